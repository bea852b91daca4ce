/** Values of data where they are known: class numbers beyond the classes, indices beyond an Embedding. */
import { functionalStateOf } from "../../models/functional-state";
import { stackStateOf } from "../../models/stack-state";
import { className, layerStateOf, shownName } from "../../engine/layer-state";
import type { Dims } from "../losses/losses";
import type { DataPart } from "./data-part";
import type { Loss } from "../losses/loss-names";
import { widthRemedies } from "../../engine/shapes/widths";
import { leavesOf } from "../../engine/structure";
import { integersIn } from "../../../../values/contents/column-content";
import type { Context } from "../../../../values/context";
import { known } from "../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../values/dimensions/shape";
import type { Span } from "../../../../values/records/span";
import { type ObjectValue, type TensorValue, type Value, argumentsOf } from "../../../../values/value";

/** The different whole numbers of an array, or the elements of a small one; undefined where one is not known. */
function numbersOf(value: Value): readonly number[] | undefined {
  if (value.kind !== "tensor") return undefined;
  if (!value.content || value.content.length === 0) return integersIn(value.values?.all);
  const numbers = value.content.flatMap((item) =>
    item.kind === "int" && item.dim.kind === "known"
      ? [item.dim.value]
      : item.kind === "float" && item.value !== undefined
        ? [item.value]
        : [],
  );
  return numbers.length === value.content.length ? numbers : undefined;
}

/** Refuses class numbers that the outputs have no class for. */
export function refusedClassNumbers(
  { name, shown }: Loss,
  target: TensorValue,
  output: Dims,
  labels: DataPart,
  layers: readonly ObjectValue[],
  context: Context,
): boolean {
  const classes = output.at(-1);
  const numbers = name === "sparsecategoricalcrossentropy" ? numbersOf(target) : undefined;
  if (!numbers || classes?.kind !== "known" || classes.value < 1) return false;
  const wrong = numbers.find((label) => label < 0 || label >= classes.value);
  if (wrong === undefined) return false;
  context.report({
    code: "label-out-of-range",
    severity: "error",
    span: labels.span,
    facts: { loss: shown, label: wrong, outputs: shapeOf(output), classes, last: classes.value - 1 },
    kerasSays: `InvalidArgumentError: Received a label value of ${wrong} which is outside the valid range of [0, ${classes.value}).`,
    remedies: [
      ...(labels.isWhole && Math.min(...numbers) === 1 && Math.max(...numbers) === classes.value
        ? [{ kind: "wrapText", span: labels.span, before: "", after: " - 1", preferred: true } as const]
        : []),
      ...widthRemedies(layers[0], known(Math.max(...numbers) + 1)),
    ],
  });
  return true;
}

/** Whether a layer says of data which elements it makes of it, as lookups by a vocabulary do. */
const tellsElements = (layer: ObjectValue): boolean =>
  layerStateOf(layer)?.definition?.elements !== undefined;

/** An Embedding that looks an input up, with the number of the input and the lookups that it goes through before. */
interface Looking {
  readonly layer: ObjectValue;
  readonly input: number;
  readonly through: readonly ObjectValue[];
}

/** The Embeddings that look an input up as it is, or as lookups give it. */
function embeddings(model: ObjectValue): readonly Looking[] {
  const state = layerStateOf(model);
  const stack = stackStateOf(state);
  if (stack) {
    const layers = stack.layers.filter((layer) => className(layer) !== "InputLayer");
    const at = layers.findIndex((layer) => !tellsElements(layer));
    const first = layers[at];
    return first && className(first) === "Embedding"
      ? [{ layer: first, input: 0, through: layers.slice(0, at) }]
      : [];
  }
  const graph = functionalStateOf(state)?.graph;
  return (graph?.nodes ?? []).flatMap(({ layer, inputs }) => {
    if (!layer || className(layer) !== "Embedding") return [];
    const through: ObjectValue[] = [];
    let node = inputs[0]?.producer?.node;
    while (node?.layer && tellsElements(node.layer)) {
      through.unshift(node.layer);
      node = node.inputs[0]?.producer?.node;
    }
    const input = graph?.inputs.findIndex((each) => each.producer?.node === node) ?? -1;
    return input >= 0 ? [{ layer, input, through }] : [];
  });
}

/** What an input is behind the lookups. */
function lookedUp(
  value: Value | undefined,
  through: readonly ObjectValue[],
  site: Span,
  context: Context,
): Value | undefined {
  if (!value || through.length === 0) return value;
  return context.aside(() =>
    context.silently(() =>
      through.reduce<Value>((given, layer) => context.call(layer, argumentsOf(site, [given])), value),
    ),
  );
}

/** Refuses indices that an Embedding has no vector for. */
export function refusedIndices(model: ObjectValue, x: DataPart, context: Context): boolean {
  if (x.value.kind === "dict") return false;
  const arrays = leavesOf(x.value);
  for (const { layer, input, through } of embeddings(model)) {
    const array = lookedUp(arrays[input], through, x.span, context);
    const numbers = array && numbersOf(array);
    const count = layerStateOf(layer)?.parsed?.inputDim ?? layerStateOf(layer)?.parsed?.input_dim;
    const size = typeof count === "object" && count !== null && "value" in count ? count.value : undefined;
    if (!numbers || typeof size !== "number") continue;
    // `ops.take` of Keras 3 counts negative indices from the end; TensorFlow itself, which Keras 2 asks, does not.
    const least = context.keras === 3 ? -size : 0;
    const past = numbers.filter((index) => index < least || index >= size);
    const [wrong] = past;
    if (wrong === undefined) continue;
    // Training shuffles, so that of several any may be met first.
    const met = new Set(past).size > 1 ? "…" : wrong < 0 && context.keras === 3 ? wrong + size : wrong;
    context.report({
      code: "index-past-embedding",
      severity: "error",
      span: x.span,
      facts: { index: wrong, layer: shownName(layer), last: size - 1 },
      kerasSays: `InvalidArgumentError: indices[…] = ${met} is not in [0, ${size})`,
      remedies:
        wrong >= size
          ? [
              {
                kind: "setArgument",
                call: layer.constructed,
                name: "input_dim",
                value: `${Math.max(...numbers) + 1}`,
                preferred: true,
              },
            ]
          : [],
    });
    return true;
  }
  return false;
}
