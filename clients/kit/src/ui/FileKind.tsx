import { formatSize, type KnownFile, kindOfFile } from "../fileWords";

/** What kind of file it is and how large, in words. */
export function FileKind(props: { file: KnownFile }) {
  return (
    <span class="text-muted tabular-nums whitespace-nowrap">
      {kindOfFile(props.file)}, {formatSize(props.file.size)}
    </span>
  );
}
