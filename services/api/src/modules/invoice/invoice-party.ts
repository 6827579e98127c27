import { Field, ObjectType } from "type-graphql";
import type { Client } from "../client/client.entity";
import type { Workspace } from "../workspace/workspace.entity";

@ObjectType({ simpleResolvers: true, description: "One side of an invoice: who bills, or who is billed." })
export class InvoiceParty {
  @Field(() => String, { description: "The name on the document." })
  name: string;
  @Field(() => String, { nullable: true, description: "The postal address, in some lines." })
  address: string | null;
  @Field(() => String, { nullable: true, description: "The tax id." })
  taxId: string | null;
  @Field(() => String, { nullable: true, description: "The VAT id, with its country prefix." })
  vatNumber: string | null;
  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email: string | null;
}

type Named = Omit<InvoiceParty, "name"> & { readonly name: string; readonly legalName?: string | null };

export function partyOf({ name, legalName, address, taxId, vatNumber, email }: Named): InvoiceParty {
  return { name: legalName ?? name, address, taxId, vatNumber, email };
}

export const sellerNow = (workspace: Workspace): InvoiceParty =>
  partyOf({ ...workspace, email: workspace.contactEmail });

export const buyerNow = (client: Client): InvoiceParty => partyOf({ ...client, address: client.billingAddress });
