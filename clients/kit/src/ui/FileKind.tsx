import { formatSize, kindOfFile } from "@portico/kit/fileWords";
import type { DownloadLinkFragment } from "@portico/schema/portal.generated";

/** What kind of file it is and how large, in words. */
export function FileKind(props: { file: Pick<DownloadLinkFragment, "name" | "size" | "mediaType"> }) {
  return (
    <span class="text-muted tabular-nums whitespace-nowrap">
      {kindOfFile(props.file)}, {formatSize(props.file.size)}
    </span>
  );
}
