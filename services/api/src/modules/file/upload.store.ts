import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Upload } from "./upload.entity";
import { uploadPolicy } from "./file.policy";

const table = new Table(Upload, uploadPolicy);

export class Uploads extends Store<Upload> {
  constructor(context: Context) {
    super(context, table);
  }
}
