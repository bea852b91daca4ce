/** Shapes that a person writes down, as `# shape: (n, 128, 9)` or for jaxtyping: what they say, and how that meets what is known. */
import { type Dim, fromPolynomial, known, unknownDim } from "./dimension";
import { atom, ofAtom } from "./polynomial";
import { reason } from "../records/reason";
import { type Shape, shapeOf } from "./shape";
import type { Span } from "../records/span";

/** An axis as it is declared: a number, a name that stands for one, or nothing that is said of it. */
export type DeclaredAxis =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "any" };

export interface DeclaredShape {
  /** As it is written. */
  readonly text: string;
  readonly axes: readonly DeclaredAxis[];
  /** How many axes stand before any number of others; undefined where all are listed. */
  readonly gap: number | undefined;
  readonly dtype?: string;
}

const ANY: DeclaredAxis = { kind: "any" };

/** Keras's and Python's own names for an axis of any length. */
const OPEN: ReadonlySet<string> = new Set(["None", "?", "*", "-1", "_", ":"]);

function axisOf(text: string): DeclaredAxis {
  if (/^\d{1,15}$/.test(text)) return { kind: "number", value: Number(text) };
  if (OPEN.has(text) || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(text)) return ANY;
  return { kind: "name", name: text };
}

/** Axes, of which one may be `...`; undefined where two are. */
function shapeFrom(
  text: string,
  axes: readonly string[],
  isGap: (axis: string) => boolean,
): DeclaredShape | undefined {
  const gaps = axes.flatMap((axis, i) => (isGap(axis) ? [i] : []));
  if (gaps.length > 1) return undefined;
  return { text, axes: axes.filter((axis) => !isGap(axis)).map(axisOf), gap: gaps[0] };
}

const ONE_SHAPE = /\s*[([]([^()[\]]*)[)\]]\s*/y;

/**
 * The shapes that the text of a comment lists: `(n, 3)`, or `(n, 3), (n,)` for several targets. Words may follow, but no
 * arrow and no alternative: such a comment tells of something else than one value.
 */
export function shapesInComment(text: string): readonly DeclaredShape[] {
  const found: DeclaredShape[] = [];
  let at = 0;
  for (;;) {
    ONE_SHAPE.lastIndex = at;
    const match = ONE_SHAPE.exec(text);
    if (!match) break;
    const axes = (match[1] ?? "").split(",").map((axis) => axis.trim());
    if (axes.at(-1) === "") axes.pop();
    const shape = axes.includes("") ? undefined : shapeFrom(match[0].trim(), axes, (axis) => axis === "...");
    if (!shape) return [];
    found.push(shape);
    at += match[0].length;
    if (text[at] !== ",") break;
    at += 1;
  }
  const rest = text.slice(at);
  return /^$|^[\s,;.:#]*[\p{L}\p{N}"'(]/u.test(rest) && !/->|=>|→|\bor\b|[([]\s*\w+\s*,/.test(rest)
    ? found
    : [];
}

/** What jaxtyping writes before an axis: it may be broadcast, stands for several, or is named for the reader only. */
const PREFIXES = /^[#?]*/;

/** The shape that jaxtyping's text says: axes between blanks, `...` or `*name` for any number of them. */
export function shapeInJaxtyping(text: string): DeclaredShape | undefined {
  const axes = text
    .trim()
    .split(/\s+/)
    .filter((axis) => axis !== "")
    .map((axis) => axis.replace(/^\w+=(?=\d)/, ""));
  const isBroadcast = (axis: string): boolean => /^[#?]*#/.test(axis);
  const plain = axes.map((axis) => (isBroadcast(axis) ? "_" : axis.replace(PREFIXES, "")));
  const own = plain.map((axis) => (axis.startsWith("_") ? "_" : axis));
  return shapeFrom(`"${text}"`, own, (axis) => axis === "..." || axis.startsWith("*"));
}

/** What the names in a declaration stand for. */
export interface NamedAxes {
  /** The number that a name stands for in the program; undefined where it has none. */
  readonly valueOf: (name: string) => Dim | undefined;
  /** Where the declaration stands. */
  readonly span: Span;
  /** Tells declarations apart that need not mean the same number by the same name. */
  readonly scope: string;
}

function dimOf(axis: DeclaredAxis, position: number, { valueOf, span, scope }: NamedAxes): Dim {
  switch (axis.kind) {
    case "number":
      return known(axis.value, { span });
    case "name": {
      // The first axis counts samples, of which names speak loosely.
      const value = position > 0 ? valueOf(axis.name) : undefined;
      const id = `${axis.name} # ${scope}`;
      return value ?? fromPolynomial(ofAtom(atom(id, axis.name)), { span, name: axis.name });
    }
    case "any":
      return unknownDim(reason("data", "an axis of any length"));
  }
}

/** What an axis is that is both known in part and declared; undefined where both can't be. */
function meetDims(dim: Dim, axis: DeclaredAxis, position: number, names: NamedAxes): Dim | undefined {
  if (axis.kind === "number" && dim.kind === "known") return dim.value === axis.value ? dim : undefined;
  if (axis.kind === "number" && dim.kind === "symbolic") return dimOf(axis, position, names);
  return dim.kind === "unknown" && axis.kind !== "any" ? dimOf(axis, position, names) : dim;
}

/** The shape that is known and the one that is declared, as one; undefined where they contradict each other. */
export function meetShapes(shape: Shape, declared: DeclaredShape, names: NamedAxes): Shape | undefined {
  const { axes, gap } = declared;
  if (!shape.ranked) return gap === undefined ? shapeOf(axes.map((axis, i) => dimOf(axis, i, names))) : shape;
  const { dims } = shape;
  const between = dims.length - axes.length;
  if (gap === undefined ? between !== 0 : between < 0) return undefined;
  const behind = gap ?? axes.length;
  const met = dims.map((dim, i) => {
    const axis = i < behind ? axes[i] : i < behind + between ? ANY : axes[i - between];
    return meetDims(dim, axis ?? ANY, i, names);
  });
  return met.every((dim) => dim !== undefined) ? shapeOf(met) : undefined;
}
