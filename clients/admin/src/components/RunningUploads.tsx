import { A, useLocation } from "@solidjs/router";
import { For } from "solid-js";
import { t } from "../text";
import { shareOf } from "../uploadProgress";
import { isUnderWay, runningPurposes, sendingsAbout } from "../uploads";

/** Uploads that go on while another page is shown, each with the way to its own page. */
export function RunningUploads() {
  const location = useLocation();
  const elsewhere = () =>
    runningPurposes()
      .map((about) => ({ about, href: pageOf(about) }))
      .filter(({ href }) => !location.pathname.endsWith(href));
  return (
    <div class="pointer-events-none fixed start-3 bottom-3 z-10 grid gap-2 print:hidden">
      <For each={elsewhere()}>{({ about, href }) => <Running about={about} href={href} />}</For>
    </div>
  );
}

function Running(props: { about: string; href: string }) {
  const all = () => sendingsAbout(props.about);
  const share = () => shareOf(all());
  return (
    <A
      href={props.href}
      class="pointer-events-auto grid min-h-11 content-center gap-1 rounded-lg border border-line-strong bg-surface px-4 py-2 text-sm tabular-nums shadow-lg"
    >
      {t("upload.running", { count: all().filter(isUnderWay).length, percent: Math.floor(share() * 100) })}
      <progress aria-hidden="true" max={1} value={share()} class="h-1 w-full" />
    </A>
  );
}

/** What an upload is for is named as its page is: "project 0193…" is at /projects/0193…. */
const pageOf = (about: string) => `/${about.replace(" ", "s/")}`;
