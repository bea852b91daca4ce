/** The same pictures in Unicode, for terminals and for editors that show no images. */
import { summedLengths } from "./contract-picture";
import { endsText } from "./ends-text";
import { sizeOf, times } from "./measures";
import type { Picture } from "../../values/records/application";
import { type Dim, formatDim } from "../../values/dimensions/dimension";

/** Characters of the longest bar. */
const LONGEST = 40;

/** A bar as long as its share of `longest`, with `marked` characters of it from `from` on filled. */
function bar(share: number, from = 0, marked = 0): string {
  const length = Math.max(1, Math.round(LONGEST * share));
  return Array.from({ length }, (_, i) => (i >= from && i < from + marked ? "█" : "░")).join("");
}

function windowDiagram(picture: Extract<Picture, { kind: "window" }>): string[] {
  const [steps, places, size] = [
    sizeOf(picture.input[0]),
    sizeOf(picture.output[0]),
    sizeOf(picture.window[0]),
  ];
  const longest = Math.max(steps, places);
  const marked = Math.max(1, Math.round((LONGEST * size) / longest));
  const channels =
    picture.channels === "summed"
      ? `Σ ${times(picture.window)}`
      : times(picture.window.slice(0, picture.input.length - 1));
  return [
    `${bar(steps / longest, 0, marked)}  ${times(picture.input)}`,
    `╰${"─".repeat(Math.max(0, marked - 2))}${marked > 1 ? "╯" : ""} ${channels} → 1`,
    `${bar(places / longest, 0, 1)}  ${times(picture.output)}`,
  ];
}

/** One place, the window that it is spread over, and the next one's. */
function spreadDiagram({ input, window, output }: Extract<Picture, { kind: "spread" }>): string[] {
  const [steps, places, size] = [sizeOf(input[0]), sizeOf(output[0]), sizeOf(window[0])];
  const longest = Math.max(steps, places);
  const marked = Math.max(1, Math.round((LONGEST * size) / longest));
  return [
    `${bar(steps / longest, 0, 1)}  ${times(input)}`,
    `╭${"─".repeat(Math.max(0, marked - 2))}${marked > 1 ? "╮" : ""} 1 → ${times(window)}`,
    `${bar(places / longest, 0, marked)}  ${times(output)}`,
  ];
}

/** Rows and columns, with what one mean is of marked. */
function normalizeDiagram({
  rows,
  columns,
  along,
  groups,
}: Extract<Picture, { kind: "normalize" }>): string[] {
  const [row, read] = groups ? ["░░░│░░░│░░░", "░░░│███│░░░"] : ["░░░░░░░░", "████████"];
  const sizes = `${times(rows)} ↓  ${times(columns)} →`;
  if (along === "rows") return ["░░█░░░░░", "░░█░░░░░", `░░█░░░░░  ${sizes}`];
  return [row, read, `${row}  ${sizes}`];
}

/** A few lines of text, without a line end; every kind of picture has one. */
export function diagram(picture: Picture): string {
  const arrow = (from: readonly Dim[], sign: string, to: readonly Dim[]): string[] => [
    `[ ${times(from)} ] ${sign} [ ${times(to)} ]`,
  ];
  switch (picture.kind) {
    case "window":
      return windowDiagram(picture).join("\n");
    case "spread":
      return spreadDiagram(picture).join("\n");
    case "element-wise":
      return [
        ...picture.inputs.map((dims, i) => `${i === 0 ? " " : picture.sign} [ ${times(dims)} ]`),
        `= [ ${times(picture.output)} ]`,
      ].join("\n");
    case "lookup":
      return [
        `[ ${times(picture.input)} ]  i`,
        `  └─▶ [ ${formatDim(picture.rows)} × ${formatDim(picture.columns)} ][i]`,
        `        └─▶ [ ${times(picture.output)} ]`,
      ].join("\n");
    case "normalize":
      return normalizeDiagram(picture).join("\n");
    case "attention":
      return [
        `Q [ ${times(picture.query)} ] · K [ ${times(picture.key)} ]`,
        `  softmax ─▶ [ ${times([...picture.query.slice(0, -1), ...picture.key.slice(0, -1)])} ]`,
        `  · V [ ${times(picture.value)} ] ─▶ [ ${times(picture.output)} ]`,
      ].join("\n");
    case "mask":
      return [`[ ${times(picture.input)} ]`, "░░░·░░···", "✓✓✓✗✓✓✗✗✗"].join("\n");
    case "mix":
      return arrow(picture.input, "═ Σ ═▶", picture.output).join("\n");
    case "rearrange":
      return arrow(picture.input, "──▶", picture.output).join("\n");
    case "frame":
      return [
        ...arrow(picture.input, picture.border === "added" ? "─ + ─▶" : "─ ✂ ─▶", picture.output),
        ...(picture.ends ? [`  ${endsText(picture)}`] : []),
      ].join("\n");
    case "repeat":
      return arrow(picture.input, `─ × ${times(picture.times)} ─▶`, picture.output).join("\n");
    case "resample":
      return arrow(picture.input, "─ ▦ ─▶", picture.output).join("\n");
    case "each-step":
      return [
        `${formatDim(picture.steps)} × [ ${times(picture.input)} ]`,
        `  ─ ${picture.layer} ─▶`,
        `${formatDim(picture.steps)} × [ ${times(picture.output)} ]`,
      ].join("\n");
    case "contract":
      return [
        picture.operands.map(({ dims }) => `[ ${times(dims)} ]`).join(" · "),
        `  Σ ${summedLengths(picture)} ─▶ [ ${times(picture.output)} ]`,
      ].join("\n");
    case "join":
      return [
        ...picture.inputs.map(
          (dims, i) => `[ ${times(dims)} ] ${i === 0 ? "┐" : i === picture.inputs.length - 1 ? "┘" : "┤"}`,
        ),
        `  ──▶ [ ${times(picture.output)} ]`,
      ].join("\n");
    case "recurrent":
      return [
        `h₀ ─▶ h₁ ─▶ … ─▶ hₙ   (${formatDim(picture.units)})`,
        ...(picture.isBidirectional ? [`h₀ ◀─ h₁ ◀─ … ◀─ hₙ   (${formatDim(picture.units)})`] : []),
        ...arrow(picture.input, picture.sequences ? "─▶ … ─▶" : "─▶", picture.output),
      ].join("\n");
  }
}
