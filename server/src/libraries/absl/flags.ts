/** Flags of `absl`: what a program gets that is started without any, the defaults that it names. */
import { argument, textArgument } from "../callables/arguments";
import { type Entry, fn, silent } from "../callables/entries";
import { type LibraryTable, libraryTable } from "../library";
import { libraryClass } from "../library-class";
import { untilGiven } from "../builtins";
import { NATIVE_ROLES, held } from "../../values/children";
import type { Context } from "../../values/context";
import type { InstanceHooks, NativeState } from "../../values/native-state";
import { reason } from "../../values/records/reason";
import { NOWHERE } from "../../values/records/span";
import { knownText } from "../../values/known-text";
import { type Arguments, FALSE, TRUE, type Value, float, int, list, str, unknown } from "../../values/value";

const openBase = reason("data", "a flag of the command line");
/** What stands for the flags that nobody has typed yet; called with a list, as if that had been typed. */
const flagsClass = libraryClass("absl.flags.FlagValues", [], {
  openBase,
  holdsDefaults: true,
  methods: { __call__: parse },
});
/** What `DEFINE_integer` gives, for `WIDTH.value`. */
const holderClass = libraryClass("absl.flags.FlagHolder", [], { openBase, holdsDefaults: true });

/** The setting that holds `FLAGS`, once for the whole program: any module may define some. */
const FLAGS = "absl.flags.FLAGS";
/**
 * The setting of one flag. They are settings themselves and no attributes of `FLAGS`: whoever defines one reaches that object
 * by nothing that leads to it, so that an edit could not tell who reads it.
 */
const settingOf = (flag: string): string => `${FLAGS}.${flag}`;

const hooks: InstanceHooks = {
  of: "flags",
  attribute: (_self, name, { settings }) => settings.get(settingOf(name)),
  setAttribute: (_self, name, value, context) => {
    context.heap.set(context.settings, settingOf(name), value);
    return true;
  },
};
const native: NativeState = { type: "flags", holds: held<NativeState>(NATIVE_ROLES), hooks };

/** `FLAGS`, whose attributes are the flags that have been defined so far. */
export function flagsOf({ heap, settings }: Context): Value {
  const kept = settings.get(FLAGS);
  if (kept) return kept;
  const made: Value = {
    kind: "object",
    class: flagsClass,
    attributes: new Map(),
    native,
    constructed: NOWHERE,
  };
  heap.set(settings, FLAGS, made);
  return made;
}

/** What a flag is that nobody gives: most that have no default are there to be given. */
const NOT_GIVEN: Value = { kind: "none", mayBeGiven: true };

/** How a kind of flag reads its default, which may be written as it would be typed. */
type Reading = (value: Value) => Value;

const asIs: Reading = (value) => value;
/** Numbers that are written as text are not followed. */
const number: Reading = (value) => (value.kind === "str" ? unknown(openBase) : untilGiven(value));
/** `"a,b"` is a list of two; an empty text one of none. */
const separated: Reading = (value) => {
  if (value.kind !== "str") return value;
  if (value.value === undefined) return unknown(openBase);
  return list(value.value === "" ? [] : value.value.split(",").map((word) => str(word.trim())));
};
/** One value stands for a list of one. */
const several: Reading = (value) =>
  value.kind === "list" || value.kind === "unknown" ? value : list([value]);

const KINDS: Readonly<Record<string, Reading>> = {
  string: asIs,
  integer: number,
  float: number,
  bool: number,
  boolean: number,
  enum: asIs,
  list: separated,
  multi_string: several,
  multi_integer: several,
  multi_float: several,
};

/** What is typed for a flag, read like its default; unknown where that does not say what it holds. */
function typed(text: string, before: Value): Value {
  const isNumber = text.trim() !== "" && Number.isFinite(Number(text));
  switch (before.kind) {
    case "int":
      return isNumber && Number.isSafeInteger(Number(text)) ? int(Number(text)) : unknown(openBase);
    case "float":
      return isNumber ? float(Number(text)) : unknown(openBase);
    case "bool":
      return /^(?:true|t|1)$/i.test(text) ? TRUE : /^(?:false|f|0)$/i.test(text) ? FALSE : unknown(openBase);
    case "str":
      return str(text);
    default:
      return unknown(openBase);
  }
}

/** `FLAGS(argv)`: the first word names the program; where it is not known what is typed, every flag has its default. */
function parse(args: Arguments, { heap, settings }: Context): Value {
  const argv = args.positional[1];
  const words = argv?.kind === "list" || argv?.kind === "tuple" ? (argv.items ?? []) : [];
  const texts = words.slice(1).map(knownText);
  const set = (flag: string, value: (before: Value) => Value): boolean => {
    const before = settings.get(settingOf(flag));
    if (before) heap.set(settings, settingOf(flag), value(before));
    return before !== undefined;
  };
  // A word that nobody knows may set any of them.
  if (texts.includes(undefined)) {
    for (const setting of [...settings.keys()])
      if (setting.startsWith(settingOf(""))) heap.set(settings, setting, unknown(openBase));
    return unknown(openBase);
  }
  for (let at = 0; at < texts.length; at += 1) {
    const [, flag = "", equals, given = ""] = /^--?([A-Za-z_]\w*)(=)?([^]*)$/.exec(texts[at] ?? "") ?? [];
    if (texts[at] === "--") break;
    if (flag === "") continue;
    if (equals !== undefined) set(flag, (before) => typed(given, before));
    else if (settings.get(settingOf(flag))?.kind === "bool") set(flag, () => TRUE);
    else if (settings.has(settingOf(flag))) {
      at += 1;
      const next = texts[at];
      set(flag, (before) => (next === undefined ? unknown(openBase) : typed(next, before)));
    } else if (flag.startsWith("no")) set(flag.slice(2), () => FALSE);
  }
  return unknown(openBase);
}

function define(read: Reading, args: Arguments, context: Context): Value {
  const name = textArgument(args, 0, "name");
  const stated = argument(args, 1, "default");
  const isUntold = args.rest !== undefined || stated === undefined;
  const value = isUntold ? unknown(openBase) : stated.kind === "none" ? NOT_GIVEN : read(stated);
  if (name !== undefined) context.heap.set(context.settings, settingOf(name), value);
  const attributes = new Map([
    ["value", value],
    ["default", value],
  ]);
  return { kind: "object", class: holderClass, attributes, constructed: args.site };
}

/** A flag without which the program does not start has some value. */
function require(args: Arguments, context: Context): Value {
  const name = textArgument(args, 0, "flag_name");
  if (name !== undefined) context.heap.set(context.settings, settingOf(name), unknown(openBase));
  return unknown(openBase);
}

export const abslTable: LibraryTable = libraryTable([
  ...Object.entries(KINDS).map(([kind, read]): Entry =>
    fn(`absl.flags.DEFINE_${kind}`, (args, context) => define(read, args, context)),
  ),
  fn("absl.flags.mark_flag_as_required", require),
  ...silent("absl.flags", "adopt_module_key_flags declare_key_flag"),
]);
