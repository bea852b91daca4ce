/** Abstract values written as Python would print them, for the places where Keras quotes what it was given. */
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { formatDim } from "../../../values/dimensions/dimension";
import { scalarType } from "../../../values/scalar-type";
import type { Value } from "../../../values/value";

/** `repr(value)`: `3`, `2.5`, `'same'`, `(3, 3)`; `…` where the value is not known. */
export const pythonText = boundedWalk(textOf, (): string => "…");

function textOf(value: Value): string {
  switch (value.kind) {
    case "none":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return value.dim.kind === "unknown" ? "…" : formatDim(value.dim);
    case "bigint":
      return String(value.value);
    case "float":
      return value.value === undefined ? "…" : floatText(value.value);
    case "str":
      return value.value === undefined ? "…" : `'${value.value}'`;
    case "ellipsis":
      return "Ellipsis";
    case "tuple":
      return `(${value.items.map((item) => pythonText(item)).join(", ")}${value.items.length === 1 ? "," : ""})`;
    case "list":
      return value.items ? `[${value.items.map((item) => pythonText(item)).join(", ")}]` : "…";
    default:
      return "…";
  }
}

/** `str(value)`: as {@link pythonText}, but strings without quotes, as f-strings print them. */
export function printed(value: Value): string {
  return value.kind === "str" && value.value !== undefined ? value.value : pythonText(value);
}

function floatText(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** `type(value).__name__`; undefined where the type is not known. */
export function pythonType(value: Value): string | undefined {
  const scalar = scalarType(value);
  if (scalar !== undefined) return scalar === true ? "…" : scalar;
  switch (value.kind) {
    case "none":
      return "NoneType";
    case "bigint":
      return "int";
    case "object":
      return value.class.name;
    case "class":
      return "type";
    case "tensor":
      // What has no axes may be an array or a scalar of NumPy's.
      if (value.flavour !== "numpy") return undefined;
      return value.shape.ranked && value.shape.dims.length === 0 ? "…" : "ndarray";
    case "unknown":
    case "iterator":
    case "property":
      return undefined;
    default:
      return value.kind;
  }
}
