/** `tensorflow.experimental.numpy`: NumPy's functions as TensorFlow has them, on its tensors and of them. */
import { argumentTensors, withTensors } from "../keras/engine/applying/graph-node";
import { asPlaceholder, placeholderAmong } from "../tensor-functions/core/placeholders";
import { mapTensors } from "../tensor-functions/core/operand";
import type { Value } from "../../values/value";

/** Whether NumPy's functions are TensorFlow's under a dotted name. */
export const isNumPyOfTensorFlow = (dotted: string): boolean =>
  /^tensorflow\.(compat\.v2\.)?experimental\.numpy\b/.test(dotted);

/** A function of NumPy as TensorFlow has it: it takes tensors that hold no numbers yet, and gives tensors. */
export function onTensors(value: Value): Value {
  if (value.kind !== "function") return value;
  const { call } = value;
  return {
    ...value,
    call: (args, context) => {
      const placeholder = placeholderAmong(argumentTensors(args));
      const made = call(withTensors(args, asPlaceholder(undefined)), context);
      return mapTensors(made, (tensor) =>
        tensor.flavour === "numpy"
          ? asPlaceholder(placeholder)({ ...tensor, flavour: "eager", isOfBackend: true })
          : tensor,
      );
    },
  };
}
