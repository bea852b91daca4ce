/**
 * Functions of `keras.backend` that make a variable and not only a value: a layer of Keras 2 counts those among its
 * attributes (`keras/src/backend.py` of 2.15). The values are what `tensor-functions` describes under the same names.
 */
import { fn } from "./entries";
import type { Entry } from "../../callables/entries";
import { variableWith } from "../engine/weights/add-weight";
import { tensorFunctionTable } from "../../tensor-functions";

const MAKERS = ["variable", "zeros", "ones", "eye", "random_normal_variable", "random_uniform_variable"];

export const backendVariableEntries: readonly Entry[] = MAKERS.map((maker) => {
  const name = `keras.backend.${maker}`;
  const described = tensorFunctionTable.get(name);
  if (!described) throw new Error(`${name} is not described`);
  return fn(name, (args, context) => {
    const value = context.call(described(), args);
    // Where a length is only known when it runs, a tensor is made and no variable.
    const isOpen =
      value.kind === "tensor" && value.shape.ranked && value.shape.dims.some(({ kind }) => kind === "open");
    return isOpen ? value : variableWith(value, undefined, context);
  });
});
