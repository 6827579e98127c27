import type { Module } from "../module";
import { DashboardInvoices } from "./invoice-dashboard.resolver";
import { InvoiceLine } from "./invoice-line.entity";
import { invoiceActivity } from "./invoice.activity";
import { Invoice } from "./invoice.entity";
import { InvoiceResolver, PortalInvoices, ClientInvoices } from "./invoice.resolver";

export const invoiceModule: Module = {
  entities: [Invoice, InvoiceLine],
  resolvers: [InvoiceResolver, PortalInvoices, ClientInvoices, DashboardInvoices],
  activity: invoiceActivity,
};
