import { type Accessor, createEffect, createSignal } from "solid-js";
import { t } from "./text";
import { isUnderWay, type Sending } from "./uploads";

/** How much of all has left, 0 to 1; what failed is not waited for. */
export function shareOf(sendings: readonly Sending[]): number {
  const counted = sendings.filter(({ state }) => state !== "FAILED");
  const size = counted.reduce((sum, sending) => sum + sending.size, 0);
  return size > 0 ? counted.reduce((sum, { sent }) => sum + sent, 0) / size : 0;
}

/** What is said of uploads to those who do not see them: that they have begun, that half is there, how they ended. */
export function createAnnouncement(sendings: Accessor<Sending[]>): Accessor<string> {
  const [said, setSaid] = createSignal("");
  let step: "NONE" | "BEGAN" | "HALF" = "NONE";
  let count = 0;
  let name = "";

  createEffect(() => {
    const all = sendings();
    const running = all.filter(isUnderWay);
    if (running.length > 0) {
      const isMore = all.length > count;
      count = all.length;
      name = running[0]?.name ?? name;
      if (step === "NONE" || isMore) {
        step = "BEGAN";
        setSaid(count === 1 ? t("upload.beganOne", { name }) : t("upload.began", { count }));
      } else if (step === "BEGAN" && shareOf(all) >= 0.5) {
        step = "HALF";
        setSaid(t("upload.half"));
      }
    } else if (step !== "NONE") {
      const isBad = all.some(({ state }) => state === "FAILED");
      setSaid(isBad ? t("upload.endedBadly") : count === 1 ? t("upload.endedOne", { name }) : t("upload.ended"));
      step = "NONE";
      count = 0;
    }
  });

  return said;
}
