/** What a Sequential is given to add: the layer that it stands for, and what Keras refuses of it. */
import { rivalsIn } from "./names-in-stack";
import type { StackState } from "./stack-state";
import { pythonText, pythonType } from "../arguments";
import { otherName } from "../engine/naming";
import { isInputLayer, outputOf } from "../engine/applying/input-layer";
import { refusedCopy } from "../copies/copy-class";
import { classOfKeras2 } from "../copies/layer-of-hub";
import { type LayerState, isLayerInstance, layerName, layerStateOf, stateName } from "../engine/layer-state";
import type { ProblemCode } from "../../../messages/problem-codes";
import type { Context } from "../../../values/context";
import type { Facts, Remedy } from "../../../values/records/finding";
import { type Reason, reason } from "../../../values/records/reason";
import { formatShape } from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import type { Arguments, ClassValue, ObjectValue, Value } from "../../../values/value";

/** The place where a layer was given to the model, for what is refused about it. */
export interface Given {
  readonly value: Value;
  readonly span: Span;
  /** Which one of the list that stands there. */
  readonly item?: number;
  readonly args: Arguments;
}

function report<Code extends ProblemCode>(
  code: Code,
  given: Given,
  facts: Facts<Code>,
  kerasSays: string,
  context: Context,
  remedies: readonly Remedy[] = [],
): void {
  context.report({ code, severity: "error", span: given.span, facts, kerasSays, remedies });
}

const notLayers: ReadonlySet<Value["kind"]> = new Set([
  "none",
  "bool",
  "int",
  "float",
  "str",
  "function",
  "class",
  "tuple",
  "list",
]);

const ONLY_LAYERS = "ValueError: Only instances of `keras.Layer` can be added to a Sequential model.";

/** The layer that is added: a tensor of `keras.Input` stands for its InputLayer. */
export function layerOf(given: Given, context: Context): ObjectValue | Reason {
  const { value } = given;
  if (isLayerInstance(value)) return value;
  const source = value.kind === "tensor" ? value.producer?.node.layer : undefined;
  if (source && isInputLayer(source)) return source;
  if (value.kind === "unknown") return value.reason;
  if (refusedCopy(value, "layer", "Sequential", given.span, ONLY_LAYERS, context))
    return reason("already-reported");
  const old = classOfKeras2(value);
  if (old) {
    const says = `${ONLY_LAYERS} Received: … (of type <class '${old.canonical ?? "…"}'>)`;
    report("layer-of-keras-2", given, { given: old.name }, says, context, [{ kind: "askForKeras2" }]);
    return reason("already-reported");
  }
  if (!notLayers.has(value.kind) && !isCertainlyNoInput(value))
    return reason("not-supported", `a ${value.kind} in a Sequential`);
  const text =
    value.kind === "class"
      ? value.name
      : value.kind === "tensor"
        ? `${value.flavour === "keras" ? "KerasTensor" : "array"} ${formatShape(value.shape)}`
        : pythonText(value);
  const received = value.kind === "class" || value.kind === "tensor" ? "…" : text;
  const says =
    context.keras === 2
      ? `TypeError: The added layer must be an instance of class Layer. Received: layer=${text} of type ${value.kind}.`
      : `${ONLY_LAYERS} Received: ${received} (of type <class '${pythonType(value)}'>)`;
  const remedies = remediesOf(value, given, context);
  report("not-a-layer", given, { given: text }, says, context, remedies);
  return reason("already-reported");
}

/** Whether a tensor is one that a layer or an operation made: only that of an `Input` stands for a layer. */
const isCertainlyNoInput = (value: Value): boolean =>
  value.kind === "tensor" && (value.flavour !== "keras" || value.producer !== undefined);

/** What was meant instead: the layers of a list, an instance of a class, or the model whose output was taken. */
function remediesOf(value: Value, { span, item }: Given, context: Context): readonly Remedy[] {
  const preferred = true;
  if (value.kind === "class")
    return isLayerClass(value) ? [{ kind: "wrapText", span, item, before: "", after: "()", preferred }] : [];
  if (value.kind === "tensor" && item === undefined && context.keras === 3)
    return [
      {
        kind: "rewriteCall",
        target: span,
        name: "output",
        form: { callee: "{self}" },
        preferred,
      },
    ];
  const isLayers = value.kind === "list" && value.items?.every((item) => isLayerInstance(item)) === true;
  return isLayers ? [{ kind: "wrapText", span, item, before: "*", after: "", preferred }] : [];
}

const isLayerClass = (type: ClassValue): boolean =>
  type.mro.some(({ canonical }) => canonical === "keras.layers.Layer");

/** Reports what Keras refuses of a layer that is added: a name that is taken, and a second input. */
export function refusedLayer(
  stack: StackState,
  layer: ObjectValue,
  state: LayerState,
  given: Given,
  context: Context,
): boolean {
  const own = layerStateOf(layer);
  const rivals = own ? rivalsIn(stack.layers, layer, own) : [];
  const name = rivals.length > 0 ? layerName(layer) : undefined;
  const taken = name !== undefined && rivals.some((other) => layerName(other) === name);
  if (taken && !stack.uncertain) {
    const says = `ValueError: All layers added to a Sequential model should have unique names. Name '${name}' is already the name of a layer in this model. Update the \`name\` argument to pass a unique name.`;
    const span = layerStateOf(layer)?.initArguments.keywordSpans.get("name");
    const names = rivals.map((other) => layerName(other));
    const fixes = otherName(layer, name, names);
    report("duplicate-layer-name", span ? { ...given, span } : given, { name }, says, context, fixes);
    return true;
  }
  const [first] = stack.layers;
  if (context.keras === 3 && first && isInputLayer(first) && isInputLayer(layer) && !stack.uncertain) {
    const shape = outputOf(first)?.shape;
    const says = `ValueError: Sequential model '${stateName(state) ?? "sequential"}' has already been configured to use input shape ${shape ? formatShape(shape) : "?"}. You cannot add a different Input layer to it.`;
    report("second-input", given, {}, says, context);
    return true;
  }
  return false;
}
