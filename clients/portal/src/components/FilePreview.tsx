import { FileView } from "@portico/kit/ui/FileView";
import type { FilePreviewFragment } from "@portico/schema/portal.generated";
import { place } from "../place";

export function FilePreview(props: { file: FilePreviewFragment }) {
  return <FileView file={props.file} address={place.file(props.file.id)} isMain />;
}
