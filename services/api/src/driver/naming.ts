import { DefaultNamingStrategy } from "typeorm";
import { columnName } from "../core/table";

/** Properties in camelCase are columns in snake_case; tables are named by their entities. */
export class ColumnNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return columnName(prefixes.concat(customName ?? propertyName).join("_"));
  }
}
