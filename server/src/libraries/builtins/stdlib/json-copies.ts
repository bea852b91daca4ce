/** What JSON makes of plain data that is written and read again: keys become texts, tuples lists. */
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { hashKey } from "../../../values/hash-key";
import { knownInteger } from "../../../values/known-number";
import { type DictEntry, type Value, list, str, unknown } from "../../../values/value";

const lost = (): Value => unknown("data", "a document");

/** A key as the text that it is written as; undefined where that can't be told. */
function keyText(key: Value): string | undefined {
  switch (key.kind) {
    case "str":
      return key.value;
    case "int": {
      const number = knownInteger(key);
      return number === undefined ? undefined : String(number);
    }
    case "bool":
      return String(key.value);
    case "none":
      return "null";
    default:
      return undefined;
  }
}

/** A value as JSON gives it back, a copy of its own; what JSON can't hold, or as nobody knows what, is unknown. */
export const jsonCopy = boundedWalk(copied, lost);

function copied(value: Value): Value {
  switch (value.kind) {
    case "str":
      return str(value.value);
    case "int":
      return { kind: "int", dim: value.dim };
    case "float":
      return { kind: "float", value: value.value };
    case "bool":
    case "none":
    case "bigint":
    case "unknown":
      return value;
    case "list":
    case "tuple":
      return value.items && !("escaped" in value && value.escaped)
        ? list(value.items.map((item) => jsonCopy(item)))
        : lost();
    case "dict": {
      if (!value.entries || value.escaped) return lost();
      const entries = new Map<string, DictEntry>();
      for (const entry of value.entries.values()) {
        const text = keyText(entry.key);
        const key = text === undefined ? undefined : str(text);
        const hash = key && hashKey(key);
        if (!key || hash === undefined) return lost();
        entries.set(hash, { ...entry, key, value: jsonCopy(entry.value) });
      }
      return { kind: "dict", entries };
    }
    default:
      return lost();
  }
}
