import { IsOptional, Length, Matches, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OneLine } from "../../core/input";
import { DayScalar } from "../../core/scalars";
import { ProjectStatus } from "./project.entity";

const NAMELESS = "Enter the project's name.";
const NAME_LENGTH = "The name has 1 to 200 characters.";

@InputType()
abstract class ProjectDetails {
  @Field(() => String, { nullable: true, description: "What it is about; plain text, at most 10,000 characters." })
  @IsOptional()
  @MaxLength(10_000, { message: "The description has at most 10,000 characters." })
  description?: string | null;
  @Field(() => DayScalar, { nullable: true, description: "Its first day." })
  startsOn?: string | null;
  @Field(() => DayScalar, { nullable: true, description: "Its last day, not before the first." })
  endsOn?: string | null;
}

@InputType({ description: "A new project of a client." })
export class CreateProjectInput extends ProjectDetails {
  @Field(() => ID, { description: "The client's." })
  clientId: string;
  @Field(() => String, { description: "What it is called, 1 to 200 characters." })
  @OneLine()
  @Matches(/\S/, { message: NAMELESS })
  @Length(1, 200, { message: NAME_LENGTH })
  name: string;
  @Field(() => ProjectStatus, { defaultValue: "PLANNED", description: "How it stands." })
  status: ProjectStatus;
}

@InputType({ description: "What is to be changed of a project; an absent field stays as it is." })
export class UpdateProjectInput extends ProjectDetails {
  @Field(() => ID, { description: "The project's." })
  id: string;
  @Field(() => String, { nullable: true, description: "What it is called, 1 to 200 characters." })
  @IsOptional()
  @OneLine()
  @Matches(/\S/, { message: NAMELESS })
  @Length(1, 200, { message: NAME_LENGTH })
  name?: string | null;
  @Field(() => ProjectStatus, { nullable: true, description: "How it stands." })
  status?: ProjectStatus | null;
}

@InputType({ description: "Which project is put away." })
export class ArchiveProjectInput {
  @Field(() => ID, { description: "The project's." })
  id: string;
}
