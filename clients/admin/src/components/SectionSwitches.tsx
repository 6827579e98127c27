import { problemIn } from "@portico/kit/answer";
import { OUTAGE_ID, outage } from "@portico/kit/connection";
import { tellFailure, tellUndoable } from "@portico/kit/toasts";
import { Switch } from "@portico/kit/ui/Switch";
import { createWish } from "@portico/kit/wish";
import { createSetSectionVisibilityMutation, type SectionSwitchesFragment } from "@portico/schema/admin.generated";
import { For, Show } from "solid-js";
import { t } from "../text";

type Section = SectionSwitchesFragment["sections"][number];

const sections: Section[] = ["PROJECTS", "DELIVERABLES", "PROPOSALS", "CONTRACTS", "INVOICES"];

interface SectionSwitchesProps {
  client: { id: string; name: string };
  access: SectionSwitchesFragment;
  mayChange: boolean;
}

/** What a client sees, to be changed at once; to whom may not change it, in words. */
export function SectionSwitches(props: SectionSwitchesProps) {
  const shown = () => sections.filter((section) => props.access.sections.includes(section));
  return (
    <Show
      when={props.mayChange}
      fallback={
        <p>
          <span class="text-muted">{t("access.sees")}</span>{" "}
          {shown()
            .map((section) => t(`section.${section}`))
            .join(", ") || t("access.seesNothing")}
        </p>
      }
    >
      <fieldset class="grid min-w-0 grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-x-2 gap-y-1 sm:flex sm:flex-wrap sm:gap-x-6">
        <legend class="sr-only">{t("access.seesNamed", { name: props.client.name })}</legend>
        <For each={sections}>{(section) => <SectionSwitch {...props} section={section} />}</For>
      </fieldset>
    </Show>
  );
}

function SectionSwitch(props: SectionSwitchesProps & { section: Section }) {
  const [, send] = createSetSectionVisibilityMutation();
  const words = () => ({ name: props.client.name, section: t(`section.${props.section}`) });
  const about = () => `${props.client.id} ${props.section}`;

  const [visible, wish] = createWish({
    truth: () => props.access.sections.includes(props.section),
    async send(visible) {
      const { data, error } = await send({ input: { clientId: props.client.id, section: props.section, visible } });
      return problemIn(data?.setSectionVisibility, "SectionVisibilitySet", error);
    },
    onDone: (shown) => tellUndoable(t(shown ? "access.shown" : "access.hidden", words()), () => wish(!shown), about()),
    onProblem: ({ message }, wanted) =>
      tellFailure(
        `${t(wanted ? "access.notShown" : "access.notHidden", words())} ${message}`,
        () => wish(wanted),
        about(),
      ),
  });

  return (
    <Switch
      label={t(`section.${props.section}`)}
      checked={visible()}
      blockedBy={outage() && OUTAGE_ID}
      onChange={wish}
    />
  );
}
