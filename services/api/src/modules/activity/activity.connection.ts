import { connectionOf } from "../../core/connection";
import { Event } from "./event.entity";

export const EventConnection = connectionOf(Event, "Event");
