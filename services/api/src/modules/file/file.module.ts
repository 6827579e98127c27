import type { Module } from "../module";
import { File } from "./file.entity";
import { UploadLimit } from "./upload-limit.resolver";
import { Upload } from "./upload.entity";

export const fileModule: Module = {
  entities: [File, Upload],
  resolvers: [UploadLimit],
};
