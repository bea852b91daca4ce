/** Modes in which `open` opens nothing. */
import { argument } from "../../callables/arguments";
import { knownText } from "../../../values/known-text";
import type { Arguments } from "../../../values/value";
import { refusedEncoding } from "./words";
import { type Refuses, type Said, valueError } from "./refusal";

/** After `_io.open` of CPython: what it looks at before it looks for the file. */
function opened(args: Arguments): Said | undefined {
  const mode = knownText(argument(args, 1, "mode")) ?? "r";
  const letters = new Set(mode);
  if (!/^[rwxabt+]*$/.test(mode) || letters.size !== mode.length)
    return valueError(`invalid mode: '${mode}'`);
  const ways = ["r", "w", "x", "a"].filter((letter) => letters.has(letter));
  if (letters.has("b") && letters.has("t")) return valueError("can't have text and binary mode at once");
  if (ways.length > 1) return valueError("must have exactly one of create/read/write/append mode");
  if (ways.length === 0)
    return valueError("Must have exactly one of create/read/write/append mode and at most one plus");
  const encoding = argument(args, 3, "encoding");
  if (letters.has("b") && knownText(encoding) !== undefined)
    return valueError("binary mode doesn't take an encoding argument");
  return refusedEncoding(encoding);
}

/** By canonical name; `codecs.open` has modes of its own. */
export const refusedFiles: Readonly<Record<string, Refuses>> = {
  "builtins.open": opened,
  "io.open": opened,
};
