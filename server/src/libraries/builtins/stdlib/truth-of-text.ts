/** `distutils.util.strtobool`, which reads "yes" and "0" of a file or of the environment as 1 and 0. */
import { textArgument } from "../../callables/arguments";
import { type Arguments, type Value, int, libraryFunction, unknown } from "../../../values/value";

const TRUE_WORDS: ReadonlySet<string> = new Set(["y", "yes", "t", "true", "on", "1"]);
const FALSE_WORDS: ReadonlySet<string> = new Set(["n", "no", "f", "false", "off", "0"]);

function truthOfText(args: Arguments): Value {
  const word = textArgument(args, 0, "val")?.toLowerCase();
  if (word !== undefined && TRUE_WORDS.has(word)) return int(1);
  return word !== undefined && FALSE_WORDS.has(word) ? int(0) : unknown("data", "distutils.util.strtobool");
}

export const truthOfTextNames: readonly (readonly [string, () => Value])[] = [
  ["distutils.util.strtobool", () => libraryFunction("distutils.util.strtobool", truthOfText)],
];
