import { NIGHTLY, RETRY_FOR_A_DAY } from "../../core/queue";
import type { Module } from "../module";
import { File } from "./file.entity";
import { scrubFiles, sweepFiles } from "./file.worker";
import { UploadLimit } from "./upload-limit.resolver";
import { Upload } from "./upload.entity";

export const fileModule: Module = {
  entities: [File, Upload],
  resolvers: [UploadLimit],
  queues: [
    {
      name: "sweep-files",
      work: sweepFiles,
      retry: RETRY_FOR_A_DAY,
      startedBy: "COMMIT",
      schedule: NIGHTLY,
    },
    {
      name: "scrub-files",
      work: scrubFiles,
      retry: RETRY_FOR_A_DAY,
      startedBy: "COMMIT",
      schedule: NIGHTLY,
    },
  ],
};
