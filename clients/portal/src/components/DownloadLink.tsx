import { FileLink } from "@portico/kit/ui/FileLink";
import type { DownloadLinkFragment } from "@portico/schema/portal.generated";
import { place } from "../place";

export function DownloadLink(props: { file: DownloadLinkFragment }) {
  return <FileLink file={props.file} address={place.file(props.file.id)} />;
}
