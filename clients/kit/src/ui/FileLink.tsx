import { fileWords, type KnownFile } from "../fileWords";
import { FileKind } from "./FileKind";

/** Downloads a file, and says before what it is and how large. */
export function FileLink(props: { file: KnownFile; address: string }) {
  return (
    <span class="sm:whitespace-nowrap">
      {/* the router leaves it to the browser, which saves it and stays where it is */}
      <a
        href={props.address}
        rel="external"
        class="link row-link me-3"
        aria-label={fileWords().downloadNamed(props.file.name)}
      >
        {fileWords().download}
      </a>
      <FileKind file={props.file} />
    </span>
  );
}
