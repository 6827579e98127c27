import type { Context } from "../../core/context";
import { typedOnes } from "../../core/input";
import { InvalidInput, type NotAllowedNow } from "../../core/problem";
import { parseEmailAddress } from "../identity/email-address";
import { asMember } from "../identity/member.viewer";
import { notifyPortal } from "../section/portal-change";
import { accentOf } from "./accent";
import { bankAccountOf } from "./bank-account-validation";
import type { Logo } from "./brand";
import { BrandUpdated, type UpdateBrandInput } from "./brand.outcomes";
import type { LogoImage } from "./logo-image";
import { LogoPictures } from "./logo.store";
import type { Workspace } from "./workspace.entity";
import { Workspaces } from "./workspace.store";

const NO_LOGO = { logoId: null, logoWidth: null, logoHeight: null, logoPlate: null };

/** How the business looks to its clients. Every portal that is open follows. */
export class BrandService {
  constructor(private readonly context: Context) {}

  async update(input: UpdateBrandInput): Promise<BrandUpdated | InvalidInput | NotAllowedNow> {
    const { name, accent, contactEmail, address, taxId, paymentInstructions, removeLogo } = input;
    const contact = contactEmail?.trim() ? parseEmailAddress(contactEmail) : null;
    if (contactEmail?.trim() && !contact)
      return InvalidInput.of("contactEmail", "Enter one e-mail address, such as hello@studio.com.");
    const account = bankAccountOf(input);
    if (account instanceof InvalidInput) return account;
    const changes = {
      ...account,
      ...(name != null && { name: name.trim() }),
      ...(accent != null && accentOf(accent)),
      ...typedOnes({ contactEmail: contact?.email ?? contactEmail, address, taxId, paymentInstructions }),
      ...(removeLogo && NO_LOGO),
    };
    return this.changing(async (workspace) => {
      if (removeLogo) await this.context.get(LogoPictures).removeAll();
      if (Object.keys(changes).length > 0) await this.context.get(Workspaces).save(workspace, changes);
      return new BrandUpdated(workspace);
    });
  }

  /** The picture that was there before goes in the same transaction. */
  async setLogo({ bytes, width, height, plate }: LogoImage): Promise<Logo> {
    return this.changing(async (workspace) => {
      const pictures = this.context.get(LogoPictures);
      await pictures.removeAll();
      const id = await pictures.create({ mediaType: "image/png", bytes });
      const changes = { logoId: id, logoWidth: width, logoHeight: height, logoPlate: plate };
      await this.context.get(Workspaces).save(workspace, changes);
      return { id, width, height, plate };
    });
  }

  private changing<Done>(work: (workspace: Workspace) => Promise<Done>): Promise<Done> {
    const { workspaceId } = asMember(this.context.viewer);
    return this.context.transaction(async () => {
      const workspace = (await this.context.get(Workspaces).lock(workspaceId)) as Workspace;
      const done = await work(workspace);
      await notifyPortal(this.context, { workspaceId, clientId: null, sections: null });
      return done;
    });
  }
}
