/** Arrays put together from several: blocks of nested lists, choices among arrays, all of them broadcast together. */
import { add, compute, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { type Value, argumentsOf, int, list, tuple } from "../../../values/value";
import { broadcastShapes } from "../core/broadcast";
import {
  type ResultDtype,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
  part,
} from "../core/definition";
import { arithmeticDtype, joinedDtype, typeOrOpen } from "../core/dtype";
import { dimsAt, dimsOf, given, hasUnknown, integerAt, itemsAt, tensorAt, tensorsAt } from "../core/reading";
import { giveUp } from "../core/stops";

/** Lists in lists of lists are not followed; a list that holds itself has no end. */
const DEEPEST = 2;

/** How deep lists stand in one another, as far as anybody wants to know. */
function depthOf(value: Value, most = DEEPEST + 1): number {
  const first = value.kind === "list" && most > 0 ? value.items?.[0] : undefined;
  return first ? 1 + depthOf(first, most - 1) : 0;
}

/** The innermost lists are joined along the last axis, those around them along the one before, and so on. */
function assembled(value: Value, depth: number, call: TensorCall): Value {
  if (depth === 0 || value.kind !== "list" || !value.items) return value;
  const parts = value.items.map((item) => assembled(item, depth - 1, call));
  const deep = depth === 1 ? parts.map((item) => atLeast2d(item, call)) : parts;
  const { context, site } = call;
  return context.call(
    context.library("numpy.concatenate"),
    argumentsOf(site, [list(deep)], [["axis", int(-depth)]]),
  );
}

const atLeast2d = (value: Value, { context, site }: TensorCall): Value =>
  context.call(context.library("numpy.atleast_2d"), argumentsOf(site, [value]));

const blocks = defineTensorFunction({
  names: [["np.block", "x=arrays"]],
  result: (call) => {
    const value = given(call, "x");
    const depth = value ? depthOf(value) : 0;
    // A block of many axes among them makes all have as many.
    if (!value || depth < 1 || depth > DEEPEST || hasUnknown(value))
      return giveUp(reason("not-supported", "blocks of this depth"));
    const made = assembled(value, depth, call);
    if (made.kind !== "tensor") return giveUp(reason("not-supported", "blocks"));
    const isVector =
      depth === 1 && tensorsAt(call, "x").every(({ shape }) => shape.ranked && shape.dims.length < 2);
    return isVector ? { shape: shapeOf(dimsOf(made).slice(1)), dtype: made.dtype } : { structure: made };
  },
});

/** Each element from one of several arrays, by conditions or by numbers. */
const choices = defineTensorFunction({
  names: [["np.choose", "by=a from=choices"]],
  result: (call) => {
    const by = call.name.endsWith("choose") ? [tensorAt(call, "by")] : tensorsAt(call, "by");
    const from = tensorsAt(call, "from");
    const rest = given(call, "default") ? [tensorAt(call, "default")] : [];
    return {
      shape: broadcastShapes([...by, ...from, ...rest].map(({ shape }) => shape)),
      dtype: from[0]?.dtype,
    };
  },
});

/** Coefficients of what is made of polynomials; leading zeros stay. */
const polynomials = defineTensorFunction({
  names: [
    ["np.polyadd np.polysub", "x=a1 y=a2"],
    ["np.polyder np.polyint", "x=p times=m"],
  ],
  result: (call) => {
    const [a] = dimsAt(call, "x");
    if (!a) return giveUp(reason("shape"));
    const times = known(given(call, "times") ? integerAt(call, "times") : 1);
    const { dtype } = tensorAt(call, "x");
    const isOne = (role: string): boolean => dimsAt(call, role).length === 1;
    if (!isOne("x") || (given(call, "y") && !isOne("y")))
      return giveUp(reason("not-supported", "polynomials"));
    if (call.name.endsWith("polyder")) return { shape: shapeOf([subtract(a, times)]), isDtypeOpen: true };
    if (call.name.endsWith("polyint"))
      return {
        shape: shapeOf([add(a, times)]),
        ...typeOrOpen(arithmeticDtype("+", [dtype, "float64"], [false, false], true)),
      };
    const [b] = dimsAt(call, "y");
    if (!b) return giveUp(reason("shape"));
    return {
      shape: shapeOf([compute("max", a, b)]),
      ...joinedDtype([tensorAt(call, "x"), tensorAt(call, "y")]),
    };
  },
});

/** The edges of `bins`, a number or the edges themselves. */
function edgesOf(bins: Value | undefined, call: TensorCall): Dim {
  if (!bins) return known(11);
  if (bins.kind === "int") return add(bins.dim, known(1));
  if (bins.kind === "str" || bins.kind === "unknown") return giveUp(reason("data", "bins"));
  const made = call.context.call(call.context.library("numpy.asarray"), argumentsOf(call.site, [bins]));
  const [length] = made.kind === "tensor" ? dimsOf(made) : [];
  return length ?? giveUp(reason("data", "bins"));
}

/** Edges that are made are floats, those that are given stay as they are. */
function edgesDtype(bins: Value | undefined, call: TensorCall): ResultDtype {
  const { dtype } = bins && bins.kind !== "int" ? tensorAt(call, "bins") : tensorAt(call, "x");
  const isMade = !bins || bins.kind === "int" || bins.kind === "str";
  return typeOrOpen(isMade && (dtype === "bool" || dtype?.includes("int") === true) ? "float64" : dtype);
}

/** Counts in two directions, and the edges along each; `bins` is one for both or a pair. */
const histogram2d = defineTensorFunction({
  gives: "value",
  names: [
    ["np.histogram2d", "x y bins"],
    ["np.histogram_bin_edges", "x=a bins"],
  ],
  result: (call) => {
    const bins = given(call, "bins");
    if (call.name.endsWith("bin_edges"))
      return { shape: shapeOf([edgesOf(bins, call)]), ...edgesDtype(bins, call) };
    const isPair = (bins?.kind === "list" || bins?.kind === "tuple") && itemsAt(call, "bins").length === 2;
    const [along, across] = (isPair ? itemsAt(call, "bins") : [bins, bins]).map((each) =>
      edgesOf(each, call),
    );
    if (!along || !across) return giveUp(reason("data", "bins"));
    const counts = [along, across].map((edges) => subtract(edges, known(1)));
    return {
      structure: tuple(
        [counts, [along], [across]].map((dims) => part({ shape: shapeOf(dims), dtype: "float64" })),
      ),
    };
  },
});

/** The array itself over its norm, and the norm, with axes of one where it was taken. */
const normalised = defineTensorFunction({
  gives: "value",
  names: [["tf.linalg.normalize", "x=tensor ord axis"]],
  result: (call) => {
    const { shape, dtype } = tensorAt(call, "x");
    const dims = dimsAt(call, "x");
    const axis = given(call, "axis") ? integerAt(call, "axis") : undefined;
    const at = axis === undefined ? undefined : axis < 0 ? axis + dims.length : axis;
    const norm = shapeOf(dims.map((dim, i) => (at === undefined || i === at ? known(1) : dim)));
    return { structure: tuple([part({ shape, dtype }), part({ shape: norm, dtype })]) };
  },
});

export const arranging: readonly TensorFunction[] = [blocks, choices, polynomials, histogram2d, normalised];
