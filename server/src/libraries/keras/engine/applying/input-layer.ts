/** `keras.Input` and `InputLayer`: where a shape enters a model, after `keras/src/layers/core/input_layer.py`. */
import { type Method, libraryClass } from "../../../library-class";
import { receiver } from "../../../callables/arguments";
import { keywordRemedies } from "../../migration/unknown-keyword";
import { baseBehaviour } from "../base-behaviour";
import { floatxName } from "../floatx";
import { initialiseCommon } from "./construct-layer";
import { refusedDtype } from "../../../tensor-functions/core/dtype-names";
import { recordNode } from "./graph-node";
import { initialiser, layerClass } from "../layer-class";
import { isLayerInstance, layerStateOf, stateName, update } from "../layer-state";
import type { Behaviour, LayerState } from "../layer-state";
import { readInputShape } from "./input-shape";
import { tensorsIn } from "../structure";
import { shapeValue } from "../shapes/shapes-as-values";
import type { Context } from "../../../../values/context";
import { known } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { type AxisNames, type Shape, unrankedShape } from "../../../../values/dimensions/shape";
import { axesOf } from "../../../../values/dimensions/symbols";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type StrValue,
  type TensorValue,
  type Value,
  argumentsOf,
  bool,
  dictOf,
  libraryFunction,
  list,
  str,
  unknown,
} from "../../../../values/value";
import { lookup } from "../../../../values/names/lookup";
import { standardName } from "../../../tensor-functions/core/dtype";

/** Parameters by position, of the function and of the class. */
export const inputParameters = {
  3: {
    Input: ["shape", "batch_size", "dtype", "sparse", "ragged", "batch_shape", "name", "tensor", "optional"],
    InputLayer: [
      "shape",
      "batch_size",
      "dtype",
      "sparse",
      "ragged",
      "batch_shape",
      "input_tensor",
      "optional",
      "name",
    ],
  },
  2: {
    Input: ["shape", "batch_size", "name", "dtype", "sparse", "tensor", "ragged", "type_spec"],
    InputLayer: [
      "input_shape",
      "batch_size",
      "dtype",
      "input_tensor",
      "sparse",
      "name",
      "ragged",
      "type_spec",
    ],
  },
} as const;

/** Keywords under which older code gives the same. */
const older: Readonly<Record<string, string>> = {
  input_shape: "shape",
  batch_input_shape: "batch_shape",
  tensor: "input_tensor",
};

/** The call with every argument under its name of today, positional ones too. */
function byName(args: Arguments, of: "Input" | "InputLayer", context: Context): Arguments {
  const names = inputParameters[context.keras][of];
  const keywords = new Map<string, Value>();
  const keywordSpans = new Map(args.keywordSpans);
  for (const [i, value] of args.positional.entries()) {
    const name = older[names[i] ?? ""] ?? names[i] ?? `argument ${i}`;
    keywords.set(name, value);
    const span = args.positionalSpans[i];
    if (span) keywordSpans.set(name, span);
  }
  for (const [name, value] of args.keywords) {
    const today = lookup(older, name) ?? name;
    keywords.set(today, value);
    const span = args.keywordSpans.get(name);
    if (span) keywordSpans.set(today, span);
  }
  return { ...args, positional: [], positionalSpans: [], keywords, keywordSpans };
}

function dtypeOf(value: Value | undefined, context: Context): string | undefined {
  if (value === undefined || value.kind === "none") return floatxName(context);
  if (value.kind === "str") return standardName(value.value);
  return value.kind === "class" || value.kind === "function" ? value.name : undefined;
}

/** The names of an input's axes, where its shape is not known but called something. */
function namedAxes({ keywords }: Arguments, shape: Shape): AxisNames | undefined {
  if (shape.ranked) return undefined;
  const whole = keywords.get("batch_shape");
  const stated = whole ?? keywords.get("shape");
  return stated && axesOf(stated, shape, whole ? undefined : shape.batch);
}

