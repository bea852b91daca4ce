/** What a layer is called on, as its definition's callbacks see it, and the ranks that its `InputSpec` demands. */
import { leftOut } from "./left-out";
import { axesRead } from "../shapes/axes-read";
import { className, layerStateOf, shownName, layerName } from "../layer-state";
import { leavesOf, shapeOfValue } from "../structure";
import {
  type Contradiction,
  type InputRequirement,
  type LayerInput,
  type RemedyDraft,
  contradiction,
} from "../../layer-definition";
import { DEPTH_PER_WALK } from "../../../../values/bounds/budgets";
import type { Context } from "../../../../values/context";
import { formatDim, known, unknownDim } from "../../../../values/dimensions/dimension";
import type { Remedy } from "../../../../values/records/finding";
import { reason } from "../../../../values/records/reason";
import {
  type Shape,
  formatShape,
  shapeOf,
  unrankedShape,
  withRank,
} from "../../../../values/dimensions/shape";
import { axisOf } from "../../../../values/dimensions/symbols";
import type { Arguments, ObjectValue, TensorValue, Value } from "../../../../values/value";

/** The first argument of an application, by position or by the name that most layers give it. */
export function firstInput(args: Arguments): Value | undefined {
  const [first] = args.positional;
  if (first !== undefined) return first;
  const named = args.keywords.get("inputs") ?? args.keywords.get("x") ?? args.keywords.get("query");
  return named ?? [...args.keywords.values()].find((v) => v.kind === "tensor") ?? args.rest;
}

/** A tensor that stands for a value of which no shape is known. */
export function placeholder(shape: Shape): TensorValue {
  return { kind: "tensor", flavour: "eager", shape };
}

const NO_INPUTS: readonly LayerInput[] = [];

function inputOf(tensor: TensorValue, shape: Shape): LayerInput {
  const dims = shape.ranked ? shape.dims : [];
  const last = dims.at(-1) ?? axisOf(tensor, -1) ?? unknownDim(shape.ranked ? reason("shape") : shape.reason);
  const input = {
    tensor,
    shape,
    dims,
    rank: shape.ranked ? dims.length : undefined,
    last,
    all: NO_INPUTS,
  };
  input.all = [input];
  return input;
}

/** Any value as one tensor; numbers and the like are not told apart from other ignorance. */
function tensorOf(value: Value | undefined): TensorValue {
  if (value?.kind === "tensor") return value;
  return placeholder(value ? shapeOfValue(value) : { ranked: false, reason: reason("shape") });
}

/**
 * The lengths of a list of texts, or of lists of them, which layers that read text take as an array. A list that many
 * hold is walked once, and one that holds itself, or lists deeper than any walk goes, is no array.
 */
function textDims(
  value: Value,
  depth = 0,
  walked = new Map<Value, readonly number[] | undefined>(),
): readonly number[] | undefined {
  if (value.kind !== "list" && value.kind !== "tuple") return undefined;
  const items = value.items ?? [];
  if (items.length > 0 && items.every(({ kind }) => kind === "str")) return [items.length];
  if (depth >= DEPTH_PER_WALK || walked.has(value)) return walked.get(value);
  walked.set(value, undefined);
  const inner = items.map((item) => textDims(item, depth + 1, walked));
  const [first] = inner;
  const isEven = first !== undefined && inner.every((dims) => dims?.join() === first.join());
  const dims = isEven ? [items.length, ...first] : undefined;
  walked.set(value, dims);
  return dims;
}

/** What a layer of one input makes of several. */
const SEVERAL = unrankedShape(reason("not-supported", "several tensors for a layer of one"));

