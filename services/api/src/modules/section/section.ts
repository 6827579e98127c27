import { registerEnumType } from "type-graphql";

/** The parts of a portal that a member can show or hide, client by client; each is a grant. */
export const Section = {
  INVOICES: "INVOICES",
  PROJECTS: "PROJECTS",
  DELIVERABLES: "DELIVERABLES",
  PROPOSALS: "PROPOSALS",
  CONTRACTS: "CONTRACTS",
} as const;
export type Section = keyof typeof Section;
export const sections = Object.values(Section);

registerEnumType(Section, {
  name: "Section",
  description: "A part of the portal that can be shown or hidden for each client.",
  valuesConfig: {
    INVOICES: { description: "Outstanding and paid invoices." },
    PROJECTS: { description: "Projects with status and dates." },
    DELIVERABLES: { description: "Files and deliverables of all projects." },
    PROPOSALS: { description: "Proposals, to accept or decline." },
    CONTRACTS: { description: "Signed contracts, running and ended." },
  },
});