function makeOutput(
  layer: ObjectValue,
  state: LayerState,
  args: Arguments,
  shape: Shape,
  context: Context,
): TensorValue {
  const given = args.keywords.get("input_tensor");
  refusedDtype(args.keywords.get("dtype"), "tensor", args.keywordSpans.get("dtype") ?? args.site, context);
  const dtype = given?.kind === "tensor" ? given.dtype : dtypeOf(args.keywords.get("dtype"), context);
  const tensor: TensorValue = {
    kind: "tensor",
    flavour: "keras",
    shape,
    dtype,
    axes: namedAxes(args, shape),
  };
  const value = recordNode(layer, state, argumentsOf(args.site, []), tensor, () => tensor, context);
  return value.kind === "tensor" ? value : tensor;
}

/** What an InputLayer counts: nothing. */
const noParameters = { total: known(0), trainable: known(0), nonTrainable: known(0) };

/** The shape of the tensor that an InputLayer wraps, or of one that is given nothing; undefined where it is stated. */
function shapeOfGiven(tensor: Value | undefined, isBare: boolean): Shape | undefined {
  if (tensor?.kind === "tensor") return tensor.shape;
  if (tensor?.kind === "unknown") return unrankedShape(tensor.reason);
  return isBare ? unrankedShape(reason("shape")) : undefined;
}

function initialise(
  layer: ObjectValue,
  state: LayerState,
  args: Arguments,
  isBare: boolean,
  context: Context,
): void {
  update(state, { initArguments: args }, context);
  initialiseCommon(layer, state, args, context);
  const given = args.keywords.get("input_tensor");
  const shape = shapeOfGiven(given, isBare) ?? readInputShape(args, context);
  const output = makeOutput(layer, state, args, shape, context);
  update(state, { dtype: output.dtype }, context);
  update(state.build, { built: true }, context);
  context.record({
    layer: layer.class.name,
    site: layer.constructed,
    constructed: layer.constructed,
    inputs: [],
    outputs: [output.shape],
    calledFrom: state.constructedFrom,
    counts: () => noParameters,
    weights: () => [],
    story: () => ({
      summary: "Where data enters a model: the shape of one batch.",
      described: "InputLayer",
      axes: [],
    }),
    openWorld: context.openWorld,
  });
}

/** Names that Keras 3 has, under those of Keras 2. */
const earlier: Readonly<Record<string, string>> = { shape: "input_shape", batch_shape: "batch_input_shape" };

/** The class of Keras 2 knows no `shape`; its function takes that. */
function refuseNames(args: Arguments, context: Context): void {
  for (const name of args.keywords.keys()) {
    const meant = lookup(earlier, name);
    const span = args.nameSpan?.(name);
    if (meant === undefined || !span) continue;
    context.report({
      code: "unknown-argument",
      severity: "error",
      span,
      facts: { layer: "InputLayer", argument: name },
      kerasSays: `ValueError: Unrecognized keyword arguments: ['${name}']`,
      remedies: [{ kind: "replaceText", span, text: meant, preferred: true, isSafe: true }],
    });
  }
}

const init: Method = (args, context) => {
  const { self, rest } = receiver(args);
  const state = self && layerStateOf(self);
  if (self && state && isLayerInstance(self)) {
    if (context.keras === 2) refuseNames(rest, context);
    const given = byName(rest, "InputLayer", context);
    // The class of Keras 2, called by the program itself, does without a shape; its function does not.
    const isBare =
      context.keras === 2 && rest.nameSpan !== undefined && given.keywords.size === 0 && !given.rest;
    initialise(self, state, given, isBare, context);
  }
  return NONE;
};

const inputBehaviour: Behaviour = {
  ...baseBehaviour,
  attribute: (_, state, name, context) => {
    if (context.keras === 2) {
      const [tensor] = state.nodes.list[0]?.outputs ?? [];
      // A node of an input gives what goes out as what comes in, and its shapes in a list.
      if (name === "input" && tensor) return tensor;
      if ((name === "input_shape" || name === "output_shape") && tensor)
        return list([shapeValue(tensor.shape)]);
    }
    if (name !== "batch_shape" && name !== "_batch_input_shape" && name !== "shape") return undefined;
    const [tensor] = state.nodes.list[0]?.outputs ?? [];
    const shape = tensor ? shapeValue(tensor.shape) : unknown("shape");
    return name === "shape"
      ? context.subscript(
          shape,
          { kind: "slice", lower: { kind: "int", dim: known(1) }, upper: NONE, step: NONE },
          state.initArguments.site,
        )
      : shape;
  },
};

