import { createPaging } from "@portico/kit/paging";
import {
  type ClientActivityQuery,
  type ClientContractsQuery,
  type ClientDeliverablesQuery,
  type ClientInvoicesQuery,
  type ClientProjectsQuery,
  createClientActivityQuery,
  createClientContractsQuery,
  createClientDeliverablesQuery,
  createClientInvoicesQuery,
  createClientProjectsQuery,
} from "@portico/schema/admin.generated";
import { followsClients, followsContracts, followsDeliverables, followsInvoices, followsProjects } from "../../graph";
import { createPageCount } from "../../pageCount";

/** A client's lists; the address says how many pages of each are open. */
export function createLists(id: () => string) {
  const [projectPages, moreProjects] = createPageCount("projects");
  const [deliverablePages, moreDeliverables] = createPageCount("deliverables");
  const [contractPages, moreContracts] = createPageCount("contracts");
  const [invoicePages, moreInvoices] = createPageCount("invoices");
  const [activityPages, moreActivity] = createPageCount("activity");
  const projects = createPaging({
    query: (after) => createClientProjectsQuery(() => ({ id: id(), after }), { context: followsProjects }),
    connection: (data: ClientProjectsQuery) => data.workspace?.client?.projects,
    pages: projectPages,
  });
  const deliverables = createPaging({
    query: (after) => createClientDeliverablesQuery(() => ({ id: id(), after }), { context: followsDeliverables }),
    connection: (data: ClientDeliverablesQuery) => data.workspace?.client?.deliverables,
    pages: deliverablePages,
  });
  const contracts = createPaging({
    query: (after) => createClientContractsQuery(() => ({ id: id(), after }), { context: followsContracts }),
    connection: (data: ClientContractsQuery) => data.workspace?.client?.contracts,
    pages: contractPages,
  });
  const invoices = createPaging({
    query: (after) => createClientInvoicesQuery(() => ({ id: id(), after }), { context: followsInvoices }),
    connection: (data: ClientInvoicesQuery) => data.workspace?.client?.invoices,
    pages: invoicePages,
  });
  const activity = createPaging({
    query: (after) => createClientActivityQuery(() => ({ id: id(), after }), { context: followsClients }),
    connection: (data: ClientActivityQuery) => data.workspace?.client?.activity,
    pages: activityPages,
  });
  return {
    projects,
    moreProjects,
    deliverables,
    moreDeliverables,
    contracts,
    moreContracts,
    invoices,
    moreInvoices,
    activity,
    moreActivity,
    all: [projects, deliverables, contracts, invoices, activity].map(({ first }) => first),
  };
}
