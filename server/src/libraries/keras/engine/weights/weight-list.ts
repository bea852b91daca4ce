/** Variables of a layer, in lists that are equal by identity when they were made alike on different paths. */
import type { Weight } from "../../../../values/records/application";
import { NATIVE_ROLES, held } from "../../../../values/children";
import type { Context } from "../../../../values/context";
import { type Dim, dimKey } from "../../../../values/dimensions/dimension";
import type { Heap } from "../../../../values/heap/heap";
import { shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import { identity } from "../../../../values/heap/identity";
import type { NativeState, TensorValue } from "../../../../values/value";

/** One variable. `trainable` is its own flag, as Keras's setter of `layer.trainable` leaves it. */
export interface Variable extends NativeState {
  readonly type: "variable";
  readonly name: string;
  readonly shape: readonly Dim[];
  /** Whether it was made trainable; decides which of Keras's two lists it stands in for ever. */
  readonly madeTrainable: boolean;
  readonly trainable: boolean;
  /** An unknown argument decides whether it exists. */
  readonly doubtful: boolean;
  /** What Python sees of it. */
  readonly tensor: TensorValue;
}

const VARIABLE_HOLDS = held<Variable, readonly Dim[]>({
  ...NATIVE_ROLES,
  name: "inert",
  shape: "inert",
  madeTrainable: "inert",
  trainable: "inert",
  doubtful: "inert",
  tensor: "held",
});

/**
 * A list of variables as a path in a tree. Adding the same variable to the same list gives the same list, so that a
 * layer that two undecided branches build alike is in one state and not in two.
 */
export interface VariableList {
  readonly last: Variable | undefined;
  readonly before: VariableList | undefined;
}

/** The variable that a tensor value stands for; undefined for any other tensor. */
export function variableOf(tensor: TensorValue): Variable | undefined {
  if (tensor.variable?.type !== "variable") return undefined;
  const variable = tensor.variable as Variable;
  return variable.tensor === tensor ? variable : undefined;
}

/** A list without variables, the root of a tree of its own. */
export function noVariables(): VariableList {
  return { last: undefined, before: undefined };
}

/** Makes a variable that no layer holds yet. */
export function makeVariable(weight: Weight, dtype = "float32"): Variable {
  const tensor: TensorValue & { variable?: Variable } = {
    kind: "tensor",
    flavour: "eager",
    shape: weight.unranked ? unrankedShape(weight.unranked) : shapeOf(weight.shape),
    dtype,
  };
  const variable: Variable = {
    type: "variable",
    holds: VARIABLE_HOLDS,
    name: weight.name,
    shape: weight.shape,
    madeTrainable: weight.trainable,
    trainable: weight.trainable,
    doubtful: weight.uncertain === true,
    tensor,
  };
  tensor.variable = variable;
  return variable;
}

function extended(list: VariableList, key: string, make: () => Variable, heap: Heap): VariableList {
  return heap.once(list, key, () => ({ last: make(), before: list }));
}

/** The list with one more variable, made from its declaration. */
export function withWeight(
  list: VariableList,
  weight: Weight,
  dtype: string | undefined,
  heap: Heap,
): VariableList {
  const { name, shape, trainable, uncertain } = weight;
  const key = `${name}(${shape.map(dimKey).join(",")})${trainable ? "t" : "n"}${uncertain ? "?" : ""}`;
  return extended(list, key, () => makeVariable(weight, dtype), heap);
}

/** The list with a variable that exists already. */
export function withVariable(list: VariableList, variable: Variable, heap: Heap): VariableList {
  return extended(list, `#${identity(variable)}`, () => variable, heap);
}

/** The variables, oldest first. */
export function variablesOf(list: VariableList): readonly Variable[] {
  const found: Variable[] = [];
  for (let at: VariableList | undefined = list; at?.last; at = at.before) found.push(at.last);
  return found.reverse();
}

/** Sets a variable's own flag, as Keras's setter does for those that were made trainable. */
export function setVariableTrainable(variable: Variable, trainable: boolean, context: Context): void {
  if (variable.madeTrainable && variable.trainable !== trainable)
    context.heap.write(variable, "trainable", trainable);
}
