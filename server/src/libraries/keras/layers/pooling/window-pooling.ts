/** Pooling over windows without what tells the layers apart, after `keras/src/layers/pooling/base_pooling.py`. */
import {
  anything,
  integerTuple,
  missingArgument,
  poolingPadding,
  poolingPaddingSays,
  printed,
  pythonType,
  wrongType,
} from "../../arguments";
import {
  type ArgumentSpec,
  type Contradiction,
  type Explanation,
  type LayerInput,
  type LayerScope,
  type Parsed,
  type RemedyDraft,
  contradiction,
  isUnknown,
} from "../../layer-definition";
import { layerStateOf } from "../../engine/layer-state";
import { dataFormat, joinSpatial, splitSpatial } from "../../geometry/data-format";
import { numpyText } from "../../geometry/numpy-text";
import {
  offsetNames,
  placeNames,
  readPlaces,
  spatialAxisNames,
  zerosText,
} from "../../geometry/spatial-names";
import { type WindowAxis, exceedsInput, sinceEmpty, windowedLength } from "../../geometry/window";
import { type Message, message } from "../../../../values/records/application";
import { type Dim, formatDim, known, named, isZero } from "../../../../values/dimensions/dimension";
import { type Shape, formatShape, unknownAxes } from "../../../../values/dimensions/shape";
import type { Value } from "../../../../values/value";

/** Max pooling halves by default; average pooling has no default size. */
export function poolingArguments(rank: 1 | 2 | 3, poolSize: { default?: number }) {
  return {
    pool_size: integerTuple(rank, { ...poolSize, floats: "accepted" }),
    strides: stridesArgument(rank),
    padding: poolingPadding(),
    data_format: dataFormat(),
    // Pooling layers take their name by position too.
    name: anything(),
  };
}

export type PoolingArguments = Parsed<ReturnType<typeof poolingArguments>>;

/** None means the size of the window, so that windows neither overlap nor leave gaps. */
function stridesArgument(rank: number): ArgumentSpec<readonly Dim[] | undefined> {
  const tuple = integerTuple(rank, { minimum: 0, floats: "accepted" });
  return {
    defaultText: "None",
    parse: (value, argument) =>
      value === undefined || value.kind === "none" ? undefined : tuple.parse(value, argument),
  };
}

/** AveragePooling demands `pool_size` in Keras 3; in Keras 2 it is 2 like that of max pooling. */
export function averagePoolingArguments(rank: 1 | 2 | 3) {
  const args = poolingArguments(rank, { default: 2 });
  const required: ArgumentSpec<readonly Dim[]> = {
    ...args.pool_size,
    parse: (value, argument) =>
      value === undefined && argument.context.keras === 3
        ? {
            ...missingArgument(argument.layer, argument.name),
            remedies: [{ kind: "setArgument", name: argument.name, value: "2", isSafe: true }],
          }
        : args.pool_size.parse(value, argument),
  };
  return { ...args, pool_size: required };
}

function stridesOf(a: PoolingArguments): readonly Dim[] {
  return a.strides ?? a.pool_size.map((size) => named(size, "strides"));
}

function poolAxes(a: PoolingArguments, spatial: readonly Dim[]): readonly WindowAxis[] {
  const strides = stridesOf(a);
  return spatial.map((length, i) => ({
    length,
    kernel: a.pool_size[i] ?? length,
    stride: strides[i] ?? length,
    dilation: known(1),
  }));
}

function tupleText(dims: readonly Dim[]): string {
  return `(${dims.map(formatDim).join(", ")}${dims.length === 1 ? "," : ""})`;
}

/** A stride of 0 passes `__init__`, and divides by zero when the layer is called. */
function stridesMove(a: PoolingArguments, x: LayerInput): Contradiction | undefined {
  if (!stridesOf(a).some(isZero)) return undefined;
  return contradiction(
    "not-positive",
    "strides",
    { argument: "strides", given: 0 },
    {
      kerasSays: "ZeroDivisionError: division by zero",
      remedies: [{ kind: "removeArgument", name: "strides" }],
      output: unknownAxes(x.dims.length, { code: "already-reported" }),
    },
  );
}

