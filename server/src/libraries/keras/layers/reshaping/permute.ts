/** Permute: the axes of each sample in another order. After `keras/src/layers/reshaping/permute.py`. */
import { missingArgument, printed, pythonType, wrongType } from "../../arguments";
import {
  type ArgumentSpec,
  type Contradiction,
  type Maybe,
  type RemedyDraft,
  contradiction,
  defineLayer,
  isUnknown,
} from "../../layer-definition";
import {
  type Shape,
  formatShape,
  shapeOf,
  unknownAxes,
  unrankedShape,
} from "../../../../values/dimensions/shape";
import { unknown } from "../../../../values/value";

/** Indices of axes, counted from 1; a permutation of all of them. */
function permutation(): ArgumentSpec<Maybe<readonly number[]>> {
  return {
    parse: (value, { name, layer, context }): Maybe<readonly number[]> | Contradiction => {
      if (value === undefined) return missingArgument(layer, name);
      if (value.kind === "unknown") return value;
      if (value.kind === "int" || value.kind === "float" || value.kind === "bool" || value.kind === "none") {
        const words = `TypeError: '${pythonType(value) ?? "object"}' object is not iterable`;
        return wrongType(name, "a tuple of integers", value, words);
      }
      const items = context.iterate(value);
      if (items === undefined) return unknown("not-supported", name);
      const axes: number[] = [];
      for (const item of items) {
        if (item.kind === "unknown") return item;
        if (item.kind === "bool") axes.push(item.value ? 1 : 0);
        else if (item.kind === "int" && item.dim.kind === "known") axes.push(item.dim.value);
        else if (item.kind === "int") return unknown("not-supported", name);
        else return wrongType(name, "integers", item, "TypeError: tuple indices must be integers or slices");
      }
      const sorted = [...axes].sort((a, b) => a - b);
      if (sorted.every((axis, i) => axis === i + 1)) return axes;
      const fromZero = sorted.every((axis, i) => axis === i);
      const meant = fromZero
        ? [{ kind: "setArgument", name, value: `(${axes.map((axis) => axis + 1).join(", ")})` } as const]
        : missingOnes(axes).map(
            (value) => ({ kind: "setArgument", name, value: `(${value.join(", ")})` }) as const,
          );
      return contradiction(
        "not-a-permutation",
        name,
        { given: printed(value), count: axes.length },
        {
          kerasSays: `ValueError: Invalid permutation argument \`dims\` for Permute Layer. The set of indices in \`dims\` must be consecutive and start from 1. Received dims=${printed(value)}`,
          remedies: meant,
        },
      );
    },
  };
}

/** Orders with the one axis that was left out, where it may stand: in its own place, behind all others, or before them. */
function missingOnes(axes: readonly number[]): readonly (readonly number[])[] {
  const count = axes.length + 1;
  const left = Array.from({ length: count }, (_, i) => i + 1).filter((axis) => !axes.includes(axis));
  const [axis, ...more] = left;
  if (axis === undefined || more.length > 0) return [];
  const places = [...new Set([axis - 1, axes.length, 0])];
  return places.map((place) => axes.toSpliced(place, 0, axis));
}

/** The permutation for an input with more axes, which stay where they are. */
function otherAxesLast(given: readonly number[], count: number): readonly RemedyDraft[] {
  const all = Array.from({ length: count }, (_, i) => i + 1);
  const value = `(${[...given, ...all.slice(given.length)].join(", ")})`;
  return given.length < count ? [{ kind: "setArgument", name: "dims", value }] : [];
}

export const permute = defineLayer({
  names: ["keras.layers.Permute"],
  summary: "Puts the axes of each sample in another order; the batch axis stays first.",
  args: { dims: permutation() },
  input: { kind: "tensor" },
  keepsDtype: true,
  checks: [
    (a, x, { name }) => {
      if (isUnknown(a.dims) || !x.shape.ranked || x.dims.length === a.dims.length + 1) return undefined;
      const expected = a.dims.length + 1;
      return contradiction(
        "permutation-rank",
        "dims",
        { expected, given: x.dims.length, input: x.shape },
        {
          kerasSays: `ValueError: Input 0 with name 'None' of layer '${name()}' is incompatible with the layer: expected ndim=${expected}, found ndim=${x.dims.length}. Full shape received: ${formatShape(x.shape)}`,
          remedies: otherAxesLast(a.dims, x.dims.length - 1),
          output: unknownAxes(expected, { code: "already-reported" }),
        },
      );
    },
  ],
  output: (a, x): Shape => {
    if (isUnknown(a.dims)) return x.shape.ranked ? unknownAxes(x.dims.length, a.dims.reason) : x.shape;
    if (!x.shape.ranked) return unknownAxes(a.dims.length + 1, x.shape.reason);
    const { dims } = x;
    const permuted = [0, ...a.dims].flatMap((axis) => dims[axis] ?? []);
    return permuted.length === a.dims.length + 1 ? shapeOf(permuted) : unrankedShape({ code: "shape" });
  },
  explain: (a, x, output) => {
    if (isUnknown(a.dims) || !output.ranked) return {};
    return {
      axes: a.dims.flatMap((from, i) => {
        const dim = output.dims[i + 1];
        return dim ? [{ axis: `axis ${i + 1}`, dim, because: { key: "permute.axis", facts: { from } } }] : [];
      }),
      picture: { kind: "rearrange", input: x.dims.slice(1), output: output.dims.slice(1), axes: a.dims },
    };
  },
});
