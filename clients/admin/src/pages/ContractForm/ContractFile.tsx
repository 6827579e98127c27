import { formatSize } from "@portico/kit/fileWords";
import { onCleanup, Show } from "solid-js";
import { FileDrop } from "../../components/FileDrop";
import { FileSendings } from "../../components/FileSendings";
import { FileTotal } from "../../components/FileTotal";
import { FileUnfinished } from "../../components/FileUnfinished";
import { useMember } from "../../frame";
import { t } from "../../text";
import { send, sendingsAbout, settled, takeAway } from "../../uploads";

/** The file that is sent while a contract's form is filled in; it is put to use when that is saved. */
export function createContractFile(entity: string) {
  onCleanup(() => takeAway(entity));
  return {
    isChosen: () => sendingsAbout(entity).length > 0,
    takeAway: () => takeAway(entity),
    /** Its id, once all of it is there; undefined when none was chosen, null when it could not be sent. */
    async uploaded(): Promise<string | null | undefined> {
      await settled(entity);
      const [sending] = sendingsAbout(entity);
      return sending && (sending.fileId ?? null);
    },
  };
}

export function ContractFile(props: { entity: string; now: string | undefined; uploadLimit: number }) {
  const member = useMember();

  /** A contract has one file: another takes its place. */
  function take(files: File[]) {
    takeAway(props.entity);
    send(files, { about: props.entity, viewer: member.id, limit: props.uploadLimit });
  }

  return (
    <FileDrop
      label={props.now ? t("contract.replace") : t("contract.choose")}
      hint={t("upload.hintOne", { limit: formatSize(props.uploadLimit) })}
      status={<FileTotal about={props.entity} single />}
      onFiles={take}
    >
      <Show when={props.now}>
        {(name) => (
          <p dir="auto" class="text-sm text-muted wrap-anywhere">
            {t("contract.fileNow", { name: name() })}
          </p>
        )}
      </Show>
      <FileUnfinished about={props.entity} viewer={member.id} />
      <FileSendings about={props.entity} />
    </FileDrop>
  );
}