/** `get_config`: the shape with its batch axis, under the name that the class takes. */
const getConfig: Method = (args, context) => {
  const { self } = receiver(args);
  const state = self && layerStateOf(self);
  const output = self && outputOf(self);
  if (!state || !output) return unknown("not-supported", "get_config");
  return dictOf([
    [context.keras === 3 ? "batch_shape" : "batch_input_shape", shapeValue(output.shape)],
    ["dtype", str(output.dtype)],
    ...["sparse", "ragged"].map(
      (name) => [name, state.initArguments.keywords.get(name) ?? bool(false)] as const,
    ),
    ["name", str(stateName(state))],
  ]);
};

/** `keras.layers.InputLayer`. */
export const inputLayerClass = libraryClass("keras.layers.InputLayer", [layerClass], {
  methods: { __init__: init, get_config: getConfig },
  initialise: initialiser(inputBehaviour),
});

/** Whether a layer is an InputLayer. */
export function isInputLayer(layer: ObjectValue): boolean {
  return layer.class.mro.includes(inputLayerClass);
}

/** The symbolic tensor that an InputLayer stands for. */
export function outputOf(layer: Value): TensorValue | undefined {
  return layerStateOf(layer)?.nodes.list[0]?.outputs[0];
}

/** An InputLayer made by Keras itself, and so not in the report. `stated` is how its shape is given. */
export function hiddenInput(
  shape: Shape,
  name: string | StrValue | undefined,
  dtype: string | undefined,
  args: Arguments,
  context: Context,
  stated: readonly [string, Value] = ["batch_shape", shapeValue(shape)],
): ObjectValue | undefined {
  const keywords: (readonly [string, Value])[] = [stated];
  if (name !== undefined) keywords.push(["name", typeof name === "string" ? str(name) : name]);
  if (dtype !== undefined) keywords.push(["dtype", str(dtype)]);
  const made = context.silently(() => context.call(inputLayerClass, argumentsOf(args.site, [], keywords)));
  return isLayerInstance(made) ? made : undefined;
}

function isTaken(name: string, context: Context): boolean {
  const names: readonly string[] = inputParameters[context.keras].Input;
  return (
    names.includes(name) ||
    (context.keras === 2 && Object.hasOwn(older, name)) ||
    (context.keras === 2 && name === "batch_shape")
  );
}

const isInput = ({ producer }: TensorValue): boolean =>
  producer?.node.layer !== undefined && isInputLayer(producer.node.layer);

/** `keras.Input(shape, …)`: makes an InputLayer and gives its tensor. */
export const inputFunction = libraryFunction("keras.Input", (args, context) => {
  const taken = new Map(args.keywords);
  const refused = context.keras === 2 ? [] : [...taken.keys()].filter((name) => !isTaken(name, context));
  const free = inputParameters[3].Input.slice(args.positional.length).filter((name) => !taken.has(name));
  for (const name of refused) {
    taken.delete(name);
    context.report({
      code: "unknown-argument",
      severity: "error",
      span: args.nameSpan?.(name) ?? args.keywordSpans.get(name) ?? args.site,
      facts: { layer: "Input", argument: name },
      kerasSays: `TypeError: Input() got an unexpected keyword argument '${name}'`,
      remedies: keywordRemedies(name, free, args.site),
    });
  }
  // What it was called by a wrong name may be what it lacks.
  const rest = refused.length > 0 ? unknown("already-reported") : args.rest;
  // Without the places of its names, which only the class refuses.
  const given = byName({ ...args, keywords: taken, rest, nameSpan: undefined }, "Input", context);
  const layer = context.call(inputLayerClass, given);
  const wrapped = given.keywords.get("input_tensor");
  // Keras hands the very tensor back, so a model begins at an input that is wrapped as it does at the wrapper.
  if (wrapped?.kind === "tensor" && isInput(wrapped)) return wrapped;
  const [tensor] = layerStateOf(layer)?.nodes.list[0]?.outputs.flatMap((output) => tensorsIn(output)) ?? [];
  return tensor ?? unknown("not-supported", "keras.Input");
});
