/** PReLU: a leaky ReLU whose slopes are learned. After `keras/src/layers/activations/prelu.py`. */
import { pythonType, wrongType, initializers, regularization } from "../../arguments";
import {
  type ArgumentSpec,
  type Contradiction,
  type LayerInput,
  type Maybe,
  contradiction,
  defineLayer,
  isUnknown,
  weight,
} from "../../layer-definition";
import { definedWeight } from "../../geometry/defined-axis";
import { type Dim, known, unknownDim } from "../../../../values/dimensions/dimension";
import { unknown } from "../../../../values/value";

/** Axes that share one slope, counted with the batch as 0; undefined for None. */
function sharedAxes(): ArgumentSpec<Maybe<readonly number[] | undefined>> {
  return {
    defaultText: "None",
    parse: (value, { name, context }) => {
      if (value === undefined || value.kind === "none") return undefined;
      if (value.kind === "unknown") return value;
      const items = value.kind === "list" || value.kind === "tuple" ? context.iterate(value) : [value];
      if (items === undefined) return unknown("not-supported", name);
      const axes: number[] = [];
      for (const item of items) {
        if (item.kind === "bool") axes.push(item.value ? 1 : 0);
        else if (item.kind === "int" && item.dim.kind === "known") axes.push(item.dim.value);
        else if (item.kind === "float" || item.kind === "str" || item.kind === "none") {
          const type = pythonType(item) ?? "object";
          return wrongType(
            name,
            "integers",
            item,
            `TypeError: list indices must be integers or slices, not ${type}`,
          );
        } else return unknown("not-supported", name);
      }
      return axes;
    },
  };
}

interface PreluArguments {
  readonly shared_axes: Maybe<readonly number[] | undefined>;
}

/** The input without the batch, with 1 along every shared axis: `param_shape[i - 1] = 1`, negative indices included. */
function slopes(a: PreluArguments, x: LayerInput): readonly Dim[] {
  if (!x.shape.ranked) return [unknownDim(x.shape.reason)];
  if (isUnknown(a.shared_axes)) return x.dims.slice(1).map(() => unknownDim({ code: "not-supported" }));
  const shape = x.dims.slice(1);
  for (const axis of a.shared_axes ?? []) {
    const index = axis - 1 < 0 ? axis - 1 + shape.length : axis - 1;
    if (index in shape) shape[index] = known(1);
  }
  return shape;
}

function axesUsable(a: PreluArguments, x: LayerInput, name: () => string): Contradiction | undefined {
  if (isUnknown(a.shared_axes) || !x.shape.ranked) return undefined;
  const count = x.dims.length - 1;
  const outside = a.shared_axes?.find((axis) => axis - 1 >= count || axis - 1 < -count);
  if (outside === undefined) return definedWeight(slopes(a, x), () => `${name()}/alpha`, x, x.shape);
  return contradiction(
    "axis-out-of-range",
    "shared_axes",
    { axis: outside, rank: x.dims.length, input: x.shape },
    { kerasSays: "IndexError: list assignment index out of range", output: x.shape },
  );
}

export const prelu = defineLayer({
  names: ["keras.layers.PReLU"],
  summary:
    "Keeps positive numbers and multiplies negative ones by a slope that is learned, for each position by itself.",
  args: {
    ...initializers({ alpha: "Zeros" }),
    ...regularization("alpha"),
    shared_axes: sharedAxes(),
  },
  input: { kind: "tensor" },
  fixedRank: true,
  checks: [
    (a, x, { name }) => {
      const found = axesUsable(a, x, name);
      if (found?.code !== "undefined-features") return found;
      // Axes left open can share their slopes; then none is needed per position.
      const open = x.dims.flatMap((dim, i) => (i > 0 && dim.kind === "open" ? [i] : []));
      return {
        ...found,
        remedies: [
          { kind: "setArgument", name: "shared_axes", value: `[${open.join(", ")}]`, preferred: true },
        ],
      };
    },
  ],
  weights: (a, x) => [weight("alpha", slopes(a, x))],
  fixedAxes: (a, x) => {
    if (isUnknown(a.shared_axes) || a.shared_axes === undefined || a.shared_axes.length === 0) return [];
    const shared = a.shared_axes;
    return x.dims.map((_, i) => i).filter((i) => i > 0 && !shared.includes(i));
  },
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (_, x) => ({
    axes: [{ axis: "features", dim: x.last, because: { key: "prelu.slopes" } }],
    element: "y[…] = x[…] where x[…] > 0, else α[…]·x[…]",
  }),
});
