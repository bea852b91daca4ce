/** What a functional model refuses of its inputs, after `assert_input_compatibility` in `keras/src/layers/input_spec.py`. */
import type { FunctionalState } from "./functional-state";
import { comparedInputs, inputNames, missingInput } from "./named-inputs";
import { incompatible } from "../engine/applying/layer-inputs";
import { type LayerCall, shownName, layerName } from "../engine/layer-state";
import { leavesOf, mapLeaves } from "../engine/structure";
import { contradiction } from "../layer-definition";
import type { Context } from "../../../values/context";
import { equalShapes } from "../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { nearestName } from "../../../values/names/nearest-names";
import { reason } from "../../../values/records/reason";
import { type Dim, OPEN, sameDim, isOne } from "../../../values/dimensions/dimension";
import {
  type Shape,
  formatShape,
  shapeOf,
  unknownAxes,
  unrankedShape,
} from "../../../values/dimensions/shape";
import { type Arguments, type TensorValue, type Value, unknown } from "../../../values/value";

/** A shape as models of Keras 3 print what they found: without a last axis of 1 (`assert_input_compatibility`). */
export const asFound = (shape: Shape, context: Context): Shape =>
  context.keras === 3 && shape.ranked ? shapeOf(squeezed(shape.dims)) : shape;

const squeezed = (dims: readonly Dim[]): readonly Dim[] => (isOne(dims.at(-1)) ? dims.slice(0, -1) : dims);

/** Whether an input is proven to differ from the model's own along some axis; Keras compares from the left. */
export function differs(given: Shape, expected: Shape): boolean {
  if (!given.ranked || !expected.ranked) return false;
  const [a, b] = [squeezed(given.dims), squeezed(expected.dims)];
  // The batch axis is never compared.
  return b.some((dim, i) => {
    const other = a[i];
    if (i === 0 || !other || dim.kind === "open" || other.kind === "open") return false;
    return sameDim(dim, other) === false;
  });
}

function nameOf(tensor: TensorValue): string {
  return layerName(tensor.producer?.node.layer) ?? "input";
}

/** What stands for the model's output after a refusal. */
export function refusedOutput(outputs: readonly TensorValue[]): Value {
  const why = reason("already-reported");
  const [only, ...more] = outputs;
  if (!only?.shape.ranked || more.length > 0) return unknown(why);
  return {
    kind: "tensor",
    flavour: "keras",
    shape: unknownAxes(only.shape.dims.length, why),
    dtype: only.dtype,
  };
}

const isTensor = (leaf: Value): boolean => leaf.kind === "tensor";

/** The name of an input as the data has it, wherever the program writes it. */
function renamedInput(model: FunctionalState, input: string, key: string | undefined): readonly Remedy[] {
  const layers = model.graph.inputs.map(({ producer }) => producer?.node.layer);
  const name = layers.find((layer) => layerName(layer) === input)?.arguments?.keywordSpans.get("name");
  if (!name || key === undefined) return [];
  return [{ kind: "replaceText", span: name, text: `"${key}"`, isEverywhere: true, preferred: true }];
}

/** Where what a model is called on stands. */
const inputSpan = ({ args: { positionalSpans, site } }: LayerCall): Span => positionalSpans[0] ?? site;

/** What Keras says of a dict that has nothing for an input. */
function refuseMissing(
  call: LayerCall,
  model: FunctionalState,
  input: string,
  value: Value,
): Value | undefined {
  const quoted = (names: readonly string[]): string => `[${names.map((name) => `'${name}'`).join(", ")}]`;
  const entries = value.kind === "dict" ? [...(value.entries?.values() ?? [])] : [];
  const keys = entries.flatMap(({ key }) => (key.kind === "str" ? [key.value ?? "?"] : []));
  const kerasSays = `ValueError: Missing data for input "${input}". You passed a data dictionary with keys ${quoted(keys)}. Expected the following keys: ${quoted(inputNames(model) ?? [])}`;
  const unused = entries.flatMap(({ key }) =>
    key.kind === "str" && key.value !== undefined && !inputNames(model)?.includes(key.value) ? [key] : [],
  );
  const near = nearestName(
    input,
    unused.flatMap((key) => key.value ?? []),
  );
  // The only one that is given and not asked for can be no other.
  const only = near === undefined && unused.length === 1 ? unused[0] : undefined;
  const meant = (only ?? unused.find((key) => key.value === near))?.span;
  const remedies: readonly Remedy[] = meant
    ? [{ kind: "replaceText", span: meant, text: `"${input}"`, preferred: true }]
    : [
        ...renamedInput(model, input, near ?? only?.value),
        { kind: "giveUnused", span: inputSpan(call), key: input, preferred: true },
      ];
  const facts = { input, keys: keys.join(", ") };
  call.refuse(contradiction("missing-input", "input", facts, { kerasSays, remedies }));
  return refusedOutput(model.graph.outputs);
}

