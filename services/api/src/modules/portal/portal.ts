import { Field, ObjectType } from "type-graphql";
import { Client } from "../client/client.entity";
import { Section } from "../section/section";
import { Brand } from "../workspace/brand";
import type { ClientViewer } from "./client.viewer";

@ObjectType({
  simpleResolvers: true,
  description: "All that a client can see. What is hidden, foreign or absent is null, and the three are alike.",
})
export class Portal {
  @Field(() => Client, { description: "Whose portal this is." })
  readonly client: Client;
  @Field(() => Brand, { description: "The business's look." })
  readonly brand: Brand;
  @Field(() => Boolean, { description: "Whether a member is looking, who can change nothing." })
  readonly isPreview: boolean;
  @Field(() => [Section], { description: "The sections that are shown, in their order." })
  readonly sections: Section[];

  constructor(viewer: ClientViewer) {
    this.client = viewer.client;
    this.brand = Brand.of(viewer.brand);
    this.isPreview = viewer.isPreview;
    this.sections = viewer.sections;
  }
}
