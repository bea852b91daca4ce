/** Pooling to an output of given lengths, after `keras/src/layers/pooling/base_adaptive_pooling.py`. */
import { message } from "../../../../values/records/application";
import { missingArgument, printed, pythonType, wrongType } from "../../arguments";
import { dimensionOf } from "../../arguments/integer";
import {
  type ArgumentSpec,
  type Contradiction,
  type Explanation,
  type LayerInput,
  type Maybe,
  type Parsed,
  contradiction,
  isUnknown,
} from "../../layer-definition";
import {
  DATA_FORMATS,
  type DataFormat,
  defaultDataFormat,
  formatRemedies,
  joinSpatial,
  splitSpatial,
} from "../../geometry/data-format";
import { spatialAxisNames } from "../../geometry/spatial-names";
import { OPEN, type Dim, known, named, unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { type Shape, formatShape, unknownAxes } from "../../../../values/dimensions/shape";
import { type Value, unknown } from "../../../../values/value";

type Rank = 1 | 2 | 3;

/** The arguments, in Keras's order. */
export function adaptiveArguments(rank: Rank) {
  return { output_size: outputSize(rank), data_format: exactDataFormat() };
}

export type AdaptiveArguments = Parsed<ReturnType<typeof adaptiveArguments>>;

const expected: Readonly<Record<Rank, string>> = {
  1: "an integer or tuple of 1 integer",
  2: "an integer or (height, width) tuple",
  3: "an integer or (depth, height, width) tuple",
};

/** An int or a tuple; what stands in the tuple is not looked at until a shape is made of it. */
function outputSize(rank: Rank): ArgumentSpec<readonly Dim[]> {
  return {
    parse: (value, { name, layer, context }): readonly Dim[] | Contradiction => {
      if (value === undefined) return missingArgument(layer, name);
      const repeat = (dim: Dim): readonly Dim[] => Array.from({ length: rank }, () => named(dim, name));
      if (value.kind === "unknown")
        return repeat(rank === 1 && value.dim ? value.dim : unknownDim(value.reason));
      if (value.kind === "int" || value.kind === "bool") return repeat(dimensionOf(value) ?? known(1));
      if (value.kind === "tensor" || value.kind === "object")
        return repeat(unknownDim(reason("not-supported", name)));
      const items = value.kind === "tuple" || value.kind === "list" ? context.iterate(value) : [];
      if (items === undefined) return repeat(unknownDim(reason("not-supported", name)));
      if (items.length === rank) return elements(items, name);
      const words =
        rank === 1 && items.length > 0
          ? `ValueError: For 1D input, \`output_size\` tuple must have length 1. Received: ${printed(value)}`
          : `TypeError: \`output_size\` must be ${expected[rank]}. Received: ${printed(value)} of type <class '${pythonType(value) ?? "object"}'>`;
      return wrongType(name, expected[rank], value, words);
    },
  };
}

function elements(items: readonly Value[], name: string): readonly Dim[] | Contradiction {
  const dims: Dim[] = [];
  for (const item of items) {
    const dim = item.kind === "none" ? OPEN : dimensionOf(item);
    if (!dim) {
      const type = pythonType(item) ?? "object";
      const words = `ValueError: Found invalid dimension '${printed(item)}' of type '<class '${type}'>'.`;
      return wrongType(name, "integers", item, words);
    }
    dims.push(named(dim, name));
  }
  return dims;
}

/** Here the word is taken as it is written, and anything empty is the default. */
function exactDataFormat(): ArgumentSpec<Maybe<DataFormat>> {
  return {
    defaultText: "None",
    choices: DATA_FORMATS,
    parse: (value, { name, context }) => {
      if (value === undefined || value.kind === "none") return defaultDataFormat(context);
      if (value.kind === "unknown") return value;
      if (value.kind === "str" && value.value === undefined) return unknown("not-supported", name);
      const given = printed(value);
      // What Python takes for false leaves the usual one.
      if (context.truth(value) === false) return defaultDataFormat(context);
      if (given === "channels_last" || given === "channels_first") return given;
      return contradiction(
        "unknown-choice",
        name,
        { argument: name, given, choices: "'channels_last', 'channels_first'" },
        {
          kerasSays: `ValueError: Invalid data_format: ${given}. Expected 'channels_first' or 'channels_last'.`,
          remedies: formatRemedies(name),
        },
      );
    },
  };
}

/** A negative length is found out when the output gets its shape. */
function lengthsPossible(a: AdaptiveArguments, x: LayerInput): Contradiction | undefined {
  const negative = a.output_size.find((dim) => dim.kind === "known" && dim.value < 0);
  if (negative?.kind !== "known") return undefined;
  return contradiction(
    "negative",
    "output_size",
    { argument: "output_size", given: negative.value },
    {
      kerasSays: `ValueError: Cannot convert '${formatShape(adaptiveOutput(a, x))}' to a shape. Negative dimensions are not allowed.`,
      output: unknownAxes(a.output_size.length + 2, { code: "already-reported" }),
    },
  );
}

export const adaptiveChecks = [lengthsPossible];

/**
 * `(batch, *output_size, channels)`. Keras demands no rank here: whatever stands between batch and channels is taken
 * for the spatial axes.
 */
export function adaptiveOutput(a: AdaptiveArguments, x: LayerInput): Shape {
  const none = unknownDim(x.shape.ranked ? reason("shape") : x.shape.reason);
  const batch = x.dims[0] ?? none;
  if (isUnknown(a.data_format)) {
    const dim = unknownDim(a.data_format.reason);
    return joinSpatial({ batch, spatial: a.output_size, channels: dim }, a.data_format);
  }
  const channels = (a.data_format === "channels_last" ? x.dims.at(-1) : x.dims[1]) ?? none;
  return joinSpatial({ batch, spatial: a.output_size, channels }, a.data_format);
}

/** The story: the lengths are given, and windows are chosen to reach them. */
export function explainAdaptive(operation: "max" | "mean") {
  return (a: AdaptiveArguments, x: LayerInput): Explanation => {
    const parts = splitSpatial(x.dims, a.data_format);
    const names = spatialAxisNames(a.output_size.length);
    return {
      axes: [
        ...a.output_size.map((dim, i) => ({
          axis: names[i] ?? "",
          dim,
          because: message("pooling.adaptive", { length: parts.spatial[i] ?? "?" }),
        })),
        { axis: "features", dim: parts.channels, because: message("pooling.features") },
      ],
      element: `y[…, c] = ${operation} of the part of x[…, c] that falls to that place`,
    };
  };
}
