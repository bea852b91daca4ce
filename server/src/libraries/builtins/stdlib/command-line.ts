/** A command line that the program itself hands to `argparse`: which option takes which of its words. */
import { textArgument } from "../../callables/arguments";
import type { Context } from "../../../values/context";
import { FALSE, NONE, TRUE, type Arguments, type Value, argumentsOf, list, str } from "../../../values/value";

/** What `sys.argv` is called where something is not known because of it. */
export const COMMAND_LINE = "sys.argv";

/** An argument as `add_argument` was told of it, and the attribute that it becomes. */
export interface Option {
  readonly name: string;
  readonly told: Arguments;
}

const flagsOf = ({ told }: Option): readonly string[] =>
  told.positional.flatMap((flag) => (flag.kind === "str" && flag.value !== undefined ? [flag.value] : []));

const isPositional = (option: Option): boolean => !flagsOf(option).some((flag) => flag.startsWith("-"));

/** A word that is an option and no negative number. */
const isFlag = (word: string): boolean => /^-[^\d.]/.test(word);

/** How many words an option takes: from some number to another; undefined for what is not described. */
function wordsTaken({ told }: Option): readonly [number, number] | undefined {
  const action = textArgument(told, Infinity, "action") ?? "store";
  if (action !== "store") return action === "store_true" || action === "store_false" ? [0, 0] : undefined;
  const nargs = told.keywords.get("nargs");
  if (!nargs || nargs.kind === "none") return [1, 1];
  if (nargs.kind === "int" && nargs.dim.kind === "known") return [nargs.dim.value, nargs.dim.value];
  if (nargs.kind !== "str") return undefined;
  return nargs.value === "+" ? [1, Infinity] : nargs.value === "*" ? [0, Infinity] : undefined;
}

function valueOf({ told }: Option, words: readonly string[], context: Context): Value {
  const action = textArgument(told, Infinity, "action");
  if (action === "store_true" || action === "store_false") return action === "store_true" ? TRUE : FALSE;
  const type = told.keywords.get("type");
  const values = words.map((word) =>
    type ? context.call(type, argumentsOf(told.site, [str(word)])) : str(word),
  );
  return told.keywords.has("nargs") ? list(values) : (values[0] ?? NONE);
}

/**
 * What the options get that the words name; undefined where a word is for none of them, or for one that is not
 * described.
 */
export function parsedWords(
  words: readonly string[],
  options: readonly Option[],
  context: Context,
): ReadonlyMap<string, Value> | undefined {
  const parsed = new Map<string, Value>();
  const waiting = options.filter(isPositional);
  const left = words.flatMap((word) => {
    const [, flag, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    return flag === undefined || value === undefined ? [word] : [flag, value];
  });
  while (left.length > 0) {
    const word = left[0] ?? "";
    const option = isFlag(word) ? options.find((each) => flagsOf(each).includes(word)) : waiting.shift();
    const taken = option && wordsTaken(option);
    if (!option || !taken) return undefined;
    if (isFlag(word)) left.shift();
    const end = left.findIndex(isFlag);
    const available = end < 0 ? left.length : end;
    const [least, most] = taken;
    if (available < least || (most === Infinity && waiting.length > 0)) return undefined;
    parsed.set(option.name, valueOf(option, left.splice(0, Math.min(available, most)), context));
  }
  return parsed;
}
