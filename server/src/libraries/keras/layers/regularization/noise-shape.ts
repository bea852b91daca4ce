/** The `noise_shape` of Dropout: which axes share one decision. After `_validate_noise_shape` in Keras. */
import { printed, pythonType, wrongType } from "../../arguments";
import { type ArgumentSpec, contradiction } from "../../layer-definition";
import { isKerasBefore } from "../../release";
import { NONE, type Value } from "../../../../values/value";

/** A tuple or list of positive integers and None. Keras 2 takes it as it is. */
export function noiseShape(): ArgumentSpec<Value> {
  return {
    defaultText: "None",
    parse: (value, { name, context }) => {
      if (value === undefined) return NONE;
      if (context.keras === 2 || value.kind === "unknown" || value.kind === "none") return value;
      const says = "ValueError: Invalid value received for argument `noise_shape`.";
      if (value.kind === "str") {
        const words = `${says} Expected a tuple or list of integers. Received: noise_shape=${printed(value)}`;
        return wrongType(name, "a tuple of integers", value, words);
      }
      if (value.kind === "int" || value.kind === "float" || value.kind === "bool") {
        const words = `${says} Expected an iterable of integers (e.g., a tuple or list). Received: noise_shape=${printed(value)}`;
        return wrongType(name, "a tuple of integers", value, words);
      }
      for (const [i, item] of (context.iterate(value) ?? []).entries()) {
        if (item.kind === "float" || item.kind === "str") {
          const words = `${says} Expected all elements to be integers or None. Received element at index ${i}: ${printed(item)} (type: ${pythonType(item) ?? "object"})`;
          return wrongType(name, "integers or None", item, words);
        }
        if (item.kind !== "int" || item.dim.kind !== "known" || item.dim.value > 0) continue;
        if (isKerasBefore(context, "3.13")) continue;
        const words = `${says} Expected all dimensions to be positive integers or None. Received negative or zero value at index ${i}: ${item.dim.value}`;
        return contradiction(
          "not-positive",
          name,
          { argument: name, given: item.dim.value },
          { kerasSays: words },
        );
      }
      return value;
    },
  };
}
