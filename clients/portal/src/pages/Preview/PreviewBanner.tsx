import { PREVIEW_WINDOW } from "@portico/kit/preview";
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
    <section
      aria-label={t("preview.label")}
      class="print:hidden sticky top-0 z-10 border-b border-warn/30 bg-warn-surface text-warn"
    >
      <div class="mx-auto grid max-w-5xl grid-cols-[1fr_auto] items-center gap-x-6 px-4 py-2 sm:px-6">
        <p id="preview" class="wrap-anywhere max-sm:line-clamp-3 min-w-0">
          <strong>{t("preview.title")}</strong> · {t("preview.text", { name: props.client.name })}
        </p>
        <a
          href={`/admin/clients/${props.client.id}`}
          rel="external"
          onClick={exit}
          class="inline-flex min-h-11 items-center font-medium underline"
        >
          {t("preview.exit")}
        </a>
        {/* its place is kept, so that nothing moves when the answer comes */}
        <p class="col-span-2 min-h-12 sm:min-h-6" role="status">
          {state()}
        </p>
      </div>
    </section>
  );
}

/** The admin app is still open in the tab that this one came from; where this one cannot be closed, the link leads there. */
function exit(event: MouseEvent) {
  if (window.name !== PREVIEW_WINDOW) return;
  window.close();
  if (window.closed) event.preventDefault();
}
