import { Loaded } from "@portico/kit/Loaded";
import type { Query } from "@portico/kit/query";
import { Page } from "@portico/kit/ui/Page";
import { A } from "@solidjs/router";
import { type Accessor, type JSX, Show } from "solid-js";
import { useMember } from "../frame";
import { NotFoundPage } from "../pages/NotFound/NotFoundPage";
import { t } from "../text";

interface EditPageProps<Data, Part> {
  query: Query<Data>;
  part: (data: Data) => Part | null | undefined;
  nameOf: (part: NonNullable<Part>) => string;
  /** Where the title is not made of the name alone. */
  titleOf?: (part: NonNullable<Part>) => string;
  /** The page of what is edited. */
  back: string;
  skeleton: JSX.Element;
  children: (part: Accessor<NonNullable<Part>>) => JSX.Element;
}

/** The page on which something is edited. */
export function EditPage<Data, Part extends { id: string }>(props: EditPageProps<Data, Part>) {
  const member = useMember();
  const page = (title: string, above: JSX.Element, content: JSX.Element) => (
    <Page title={title} of={member.workspace?.name ?? ""} above={above}>
      {content}
    </Page>
  );
  return (
    <Loaded
      query={props.query}
      part={props.part}
      skeleton={props.skeleton}
      frame={(content) => page(t("work.edit"), undefined, content)}
      missing={<NotFoundPage />}
    >
      {(found) => (
        // one form for one thing, whatever comes in while it is filled in
        <Show when={found().id} keyed>
          {(_id) =>
            page(
              props.titleOf?.(found()) ?? t("work.editNamed", { name: props.nameOf(found()) }),
              <A href={props.back} dir="auto" class="link row-link justify-self-start">
                {props.nameOf(found())}
              </A>,
              props.children(found),
            )
          }
        </Show>
      )}
    </Loaded>
  );
}