/** What is certainly no tensor to TensorFlow: arrays and numbers. */
const isPlain = (leaf: Value): boolean =>
  leaf.kind === "tensor" ? leaf.flavour === "numpy" : leaf.kind === "int" || leaf.kind === "float";

/** What Keras 3 says of tensors beside arrays, of which a model makes no tensors, after `CallSpec` in `layer.py`. */
function refusedMixture(call: LayerCall, model: FunctionalState, value: Value): Value | undefined {
  if (call.context.keras === 2 || call.context.openWorld || value.kind === "tensor") return undefined;
  const leaves = leavesOf(value);
  const arrays = leaves.filter(isPlain).length;
  if (arrays === 0 || !leaves.some((leaf) => leaf.kind === "tensor" && leaf.flavour !== "numpy"))
    return undefined;
  call.refuse(
    contradiction(
      "mixed-inputs",
      "input",
      { layer: shownName(call.layer), arrays },
      {
        kerasSays: "ValueError: In a nested call() argument, you cannot mix tensors and non-tensors.",
      },
    ),
  );
  return mapLeaves(model.outputs, (leaf) => (leaf.kind === "tensor" ? refusedOutput([leaf]) : leaf));
}

/** The output of a refused call; undefined where nothing is refused. */
export function refusedInputs(call: LayerCall, model: FunctionalState, value: Value): Value | undefined {
  const mixture = refusedMixture(call, model, value);
  if (mixture) return mixture;
  const { graph } = model;
  const { context } = call;
  // What we didn't see made may stand for several inputs; a nested dict Keras doesn't look at.
  // No model has no inputs: where none were found, the program made them where we didn't see it.
  const isSeen =
    graph.inputs.length > 0 && leavesOf(model.inputs).every(isTensor) && leavesOf(value).every(isTensor);
  const isStructure = model.inputs.kind === "dict" || model.inputs.kind === "list";
  if (isStructure && value.kind === "dict" && !inputNames(model)) return undefined;
  const given = comparedInputs(model, value);
  const expected = graph.inputs;
  // Keras 2 runs the graph on placeholders: what is too many is left over, and shapes are for the layers to refuse.
  const isTraced = context.keras === 2 && given.some((tensor) => tensor.flavour === "keras");
  if (isTraced && given.length >= expected.length) return undefined;
  const missing = isSeen ? missingInput(model, value) : undefined;
  if (missing !== undefined) return refuseMissing(call, model, missing, value);
  const layer = (): string => shownName(call.layer);
  if (given.length !== expected.length) {
    if (!isSeen || (given.length < 2 && given.some((t) => !t.shape.ranked))) return undefined;
    const keys = expected.map((t) => `'${nameOf(t)}'`);
    const kerasSays =
      context.keras === 2
        ? `ValueError: Layer "${layer()}" expects ${expected.length} input(s), but it received ${given.length} input tensors.`
        : `ValueError: Layer "${layer()}" expects ${expected.length} named input(s) with keys [${keys.join(", ")}], but it received ${given.length} input tensors. Pass inputs as a dict, e.g. \`layer({${keys.map((k) => `${k}: ...`).join(", ")}})\`.`;
    call.refuse(
      contradiction(
        "wrong-inputs",
        "input",
        { layer: layer(), expected: expected.length, given: given.length },
        {
          kerasSays,
          remedies:
            given.length === expected.length - 1
              ? [{ kind: "giveUnused", span: inputSpan(call), preferred: true }]
              : [],
        },
      ),
    );
    return refusedOutput(graph.outputs);
  }
  for (const [i, input] of expected.entries()) {
    const other = given[i];
    if (!other || !differs(other.shape, input.shape) || !input.shape.ranked) continue;
    const spec = shapeOf([OPEN, ...input.shape.dims.slice(1)]);
    const kerasSays = incompatible(
      layer(),
      `shape=${formatShape(spec)}`,
      `, found shape=${formatShape(asFound(other.shape, context))}`,
      i,
      context,
    ).replace("'None'", `'${nameOf(input)}'`);
    call.refuse(
      contradiction(
        "wrong-input-shape",
        "input",
        { layer: layer(), expected: spec, given: other.shape },
        {
          kerasSays,
          remedies: [
            ...onEachStep(call.args, input.shape, other),
            ...atTheOtherEnd(call.args),
            ...equalShapes(other.shape, input.shape),
          ],
        },
      ),
    );
    return refusedOutput(graph.outputs);
  }
  return undefined;
}

