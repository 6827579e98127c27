/** Where the demo workspace stands; apart from what makes it, which most starts do not load. */
export const DEMO_SLUG = "studio-lumen";
