import { IsOptional, Length, Matches, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OneLine } from "../../core/input";
import { CurrencyScalar, DayScalar, SafeIntScalar } from "../../core/scalars";
import { ContractStatus } from "./contract.status";

@InputType({ description: "What a contract is worth." })
export class ContractValueInput {
  @Field(() => SafeIntScalar, { description: "Whole minor units, as in Money." })
  @Min(0, { message: "A value is zero or more." })
  amount: number;
  @Field(() => CurrencyScalar, { description: "ISO 4217." })
  currency: string;
}

@InputType()
abstract class ContractDetails {
  @Field(() => ContractValueInput, { nullable: true, description: "What it is worth." })
  @IsOptional()
  @ValidateNested()
  value?: ContractValueInput | null;
  @Field(() => DayScalar, { nullable: true, description: "Its first day." })
  startsOn?: string | null;
  @Field(() => DayScalar, { nullable: true, description: "Its last day, not before the first." })
  endsOn?: string | null;
  @Field(() => DayScalar, { nullable: true, description: "When it renews; for members alone." })
  renewsOn?: string | null;
  @Field(() => DayScalar, {
    nullable: true,
    description: "The day it was signed; today when it is signed without one.",
  })
  signedOn?: string | null;
  @Field(() => String, { nullable: true, description: "When and how it is paid; at most 10,000 characters." })
  @IsOptional()
  @MaxLength(10_000, { message: "The payment terms have at most 10,000 characters." })
  paymentTerms?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Internal notes, at most 10,000 characters; no client reads them.",
  })
  @IsOptional()
  @MaxLength(10_000, { message: "The notes have at most 10,000 characters." })
  notes?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "The id of a file whose upload is complete; it replaces the one before.",
  })
  file?: string | null;
}

@InputType({ description: "A new contract with a client." })
export class CreateContractInput extends ContractDetails {
  @Field(() => ID, { description: "The client's." })
  clientId: string;
  @Field(() => String, { description: "What it is called, 1 to 200 characters." })
  @OneLine()
  @Matches(/\S/, { message: "Enter the contract's name." })
  @Length(1, 200, { message: "The name has 1 to 200 characters." })
  name: string;
  @Field(() => ContractStatus, { defaultValue: "DRAFT", description: "How it stands." })
  status: ContractStatus;
}

@InputType({ description: "What is to be changed of a contract; an absent field stays as it is." })
export class UpdateContractInput extends ContractDetails {
  @Field(() => ID, { description: "The contract's." })
  id: string;
  @Field(() => String, { nullable: true, description: "What it is called, 1 to 200 characters." })
  @IsOptional()
  @OneLine()
  @Matches(/\S/, { message: "Enter the contract's name." })
  @Length(1, 200, { message: "The name has 1 to 200 characters." })
  name?: string | null;
  @Field(() => ContractStatus, { nullable: true, description: "How it stands." })
  status?: ContractStatus | null;
}
