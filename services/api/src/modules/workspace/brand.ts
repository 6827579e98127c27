import { Field, ID, Int, ObjectType } from "type-graphql";
import { LogoPlate } from "./logo-plate";
import { terms } from "./plan";
import type { Workspace } from "./workspace.entity";

@ObjectType({ simpleResolvers: true, description: "A business's logo; the app adds its own address." })
export class Logo {
  @Field(() => ID, { description: "Opaque; changes with the picture." })
  id: string;
  @Field(() => Int, { description: "In pixels." })
  width: number;
  @Field(() => Int, { description: "In pixels." })
  height: number;
  @Field(() => LogoPlate, { description: "The background on which it can be seen." })
  plate: LogoPlate;
}

export type Branded = Pick<
  Workspace,
  | "name"
  | "plan"
  | "accent"
  | "accentContrast"
  | "accentOnLight"
  | "accentOnDark"
  | "contactEmail"
  | "logoId"
  | "logoWidth"
  | "logoHeight"
  | "logoPlate"
>;

@ObjectType({
  simpleResolvers: true,
  description: "How a business looks to its clients. Whoever knows its address may see it.",
})
export class Brand {
  @Field(() => String, { description: "The business's name." })
  name: string;
  @Field(() => Logo, {
    nullable: true,
    description: "Null where there is none: show the name, as with one whose plate is NONE.",
  })
  logo: Logo | null;
  @Field(() => String, { description: "The accent colour, `#rrggbb`." })
  accent: string;
  @Field(() => String, { description: "Text on the accent: `#000000` or `#ffffff`, at least 4.5 : 1." })
  accentContrast: string;
  @Field(() => String, { description: "The accent as text on a light page, at least 4.5 : 1." })
  accentOnLight: string;
  @Field(() => String, { description: "The accent as text on a dark page, at least 4.5 : 1." })
  accentOnDark: string;
  @Field(() => Boolean, { description: "Whether the plan shows “Powered by Portico”." })
  showsBadge: boolean;
  @Field(() => String, { nullable: true, description: "Where a client reaches the business." })
  contactEmail: string | null;

  static of(workspace: Branded): Brand {
    const { name, accent, accentContrast, accentOnLight, accentOnDark, contactEmail, logoId } = workspace;
    const logo = logoId
      ? {
          id: logoId,
          width: workspace.logoWidth as number,
          height: workspace.logoHeight as number,
          plate: workspace.logoPlate ?? "LIGHT",
        }
      : null;
    const showsBadge = terms[workspace.plan].showsBadge;
    return Object.assign(new Brand(), {
      name,
      logo,
      accent,
      accentContrast,
      accentOnLight,
      accentOnDark,
      contactEmail,
      showsBadge,
    });
  }
}
