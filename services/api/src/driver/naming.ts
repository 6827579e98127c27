import { DefaultNamingStrategy } from "typeorm";
import { columnName } from "../core/table";

/** camelCase properties become snake_case columns; entities name their tables. */
export class ColumnNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return columnName(prefixes.concat(customName ?? propertyName).join("_"));
  }
}
