/** `imshow`: which arrays are images, after `_ImageBase._normalize_image_array` of `matplotlib/image.py`. */
import { shownArray } from "./shown-arrays";
import { argument, spanOfArgument } from "../callables/arguments";
import type { Context } from "../../values/context";
import type { Dim } from "../../values/dimensions/dimension";
import { formatShape, shapeOf } from "../../values/dimensions/shape";
import type { Remedy } from "../../values/records/finding";
import { type Arguments, type Value, unknown } from "../../values/value";

/** Grey, which the last axis may say too, and colours without and with what shines through. */
const CHANNELS: ReadonlySet<number> = new Set([1, 3, 4]);

const lengthOf = (dim: Dim | undefined): number | undefined =>
  dim?.kind === "known" ? dim.value : undefined;

/** Whether an array of such axes is an image; undefined where that hangs on a length that is not known. */
function isImage(dims: readonly Dim[]): boolean | undefined {
  if (dims.length !== 3) return dims.length === 2;
  const channels = lengthOf(dims[2]);
  return channels === undefined ? undefined : CHANNELS.has(channels);
}

/** What stands behind an array so that an image is left: the first of a batch, a row of pixels laid out, colours put last. */
function madeImage(dims: readonly Dim[], isArray: boolean): string | undefined {
  const isOfBatch = dims.length > 3 || lengthOf(dims[0]) === 1;
  if (isOfBatch && dims.length < 6) {
    const rest = dims.slice(1);
    if (isImage(rest) === true) return "[0]";
    const inner = madeImage(rest, isArray);
    return inner === undefined ? undefined : `[0]${inner}`;
  }
  if (!isArray) return undefined;
  if (dims.length === 1) {
    const pixels = lengthOf(dims[0]) ?? 0;
    const [grey, coloured] = [Math.sqrt(pixels), Math.sqrt(pixels / 3)];
    if (grey > 1 && Number.isInteger(grey)) return `.reshape(${grey}, ${grey})`;
    return coloured > 1 && Number.isInteger(coloured) ? `.reshape(${coloured}, ${coloured}, 3)` : undefined;
  }
  return dims.length === 3 && CHANNELS.has(lengthOf(dims[0]) ?? 0) ? ".transpose(1, 2, 0)" : undefined;
}

/** Refuses what is no image, and says how one is made of it. */
export function imageShown(args: Arguments, context: Context): Value {
  const drawn = unknown("not-modelled", "what Matplotlib draws");
  if (args.rest) return drawn;
  const shown = shownArray(argument(args, 0, "X"), context);
  if (!shown || isImage(shown.dims) !== false) return drawn;
  const span = spanOfArgument(args, 0, "X");
  const shape = shapeOf(shown.dims);
  const after = madeImage(shown.dims, shown.flavour === "numpy");
  const remedies: readonly Remedy[] = after
    ? [{ kind: "wrapText", span, before: "", after, preferred: true }]
    : [];
  context.report({
    code: "not-a-picture",
    severity: "error",
    span,
    facts: { shape },
    raisedBy: "Matplotlib",
    kerasSays: `TypeError: Invalid shape ${formatShape(shape)} for image data`,
    remedies,
  });
  return unknown("already-reported");
}
