import type { Module } from "../module";

/** How lines of a price add up, for everything that has some. It is arithmetic alone: no table, no field. */
export const pricingModule: Module = {};
