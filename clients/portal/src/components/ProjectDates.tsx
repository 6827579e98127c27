import { Day } from "@portico/kit/ui/Day";
import type { ProjectDatesFragment } from "@portico/schema/portal.generated";
import { Match, Switch } from "solid-js";
import { t } from "../text";

export function ProjectDates(props: { project: ProjectDatesFragment }) {
  const both = () => {
    const { startsOn, endsOn } = props.project;
    return startsOn && endsOn ? { startsOn, endsOn } : undefined;
  };
  return (
    <Switch fallback={t("project.noDates")}>
      <Match when={both()}>
        {(days) => (
          <>
            <Day on={days().startsOn} /> – <Day on={days().endsOn} />
          </>
        )}
      </Match>
      <Match when={props.project.startsOn}>
        {(day) => (
          <>
            {t("project.from")} <Day on={day()} />
          </>
        )}
      </Match>
      <Match when={props.project.endsOn}>
        {(day) => (
          <>
            {t("project.until")} <Day on={day()} />
          </>
        )}
      </Match>
    </Switch>
  );
}
