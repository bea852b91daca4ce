// Reads the shapes off the text of a hint, and says whether a value of real Keras is what the text says.
import type { ShapeFacts } from "../../src/features/facts";

/** What one axis in a hint's text may be; undefined where the text names no numbers. */
type ShownAxis = readonly (number | null)[] | { readonly from: number; readonly to: number } | undefined;
/** The axes of one shape; `left` and `right` stand around axes that the text leaves out. */
interface ShownShape {
  readonly left: readonly ShownAxis[];
  readonly right: readonly ShownAxis[] | undefined;
}
export interface ShownShapes {
  readonly shapes: readonly ShownShape[];
  /** Shapes that the text counts instead of writing them out. */
  readonly more: number;
}

const WHOLE = /^\d+$/;
const RANGE = /^(\d+)…(\d+)$/;

function shownAxis(text: string): ShownAxis {
  const range = RANGE.exec(text);
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const parts = text.split("|");
  if (!parts.every((part) => part === "None" || WHOLE.test(part))) return undefined;
  return parts.map((part) => (part === "None" ? null : Number(part)));
}

/** Cuts at commas that stand in no brackets of their own: `(None, f(a, b))` has two axes. */
function axesOf(inside: string): readonly string[] {
  const axes: string[] = [];
  let depth = 0;
  let axis = "";
  for (const character of inside) {
    if ("([".includes(character)) depth += 1;
    if (")]".includes(character)) depth -= 1;
    if (character === "," && depth === 0) {
      axes.push(axis.trim());
      axis = "";
    } else axis += character;
  }
  return [...axes, axis.trim()].filter((text) => text !== "");
}

/** The bracketed parts of a text that stand in no others. */
function bracketed(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  [...text].forEach((character, i) => {
    if (character === "(" && depth++ === 0) start = i + 1;
    if (character === ")" && --depth === 0) found.push([...text].slice(start, i).join(""));
  });
  return found;
}

function shownShape(inside: string): ShownShape {
  const axes = axesOf(inside);
  const gap = axes.indexOf("…");
  if (gap < 0) return { left: axes.map(shownAxis), right: undefined };
  return { left: axes.slice(0, gap).map(shownAxis), right: axes.slice(gap + 1).map(shownAxis) };
}

/** The shapes in a hint's text, or undefined where it lists other things, such as several ranks. */
export function shownShapes(label: string): ShownShapes | undefined {
  const [text = ""] = label.replace(/^→ /, "").split(" · ");
  if (!text.startsWith("(") && !/^\d+ × \(/.test(text)) return undefined;
  if (text.includes(") | (")) return undefined;
  const shapes = bracketed(text).map(shownShape);
  const [first] = shapes;
  const times = /^(\d+) × /.exec(text);
  if (times && first) return { shapes: Array.from({ length: Number(times[1]) }, () => first), more: 0 };
  const more = / \+ (\d+)$/.exec(text);
  return { shapes, more: Number(more?.[1] ?? 0) };
}

function axisAgrees(shown: ShownAxis, real: number | null, isBatch: boolean): boolean {
  if (shown === undefined) return true;
  if ("from" in shown) return real !== null && shown.from <= real && real <= shown.to;
  // An open batch stands for each batch that the program was run with.
  return shown.includes(real) || (isBatch && shown.includes(null));
}

function shapeAgrees({ left, right }: ShownShape, real: ShapeFacts): boolean {
  if (real === null) return false;
  if (right === undefined ? real.length !== left.length : real.length <= left.length + right.length)
    return false;
  const end = right ?? [];
  return (
    left.every((axis, i) => axisAgrees(axis, real[i] as number | null, i === 0)) &&
    end.every((axis, i) => axisAgrees(axis, real[real.length - end.length + i] as number | null, false))
  );
}

/** Whether a value with these shapes is among what the text says. */
export function saysValue({ shapes, more }: ShownShapes, real: readonly ShapeFacts[]): boolean {
  const agrees = (values: readonly ShapeFacts[]): boolean =>
    values.length === shapes.length + more &&
    shapes.every((shape, i) => shapeAgrees(shape, values[i] ?? null));
  // A NumPy scalar has the shape `()` and is a number as well: a hint may leave it out.
  return agrees(real) || agrees(real.filter((shape) => shape?.length !== 0));
}

const axesIn = ({ left, right }: ShownShape): readonly (readonly [ShownAxis, number])[] => [
  ...left.map((axis, i): readonly [ShownAxis, number] => [axis, i]),
  ...(right ?? []).map((axis, i): readonly [ShownAxis, number] => [axis, i - (right ?? []).length]),
];

/** Numbers in the text that no value had at that place: a range or a list must not promise more than there was. */
export function inventedNumbers(
  { shapes }: ShownShapes,
  real: readonly (readonly ShapeFacts[])[],
): readonly number[] {
  return shapes.flatMap((shape, at) =>
    axesIn(shape).flatMap(([axis, i]) => {
      if (axis === undefined) return [];
      const numbers = "from" in axis ? [axis.from, axis.to] : axis.filter((one) => one !== null);
      const had = real.map((values) => values[at]?.at(i));
      return numbers.filter((number) => !had.includes(number));
    }),
  );
}
