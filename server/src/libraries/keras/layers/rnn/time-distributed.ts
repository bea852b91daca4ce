/** TimeDistributed: one layer applied to every time step. After `keras/src/layers/rnn/time_distributed.py`. */
import { madeLayer } from "./made-layer";
import { layerValue, printed } from "../../arguments";
import { outputTensor } from "../../geometry/output-tensors";
import {
  type Contradiction,
  type LayerInput,
  type LayerScope,
  contradiction,
  defineLayer,
  isContradiction,
  weight,
} from "../../layer-definition";
import { isUserCode, methodOf } from "../../../callables/class-members";
import { missingTime, stepsKept } from "../../engine/applying/layer-inputs";
import { layerStateOf, update } from "../../engine/layer-state";
import { statesNoShape, statingShape, unstatedText } from "../../engine/shapes/stated-shapes";
import { mapLeaves } from "../../engine/structure";
import { hasUnbuilt } from "../../engine/user-layer";
import { multiply } from "../../../../values/dimensions/arithmetic";
import type { Context } from "../../../../values/context";
import { type Dim, sameDim, unknownDim } from "../../../../values/dimensions/dimension";
import { type Shape, formatShape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import {
  type Arguments,
  type ObjectValue,
  type TensorValue,
  type Value,
  unknown,
} from "../../../../values/value";

/** What Keras 3 says of several symbolic tensors, such as an output and its states: it reads their shapes as one shape. */
function severalInputs(x: LayerInput, call: Arguments): Contradiction | undefined {
  const [value] = call.positional;
  const count = value?.kind === "list" || value?.kind === "tuple" ? (value.items?.length ?? 0) : 0;
  if (count < 2 || x.all.length !== count || x.all.some(({ tensor }) => tensor.flavour !== "keras"))
    return undefined;
  const [span] = call.positionalSpans;
  return contradiction(
    "wrong-inputs",
    "input",
    { layer: "TimeDistributed", expected: 1, given: count },
    {
      kerasSays:
        count < 3
          ? "ValueError: `TimeDistributed` Layer should be passed an `input_shape` with at least 3 dimensions, received: …"
          : "ValueError: Cannot convert '…' to a shape. …",
      remedies: span ? [{ kind: "wrapText", span, before: "", after: "[0]", preferred: true }] : [],
    },
  );
}

/** One step: the shape without its time axis. */
function step(x: LayerInput): TensorValue {
  if (!x.shape.ranked) return outputTensor(x.shape, x, x.tensor.dtype);
  return outputTensor(shapeOf([...x.dims.slice(0, 1), ...x.dims.slice(2)]), x, x.tensor.dtype);
}

/** What only `__call__` compares with its `InputSpec`, which Keras does not go through here. */
const CALL_CODES: ReadonlySet<string> = new Set(["wrong-rank", "permutation-rank", "changed-axis"]);

/**
 * A layer that states its shape and has no `build` is taken for built by Keras 3, which neither runs it nor builds what
 * is inside: that has no weights before data comes.
 */
function leaveUnbuilt(layer: Value, x: LayerInput, context: Context): void {
  const state = layerStateOf(layer);
  if (context.keras === 2 || x.tensor.flavour !== "keras" || !isOwnLayer(layer) || !state) return;
  if (state.build.built !== false || isUserCode(methodOf(layer.class, "build"))) return;
  if (!isUserCode(methodOf(layer.class, "compute_output_shape")) || !hasUnbuilt(layer)) return;
  update(state.build, { built: true }, context);
}

/** What the inner layer makes of one step, or what it refuses. */
function inner(layer: Value, x: LayerInput, scope: LayerScope): Value | Contradiction {
  leaveUnbuilt(layer, x, scope.context);
  const result = scope.attempt(layer, step(x));
  // Keras 2 does go through it: it calls the inner layer on all steps as one batch.
  if (scope.context.keras === 2 || !isContradiction(result) || !CALL_CODES.has(result.code)) return result;
  if (result.code === "wrong-rank" && failsAnyway(layer, result, x, scope)) return result;
  return { kind: "unknown", reason: { code: "not-supported", detail: "an inner layer of another rank" } };
}

/** What a convolution says whose ranks nobody compared. */
const WITHOUT_SPEC =
  "ValueError: Kernel shape must have the same length as input, but received kernel of shape … and input of shape ….";

const sizesOf = (layer: Value, { context }: LayerScope): boolean =>
  context.keras === 3 &&
  layer.kind === "object" &&
  layer.class.name.includes("Conv") &&
  context.attribute(layer, "kernel_size") !== undefined;

/**
 * Keras calls the inner `build` and `compute_output_shape` without comparing ranks. Windows over several axes then
 * have an axis too many, and a recurrent kernel takes the open batch for its features; other layers do pass.
 */
function failsAnyway(layer: Value, refused: Contradiction, x: LayerInput, { context }: LayerScope): boolean {
  const has = (name: string): boolean =>
    layer.kind === "object" && context.attribute(layer, name) !== undefined;
  if (has("kernel_size")) return true;
  const demanded = refused.facts.expected;
  // With one window axis NumPy broadcasts, whatever the rank.
  if (has("pool_size")) return typeof demanded === "number" && demanded > 3;
  return has("return_sequences") && x.dims[0]?.kind === "open" && x.dims.length === 3;
}

/** Whether a layer has made its weights, of which there may be none. */
function isBuilt(layer: Value): boolean {
  return layer.kind === "object" && layerStateOf(layer)?.build.built === true;
}

/** Layers for which three axes are one picture without a batch. */
const PICTURE_LAYERS: ReadonlySet<string> = new Set(["Resizing", "CenterCrop", "RandomCrop"]);

const isPictureOfSteps = (layer: Value, x: LayerInput): boolean =>
  x.dims.length === 4 && layer.kind === "object" && PICTURE_LAYERS.has(layer.class.name);

const sameBatch = (batch: Dim | undefined, x: LayerInput): boolean =>
  batch !== undefined && x.dims[0] !== undefined && sameDim(batch, x.dims[0]) === true;

const SEVERAL = "several outputs in TimeDistributed";

const isOwnLayer = (layer: Value): layer is ObjectValue =>
  layer.kind === "object" && isUserCode(methodOf(layer.class, "call"));

/**
 * What Keras 3 says of symbolic inputs: it reads a list of shapes as one shape. A layer of the program's own that
 * states none is not certain to come so far.
 */
function refusedOutputs(
  layer: Value,
  result: Value,
  x: LayerInput,
  { context }: LayerScope,
): Contradiction | undefined {
  if (context.keras === 2 || x.tensor.flavour !== "keras" || layer.kind !== "object") return undefined;
  const count = result.kind === "tuple" || result.kind === "list" ? (result.items?.length ?? 0) : 0;
  const states = !isOwnLayer(layer) || isUserCode(methodOf(layer.class, "compute_output_shape"));
  if (count < 2 || !states) return undefined;
  const time = x.dims[1];
  const says =
    time?.kind === "known" ? `ValueError: Cannot convert '${time.value}' to a shape.` : "ValueError";
  return contradiction("several-outputs", "layer", { layer: layer.class.name, count }, { kerasSays: says });
}

/** What Keras 3 says of symbolic inputs where a layer of the program's own does not say what shapes it gives. */
function refusedUnstated(
  layer: Value,
  result: Value,
  x: LayerInput,
  { context }: LayerScope,
): Contradiction | undefined {
  if (context.keras === 2 || x.tensor.flavour !== "keras" || !isOwnLayer(layer) || !statesNoShape(layer))
    return undefined;
  const name = layer.class.name;
  return contradiction(
    "states-no-shape",
    "layer",
    { layer: name },
    {
      kerasSays: `NotImplementedError: Exception encountered when calling TimeDistributed.call(). ${unstatedText(name)}`,
      remedies: statingShape(layer, result, x.dims.slice(2)),
    },
  );
}

/** The shape of one step with the time axis behind the batch. */
function withTime(step: Shape, layer: Value, x: LayerInput, { context }: LayerScope): Shape {
  const [, time] = x.dims;
  if (!step.ranked || !time) return step;
  const [batch, ...rest] = step.dims;
  // Keras 2 cuts what an image layer made of all steps as one picture back into steps, if that can be done at all.
  if (context.keras === 2 && (isPictureOfSteps(layer, x) || !sameBatch(batch, x)))
    return unrankedShape({ code: "not-supported", detail: "an inner layer that changes the batch" });
  return batch ? shapeOf([batch, time, ...rest]) : unrankedShape({ code: "shape" });
}

export const timeDistributed = defineLayer({
  names: ["keras.layers.TimeDistributed"],
  summary: "Applies one layer, with the same weights, to every step along the time axis.",
  base: "keras.layers.Wrapper",
  args: { layer: layerValue() },
  input: { kind: "tensor" },
  construct: (a) =>
    a.layer.kind === "object" || a.layer.kind === "unknown"
      ? undefined
      : contradiction(
          "not-a-layer",
          "layer",
          { given: printed(a.layer) },
          {
            kerasSays: `ValueError: Please initialize \`TimeDistributed\` layer with a \`keras.layers.Layer\` instance. Received: ${printed(a.layer)}`,
            remedies: madeLayer(a.layer),
          },
        ),
  sublayers: (a) => [a.layer],
  checks: [
    (_, x, { call, context }) => (context.keras === 3 ? severalInputs(x, call) : undefined),
    (_, x) =>
      x.shape.ranked && x.dims.length < 3
        ? contradiction(
            "time-axis-missing",
            "input",
            { input: x.shape },
            {
              remedies: stepsKept(x.tensor),
              kerasSays: `ValueError: \`TimeDistributed\` Layer should be passed an \`input_shape\` with at least 3 dimensions, received: ${formatShape(x.shape)}`,
            },
          )
        : undefined,
    (a, x, scope) => {
      if (!x.shape.ranked) return undefined;
      const result = inner(a.layer, x, scope);
      if (isContradiction(result)) {
        // One step was given where several were meant.
        if (result.code !== "wrong-rank") return { ...result, blame: "layer", output: undefined };
        const remedies = missingTime(x.tensor);
        const all = [...remedies, ...(result.remedies ?? [])];
        const kerasSays = sizesOf(a.layer, scope) ? WITHOUT_SPEC : result.kerasSays;
        return { ...result, blame: "layer", output: undefined, remedies: all, kerasSays };
      }
      return refusedOutputs(a.layer, result, x, scope) ?? refusedUnstated(a.layer, result, x, scope);
    },
  ],
  weights: (a, x, scope) => {
    const result = inner(a.layer, x, scope);
    const isSeen = a.layer.kind === "object" && (isContradiction(result) || result.kind !== "unknown");
    if (isSeen || isBuilt(a.layer)) return [];
    // What was not built weighs what its build would have made, which is not nothing.
    const why = { code: "not-supported", detail: "the weights of an inner layer" } as const;
    return [{ ...weight("inner", [unknownDim(why)]), uncertain: true }];
  },
  mask: "passes",
  output: (a, x, scope) => {
    const [, time] = x.dims;
    if (!x.shape.ranked || !time) return unrankedShape({ code: "shape" });
    const result = inner(a.layer, x, scope);
    if (isContradiction(result)) return unrankedShape({ code: "already-reported" });
    if (result.kind === "unknown") return result;
    if (result.kind === "tensor") return withTime(result.shape, a.layer, x, scope);
    // The shape that Keras 3 takes apart is one; Keras 2 puts the time axis into each output of what is called.
    if (scope.context.keras === 3 || !isOwnLayer(a.layer)) return unknown("not-supported", SEVERAL);
    return mapLeaves(result, (leaf) =>
      leaf.kind === "tensor"
        ? outputTensor(withTime(leaf.shape, a.layer, x, scope), x, leaf.dtype)
        : unknown("not-supported", SEVERAL),
    );
  },
  multiplyAdds: (a, x, _, cost) => multiply(x.dims[1] ?? x.last, cost(a.layer, step(x))),
  explain: (a, x, output) => {
    const [, time] = x.dims;
    return {
      axes: time
        ? [{ axis: "time", dim: time, because: { key: "time-distributed.kept", facts: { steps: time } } }]
        : [],
      element: "y[t] = layer(x[t])",
      ...(time && output.ranked && a.layer.kind === "object"
        ? {
            picture: {
              kind: "each-step",
              layer: a.layer.class.name,
              steps: time,
              input: x.dims.slice(2),
              output: output.dims.slice(2),
            },
          }
        : {}),
    };
  },
});
