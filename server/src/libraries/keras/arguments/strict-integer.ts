/** Arguments that must be a Python `int`, no bool and no tuple: `n` of RepeatVector, `size` of UpSampling1D. */
import { type ArgumentSpec, contradiction } from "../layer-definition";
import { isNumPyScalar, noPythonInteger } from "./numpy-number";
import { missingArgument, wrongType } from "./refusals";
import { pythonType } from "./python-text";
import { isKerasBefore } from "../release";
import { type Dim, known, named, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";

/** A positive `int`, refused in the words that both layers share. */
export function strictPositiveInteger(
  options: { default?: number; floatsInKeras2?: boolean } = {},
): ArgumentSpec<Dim> {
  return {
    defaultText: options.default === undefined ? undefined : String(options.default),
    parse: (value, { name, layer, context }) => {
      if (value === undefined) {
        return options.default === undefined
          ? missingArgument(layer, name)
          : named(known(options.default), name);
      }
      if (value.kind === "unknown") return named(value.dim ?? unknownDim(value.reason), name);
      // Keras 2, and Keras 3 before 3.15, call `int(size)` in UpSampling1D, and look at no sign in either layer.
      const isAnySign = context.keras === 2 || isKerasBefore(context, "3.15");
      const isConverted = isAnySign && options.floatsInKeras2 === true;
      if (value.kind === "float" && value.value !== undefined && isConverted)
        return named(known(Math.trunc(value.value)), name);
      if (context.keras === 3 && isConverted && value.kind !== "int")
        return unknownDim(reason("not-supported", name));
      if (context.keras === 3 && !isConverted && value.kind === "int" && isNumPyScalar(value)) {
        const says = `TypeError: Expected an integer value for \`${name}\`, got <class 'numpy.int64'>.`;
        return noPythonInteger(name, value, says);
      }
      if (value.kind !== "int") {
        const type = pythonType(value);
        if (type === undefined || value.kind === "object") return unknownDim(reason("not-supported", name));
        const single = value.kind === "tuple" && value.items.length === 1 ? value.items[0] : undefined;
        const meant =
          single?.kind === "int" && single.dim.kind === "known" ? String(single.dim.value) : undefined;
        const refused = wrongType(
          name,
          "an integer",
          value,
          `TypeError: Expected an integer value for \`${name}\`, got <class '${type}'>.`,
        );
        return meant === undefined
          ? refused
          : { ...refused, remedies: [{ kind: "setArgument", name, value: meant, preferred: true }] };
      }
      if (value.dim.kind !== "known" || value.dim.value > 0) return named(value.dim, name);
      // What a negative number gives depends on the operation.
      if (isAnySign) {
        return value.dim.value === 0 ? named(value.dim, name) : unknownDim(reason("not-supported", name));
      }
      return contradiction(
        "not-positive",
        name,
        { argument: name, given: value.dim.value },
        {
          kerasSays: `ValueError: Argument \`${name}\` should be a positive integer. Received: ${name}=${value.dim.value}`,
        },
      );
    },
  };
}
