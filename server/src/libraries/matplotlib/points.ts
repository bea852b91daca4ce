/** Lines, points and bars: what is drawn along x and along y must go together. */
import { shownPoints } from "./shown-arrays";
import { argument, spanOfArgument } from "../callables/arguments";
import { certainlyDiffer } from "../../values/dimensions/certainly-differ";
import type { Context } from "../../values/context";
import { type Dim, isOne } from "../../values/dimensions/dimension";
import { formatShape, shapeOf } from "../../values/dimensions/shape";
import type { Remedy } from "../../values/records/finding";
import type { Span } from "../../values/records/span";
import { type Arguments, type Value, unknown } from "../../values/value";

/** What is drawn along one axis. */
interface Drawn {
  readonly dims: readonly Dim[];
  readonly span: Span;
}

const shown = ({ dims }: Drawn): string => formatShape(shapeOf(dims));

/** Whether two axes certainly have different lengths. */
const differ = (a: Dim | undefined, b: Dim | undefined): boolean =>
  a !== undefined && b !== undefined && certainlyDiffer(a, b);

/** What each way to draw says of an x and a y that do not go together; undefined where they do, or may. */
type Rule = (x: Drawn, y: Drawn) => string | undefined;

/** `plot` and its like, after `_process_plot_var_args._plot_args` of `matplotlib/axes/_base.py`. */
const asLines: Rule = (x, y) => {
  if (differ(x.dims[0], y.dims[0]))
    return `x and y must have same first dimension, but have shapes ${shown(x)} and ${shown(y)}`;
  if (x.dims.length > 2 || y.dims.length > 2)
    return `x and y can be no greater than 2D, but have shapes ${shown(x)} and ${shown(y)}`;
  const [a, b] = [x.dims[1], y.dims[1]];
  if (!differ(a, b) || isOne(a) || isOne(b) || a?.kind !== "known" || b?.kind !== "known") return undefined;
  return `x has ${a.value} columns but y has ${b.value} columns`;
};

/** How many elements there are; undefined where that is not known. */
function sizeOf({ dims }: Drawn): number | undefined {
  let size = 1;
  for (const dim of dims) {
    if (dim.kind !== "known") return undefined;
    size *= dim.value;
  }
  return size;
}

/** `scatter`, which lays both out in one row. */
export const asCloud: Rule = (x, y) => {
  const [a, b] = [sizeOf(x), sizeOf(y)];
  const isOther =
    a !== undefined && b !== undefined
      ? a !== b
      : x.dims.length === 1 && y.dims.length === 1 && differ(x.dims[0], y.dims[0]);
  return isOther ? "x and y must be the same size" : undefined;
};

/** `bar`, whose single height counts for all places. */
export const asBars: Rule = (x, y) => {
  const [[a, ...more], [b, ...others]] = [x.dims, y.dims];
  if (more.length + others.length > 0 || isOne(a) || isOne(b) || !differ(a, b)) return undefined;
  return "shape mismatch: objects cannot be broadcast to a single shape.…";
};

/** Of a rule about single rows of points, the words of the function. */
export const asRows =
  (words: (x: Dim, y: Dim) => string): Rule =>
  ({ dims: [a, ...more] }, { dims: [b, ...others] }) => {
    const isPlain = more.length + others.length === 0 && !isOne(b);
    return a && b && isPlain && differ(a, b) ? words(a, b) : undefined;
  };

/** As many points of the longer as the shorter has, counted from its end: what is missing is missing at the beginning of a window. */
function shortened(x: Drawn, y: Drawn): readonly Remedy[] {
  const [a, b] = [x.dims[0], y.dims[0]];
  if (a?.kind !== "known" || b?.kind !== "known") return [];
  const count = Math.min(a.value, b.value);
  const { span } = a.value > b.value ? x : y;
  if (count < 2) return [];
  return [`[:${count}]`, `[-${count}:]`].map((after) => ({ kind: "wrapText", span, before: "", after }));
}

function refused(name: string, rule: Rule, x: Drawn, y: Drawn, context: Context): boolean {
  const says = rule(x, y);
  if (says === undefined) return false;
  context.report({
    code: "drawn-shapes-differ",
    severity: "error",
    span: y.span,
    facts: { function: name, x: shapeOf(x.dims), y: shapeOf(y.dims) },
    raisedBy: "Matplotlib",
    kerasSays: `ValueError: ${says}`,
    remedies: differ(x.dims[0], y.dims[0]) ? shortened(x, y) : [],
  });
  return true;
}

const drawn = unknown("not-modelled", "what Matplotlib draws");

/** Draws what is given as two arguments of these names. */
export const drawnBy =
  (name: string, first: string, second: string, rule: Rule) =>
  (args: Arguments, context: Context): Value => {
    const [x, y] = [argument(args, 0, first), argument(args, 1, second)].map((value) =>
      shownPoints(value, context),
    );
    const isOfTable = argument(args, Infinity, "data") !== undefined;
    if (args.rest || isOfTable || !x || !y) return drawn;
    const [a, b] = [spanOfArgument(args, 0, first), spanOfArgument(args, 1, second)];
    return refused(name, rule, { dims: x, span: a }, { dims: y, span: b }, context)
      ? unknown("already-reported")
      : drawn;
  };

/** Draws `plot(x, y, "b", x, y, …)`: two arrays or one, each with a word behind it that says how. */
export const linesDrawn =
  (name: string) =>
  (args: Arguments, context: Context): Value => {
    const { positional, positionalSpans } = args;
    if (args.rest || argument(args, Infinity, "data") !== undefined) return drawn;
    for (let at = 0; at < positional.length;) {
      const [one, other] = [positional[at], positional[at + 1]];
      const isPair = other !== undefined && other.kind !== "str";
      // What is not known may be such a word, after which all others stand elsewhere.
      if (other?.kind === "unknown") return drawn;
      const [x, y] = [shownPoints(one, context), isPair ? shownPoints(other, context) : undefined];
      const [a, b] = [positionalSpans[at] ?? args.site, positionalSpans[at + 1] ?? args.site];
      const [along, values] = isPair
        ? [x && { dims: x, span: a }, y && { dims: y, span: b }]
        : [x && { dims: x.slice(0, 1), span: a }, x && { dims: x, span: a }];
      if (along && values && refused(name, asLines, along, values, context))
        return unknown("already-reported");
      at += isPair ? 2 : 1;
      if (positional[at]?.kind === "str") at += 1;
    }
    return drawn;
  };
