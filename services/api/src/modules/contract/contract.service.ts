import type { Context } from "../../core/context";
import { typed, typedOnes } from "../../core/input";
import { InvalidInput, NotAllowedNow, NotFound, Problem } from "../../core/problem";
import type { ActivityKind } from "../activity/activity.kind";
import { ActivityService } from "../activity/activity.service";
import { ClientService } from "../client/client.service";
import { FileService } from "../file/file.service";
import { asMember } from "../identity/member.viewer";
import { notifyPortal } from "../section/portal-change";
import { contractActivity } from "./contract.activity";
import type { Contract } from "./contract.entity";
import { ContractCreated, ContractDeleted, contractReasons, ContractUpdated } from "./contract.outcomes";
import { contractLifecycle, type ContractStatus } from "./contract.status";
import { Contracts } from "./contract.store";
import type { CreateContractInput, UpdateContractInput } from "./contract.inputs";

const isSeen = (status: ContractStatus) => status === "SIGNED" || status === "TERMINATED";
const EVENTS: Readonly<Record<ContractStatus, ActivityKind | null>> = {
  DRAFT: null,
  SENT: null,
  SIGNED: contractActivity.CONTRACT_SIGNED,
  TERMINATED: contractActivity.CONTRACT_TERMINATED,
};

type Details = Omit<UpdateContractInput, "id">;
type State = Pick<Contract, "status" | "startsOn" | "endsOn" | "signedOn">;

export class ContractService {
  constructor(private readonly context: Context) {}

  async create({
    clientId,
    ...details
  }: CreateContractInput): Promise<ContractCreated | InvalidInput | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const contracts = this.context.get(Contracts);
      const client = await this.context.get(ClientService).lockCurrent(clientId);
      if (client instanceof Problem) return client;
      const blank = { status: details.status, startsOn: null, endsOn: null, signedOn: null };
      const changes = this.changesOf(details, blank);
      if (changes instanceof InvalidInput) return changes;
      const fileId = typed(details.file);
      const refused = await this.attach(fileId, clientId);
      if (refused) return refused;
      const id = await contracts.create({ ...changes, clientId, name: details.name.trim(), fileId });
      const contract = (await contracts.byId(id)) as Contract;
      await this.settle(contract, true);
      return new ContractCreated(contract);
    });
  }

  async update({ id, ...details }: UpdateContractInput): Promise<ContractUpdated | InvalidInput | NotFound> {
    return this.context.transaction(async () => {
      const contracts = this.context.get(Contracts);
      const contract = await contracts.lock(id);
      if (!contract) return new NotFound();
      const { status: before, fileId: old } = contract;
      const changes = this.changesOf(details, contract);
      if (changes instanceof InvalidInput) return changes;
      const file = typedOnes({ fileId: details.file });
      const refused = await this.attach(file.fileId, contract.clientId);
      if (refused) return refused;
      await contracts.save(contract, { ...changes, ...file });
      if (old && old !== contract.fileId) await this.context.get(FileService).detach(old);
      await this.settle(contract, contract.status !== before);
      return new ContractUpdated((await contracts.lock(id)) as Contract);
    });
  }

  /** No client has seen a draft, and no event names it: it leaves nothing behind. */
  async delete(id: string): Promise<ContractDeleted | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const contracts = this.context.get(Contracts);
      const contract = await contracts.lock(id);
      if (!contract) return new NotFound();
      if (contract.status !== "DRAFT")
        return new NotAllowedNow(
          contractReasons.NOT_A_DRAFT,
          "Only a draft can be deleted. Terminate the contract instead.",
        );
      await contracts.delete(contract);
      if (contract.fileId) await this.context.get(FileService).detach(contract.fileId);
      return new ContractDeleted(id);
    });
  }

  /** What is said in an input, as columns; checked together with what the contract is already. */
  private changesOf({ value, file: _, ...details }: Details, contract: State): Partial<Contract> | InvalidInput {
    const { startsOn = contract.startsOn, endsOn = contract.endsOn } = details;
    const status = details.status ?? contract.status;
    if (startsOn && endsOn && endsOn < startsOn)
      return InvalidInput.of("endsOn", "The last day is before the first. Choose a later one.");
    if (status !== contract.status && !contractLifecycle.allows(contract.status, status))
      return InvalidInput.of(
        "status",
        `A contract that is ${contract.status.toLowerCase()} cannot become ${status.toLowerCase()}.`,
      );
    const today = this.context.viewer.parameters.today as string;
    const signedOn = details.signedOn ?? contract.signedOn ?? (isSeen(status) ? today : null);
    return {
      ...(details.name != null && { name: details.name.trim() }),
      ...(details.renewsOn !== undefined && { renewsOn: details.renewsOn }),
      ...(value !== undefined && { valueAmount: value?.amount ?? null, currency: value?.currency ?? null }),
      ...typedOnes({ paymentTerms: details.paymentTerms, notes: details.notes }),
      status,
      startsOn,
      endsOn,
      signedOn: isSeen(status) ? signedOn : null,
    };
  }

  private async attach(fileId: string | null | undefined, clientId: string): Promise<InvalidInput | null> {
    if (!fileId) return null;
    const file = await this.context.get(FileService).attach(fileId, { clientId, section: "CONTRACTS" });
    return file instanceof InvalidInput ? file : null;
  }

  /** The file is shown exactly while the contract is, what happened is recorded, and an open portal looks again. */
  private async settle({ workspaceId, id, clientId, status, fileId }: Contract, isMoved: boolean): Promise<void> {
    if (fileId) await this.context.get(FileService).show(fileId, isSeen(status));
    const kind = isMoved && EVENTS[status];
    if (kind) {
      const { memberId: actorId } = asMember(this.context.viewer);
      await this.context
        .get(ActivityService)
        .record({ workspaceId, clientId, targetId: id, kind, actorKind: "MEMBER", actorId });
    }
    await notifyPortal(this.context, { workspaceId, clientId, sections: ["CONTRACTS"] });
  }
}
