/** The `target_shape` of Reshape, after `validate_reshape_shape` in `keras/src/ops/operation_utils.py`. */
import { missingArgument, printed, pythonType, wrongType } from "../../arguments";
import { dimensionOf } from "../../arguments/integer";
import { type ArgumentSpec, type Maybe, contradiction } from "../../layer-definition";
import { OPEN, type Dim, formatDim, named } from "../../../../values/dimensions/dimension";
import { type Value, unknown } from "../../../../values/value";

export const isMinusOne = (dim: Dim): boolean => dim.kind === "known" && dim.value === -1;

/** An entry; Keras takes everything that is no integer for an axis left open. */
function entry(value: Value): Dim {
  if (value.kind === "unknown" || value.kind === "int" || value.kind === "bool" || value.kind === "tensor") {
    return dimensionOf(value) ?? OPEN;
  }
  return OPEN;
}

/** A tuple of axes without the batch, of which one may be −1. */
export function targetShape(): ArgumentSpec<Maybe<readonly Dim[]>> {
  return {
    parse: (value, { name, layer, context }) => {
      if (value === undefined) return missingArgument(layer, name);
      if (value.kind === "unknown") return value;
      const isScalar =
        value.kind === "int" || value.kind === "float" || value.kind === "bool" || value.kind === "none";
      if (isScalar) {
        const meant =
          value.kind === "int" && value.dim.kind === "known" ? `(${value.dim.value},)` : undefined;
        const refused = wrongType(
          name,
          "a tuple of integers",
          value,
          `TypeError: '${pythonType(value) ?? "object"}' object is not iterable`,
        );
        return meant === undefined
          ? refused
          : { ...refused, remedies: [{ kind: "setArgument", name, value: meant, preferred: true }] };
      }
      const items = context.iterate(value);
      if (items === undefined) return unknown("not-supported", name);
      const dims = items.map((item) => named(entry(item), name));
      const minusOnes = dims.filter(isMinusOne).length;
      const below = dims.find((dim) => dim.kind === "known" && dim.value < -1);
      const given = `target_shape=${printed(value.kind === "list" ? { kind: "tuple", items } : value)}`;
      // Keras 2 has no such check, and takes any negative number for the free axis.
      if (below && context.keras === 2) return unknown("not-supported", name);
      if (below?.kind === "known") {
        const kerasSays = `ValueError: Each dimension in \`target_shape\` must be a non-negative integer, or \`-1\` for a single unknown dimension. Received: ${given}.`;
        return contradiction("negative", name, { argument: name, given: below.value }, { kerasSays });
      }
      // Keras 2 only looks where every axis of its input is a number.
      if (minusOnes < 2 || context.keras === 2) return dims;
      const kerasSays = `ValueError: There must be at most one unknown dimension (-1) in \`target_shape\`. Received: ${given}.`;
      const kept = dims.filter((dim, i) => !isMinusOne(dim) || dims.findIndex(isMinusOne) === i);
      const meant = `(${kept.map(formatDim).join(", ")}${kept.length === 1 ? "," : ""})`;
      const isWritten = kept.every((dim) => dim.kind === "known");
      const remedies = isWritten ? [{ kind: "setArgument", name, value: meant } as const] : [];
      return contradiction("two-free-axes", name, { given: printed(value) }, { kerasSays, remedies });
    },
  };
}
