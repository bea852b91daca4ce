/** Annotations that say shapes: jaxtyping's `Float[Array, "b t f"]`, nptyping's, and the rank in NumPy's own `ndarray[tuple[…]]`. */
import { type LibraryTable, libraryTable } from "./library";
import { libraryClass } from "./library-class";
import { type DeclaredShape, shapeInJaxtyping, shapesInComment } from "../values/dimensions/declared-shape";
import { knownText } from "../values/known-text";
import { lookup } from "../values/names/lookup";
import type { Value } from "../values/value";

/** jaxtyping's names of types, with the dtype that the exact ones mean. */
const JAXTYPING: Readonly<Record<string, string | undefined>> = {
  Shaped: undefined,
  Num: undefined,
  Inexact: undefined,
  Real: undefined,
  Float: undefined,
  Complex: undefined,
  Integer: undefined,
  UInt: undefined,
  Int: undefined,
  Key: undefined,
  Bool: "bool",
  ...Object.fromEntries(
    "BFloat16 Float16 Float32 Float64 Complex64 Complex128 Int8 Int16 Int32 Int64 UInt8 UInt16 UInt32 UInt64"
      .split(" ")
      .map((name) => [name, name.toLowerCase()]),
  ),
};

/** `Float[Array, "batch 128 9"]`, in which the first is the kind of array. */
function ofJaxtyping(name: string, index: Value): DeclaredShape | undefined {
  const text = index.kind === "tuple" ? knownText(index.items[1]) : undefined;
  const shape = text === undefined ? undefined : shapeInJaxtyping(text);
  return shape && { ...shape, dtype: lookup(JAXTYPING, name) };
}

/** The shape that an annotation `base[index]` says; `base` is the dotted name of the class. */
export function annotationShape(base: string, index: Value): DeclaredShape | undefined {
  const [library, name = ""] = base.split(".");
  if (library === "jaxtyping" && Object.hasOwn(JAXTYPING, name)) return ofJaxtyping(name, index);
  const first = index.kind === "tuple" ? index.items[0] : index;
  // `Annotated[np.ndarray, "(n, 128, 9)"]`, and a tuple in its place.
  if (base === "typing.Annotated" || base === "typing_extensions.Annotated") {
    const note = index.kind === "tuple" ? knownText(index.items[1]) : undefined;
    const [only, ...more] = note === undefined ? [] : shapesInComment(note);
    return more.length === 0 ? only : undefined;
  }
  if (base === "nptyping.NDArray") {
    const text = knownText(first);
    return text === undefined ? undefined : ofNptyping(text);
  }
  return undefined;
}

/** `"* batch, 3"`: numbers, `*` for any length, each with a name behind it for the reader; or `...` for more axes. */
function ofNptyping(text: string): DeclaredShape | undefined {
  const axes = text.split(",").map((axis) => axis.trim().split(/\s+/)[0] ?? "");
  const [shape] = shapesInComment(`(${axes.join(", ")},)`);
  return shape && { ...shape, text: `"${text}"` };
}

export const annotationTable: LibraryTable = libraryTable([
  ...Object.keys(JAXTYPING).map(
    (name) => [`jaxtyping.${name}`, () => libraryClass(`jaxtyping.${name}`)] as const,
  ),
  ["nptyping.NDArray", () => libraryClass("nptyping.NDArray")],
]);
