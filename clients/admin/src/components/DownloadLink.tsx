import { FileLink } from "@portico/kit/ui/FileLink";
import type { DownloadLinkFragment } from "@portico/schema/admin.generated";
import { fileAddress } from "../files";

export function DownloadLink(props: { file: DownloadLinkFragment }) {
  return <FileLink file={props.file} address={fileAddress(props.file.id)} />;
}
