import type { DownloadLinkFragment } from "@portico/schema/portal.generated";
import { place } from "../place";
import { t } from "../text";
import { FileKind } from "./FileKind";

/** Downloads a file, and says before what it is and how large. */
export function DownloadLink(props: { file: DownloadLinkFragment }) {
  return (
    <span class="sm:whitespace-nowrap">
      {/* the router leaves it to the browser, which saves it and stays where it is */}
      <a
        href={place.file(props.file.id)}
        rel="external"
        class="link row-link me-3"
        aria-label={t("file.downloadNamed", { name: props.file.name })}
      >
        {t("file.download")}
      </a>
      <FileKind file={props.file} />
    </span>
  );
}