/** The first input as the requirement reads it; a demanded rank is given to an input of unknown rank. */
export function layerInput(requirement: InputRequirement, args: Arguments): LayerInput {
  const value = firstInput(args);
  if (requirement.kind === "tensors" && value && value.kind !== "unknown") {
    const all = leavesOf(value).map((leaf) => {
      const tensor = tensorOf(leaf);
      return inputOf(tensor, tensor.shape);
    });
    const [first] = all;
    return { ...(first ?? inputOf(tensorOf(undefined), { ranked: false, reason: reason("shape") })), all };
  }
  const texts = requirement.kind === "tensor" && value ? textDims(value) : undefined;
  if (texts) {
    const shape = shapeOf(texts.map((length) => known(length)));
    return inputOf({ kind: "tensor", flavour: "eager", shape, dtype: "string" }, shape);
  }
  const [only, ...others] = value ? leavesOf(value) : [];
  // Layers of one input that do not count their inputs give as many, or fail inside: neither is told of the first.
  const areSeveral =
    requirement.kind === "tensor" &&
    requirement.listed === undefined &&
    others.length > 0 &&
    [only, ...others].every((leaf) => leaf?.kind === "tensor");
  if (areSeveral)
    return {
      ...inputOf(placeholder(SEVERAL), SEVERAL),
      all: [only, ...others].map((leaf) => inputOf(tensorOf(leaf), tensorOf(leaf).shape)),
    };
  const tensor = tensorOf(requirement.kind === "call" || others.length > 0 ? only : (only ?? value));
  if (requirement.kind === "tensor" && requirement.rank !== undefined && !tensor.shape.ranked) {
    const { dims } = withRank(tensor.shape, requirement.rank);
    return inputOf(
      tensor,
      shapeOf(dims.map((dim, i) => (dim.kind === "unknown" ? (axisOf(tensor, i) ?? dim) : dim))),
    );
  }
  return inputOf(tensor, tensor.shape);
}

/**
 * What Keras says of an input that fails a layer's `InputSpec` in the way that `expected` says. `name` is the layer's;
 * undefined for one that Keras makes itself, whose name and whose input's count what the program made before: they are left out.
 */
export function incompatible(
  name: string | undefined,
  expected: string,
  rest: string,
  index: number,
  context: Context,
): string {
  const [keras2, keras3] =
    name === undefined
      ? ["of layer …", "with name … of layer …"]
      : [`of layer "${name}"`, `with name 'None' of layer '${name}'`];
  const input = `Input ${index} ${context.keras === 2 ? keras2 : keras3}`;
  return `ValueError: ${input} is incompatible with the layer: expected ${expected}${rest}`;
}

function rankRefusal(
  requirement: InputRequirement,
  rank: number,
): { spec: string; wanted: number } | undefined {
  if (requirement.kind !== "tensor") return undefined;
  const { minRank, maxRank, rank: exact } = requirement;
  if (exact !== undefined && minRank === undefined && rank !== exact) return { spec: "ndim", wanted: exact };
  if (maxRank !== undefined && rank > maxRank) return { spec: "max_ndim", wanted: maxRank };
  if (minRank !== undefined && rank < minRank) return { spec: "min_ndim", wanted: minRank };
  return undefined;
}

/** Going back from a tensor over layers that keep its rank, the first that has an argument for another rank. */
function otherRankBefore(tensor: TensorValue, direction: "up" | "down"): Remedy | undefined {
  let at = tensor;
  while (at.producer) {
    const { layer, inputs }: { layer: Value | undefined; inputs: readonly TensorValue[] } = at.producer.node;
    const state = layer && layerStateOf(layer);
    const other = state?.definition?.otherRank;
    if (layer?.kind === "object" && state?.parsed && other) return other(state.parsed, direction, layer);
    const [before, ...more]: readonly TensorValue[] = inputs;
    if (!before || more.length > 0) return undefined;
    const [a, b] = [before.shape, at.shape];
    if (!a.ranked || !b.ranked || a.dims.length !== b.dims.length) return undefined;
    at = before;
  }
  return undefined;
}

/** The steps that a recurrent layer before the tensor left out. */
export function stepsKept(tensor: TensorValue): readonly Remedy[] {
  const remedy = otherRankBefore(tensor, "up");
  return remedy ? [remedy] : [];
}

/** Channels of a picture: red, green, blue and how opaque it is. */
const MOST_COLOURS = 4;

/** Steps of any number in front of what one step is, at the `Input` that left them out. */
export function missingTime({ shape, producer }: TensorValue): readonly Remedy[] {
  const layer = producer?.node.layer;
  if (!shape.ranked || layer?.class.name !== "InputLayer") return [];
  if (layer.arguments?.keywords.has("batch_shape") === true) return [];
  const value = `(None, ${shape.dims.slice(1).map(formatDim).join(", ")})`;
  return [{ kind: "setArgument", call: layer.constructed, name: "shape", value }];
}

