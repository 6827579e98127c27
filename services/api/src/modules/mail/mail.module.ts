import type { Module } from "../module";
import { Mail } from "./mail.entity";

export const mailModule: Module = {
  entities: [Mail],
};
