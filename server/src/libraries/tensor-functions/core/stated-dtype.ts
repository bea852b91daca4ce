/** The dtype that a call asks for with an argument of its own. */
import type { ResultDtype, TensorCall } from "./definition";
import { dtypeName, typeOrOpen } from "./dtype";
import { given } from "./reading";
import { castScalar } from "./scalars";
import type { TensorValue, Value } from "../../../values/value";

/** The dtype that an argument names; `"float"` and `"int"` are names of NumPy's alone. */
export function namedType(call: TensorCall, parameter: string): string | undefined {
  const value = given(call, parameter);
  if (call.library === "numpy" && value?.kind === "str" && (value.value === "float" || value.value === "int"))
    return `${value.value}64`;
  return dtypeName(value);
}

/** The dtype that a call asks for, or `own`; not known where it asks for one that is not. */
export function statedType(call: TensorCall, own: string | undefined): ResultDtype {
  return typeOrOpen(given(call, "dtype") ? namedType(call, "dtype") : own);
}

/** Elements as another dtype; undefined where one of them is not known as it. */
export function castElements(x: TensorValue, dtype: string | undefined): readonly Value[] | undefined {
  if (dtype === x.dtype) return x.content;
  const content = x.content?.map((item) => castScalar(item, dtype));
  return dtype !== undefined && content?.every((item) => item !== undefined) === true ? content : undefined;
}
