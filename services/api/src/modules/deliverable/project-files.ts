import type { Context } from "../../core/context";
import { sees } from "../../core/viewer";
import type { StoredFile } from "../file/file.entity";
import { Files } from "../file/file.store";
import { Projects } from "../project/project.store";
import { Deliverables } from "./deliverable.store";

/** What a project's archive holds: the files of all that is published in it. Null for whoever may not see the project or its deliverables. */
export async function projectFiles(
  context: Context,
  projectId: string,
): Promise<{ readonly name: string; readonly files: readonly StoredFile[] } | null> {
  const project = sees(context.viewer, "DELIVERABLES") ? await context.get(Projects).byId(projectId) : null;
  if (!project) return null;
  const published = await context.get(Deliverables).publishedOf(projectId);
  const files = await Promise.all(published.map(({ fileId }) => context.get(Files).stored(fileId)));
  return { name: project.name, files: files.filter((file) => file !== null) };
}