/** Where an axis is missing: at the `Input` that left it out, or by a Reshape that adds it. */
function missingAxis(tensor: TensorValue): readonly (RemedyDraft | Remedy)[] {
  if (!tensor.shape.ranked || tensor.shape.dims.length < 2) return [];
  const inner = tensor.shape.dims.slice(1);
  if (inner.some((dim) => dim.kind !== "known")) return [];
  const target = `(${[...inner.map(formatDim), "1"].join(", ")})`;
  const remedies: (RemedyDraft | Remedy)[] = [{ kind: "insertLayerBefore", layer: `Reshape(${target})` }];
  const source = tensor.producer?.node;
  if (
    source?.layer?.class.name === "InputLayer" &&
    source.layer.arguments?.keywords.has("batch_shape") !== true
  ) {
    const input = { kind: "setArgument", call: source.layer.constructed, name: "shape" } as const;
    remedies.unshift({ ...input, value: target });
    // Pictures in a row lack their time, which stands in front, and no channels.
    const colours = inner[2];
    const isPicture = inner.length === 3 && colours?.kind === "known" && colours.value <= MOST_COLOURS;
    if (isPicture) remedies.unshift(...missingTime(tensor));
  }
  return remedies;
}

/** An image as a sequence, whose rows are the steps, or maps of each step: what stands behind the steps are the features. */
function rowsAsSteps({ shape }: TensorValue): readonly RemedyDraft[] {
  const [, rows, ...inner] = shape.ranked ? shape.dims : [];
  const lengths = inner.flatMap((dim) => (dim.kind === "known" ? [dim.value] : []));
  if (rows?.kind !== "known" || lengths.length < inner.length) return [];
  const features = lengths.reduce((product, length) => product * length, 1);
  return [{ kind: "insertLayerBefore", layer: `Reshape((${rows.value}, ${features}))` }];
}

function rankRemedies(tensor: TensorValue, rank: number, wanted: number): readonly (RemedyDraft | Remedy)[] {
  if (rank > wanted) {
    const before = otherRankBefore(tensor, "down");
    const flat: readonly RemedyDraft[] =
      wanted === 2
        ? [
            { kind: "insertLayerBefore", layer: "Flatten()" },
            ...(rank === 3
              ? [{ kind: "insertLayerBefore", layer: "GlobalAveragePooling1D()" } as const]
              : []),
          ]
        : [];
    return [...(before ? [before] : []), ...flat, ...(wanted === 3 ? rowsAsSteps(tensor) : [])];
  }
  const before = otherRankBefore(tensor, "up");
  return [...(before ? [before] : []), ...(wanted - rank === 1 ? missingAxis(tensor) : [])];
}

/** `input_dim` of a layer that reads steps as well: older Keras left the steps open beside it, Keras 3 takes it for all axes. */
function openSteps(layer: ObjectValue, context: Context): readonly Remedy[] {
  const given = layerStateOf(layer)?.initArguments;
  if (context.keras === 2 || !given?.keywords.has("input_dim")) return [];
  const change = { remove: ["input_dim"], set: { input_shape: "(None, {input_dim})" } };
  return [{ kind: "rewriteArguments", call: given.site, changes: [change], preferred: true, isSafe: true }];
}

/** Several tensors as one, where a layer takes one: beside one another along the last axis. */
function joined({ positional: [value], positionalSpans: [span] }: Arguments): readonly Remedy[] {
  const wrapping = { before: "keras.layers.Concatenate()(", after: ")", needs: "keras" };
  if (!span) return [];
  const whole = { kind: "wrapText", span, ...wrapping, preferred: true } as const;
  // What a call gives beside its result, such as the weights of an attention, is nothing to go on with.
  return value?.kind === "tuple" ? [whole, { kind: "wrapText", span, before: "", after: "[0]" }] : [whole];
}

/** What Keras's `assert_input_compatibility` refuses about the number of inputs and their ranks. */
export function refusedRank(
  requirement: InputRequirement,
  args: Arguments,
  layer: ObjectValue,
  context: Context,
): Contradiction | undefined {
  if (requirement.kind !== "tensor") return undefined;
  const { rank: exact, minRank, maxRank } = requirement;
  const hasSpec = exact !== undefined || minRank !== undefined || maxRank !== undefined;
  const value = firstInput(args);
  if (!hasSpec || !value) return undefined;
  const leaves = leavesOf(value);
  const tensors = leaves.filter((leaf) => leaf.kind === "tensor");
  const listed = requirement.listed === context.keras;
  if (leaves.length > 1 && tensors.length === leaves.length && !listed) {
    const kerasSays = `ValueError: Layer "${shownName(layer)}" expects 1 input(s), but it received ${leaves.length} input tensors.`;
    return contradiction(
      "wrong-inputs",
      "input",
      { layer: className(layer), expected: 1, given: leaves.length },
      { kerasSays, remedies: joined(args) },
    );
  }
  const [tensor] = tensors;
  if (!tensor?.shape.ranked || (leaves.length > 1 && !listed)) return undefined;
  const rank = tensor.shape.dims.length;
  const refused = rankRefusal(requirement, rank);
  if (!refused) return undefined;
  const full = refused.spec === "max_ndim" ? "" : `. Full shape received: ${formatShape(tensor.shape)}`;
  return contradiction(
    "wrong-rank",
    "input",
    {
      layer: className(layer),
      expected: refused.wanted,
      given: rank,
      input: tensor.shape,
      reads: axesRead(className(layer), refused.wanted),
    },
    {
      kerasSays: incompatible(
        shownName(layer),
        `${refused.spec}=${refused.wanted}`,
        `, found ndim=${rank}${full}`,
        0,
        context,
      ),
      remedies: [
        ...(rank === 2 && refused.wanted === 3 ? openSteps(layer, context) : []),
        ...rankRemedies(tensor, rank, refused.wanted),
        ...(rank === requirement.needlessRank ? [leftOut(args, layer)] : []),
      ],
    },
  );
}

