import { registerEnumType } from "type-graphql";

export const PortalFilter = { ON: "ON", OFF: "OFF" } as const;
export type PortalFilter = keyof typeof PortalFilter;
registerEnumType(PortalFilter, {
  name: "PortalFilter",
  description: "Clients by whether their portal is enabled.",
  valuesConfig: { ON: { description: "Enabled." }, OFF: { description: "Not enabled." } },
});
