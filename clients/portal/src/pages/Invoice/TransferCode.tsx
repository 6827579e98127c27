import { encode } from "uqr";
import { createMemo } from "solid-js";
import { t } from "../../text";

/** The quiet zone that the standard asks for, in modules. */
const BORDER = 4;

/** A QR code that banking apps scan to fill in the transfer; black on white in every theme. */
export function TransferCode(props: { code: string }) {
  const code = createMemo(() => encode(props.code, { ecc: "M", border: BORDER }));
  const path = () =>
    code()
      .data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
      .join("");
  return (
    <svg
      viewBox={`0 0 ${code().size} ${code().size}`}
      role="img"
      aria-label={t("pay.code")}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path()} fill="#000" />
    </svg>
  );
}