/** Layers of Keras 3 that read the axes of what they are given, where a list has none. */
const READS_AXES =
  /^(AveragePooling[23]D|BatchNormalization|(Depthwise|Separable)?Conv[123]D(Transpose)?|Cropping[123]D|Dense|Embedding|Flatten|GRU|LSTM|LayerNormalization|MaxPooling[23]D|Permute|RepeatVector|Reshape|SimpleRNN|UpSampling[123]D|ZeroPadding[123]D)$/;

/** Refuses a list of one symbolic tensor, which older releases took for the tensor and Keras 3 hands on as it is. */
export function refusedList(
  args: Arguments,
  layer: ObjectValue,
  context: Context,
): Contradiction | undefined {
  const value = firstInput(args);
  if (context.keras === 2 || (value?.kind !== "list" && value?.kind !== "tuple")) return undefined;
  const [only, ...more] = value.items ?? [];
  if (only?.kind !== "tensor" || only.flavour !== "keras" || more.length > 0) return undefined;
  if (!READS_AXES.test(className(layer)) || layerStateOf(layer)?.build.built !== false) return undefined;
  const span = args.positionalSpans[0] ?? args.site;
  return contradiction(
    "list-of-one",
    "input",
    { layer: className(layer) },
    {
      remedies: [
        { kind: "takeItems", span, count: 1, isAlone: true, preferred: true },
        { kind: "wrapText", span, before: "", after: "[0]" },
      ],
    },
  );
}

/** A function or class where a tensor is taken, such as Python's own `input` for the program's `inputs`. */
function codeInPlace(
  value: Value,
  layer: ObjectValue,
  args: Arguments,
  { keras }: Context,
): Contradiction | undefined {
  if (value.kind !== "function" && value.kind !== "class") return undefined;
  const mayBeMore = value.kind === "function" && value.decorated !== undefined;
  if (mayBeMore || keras === 2 || layer.class.canonical === undefined) return undefined;
  const span = args.positionalSpans[0];
  const shown = `${value.kind} ${value.name}`;
  return contradiction(
    "not-a-tensor",
    "input",
    { layer: className(layer), given: shown },
    {
      remedies: span ? [{ kind: "nearestName", span, preferred: true }] : [],
      kerasSays: "ValueError: Only input tensors may be passed as positional arguments. …",
    },
  );
}

/** What Keras says of a value that is no tensor: a layer that was not called, most often. */
export function refusedValue(
  args: Arguments,
  layer: ObjectValue,
  context: Context,
): Contradiction | undefined {
  const value = firstInput(args);
  const code = value && codeInPlace(value, layer, args, context);
  if (code) return code;
  const inner = value && leavesOf(value).find((leaf) => layerStateOf(leaf)?.refused === false);
  if (!inner) return undefined;
  const shown = layerName(inner) ?? "…";
  const items = value.kind === "list" || value.kind === "tuple" ? (value.items ?? []) : [];
  const tensor = items.findIndex(({ kind }) => kind === "tensor");
  const list = args.positionalSpans[0];
  const remedies: readonly Remedy[] =
    inner.kind === "object" && tensor >= 0 && list
      ? [{ kind: "callOnItem", made: inner.constructed, list, item: tensor, preferred: true }]
      : [];
  return contradiction(
    "not-a-tensor",
    "input",
    { layer: className(layer), given: inner.kind === "object" ? inner.class.name : inner.kind },
    {
      remedies,
      kerasSays:
        context.keras === 2
          ? `TypeError: Inputs to a layer should be tensors. Got '${shown}' as input for layer '${shownName(layer)}'.`
          : `ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <${inner.kind === "object" ? inner.class.name : "…"} name=${shown}, built=…`,
    },
  );
}
