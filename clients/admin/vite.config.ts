import { app } from "@portico/kit/vite";
import { defineConfig } from "vite";

export default defineConfig(app("admin"));
