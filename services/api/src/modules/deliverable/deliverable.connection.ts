import { connectionOf } from "../../core/connection";
import { Deliverable } from "./deliverable.entity";

export const DeliverableConnection = connectionOf(Deliverable, "Deliverable", "DELIVERABLES");
