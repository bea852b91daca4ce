/** What `padded_batch` pads the elements of a dataset to. */
import type { DatasetState } from "./dataset";
import { argument, spanOfArgument } from "../../callables/arguments";
import { shapeFromValue } from "../../keras/engine/shapes/shapes-as-values";
import { mapLeaves } from "../../keras/engine/structure";
import type { Context } from "../../../values/context";
import { OPEN, formatDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { type RankedShape, formatShape, shapeOf, unknownAxes } from "../../../values/dimensions/shape";
import type { Arguments, Value } from "../../../values/value";

/** Refuses a shape that elements are to be padded to and are longer than, or have more or fewer axes. */
function refusePaddedShape(
  padded: RankedShape,
  element: RankedShape,
  args: Arguments,
  context: Context,
): void {
  const short = padded.dims.findIndex((dim, i) => {
    const own = element.dims[i];
    return dim.kind === "known" && dim.value >= 0 && own?.kind === "known" && own.value > dim.value;
  });
  const [isOfRank, wanted] = [padded.dims.length === element.dims.length, element.dims[short]];
  if (isOfRank && !wanted) return;
  const [given, component] = [formatShape(padded), formatShape(element)];
  const atLeast = wanted && `[${formatDim(wanted)}, ∞)`;
  const at = padded.dims[short];
  context.report({
    code: "outside-interval",
    severity: "error",
    span: spanOfArgument(args, 1, "padded_shapes"),
    facts: {
      argument: "padded_shapes",
      given: isOfRank && at ? formatDim(at) : given,
      interval: isOfRank && atLeast ? atLeast : component,
    },
    raisedBy: "TensorFlow",
    kerasSays: `ValueError: The padded shape ${given} is not compatible with the shape ${component} of the corresponding input component.`,
  });
}

/** The dataset with elements of the lengths in `padded_shapes`; an axis of which that says nothing stays what it is. */
export function paddedElements(dataset: DatasetState, args: Arguments, context: Context): DatasetState {
  const stated = argument(args, 1, "padded_shapes");
  const shapes = stated === undefined || stated.kind === "none" ? undefined : stated;
  const parts = shapes?.kind === "tuple" ? shapes.items : undefined;
  const pad = (element: Value, isSpec: boolean): Value => {
    let next = 0;
    return mapLeaves(element, (leaf) => {
      const own = element.kind === "tuple" ? parts?.[next] : shapes;
      next += 1;
      const shape = own && shapeFromValue(own, context);
      if (leaf.kind !== "tensor" || (shapes?.kind === "tuple" && !own)) return leaf;
      // What is padded has as many axes as the shape says that it is padded to.
      if (!leaf.shape.ranked) return shape ? { ...leaf, shape } : leaf;
      const { dims } = leaf.shape;
      if (shapes && !shape?.ranked)
        return { ...leaf, shape: unknownAxes(dims.length, reason("data", "padded_shapes")) };
      if (!shape?.ranked) return leaf;
      if (isSpec) refusePaddedShape(shape, leaf.shape, args, context);
      return {
        ...leaf,
        shape: shapeOf(
          shape.dims.map((dim, i) =>
            dim.kind === "open" || (dim.kind === "known" && dim.value < 0) ? (dims[i] ?? OPEN) : dim,
          ),
        ),
      };
    });
  };
  return { ...dataset, element: pad(dataset.element, true), first: pad(dataset.first, false) };
}
