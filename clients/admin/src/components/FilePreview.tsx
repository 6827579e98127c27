import { FileView } from "@portico/kit/ui/FileView";
import type { FilePreviewFragment } from "@portico/schema/admin.generated";
import { fileAddress } from "../files";

export function FilePreview(props: { file: FilePreviewFragment }) {
  return <FileView file={props.file} address={fileAddress(props.file.id)} />;
}
