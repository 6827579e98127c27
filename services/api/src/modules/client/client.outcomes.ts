import { IsOptional, Length, Matches, MaxLength } from "class-validator";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { OneLine } from "../../core/input";
import { InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import { Country, VatNumber } from "../workspace/tax-identity";
import { Client } from "./client.entity";

const NAMELESS = "Enter the client's name.";

/** What a new client and a changed one have in common; an absent field stays as it is, an empty one is emptied. */
@InputType({ description: "What is known of a client, beside the name." })
class ClientDetails {
  @Field(() => String, { nullable: true, description: "Where invoices and sign-in links go: one address." })
  @IsOptional()
  @MaxLength(254, { message: "An e-mail address has at most 254 characters." })
  email?: string | null;
  @Field(() => String, { nullable: true, description: "Where invoices are addressed to; at most 1,000 characters." })
  @IsOptional()
  @MaxLength(1000, { message: "The billing address has at most 1,000 characters." })
  billingAddress?: string | null;
  @Field(() => String, { nullable: true, description: "The client's tax id; at most 100 characters." })
  @IsOptional()
  @OneLine()
  @MaxLength(100, { message: "The tax id has at most 100 characters." })
  taxId?: string | null;
  @Field(() => String, { nullable: true, description: "ISO 3166-1 code of the client's country, such as `DE`." })
  @Country()
  country?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The client's VAT id with its country prefix; blanks and punctuation are removed.",
  })
  @VatNumber()
  vatNumber?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The reference that a public buyer asks for (Leitweg-ID in Germany); at most 100 characters.",
  })
  @IsOptional()
  @OneLine()
  @MaxLength(100, { message: "The buyer reference has at most 100 characters." })
  buyerReference?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Internal notes, at most 10,000 characters; no client reads them.",
  })
  @IsOptional()
  @MaxLength(10_000, { message: "The notes have at most 10,000 characters." })
  notes?: string | null;
}

@InputType({ description: "A new client; the portal is off until it is enabled." })
export class CreateClientInput extends ClientDetails {
  @Field(() => String, { description: "The client's name, 1 to 200 characters." })
  @OneLine()
  @Matches(/\S/, { message: NAMELESS })
  @Length(1, 200, { message: "The name has 1 to 200 characters." })
  name: string;
}

@InputType({ description: "What is to be changed of a client; an absent field stays as it is." })
export class UpdateClientInput extends ClientDetails {
  @Field(() => ID, { description: "The client's." })
  id: string;
  @Field(() => String, { nullable: true, description: "The client's name, 1 to 200 characters." })
  @IsOptional()
  @OneLine()
  @Matches(/\S/, { message: NAMELESS })
  @Length(1, 200, { message: "The name has 1 to 200 characters." })
  name?: string | null;
}

/** What every success with a client answers. */
@ObjectType()
export abstract class ClientOutcome {
  @Field(() => Client, { description: "The client as it is now." })
  readonly client: Client;

  constructor(client: Client) {
    this.client = client;
  }
}

@ObjectType({ description: "The client is there; the portal is off." })
export class ClientCreated extends ClientOutcome {}

@ObjectType({ description: "The client's details are saved." })
export class ClientUpdated extends ClientOutcome {}

export const CreateClientResult = createUnionType({
  name: "CreateClientResult",
  description: "What adding a client can come to.",
  types: () => [ClientCreated, InvalidInput, NotAllowedNow] as const,
});

export const UpdateClientResult = createUnionType({
  name: "UpdateClientResult",
  description: "What changing a client can come to.",
  types: () => [ClientUpdated, InvalidInput, NotFound, NotAllowedNow] as const,
});
