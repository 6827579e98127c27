/** From where a file is downloaded. */
export const fileAddress = (id: string) => `/admin/files/${id}`;

/** All published files of a project in one. */
export const archiveAddress = (project: string) => `/admin/projects/${project}.zip`;
