import { Arg, FieldResolver, type MaybePromise, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { Client } from "../client/client.entity";
import { Clients } from "../client/client.store";
import { File } from "../file/file.entity";
import { Files } from "../file/file.store";
import { Contract } from "./contract.entity";
import {
  CreateContractResult,
  DeleteContractInput,
  DeleteContractResult,
  UpdateContractResult,
} from "./contract.outcomes";
import { ContractService } from "./contract.service";
import { CreateContractInput, UpdateContractInput } from "./contract.inputs";

@Resolver(() => Contract)
export class ContractResolver {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => File, { nullable: true, description: "The document; null where there is none." })
  file(@Root() { fileId }: Contract): MaybePromise<File | null> {
    return fileId ? this.context.get(Files).cachedById(fileId) : null;
  }

  @Allow("MEMBER")
  @FieldResolver(() => Client, { nullable: true, description: "With whom." })
  client(@Root() { clientId }: Contract): Promise<Client | null> {
    return this.context.get(Clients).byId(clientId);
  }

  @Allow("MEMBER", "CONTRACTS")
  @Mutation(() => CreateContractResult, { description: "Adds a contract with a client." })
  createContract(
    @Arg("input", () => CreateContractInput, { description: "The new contract." }) input: CreateContractInput,
  ): Promise<typeof CreateContractResult> {
    return this.context.get(ContractService).create(input);
  }

  @Allow("MEMBER", "CONTRACTS")
  @Mutation(() => UpdateContractResult, { description: "Changes a contract; signed, its client sees it." })
  updateContract(
    @Arg("input", () => UpdateContractInput, { description: "What is to be changed." }) input: UpdateContractInput,
  ): Promise<typeof UpdateContractResult> {
    return this.context.get(ContractService).update(input);
  }

  @Allow("MEMBER", "CONTRACTS")
  @Mutation(() => DeleteContractResult, { description: "Deletes a draft for good, with its file." })
  deleteContract(
    @Arg("input", () => DeleteContractInput, { description: "Which draft." }) { id }: DeleteContractInput,
  ): Promise<typeof DeleteContractResult> {
    return this.context.get(ContractService).delete(id);
  }
}
