import type { WorldClient } from "./world.seed";

/** An input of each mutation that fits its type, about a client, as somebody would send it who may. */
export function inputFor(mutation: string, { id, slug, email }: Pick<WorldClient, "id" | "slug" | "email">): object {
  const known: Readonly<Record<string, object>> = {
    requestPortalLink: { workspace: slug, email },
    enterPortal: { token: "x" },
    leavePortal: {},
    requestMemberLink: { email },
    signInMember: { token: "x" },
    signOutMember: {},
    createWorkspace: { token: "x", name: "X", slug: "xx", timeZone: "UTC", ownerName: "X", ownerEmail: email },
    createClient: { name: "X" },
    updateClient: { id, name: "X" },
    archiveClient: { id },
    restoreClient: { id },
    setSectionVisibility: { clientId: id, section: "INVOICES", visible: false },
    createProject: { clientId: id, name: "X" },
    updateProject: { id, name: "X" },
    archiveProject: { id },
    createDeliverable: { projectId: id, title: "X", file: id },
    updateDeliverable: { id, title: "X" },
    publishDeliverable: { id },
    publishDeliverables: { ids: [id] },
    removeDeliverable: { id },
    restoreDeliverable: { id },
    createContract: { clientId: id, name: "X" },
    deleteContract: { id },
    updateContract: { id, name: "X" },
    updateWorkspace: { timeZone: "Asia/Tokyo" },
    updateMe: { name: "X" },
    updateBrand: { address: "X" },
    inviteMember: { name: "X", email: "nobody", role: "MEMBER" },
    sendMemberInvitation: { memberId: id },
    setMemberRole: { memberId: id, role: "MEMBER" },
    removeMember: { memberId: id },
  };
  return known[mutation] ?? { clientId: id };
}
