import { type Component, createResource, createSignal, type JSX, lazy, Show } from "solid-js";
import { loadFile, outage } from "./connection";
import { Page } from "./ui/Page";
import { words } from "./words";

type View<Props> = (props: Props) => JSX.Element;
type Load<Props, Name extends string> = () => Promise<Record<Name, View<Props>>>;

/**
 * A page with a file of its own, by its name: `lazy` itself wants a default export. Where the file cannot be had because
 * the server is away, the page says so, and becomes the real one as soon as the server answers.
 */
export const lazyPage = <Props extends object, Name extends string>(name: Name, load: Load<Props, Name>) =>
  lazyComponent(name, load, WaitingPage);

/** The same for a part of a page, which is not there until its file is. */
export const lazyPart = <Props extends object, Name extends string>(name: Name, load: Load<Props, Name>) =>
  lazyComponent(name, load, () => null);

function lazyComponent<Props extends object, Name extends string>(
  name: Name,
  load: Load<Props, Name>,
  Waiting: Component,
) {
  const [loaded, setLoaded] = createSignal<View<Props>>();

  async function loadLate() {
    const file = await loadFile(load);
    setLoaded(() => file[name]);
  }

  function Late(props: Props) {
    const [loading] = createResource(() => !loaded(), loadLate);
    return (
      <Show
        when={loaded()}
        keyed
        // reading a resource that failed throws its error, for the boundary around the page
        fallback={<>{loading.error ? loading() : <Waiting />}</>}
      >
        {(Loaded) => <Loaded {...props} />}
      </Show>
    );
  }

  // not rejected: `lazy` would keep the failure, and a navigation would wait for a file that does not come
  return lazy(async () => ({
    default: await load().then(
      (file) => file[name],
      () => Late,
    ),
  }));
}

function WaitingPage() {
  return (
    <Page title={words().outage[outage() ?? "unreachable"].title} of="">
      <p class="text-muted">{words().loadsLater}</p>
    </Page>
  );
}
