/** Calls of PyTorch's functions and methods that stand in the table of rows. */
import { type ResultType, type Row, rows } from "./rows";
import { backendOf } from "../keras/engine/backend";
import { leavesOf } from "../keras/engine/structure";
import { dtypeName, isPythonNumber } from "../tensor-functions/core/dtype";
import { tensorOf } from "../tensor-functions/core/operand";
import { handOn, signatureOf, translated } from "../tensor-functions/on-behalf";
import { knownText } from "../../values/known-text";
import type { Context } from "../../values/context";
import { type Arguments, type TensorValue, type Value, tuple } from "../../values/value";

/** What stands one by one, as one tuple: `x.reshape(2, 3)`. */
function gathered({ spread, signature }: Row, args: Arguments): Arguments {
  const at =
    spread === undefined ? -1 : signatureOf(signature).parameters.findIndex(({ role }) => role === spread);
  const [first] = args.positional.slice(at);
  if (at < 0 || args.positional.length === 0 || args.rest || !first) return args;
  if (first.kind === "tuple" || first.kind === "list" || args.positional.length <= at) return args;
  return {
    ...args,
    positional: [...args.positional.slice(0, at), tuple(args.positional.slice(at))],
    positionalSpans: args.positionalSpans.slice(0, at),
  };
}

function typeOf(type: ResultType, args: Arguments, context: Context): string | undefined {
  if (type === "int64" || type === "bool" || type === undefined) return type;
  if (type === "float") return "float32";
  const [first] = args.positional;
  const own = first && tensorOf(first, context)?.dtype;
  if (type === "truth") return own === "uint8" ? "uint8" : "bool";
  if (own === undefined || type === "same" || isFloating(own)) return own;
  return type === "floating" && /^(u?int\d+|bool)$/.test(own) ? "float32" : undefined;
}

const isFloating = (dtype: string): boolean => /^b?float\d+$/.test(dtype);

/** PyTorch takes a scalar for a vector of one where it goes along an axis, or picks by it. */
const goesAlongScalar = ({ signature }: Row, args: Arguments, context: Context): boolean =>
  /\b(axis|indices)=/.test(signature) &&
  args.positional.some((value) => {
    const shape = value.kind === "tensor" ? tensorOf(value, context)?.shape : undefined;
    return shape?.ranked === true && shape.dims.length === 0;
  });

/** The type that a call asks for: undefined where it asks for none. */
function statedType(args: Arguments): { readonly dtype: string | undefined } | undefined {
  const stated = args.keywords.get("dtype");
  return stated && stated.kind !== "none" ? { dtype: torchType(stated) } : undefined;
}

/** A type as PyTorch or Python names it. */
export const torchType = (value: Value): string | undefined => dtypeName(value) ?? knownText(value);

/** Numbers of Python's own become floats of 32 bits where NumPy makes 64 of them; arrays in a list keep theirs. */
function madeType(data: Value | undefined, { dtype }: TensorValue): string | undefined {
  if (data?.kind === "tensor" || (dtype !== "float64" && dtype !== "complex128")) return dtype;
  const areOfPython = data !== undefined && leavesOf(data).every((leaf) => isPythonNumber(leaf));
  if (!areOfPython) return undefined;
  return dtype === "float64" ? "float32" : "complex64";
}

/** What a row's function gives; undefined where that is not known. */
export function callRow(row: Row, given: Arguments, context: Context): Value | undefined {
  if (backendOf(context) !== "torch") return undefined;
  const args = gathered(row, given);
  const inner = goesAlongScalar(row, args, context) ? undefined : translated(row.signature, args);
  if (!inner) return undefined;
  const stated = statedType(args);
  const dtype = stated ? stated.dtype : typeOf(row.type, args, context);
  const isMade = row.target === "numpy.array";
  const typed = (tensor: TensorValue): string | undefined =>
    isMade && !stated ? madeType(args.positional[0], tensor) : dtype;
  const made = handOn(row.target, inner, "torch", context, typed);
  // What is known of elements holds for the function of that name alone, and for the type that they had.
  return isMade && !stated ? made : bare(made);
}

const bare = (value: Value): Value =>
  value.kind === "tensor" ? { ...value, content: undefined, values: undefined, drawn: undefined } : value;

let byMethod: ReadonlyMap<string, Row> | undefined;

/** The row of a method of tensors. */
export function rowOfMethod(name: string): Row | undefined {
  byMethod ??= new Map(
    rows
      .filter(({ isMethod }) => isMethod)
      .flatMap((row) => row.names.split(" ").map((each) => [each, row] as const)),
  );
  return byMethod.get(name);
}
