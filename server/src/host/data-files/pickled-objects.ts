/** What pickled calls of NumPy's own functions make: arrays by their headers. Every other object is opaque. */
import type { ArrayFacts } from "../../values/contents/pickled";
import type { Pickled } from "../../values/contents/pickled";
import { elementsIn } from "./elements";
import { dtypeName } from "./header-types";
import { isShape } from "./reader";

/** What stands on the stack: values, and what is only made on the way to them. */
export type Item =
  | Pickled
  | { readonly kind: "mark" }
  | { readonly kind: "raw"; readonly bytes: Uint8Array; readonly isOld?: true }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "dtype"; readonly code: string }
  | { readonly kind: "blank" };

export const OPAQUE: Pickled = { kind: "opaque" };

const isPickled = (item: Item | undefined): item is Pickled =>
  item !== undefined && !["mark", "raw", "name", "dtype", "blank"].includes(item.kind);

/** Bytes of more than these are no names, and are not told. */
const MOST_BYTES = 1_000;

/** Bytes as a value: told where they are ASCII. */
function ofBytes(bytes: Uint8Array, isOld: boolean): Pickled {
  const isText = bytes.length <= MOST_BYTES && bytes.every((byte) => byte < 128);
  const value = isText ? new TextDecoder().decode(bytes) : undefined;
  if (!isOld) return { kind: "bytes", value };
  return value === undefined ? OPAQUE : { kind: "str", value, isOld: true };
}

/** An item as a value: what is none is opaque. */
export function valueOf(item: Item | undefined): Pickled {
  if (item?.kind === "raw") return ofBytes(item.bytes, item.isOld === true);
  return isPickled(item) ? item : OPAQUE;
}

/** An array of a shape and a type; `data` are its bytes, column by column where `isByColumn` says so. */
function arrayOf(
  shape: Item | undefined,
  dtype: Item | undefined,
  data: Item | undefined,
  isByColumn = false,
): Pickled {
  if (shape?.kind !== "tuple" || dtype?.kind !== "dtype") return OPAQUE;
  const lengths = shape.items.map((item) => (item.kind === "int" ? item.value : -1));
  if (!isShape(lengths)) return OPAQUE;
  // A type without a sign of its own has the machine's order of bytes, or just one.
  const bare = dtype.code.replace(/^[=]/, "<");
  const code = /^[<>|]/.test(bare) ? bare : `${bare.endsWith("1") ? "|" : "<"}${bare}`;
  const known =
    data?.kind === "raw"
      ? elementsIn(data.bytes, lengths, code, isByColumn)
      : data?.kind === "list" && dtypeName(code) === "object"
        ? { objects: data.items }
        : {};
  const facts: ArrayFacts = { name: "", shape: lengths, dtype: dtypeName(code), ...known };
  return { kind: "array", facts };
}

const isTrue = (item: Item | undefined): boolean => item?.kind === "bool" && item.value;

/** What a function or class gives for such arguments. */
export function called(name: string, [first, second, third, fourth]: readonly Item[]): Item {
  switch (name.replace("numpy._core.", "numpy.core.")) {
    case "numpy.dtype":
      return first?.kind === "str" ? { kind: "dtype", code: first.value } : OPAQUE;
    case "numpy.core.multiarray._reconstruct":
      return { kind: "blank" };
    case "numpy.core.numeric._frombuffer":
      return arrayOf(third, second, first, fourth?.kind === "str" && fourth.value === "F");
    case "numpy.core.multiarray.scalar":
      return arrayOf({ kind: "tuple", items: [] }, first, second);
    case "_codecs.encode":
      return first?.kind === "str"
        ? { kind: "raw", bytes: Uint8Array.from(first.value, (sign) => sign.charCodeAt(0)) }
        : OPAQUE;
    case "builtins.set":
    case "builtins.frozenset":
    case "__builtin__.set":
    case "__builtin__.frozenset":
      return first?.kind === "list" ? { kind: "set", items: first.items } : OPAQUE;
    case "collections.OrderedDict":
      return { kind: "dict", items: [] };
    default:
      return OPAQUE;
  }
}

/** What an object is once its state is put into it. */
export function built(item: Item | undefined, state: readonly Item[]): Item {
  if (item?.kind === "dtype") {
    const order = state[1];
    return order?.kind === "str" ? { kind: "dtype", code: order.value + item.code } : OPAQUE;
  }
  // Version, shape, type, whether columns lie one behind the other, and the bytes.
  return item?.kind === "blank" ? arrayOf(state[1], state[2], state[4], isTrue(state[3])) : OPAQUE;
}
