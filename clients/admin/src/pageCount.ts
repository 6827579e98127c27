import { useSearchParams } from "@solidjs/router";

/** How many pages of a list the address asks for, and the way to one more. */
export function createPageCount(name = "pages") {
  const [address, setAddress] = useSearchParams();
  const pages = () => Number(address[name]) || 1;
  const more = () => setAddress({ [name]: pages() + 1 }, { replace: true, scroll: false });
  return [pages, more] as const;
}
