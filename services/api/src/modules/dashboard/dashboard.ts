import { ObjectType } from "type-graphql";

/** How many rows a block of the overview shows at most. */
export const BLOCK_SIZE = 5;

/** Each module with something to show adds its block, as a field of its own. */
@ObjectType({ description: "The overview that a client lands on. A hidden section's block is null." })
export class Dashboard {}
