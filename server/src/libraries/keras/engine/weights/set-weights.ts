/** `set_weights` and `weights=`: arrays that must have the shapes of the variables, in their order, after `Layer.set_weights`. */
import { gatherVariables } from "./counts";
import { sublayersOf } from "./tracking";
import type { Variable } from "./weight-list";
import { type LayerState, className, shownName } from "../layer-state";
import type { Context } from "../../../../values/context";
import { equalShapes } from "../../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import { type Shape, formatShape, sameShape, shapeOf } from "../../../../values/dimensions/shape";
import type { ObjectValue, Value } from "../../../../values/value";

/** Whether an array is proven to have another shape than a variable. */
const differs = (given: Shape, wanted: Shape): boolean => sameShape(given, wanted) === false;

/** Whether a matrix lies on its side, as kernels of other libraries do. */
const isTurned = (given: Shape, wanted: Shape): boolean =>
  given.ranked &&
  wanted.ranked &&
  given.dims.length === 2 &&
  !differs(shapeOf(given.dims.toReversed()), wanted);

/** A kernel alone for a layer with a bias: a layer that has none, or one of zeros as well. */
function withoutBias(
  layer: ObjectValue,
  arrays: readonly Value[],
  variables: readonly Variable[],
  span: Span,
): readonly Remedy[] {
  const [kernel, bias, ...more] = variables;
  const [array] = arrays;
  if (arrays.length !== 1 || bias?.name !== "bias" || !kernel || more.length > 0) return [];
  if (array?.kind !== "tensor" || differs(array.shape, shapeOf(kernel.shape))) return [];
  const zeros = `, np.zeros(${formatShape(shapeOf(bias.shape))})`;
  return [
    { kind: "wrapText", span, item: 0, before: "", after: zeros, needs: "np", preferred: true },
    { kind: "setArgument", call: layer.constructed, name: "use_bias", value: "False" },
  ];
}

/** Refuses arrays of another number or other shapes than the variables of a layer; gives whether it does. */
export function refusedWeights(
  layer: ObjectValue,
  state: LayerState,
  value: Value | undefined,
  span: Span,
  context: Context,
): boolean {
  const arrays = value?.kind === "list" || value?.kind === "tuple" ? value.items : undefined;
  const { variables, unknown } = gatherVariables(layer);
  // A method that nobody calls does not see where its layer was built.
  const isSeen = state.build.built === true || (state.build.built === false && !context.openWorld);
  // Keras 2 has the weights of layers inside others in an order of its own.
  const isInOrder = context.keras === 3 || sublayersOf(layer).layers.length === 0;
  if (unknown || !isSeen || !isInOrder) return false;
  const facts = { layer: className(layer) };
  const name = context.keras === 2 ? `"${shownName(layer)}"` : `'${shownName(layer)}'`;
  // The rows of an array are taken for the weights.
  const rows = value?.kind === "tensor" && value.shape.ranked ? value.shape.dims[0] : undefined;
  const count = arrays?.length ?? (rows?.kind === "known" ? rows.value : undefined);
  if (count !== undefined && count !== variables.length) {
    const kerasSays = `ValueError: You called \`set_weights(weights)\` on layer ${name} with a weight list of length ${count}, but the layer was expecting ${variables.length} weights.`;
    // What is built and has no weights, such as a Flatten, never gets any.
    if (variables.length === 0 && !state.build.built) {
      const unbuilt = { layer: shownName(layer) };
      context.report({ code: "not-built", severity: "error", span, facts: unbuilt, kerasSays });
      return true;
    }
    context.report({
      code: "weights-differ",
      severity: "error",
      span,
      facts: {
        ...facts,
        expected: variables.length === 1 ? "1 array" : `${variables.length} arrays`,
        given: `${count}`,
      },
      kerasSays,
      remedies: arrays
        ? withoutBias(layer, arrays, variables, span)
        : [{ kind: "wrapText", span, before: "[", after: "]", preferred: true }],
    });
    return true;
  }
  if (!arrays) return false;
  for (const [i, variable] of variables.entries()) {
    const array = arrays[i];
    const wanted = shapeOf(variable.shape);
    if (array?.kind !== "tensor" || !differs(array.shape, wanted)) continue;
    const [expected, given] = [formatShape(wanted), formatShape(array.shape)];
    context.report({
      code: "weights-differ",
      severity: "error",
      span,
      facts: { ...facts, expected, given },
      remedies: isTurned(array.shape, wanted)
        ? [{ kind: "wrapText", span, item: i, before: "", after: ".T", preferred: true }]
        : equalShapes(array.shape, wanted),
      kerasSays: `ValueError: Layer ${shownName(layer)} weight shape ${expected} is not compatible with provided weight shape ${given}.`,
    });
    return true;
  }
  return false;
}
