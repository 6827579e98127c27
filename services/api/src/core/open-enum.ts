import { registerEnumType } from "type-graphql";

/** An enum of the graph whose values are declared by several modules. type-graphql reads them when the schema is built. */
export class OpenEnum {
  /** What `@Field` names as its type. */
  readonly values: Record<string, string> = {};
  private readonly descriptions: Record<string, { description: string }> = {};

  constructor(
    private readonly name: string,
    description: string,
  ) {
    registerEnumType(this.values, { name, description, valuesConfig: this.descriptions });
  }

  /** Declaring the same value twice changes nothing. */
  declare(value: string, description: string): void {
    const declared = this.descriptions[value]?.description ?? description;
    if (declared !== description) throw new Error(`Two modules declare ${this.name}.${value}. Rename one of them.`);
    this.values[value] = value;
    this.descriptions[value] = { description };
  }
}
