import { render } from "@solidjs/testing-library";
import { ProjectDates } from "./ProjectDates";

const datesOf = (startsOn: string | null, endsOn: string | null) => {
  const project = { __typename: "Project" as const, id: "1", startsOn, endsOn };
  return render(() => <ProjectDates project={project} />).container.textContent;
};

test("a project says when it runs, as far as that is known", () => {
  expect(datesOf("2026-03-01", "2026-12-24")).toMatch(/Mar.* – .*Dec/);
  expect(datesOf("2026-03-01", null)).toMatch(/^From .*Mar/);
  expect(datesOf(null, "2026-12-24")).toMatch(/^until .*Dec/);
  expect(datesOf(null, null)).toBe("Not scheduled");
});
