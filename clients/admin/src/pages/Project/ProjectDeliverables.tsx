import { problemIn } from "@portico/kit/answer";
import { formatSize } from "@portico/kit/fileWords";
import { Loaded } from "@portico/kit/Loaded";
import type { Paging } from "@portico/kit/paging";
import { buttonLook, buttonShape } from "@portico/kit/ui/Button";
import { Card } from "@portico/kit/ui/Card";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { SelectField } from "@portico/kit/ui/SelectField";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  type AudienceFragment,
  createCreateDeliverableMutation,
  type DeliverableRowFragment,
} from "@portico/schema/admin.generated";
import { useSearchParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { isTold } from "../../components/DeliverablePublish";
import { FileDrop } from "../../components/FileDrop";
import { FileSendings } from "../../components/FileSendings";
import { FileTotal } from "../../components/FileTotal";
import { FileUnfinished } from "../../components/FileUnfinished";
import { SearchField } from "@portico/kit/ui/SearchField";
import { archiveAddress } from "../../files";
import { useMember } from "../../frame";
import { t } from "../../text";
import { send, sendingsAbout } from "../../uploads";
import { deliverableFilter } from "../../workFilter";
import { DeliverableRow, deliverableColumns } from "./DeliverableRow";
import { PublishAll } from "./PublishAll";
import { titleOf } from "./titleOf";

interface ProjectDeliverablesProps {
  project: string;
  client: AudienceFragment | null | undefined;
  uploadLimit: number;
  isAnyPublished: boolean;
  paging: Paging<DeliverableRowFragment>;
  onMore: () => void;
}

/** What is handed over in a project. Each file that is dropped here becomes a deliverable. */
export function ProjectDeliverables(props: ProjectDeliverablesProps) {
  const member = useMember();
  const [address] = useSearchParams();
  const [, create] = createCreateDeliverableMutation();
  const about = () => `project ${props.project}`;
  const filter = () => deliverableFilter(address);
  const isFiltered = () => filter().search !== "" || filter().shown !== "ANY";

  function add(files: File[]) {
    const projectId = props.project;
    send(files, {
      about: about(),
      viewer: member.id,
      limit: props.uploadLimit,
      use: async (file, name) => {
        const { data, error } = await create({ input: { projectId, title: titleOf(name), file } });
        return problemIn(data?.createDeliverable, "DeliverableCreated", error);
      },
    });
  }

  const isSending = () => sendingsAbout(about()).length > 0;
  const isListed = (fileId: string) => props.paging.nodes().some(({ file }) => file?.id === fileId);

  const lists = () => (
    <>
      <Show when={isFiltered() || props.paging.nodes().length > 0 || isSending()}>
        <Filters />
      </Show>
      <FileUnfinished about={about()} viewer={member.id} />
      {/* right above the rows that they become, so that little moves */}
      <FileSendings about={about()} shownElsewhere={isListed} />
      <Loaded query={props.paging.first} part={(data) => data} skeleton={<Skeleton of="row" times={4} />}>
        {() => (
          <Show
            when={props.paging.nodes().length > 0}
            fallback={<None isFiltered={isFiltered()} isSending={isSending()} />}
          >
            <PagedTable
              caption={t("deliverables.caption")}
              columns={deliverableColumns()}
              paging={props.paging}
              onMore={() => props.onMore()}
            >
              {(deliverable) => <DeliverableRow deliverable={deliverable} client={props.client} />}
            </PagedTable>
          </Show>
        )}
      </Loaded>
    </>
  );

  return (
    <Card
      title={t("project.deliverables")}
      aside={
        <div class="flex flex-wrap gap-2">
          <PublishAll deliverables={props.paging.nodes()} client={props.client} />
          <DownloadAll project={props.project} when={props.isAnyPublished} />
        </div>
      }
    >
      <Show
        when={props.client?.archivedAt ? props.client : undefined}
        fallback={
          <FileDrop
            label={t("deliverables.add")}
            hint={t("upload.hint", { limit: formatSize(props.uploadLimit) })}
            status={<FileTotal about={about()} />}
            multiple
            onFiles={add}
          >
            <Show when={props.client}>
              {(client) => (
                <p class="text-sm text-muted">
                  {t(isTold(client()) ? "deliverables.mailed" : "deliverables.notMailed", { name: client().name })}
                </p>
              )}
            </Show>
            {lists()}
          </FileDrop>
        }
      >
        {(client) => (
          <div class="grid gap-4">
            <p class="text-sm text-muted">{t("deliverables.clientArchived", { name: client().name })}</p>
            {lists()}
          </div>
        )}
      </Show>
    </Card>
  );
}

/** The router leaves it to the browser, which saves it and stays where it is. */
function DownloadAll(props: { project: string; when: boolean }) {
  return (
    <Show when={props.when}>
      <a href={archiveAddress(props.project)} rel="external" class={`${buttonShape} ${buttonLook.plain}`}>
        {t("deliverables.downloadAll")}
      </a>
    </Show>
  );
}

const choices = ["ANY", "PUBLISHED", "UNPUBLISHED"] as const;

function Filters() {
  const [address, setAddress] = useSearchParams();
  const filter = () => deliverableFilter(address);
  const choose = (change: Record<string, string | null>) =>
    setAddress({ ...change, pages: null }, { replace: true, scroll: false });
  return (
    <div class="flex flex-wrap items-end gap-4">
      <SearchField label={t("deliverables.search")} value={filter().search} onSearch={(search) => choose({ search })} />
      <SelectField
        label={t("deliverable.status")}
        name="shown"
        value={filter().shown}
        options={[...choices]}
        labelOf={(choice) => t(`deliverables.${choice as (typeof choices)[number]}`)}
        onChange={(choice) => choose({ shown: choice === "ANY" ? null : choice.toLowerCase() })}
      />
    </div>
  );
}

/** What is on its way will be here. */
function None(props: { isFiltered: boolean; isSending: boolean }) {
  return (
    <Switch>
      <Match when={props.isFiltered}>
        <EmptyState title={t("work.noMatch")} text={t("work.noMatchText")} />
      </Match>
      <Match when={!props.isSending}>
        <EmptyState text={t("deliverables.empty")} />
      </Match>
    </Switch>
  );
}
