import { ArrayMaxSize, ArrayNotEmpty, IsOptional, Length, Matches, MaxLength } from "class-validator";
import { OneLine } from "../../core/input";
import { Field, ID, InputType } from "type-graphql";

const UNTITLED = "Enter a title.";
const TITLE_LENGTH = "The title has 1 to 200 characters.";
const DESCRIPTION_LENGTH = "The description has at most 10,000 characters.";

@InputType({ description: "A new deliverable of a project; nobody but members sees it until it is published." })
export class CreateDeliverableInput {
  @Field(() => ID, { description: "The project's." })
  projectId: string;
  @Field(() => String, { description: "What it is called, 1 to 200 characters." })
  @OneLine()
  @Matches(/\S/, { message: UNTITLED })
  @Length(1, 200, { message: TITLE_LENGTH })
  title: string;
  @Field(() => String, { nullable: true, description: "What it is; plain text, at most 10,000 characters." })
  @IsOptional()
  @MaxLength(10_000, { message: DESCRIPTION_LENGTH })
  description?: string | null;
  @Field(() => ID, { description: "The id of a file whose upload is complete." })
  file: string;
}

@InputType({ description: "What is to be changed of a deliverable; an absent field stays as it is." })
export class UpdateDeliverableInput {
  @Field(() => ID, { description: "The deliverable's." })
  id: string;
  @Field(() => String, { nullable: true, description: "What it is called, 1 to 200 characters." })
  @IsOptional()
  @OneLine()
  @Matches(/\S/, { message: UNTITLED })
  @Length(1, 200, { message: TITLE_LENGTH })
  title?: string | null;
  @Field(() => String, { nullable: true, description: "What it is; plain text, at most 10,000 characters." })
  @IsOptional()
  @MaxLength(10_000, { message: DESCRIPTION_LENGTH })
  description?: string | null;
  @Field(() => ID, { nullable: true, description: "Another file in its place; the one before stays as a version." })
  file?: string | null;
}

@InputType({ description: "Whether a deliverable is published." })
export class PublishDeliverableInput {
  @Field(() => ID, { description: "The deliverable's." })
  id: string;
  @Field(() => Boolean, { defaultValue: true, description: "False takes it back." })
  published: boolean;
}

@InputType({ description: "Which deliverables are published, or taken back." })
export class PublishDeliverablesInput {
  @Field(() => [ID], { description: "The deliverables', 1 to 100." })
  @ArrayNotEmpty({ message: "Choose at least one deliverable." })
  @ArrayMaxSize(100, { message: "Choose at most 100 deliverables." })
  ids: string[];
  @Field(() => Boolean, { defaultValue: true, description: "False takes them back." })
  published: boolean;
}

@InputType({ description: "Which deliverable is removed." })
export class RemoveDeliverableInput {
  @Field(() => ID, { description: "The deliverable's." })
  id: string;
}

@InputType({ description: "Which removed deliverable is to be there again." })
export class RestoreDeliverableInput {
  @Field(() => ID, { description: "The deliverable's." })
  id: string;
}
