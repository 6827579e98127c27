import type { Context } from "../../core/context";
import type { MailBrand } from "../../gateways/mail";
import { terms } from "./plan";
import type { Workspace } from "./workspace.entity";

/** The workspace's brand as mails carry it. A mail is read far from here, so the logo's address is whole. */
export function letterhead({ service }: Context, workspace: Workspace): { brand: MailBrand } {
  const { name, slug, logoId, logoPlate, accent, accentContrast, address, plan } = workspace;
  const logoUrl = logoId && logoPlate !== "NONE" ? `${service.publicUrl}/p/${slug}/logo?v=${logoId}` : undefined;
  return {
    brand: {
      name,
      logoUrl,
      hasDarkPlate: logoPlate === "DARK",
      accent,
      accentContrast,
      address: address ?? undefined,
      showsBadge: terms[plan].showsBadge,
    },
  };
}