/** The input's shape as Keras quotes it: open spatial axes have become -1 by then. */
function inputText(a: PoolingArguments, x: LayerInput): string {
  const first = isUnknown(a.data_format) || a.data_format === "channels_last" ? 1 : 2;
  const texts = x.dims.map((dim, i) =>
    dim.kind === "open" && i >= first && i < first + a.pool_size.length ? "-1" : formatDim(dim),
  );
  return x.dims.some((dim) => dim.kind === "open") ? `[${texts.join(" ")}]` : numpyText(x.dims);
}

/** What `compute_pooling_output_shape` refuses: a valid window longer than its input. */
function windowFits(a: PoolingArguments, x: LayerInput, scope: LayerScope): Contradiction | undefined {
  const { spatial } = splitSpatial(x.dims, a.data_format);
  const axes = poolAxes(a, spatial);
  const exceeding = axes.find((axis) => exceedsInput(axis, a.padding));
  if (!exceeding) return undefined;
  const keras3 = `ValueError: Computed output size would be zero or negative. Received: \`inputs.shape=${inputText(a, x)}\`, \`pool_size=${numpyText(a.pool_size)}\`, \`strides=${tupleText(stridesOf(a))}\`, \`padding=valid\`.`;
  const keras2 = `ValueError: Negative dimension size caused by subtracting ${formatDim(exceeding.kernel)} from ${formatDim(exceeding.length)}, with input shape ${formatShape(x.shape)}.`;
  return contradiction(
    "window-exceeds-input",
    "pool_size",
    { window: exceeding.kernel, length: exceeding.length, input: x.shape },
    {
      kerasSays: scope.context.keras === 2 ? keras2 : keras3,
      remedies: [
        { kind: "setArgument", name: "padding", value: "'same'", preferred: true },
        ...smallerPool(a, axes),
        ...globalInstead(a),
      ],
      since: sinceEmpty(axes, a.padding, "3.15"),
      output: unknownAxes(x.dims.length, { code: "already-reported" }),
    },
  );
}

/** The largest pool that fits along every axis. */
function smallerPool(a: PoolingArguments, axes: readonly WindowAxis[]): readonly RemedyDraft[] {
  const sizes = axes.map(({ length, kernel }) => {
    if (kernel.kind !== "known") return undefined;
    return length.kind === "known" ? Math.min(kernel.value, length.value) : kernel.value;
  });
  if (sizes.some((size) => size === undefined || size < 1)) return [];
  const value = a.pool_size.length === 1 ? String(sizes[0]) : `(${sizes.join(", ")})`;
  return [{ kind: "setArgument", name: "pool_size", value }];
}

/** Only along time is a pool over everything what people mean by a pool that is too long. */
function globalInstead(a: PoolingArguments): readonly RemedyDraft[] {
  if (a.pool_size.length !== 1) return [];
  const remove = ["pool_size", "strides", "padding"];
  return [{ kind: "replaceLayer", layer: "GlobalMaxPooling1D", set: { keepdims: "True" }, remove }];
}

/** What a pool may do at the edges. */
const PADDINGS: readonly string[] = ["valid", "same"];

/**
 * The word is compared when the layer is applied: as it is written where a symbolic shape is inferred, in any case by the
 * backend, which pools data and says nothing of its own that fits.
 */
