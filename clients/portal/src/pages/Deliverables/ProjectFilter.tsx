import { SelectField } from "@portico/kit/ui/SelectField";
import { createProjectFilterQuery } from "@portico/schema/portal.generated";
import { createMemo } from "solid-js";
import { place } from "../../place";
import { t } from "../../text";

const ALL = "";

/** Chooses the deliverables of one project; those that have any can be chosen. */
export function ProjectFilter(props: { value: string | undefined; onChange: (project: string | undefined) => void }) {
  const [filter] = createProjectFilterQuery({ workspace: place.workspace });
  const names = createMemo(() => {
    const projects = filter.data?.portal?.projects?.nodes ?? [];
    const chosen = projects.filter(({ id, deliverableCount }) => deliverableCount || id === props.value);
    return new Map(chosen.map(({ id, name }) => [id, name]));
  });
  return (
    <div class="max-w-sm">
      <SelectField
        label={t("deliverables.filter")}
        name="project"
        value={props.value ?? ALL}
        options={[ALL, ...names().keys()]}
        labelOf={(id) => names().get(id) ?? t("deliverables.allProjects")}
        onChange={(id) => props.onChange(id || undefined)}
      />
    </div>
  );
}
