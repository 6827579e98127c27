import { Field, Int, ObjectType } from "type-graphql";
import { InSection } from "../../core/access";
import { Money } from "../../core/money";
import { Contract } from "../contract/contract.entity";
import { Deliverable } from "../deliverable/deliverable.entity";
import { Invoice } from "../invoice/invoice.entity";
import { Project } from "../project/project.entity";

@ObjectType({ description: "The overview that a client lands on. A hidden section's block is null." })
export class Dashboard {}

@InSection("PROJECTS")
@ObjectType({ simpleResolvers: true, description: "Projects that are under way." })
export class ActiveProjects {
  @Field(() => [Project], { description: "The newest five." })
  nodes: Project[];
  @Field(() => Int, { description: "How many there are in all." })
  total: number;
}

@InSection("DELIVERABLES")
@ObjectType({ simpleResolvers: true, description: "What was handed over lately." })
export class RecentDeliverables {
  @Field(() => [Deliverable], { description: "The newest five." })
  nodes: Deliverable[];
  @Field(() => Int, { description: "How many there are in all." })
  total: number;
}

@InSection("CONTRACTS")
@ObjectType({ simpleResolvers: true, description: "Contracts that are signed and within their dates." })
export class ActiveContracts {
  @Field(() => [Contract], { description: "The newest five." })
  nodes: Contract[];
  @Field(() => Int, { description: "How many there are in all." })
  total: number;
}

@InSection("INVOICES")
@ObjectType({ simpleResolvers: true, description: "Invoices that are to be paid." })
export class OutstandingInvoices {
  @Field(() => [Invoice], { description: "The five that are due first." })
  nodes: Invoice[];
  @Field(() => Int, { description: "How many there are in all." })
  total: number;
  @Field(() => [Money], { description: "What all of them come to, one entry for each currency." })
  amounts: Money[];
}
