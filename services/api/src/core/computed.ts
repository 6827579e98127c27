import { Field } from "type-graphql";

/**
 * `@Field` for a getter: a field that its class works out from its own columns. type-graphql would make a resolver of it,
 * which a page of rows pays for in every cell; read as the plain property that it is, it costs what a column costs.
 */
export function Computed(...field: Parameters<typeof Field>) {
  return (prototype: object, property: string | symbol): void => Field(...field)(prototype, property);
}
