/** The types of elements as the headers of files write them. */
import { OBJECT, dtypeCalled } from "../../values/contents/dtype-codes";

/** NumPy's name of an element type as headers write it: `<f8` is float64. */
export function dtypeName(code: string): string | undefined {
  const called = dtypeCalled(code);
  if (called === OBJECT) return "object";
  const [, kind, unit] = /^[<>=](M|m)8(\[\w+\])$/.exec(code) ?? [];
  if (unit !== undefined) return `${kind === "M" ? "datetime64" : "timedelta64"}${unit}`;
  return /^\|?S\d/.test(code) ? "string" : called;
}
