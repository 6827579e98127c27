import { problemIn } from "@portico/kit/answer";
import { formatSize } from "@portico/kit/fileWords";
import { createReplaceFileMutation } from "@portico/schema/admin.generated";
import { FileDrop } from "../../components/FileDrop";
import { FileSendings } from "../../components/FileSendings";
import { FileTotal } from "../../components/FileTotal";
import { FileUnfinished } from "../../components/FileUnfinished";
import { useMember } from "../../frame";
import { t } from "../../text";
import { send } from "../../uploads";

/** Another file in place of a deliverable's; the one before stays as a version. */
export function DeliverableReplace(props: { id: string; uploadLimit: number }) {
  const member = useMember();
  const [, replace] = createReplaceFileMutation();
  const about = () => `deliverable ${props.id}`;

  function take(files: File[]) {
    const { id } = props;
    send(files, {
      about: about(),
      viewer: member.id,
      limit: props.uploadLimit,
      use: async (file) => {
        const { data, error } = await replace({ input: { id, file } });
        return problemIn(data?.updateDeliverable, "DeliverableUpdated", error);
      },
    });
  }

  return (
    <FileDrop
      label={t("deliverable.replace")}
      hint={`${t("deliverable.replaceHint")} ${t("upload.hintOne", { limit: formatSize(props.uploadLimit) })}`}
      status={<FileTotal about={about()} single />}
      onFiles={take}
    >
      {/* the place of one upload is kept, so that nothing moves when it comes and goes */}
      <div class="min-h-24">
        <FileUnfinished about={about()} viewer={member.id} />
        <FileSendings about={about()} />
      </div>
    </FileDrop>
  );
}
