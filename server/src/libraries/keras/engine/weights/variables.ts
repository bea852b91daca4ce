/** Adding variables to a layer, as `add_weight` and `build` do. */
import { variableDtype } from "../dtype-policy";
import { type LayerState, update } from "../layer-state";
import { type Variable, setVariableTrainable, withVariable, withWeight } from "./weight-list";
import type { Weight } from "../../../../values/records/application";
import type { Context } from "../../../../values/context";
import { unknownDim } from "../../../../values/dimensions/dimension";
import type { Value } from "../../../../values/value";
import { shapeFromValue } from "../shapes/shapes-as-values";
import { type Reason, reason } from "../../../../values/records/reason";

/** A variable of a frozen layer is frozen, as Keras's `_track_variable` makes it. */
function freeze(state: LayerState, variable: Variable, context: Context): void {
  const { trainable } = state.training;
  if (trainable === false) setVariableTrainable(variable, false, context);
  else if (trainable !== true) update(variable, { uncertain: true }, context);
}

/** Declares variables of a layer; gives them. */
export function declareWeights(
  state: LayerState,
  weights: readonly Weight[],
  context: Context,
): readonly Variable[] {
  let { variables } = state.build;
  const made: Variable[] = [];
  for (const weight of weights) {
    variables = withWeight(variables, weight, variableDtype(state.dtype), context.heap);
    if (variables.last) made.push(variables.last);
  }
  update(state.build, { variables }, context);
  for (const variable of made) freeze(state, variable, context);
  return made;
}

/** Adds a variable that exists already, such as a `keras.Variable` set as an attribute. */
export function adoptVariable(state: LayerState, variable: Variable, context: Context): void {
  const variables = withVariable(state.build.variables, variable, context.heap);
  update(state.build, { variables }, context);
  freeze(state, variable, context);
}

/** The axes of a variable of the shape that Python gives, `()` for none. */
export function weightShape(value: Value | undefined, context: Context): Pick<Weight, "shape" | "unranked"> {
  if (value === undefined || value.kind === "none") return { shape: [] };
  // Keras 2 takes a bare integer for a vector's length.
  if (value.kind === "int") return { shape: [value.dim] };
  const shape = shapeFromValue(value, context);
  if (shape?.ranked) return { shape: shape.dims };
  return unrankedWeight(shape ? shape.reason : reason("not-supported", "the shape of a weight"));
}

/** A variable of which not even the number of axes is known. */
export const unrankedWeight = (why: Reason): Pick<Weight, "shape" | "unranked"> => ({
  shape: [unknownDim(why)],
  unranked: why,
});