function paddingIsKnown(_: PoolingArguments, x: LayerInput, scope: LayerScope): Contradiction | undefined {
  if (scope.context.keras === 2) return undefined;
  const given = layerStateOf(scope.self)?.initArguments ?? scope.self.arguments;
  const word = given?.positional[2] ?? given?.keywords.get("padding");
  const isSymbolic = x.tensor.flavour === "keras";
  const output = unknownAxes(x.dims.length, { code: "already-reported" });
  if (word?.kind !== "str") return isSymbolic ? paddingIsText(word, output) : undefined;
  if (word.value === undefined) return undefined;
  const lowered = word.value.toLowerCase();
  const isWord = PADDINGS.includes(lowered);
  if (isWord && (!isSymbolic || word.value === lowered)) return undefined;
  const meant = isWord ? [lowered] : PADDINGS;
  return contradiction(
    "unknown-choice",
    "padding",
    { argument: "padding", given: word.value, choices: PADDINGS.map((each) => `'${each}'`).join(", ") },
    {
      kerasSays: isSymbolic ? poolingPaddingSays(word.value) : undefined,
      remedies: meant.map((each) => ({
        kind: "setArgument",
        name: "padding",
        value: `'${each}'`,
        preferred: isWord,
      })),
      output,
    },
  );
}

/** Anything but a text is no padding; of an object nobody knows what it equals. */
function paddingIsText(given: Value | undefined, output: Shape): Contradiction | undefined {
  if (!given || given.kind === "object" || pythonType(given) === undefined) return undefined;
  const refused = wrongType("padding", "'valid' or 'same'", given, poolingPaddingSays(printed(given)));
  return { ...refused, output };
}

export const poolingChecks = [stridesMove, paddingIsKnown, windowFits];

/** `(batch, …windowed lengths, channels)`. */
export function poolingOutput(a: PoolingArguments, x: LayerInput): Shape {
  const parts = splitSpatial(x.dims, a.data_format);
  const spatial = poolAxes(a, parts.spatial).map((axis) => windowedLength(axis, a.padding));
  return joinSpatial({ ...parts, spatial }, a.data_format);
}

/** The story: how often the window fits, and what becomes of one window. */
export function explainPooling(operation: "max" | "mean") {
  return (a: PoolingArguments, x: LayerInput, output: Shape): Explanation => {
    const before = splitSpatial(x.dims, a.data_format);
    const after = output.ranked ? splitSpatial(output.dims, a.data_format) : before;
    const rank = a.pool_size.length;
    const strides = stridesOf(a);
    const ones = a.pool_size.map(() => known(1));
    const offsets = offsetNames(rank);
    const axes = poolAxes(a, before.spatial);
    const bounds = a.pool_size.map((size, i) => `${offsets[i] ?? "i"}<${formatDim(size)}`).join(", ");
    const because =
      isUnknown(a.padding) || a.padding === "causal" ? undefined : message(`pooling.padding.${a.padding}`);
    const places = placeNames(rank);
    const first = isUnknown(a.data_format) || a.data_format === "channels_last";
    const index = (spatial: readonly string[]): string =>
      (first ? [...spatial, "c"] : ["c", ...spatial]).join(", ");
    return {
      axes: [
        ...after.spatial.map((dim, i) => ({ axis: spatialAxisNames(rank)[i] ?? "", dim, because })),
        { axis: "features", dim: after.channels, because: message("pooling.features") },
      ],
      element: `y[${index(places)}] = ${operation} { x[${index(readPlaces(axes, a.padding))}] : ${bounds} }${zerosText(axes, a.padding)}`,
      picture: {
        kind: "window",
        input: [...before.spatial, before.channels],
        window: [...a.pool_size, known(1)],
        output: [...after.spatial, after.channels],
        channels: "separate",
        strides,
        dilation: ones,
      },
      alternatives: poolingAlternatives(a, operation, rank),
    };
  };
}

function poolingAlternatives(
  a: PoolingArguments,
  operation: "max" | "mean",
  rank: number,
): readonly { message: Message; remedy: RemedyDraft }[] {
  const kind = operation === "max" ? "Max" : "Average";
  const padding =
    a.padding === "valid"
      ? [
          {
            message: message("pooling.alternative.same"),
            remedy: { kind: "setArgument", name: "padding", value: "'same'" } as const,
          },
        ]
      : [];
  return [
    ...padding,
    {
      message: message("pooling.alternative.global"),
      remedy: {
        kind: "replaceLayer",
        layer: `Global${kind}Pooling${rank}D`,
        set: {},
        remove: ["pool_size", "strides", "padding"],
      },
    },
  ];
}
