import { InSection } from "../../core/access";
import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import { Deliverable } from "./deliverable.entity";

@ObjectType()
abstract class DeliverableOutcome {
  @Field(() => Deliverable, { description: "The deliverable as it is now." })
  readonly deliverable: Deliverable;

  constructor(deliverable: Deliverable) {
    this.deliverable = deliverable;
  }
}

@InSection("DELIVERABLES")
@ObjectType({ description: "The deliverable is there, unpublished." })
export class DeliverableCreated extends DeliverableOutcome {}

@InSection("DELIVERABLES")
@ObjectType({ description: "The deliverable is saved." })
export class DeliverableUpdated extends DeliverableOutcome {}

@InSection("DELIVERABLES")
@ObjectType({ description: "The client sees it from the next request on, or no longer." })
export class DeliverablePublished extends DeliverableOutcome {}

@InSection("DELIVERABLES")
@ObjectType({ description: "The client sees all of them from the next request on, or none of them any longer." })
export class DeliverablesPublished {
  @Field(() => [Deliverable], { description: "The deliverables as they are now, in the order of their ids." })
  readonly deliverables: Deliverable[];

  constructor(deliverables: Deliverable[]) {
    this.deliverables = deliverables;
  }
}

@InSection("DELIVERABLES")
@ObjectType({ description: "It is there again, as it was." })
export class DeliverableRestored extends DeliverableOutcome {}

@ObjectType({ description: "It is gone for everybody; for a day `restoreDeliverable` brings it back." })
export class DeliverableRemoved {
  @Field(() => ID, { description: "The deliverable's." })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

export const CreateDeliverableResult = createUnionType({
  name: "CreateDeliverableResult",
  description: "What adding a deliverable can come to.",
  types: () => [DeliverableCreated, InvalidInput, NotFound, NotAllowedNow] as const,
});

export const UpdateDeliverableResult = createUnionType({
  name: "UpdateDeliverableResult",
  description: "What changing a deliverable can come to.",
  types: () => [DeliverableUpdated, InvalidInput, NotFound, NotAllowedNow] as const,
});

export const PublishDeliverableResult = createUnionType({
  name: "PublishDeliverableResult",
  description: "What publishing a deliverable, or taking it back, can come to.",
  types: () => [DeliverablePublished, NotFound, NotAllowedNow] as const,
});

export const PublishDeliverablesResult = createUnionType({
  name: "PublishDeliverablesResult",
  description: "What publishing several deliverables at once, or taking them back, can come to.",
  types: () => [DeliverablesPublished, InvalidInput, NotFound, NotAllowedNow] as const,
});

export const RemoveDeliverableResult = createUnionType({
  name: "RemoveDeliverableResult",
  description: "What removing a deliverable can come to.",
  types: () => [DeliverableRemoved, NotFound, NotAllowedNow] as const,
});

export const RestoreDeliverableResult = createUnionType({
  name: "RestoreDeliverableResult",
  description: "What bringing a deliverable back can come to.",
  types: () => [DeliverableRestored, NotFound, NotAllowedNow] as const,
});
