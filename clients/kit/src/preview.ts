/** The name of a window that the admin app opened for a preview, and that leaving the preview closes. */
export const PREVIEW_WINDOW = "portico-preview";
