import { createPreviewedClientQuery } from "@portico/schema/portal.generated";
import { t } from "../../text";

/** The member asks, beside the client whom they see as. */
const AS_MEMBER = { fetchOptions: { headers: { "Portico-Scope": "admin" } } };

/** Says all the while that this is a preview, of whom, and whether that client could be here at all. */
export function PreviewBanner(props: { client: { id: string; name: string } }) {
  const previewed = createPreviewedClientQuery(() => ({ id: props.client.id }), { context: AS_MEMBER });
  const state = () => {
    const access = previewed[0].data?.workspace?.client?.access;
    if (!access) return "";
    return access.enabled ? t("preview.on") : t("preview.off");
  };
  return (
    <section aria-label={t("preview.label")} class="print:hidden border-b border-warn/30 bg-warn-surface text-warn">
      <div class="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <div class="min-w-0">
          <p id="preview" class="wrap-anywhere">
            <strong>{t("preview.title")}</strong> · {t("preview.text", { name: props.client.name })}
          </p>
          {/* its place is kept, so that nothing moves when the answer comes */}
          <p class="min-h-12 sm:min-h-6" role="status">
            {state()}
          </p>
        </div>
        <a
          href={`/admin/clients/${props.client.id}`}
          rel="external"
          class="inline-flex min-h-11 items-center font-medium underline"
        >
          {t("preview.exit")}
        </a>
      </div>
    </section>
  );
}
