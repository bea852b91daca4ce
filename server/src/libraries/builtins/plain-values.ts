/** Plain values of files as Python has them. */
import { told } from "../../values/contents/data-file";
import type { DictEntry } from "../../values/value";
import { NONE, type Value, bool, float, int, intOf, list, str } from "../../values/value";
import { type PlainValue, isMapping } from "../../values/contents/plain-value";

/** The value as a reader of json, yaml or toml gives it; numbers come from `file`, where one is named. */
export function pythonValue(value: PlainValue, file?: string): Value {
  if (value === null) return NONE;
  if (typeof value === "boolean") return bool(value);
  if (typeof value === "number") return file === undefined ? int(value) : intOf(told(value, file));
  if (typeof value === "string") return str(value);
  if (isMapping(value)) {
    const entries = new Map<string, DictEntry>();
    for (const [key, each] of value) {
      const own = typeof key === "number" ? int(key) : str(key);
      entries.set(typeof key === "number" ? `n:${key}` : `s:${key}`, {
        key: own,
        value: pythonValue(each, file),
      });
    }
    return { kind: "dict", entries };
  }
  if (Array.isArray(value))
    return list((value as readonly PlainValue[]).map((item) => pythonValue(item, file)));
  return float((value as { readonly float: number }).float);
}
