/** The dtype that a call asks for with an argument of its own. */
import type { Library, ResultDtype, TensorCall, TensorResult } from "./definition";
import { dtypeName, typeOrOpen } from "./dtype";
import { given } from "./reading";
import { castScalar } from "./scalars";
import type { Value } from "../../../values/value";

/** What Python's own types are to Keras, which has floats of 32 bits, and to TensorFlow, which knows no `int`. */
const OWN: Readonly<Partial<Record<Library, Readonly<Record<string, string | undefined>>>>> = {
  keras: { float: "float32", int: "int64" },
  tensorflow: { float: "float32", int: undefined },
};

/** The dtype that a value names to a library; `"float"` and `"int"` are names of NumPy's alone. */
export function typeNamed(value: Value | undefined, library: Library): string | undefined {
  if (library === "numpy" && value?.kind === "str" && (value.value === "float" || value.value === "int"))
    return `${value.value}64`;
  const own = value?.kind === "class" ? OWN[library] : undefined;
  if (own && value?.kind === "class" && (value.name === "float" || value.name === "int"))
    return own[value.name];
  return dtypeName(value);
}

/** The dtype that an argument names. */
export const namedType = (call: TensorCall, parameter: string): string | undefined =>
  typeNamed(given(call, parameter), call.library);

/** The dtype that a call asks for, or `own`; not known where it asks for one that is not. */
export function statedType(call: TensorCall, own: string | undefined): ResultDtype {
  return typeOrOpen(given(call, "dtype") ? namedType(call, "dtype") : own);
}

/** Elements as another dtype; undefined where one of them is not known as it. */
export function castElements(
  x: Pick<TensorResult, "dtype" | "content">,
  dtype: string | undefined,
): readonly Value[] | undefined {
  if (dtype === x.dtype) return x.content;
  const content = x.content?.map((item) => castScalar(item, dtype));
  return dtype !== undefined && content?.every((item) => item !== undefined) === true ? content : undefined;
}