/** What another model gives in place of what it takes, where that is written. */
export const atTheOtherEnd = ({ positionalSpans: [target] }: Arguments): readonly Remedy[] =>
  target ? [{ kind: "rewriteCall", target, name: "input", form: { callee: "{self}.output" } }] : [];

/** The model on each step of what it is given, where that has one axis more, of steps. */
export function onEachStep(
  { site }: Arguments,
  wanted: Shape,
  { shape: given, flavour }: TensorValue,
): readonly Remedy[] {
  if (flavour !== "keras" || !given.ranked || !wanted.ranked) return [];
  const { dims } = given;
  if (dims.length !== wanted.dims.length + 1 || dims.length < 3) return [];
  const fits = wanted.dims.every((dim, i) => i === 0 || sameDim(dim, dims[i + 1] ?? OPEN) !== false);
  return fits ? [{ kind: "eachStep", call: site, preferred: true }] : [];
}

/** Whether an axis is 1, as it must be where anything comes of it. */
const mayBeOne = (dim: Dim | undefined): boolean =>
  isOne(dim) || (dim !== undefined && dim.kind !== "known" && dim.kind !== "open");

/** Data may have one last axis of 1 too many or too few, which Keras adjusts; Keras 2 does so for symbolic tensors too. */
export function adjusted(tensor: TensorValue, wanted: TensorValue, { keras }: Context): TensorValue {
  const [given, model] = [tensor.shape, wanted.shape];
  if (!given.ranked || !model.ranked || (tensor.flavour === "keras" && keras === 3)) return tensor;
  const last = given.dims.at(-1);
  if (given.dims.length === model.dims.length + 1 && mayBeOne(last)) {
    // Keras 3 refuses any other length there; the layers of Keras 2 get the axis with it.
    const isCertain = keras === 3 || isOne(last);
    return {
      ...tensor,
      shape: isCertain ? shapeOf(given.dims.slice(0, -1)) : unrankedShape(reason("shape")),
    };
  }
  const missing = model.dims.at(-1);
  if (given.dims.length === model.dims.length - 1 && missing && mayBeOne(missing)) {
    return { ...tensor, shape: { ranked: true, dims: [...given.dims, missing] } };
  }
  return tensor;
}

/** Whether Keras can give a tensor the rank of the model's input; undefined where that can't be told. */
function hasOtherRank(given: TensorValue, expected: TensorValue, context: Context): boolean {
  const { shape } = adjusted(given, expected, context);
  if (given.flavour === "keras" || !shape.ranked || !expected.shape.ranked) return false;
  // An open axis that may be 1 may be the one that Keras takes away.
  const longer = shape.dims.length === expected.shape.dims.length + 1 && shape.dims.at(-1)?.kind !== "known";
  return shape.dims.length !== expected.shape.dims.length && !longer;
}

/**
 * The output where data has a rank that Keras cannot adjust to the model's own, after `Functional._adjust_input_rank`;
 * undefined where it can. Keras 2 leaves that to the layers.
 */
export function refusedRank(
  call: LayerCall,
  expected: readonly TensorValue[],
  given: readonly TensorValue[],
  outputs: readonly TensorValue[],
): Value | undefined {
  if (call.context.keras === 2 || given.length !== expected.length) return undefined;
  const at = expected.findIndex((input, i) => {
    const other = given[i];
    return other !== undefined && hasOtherRank(other, input, call.context);
  });
  const [input, other] = [expected[at], given[at]];
  if (!input || !other) return undefined;
  const kerasSays = `ValueError: Invalid input shape for input …. Expected shape ${formatShape(input.shape)}, but input has incompatible shape ${formatShape(other.shape)}`;
  const facts = { layer: shownName(call.layer), expected: input.shape, given: other.shape };
  const remedies = onEachStep(call.args, input.shape, other);
  call.refuse(contradiction("wrong-input-shape", "input", facts, { kerasSays, remedies }));
  return refusedOutput(outputs);
}
