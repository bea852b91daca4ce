/** `argparse`: what a program gets that is started without arguments, the defaults that it names. */
import { argument, textArgument } from "../../callables/arguments";
import { COMMAND_LINE, type Option, parsedWords } from "./command-line";
import { itemsOf } from "../iteration/iteration";
import { type Method, libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import { untilGiven } from "../until-given";
import { knownText } from "../../../values/known-text";
import { OTHERS } from "../../../values/names/marks";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import { type Span, endOf } from "../../../values/records/span";
import { insteadAt } from "../../../values/records/texts-instead";
import { nearestNames } from "../../../values/names/nearest-names";
import {
  type Arguments,
  ESCAPED,
  FALSE,
  NONE,
  type ObjectValue,
  TRUE,
  type Value,
  argumentsOf,
  libraryFunction,
  list,
  tuple,
  unknown,
} from "../../../values/value";

const withoutSelf = (args: Arguments): Arguments => ({
  ...args,
  positional: args.positional.slice(1),
  positionalSpans: args.positionalSpans.slice(1),
});

const selfOf = ({ positional: [self] }: Arguments): ObjectValue | undefined =>
  self?.kind === "object" ? self : undefined;

/** Groups and subparsers add to the parser that they belong to. */
const ownerOf = (self: ObjectValue): ObjectValue => {
  const owner = self.attributes.get("parser");
  return owner?.kind === "object" ? owner : self;
};

/** The attribute that an argument becomes: `dest`, else its first long flag, else its first. */
function nameOf(args: Arguments): string | undefined {
  const dest = textArgument(args, Infinity, "dest");
  if (dest !== undefined) return dest;
  const flags = args.positional.map((flag) => knownText(flag));
  const flag = flags.find((each) => each?.startsWith("--")) ?? flags[0];
  return flag?.replace(/^-+/, "").replaceAll("-", "_");
}

/** Whether it is known which flag the attribute is called by: none that nobody knows may be the first long one. */
function areFlagsRead({ positional }: Arguments): boolean {
  const flags = positional.map((flag) => knownText(flag));
  const long = flags.findIndex((flag) => flag?.startsWith("--"));
  return !(long < 0 ? flags : flags.slice(0, long)).includes(undefined);
}

/** A default that is text is read as what is given on the command line. */
function converted(value: Value, args: Arguments, context: Context): Value {
  const type = args.keywords.get("type");
  return value.kind === "str" && type ? context.call(type, argumentsOf(args.site, [value])) : value;
}

/** Whether what is given becomes a list of words: `nargs` that counts them, but for `?`, which takes one or none. */
function takesSeveral(args: Arguments): boolean {
  const nargs = args.keywords.get("nargs");
  return nargs?.kind === "int" || (nargs?.kind === "str" && nargs.value !== "?");
}

const isOneValue = ({ kind }: Value): boolean =>
  kind === "int" || kind === "float" || kind === "bool" || kind === "str";

function defaultOf(args: Arguments, context: Context): Value {
  const value = args.keywords.get("default");
  // `nargs=1, default=300` is read by `args.epochs[0]`: such a program is started with the option, or it is not told of.
  if (value && takesSeveral(args) && isOneValue(value))
    return unknown("data", "an argument of the command line");
  if (value) return value.kind === "none" ? NOT_GIVEN : untilGiven(converted(value, args, context));
  const action = args.keywords.get("action");
  if (action?.kind === "str" && action.value === "store_true") return FALSE;
  if (action?.kind === "str" && action.value === "store_false") return TRUE;
  // Which default there is, its action says.
  if (action && knownText(action) === undefined) return unknown("data", "an argument of the command line");
  const [first] = args.positional;
  const isPositional = first?.kind === "str" && first.value?.startsWith("-") === false;
  const isRequired = args.keywords.get("required");
  // Without it the program would not start, so it has some value.
  if (isPositional || (isRequired && context.truth(isRequired) !== false))
    return unknown("data", "an argument of the command line");
  return NOT_GIVEN;
}

/** What an option has that nobody gives: most such options are there to be given. */
const NOT_GIVEN: Value = { kind: "none", mayBeGiven: true };

const prefix = "argument ";
/** An attribute of parsers, under which what an argument was told of is kept, as those of an object. */
const toldPrefix = "told ";

const addArgument: Method = (args, context) => {
  const self = selfOf(args);
  const rest = withoutSelf(args);
  const name = nameOf(rest);
  if (!self) return NONE;
  const { attributes } = ownerOf(self);
  if (name === undefined) {
    context.heap.set(attributes, OTHERS, TRUE);
    return NONE;
  }
  // A destination that nobody can read, and actions of the program's own, which may set others.
  const [action, dest] = ["action", "dest"].map((key) => rest.keywords.get(key));
  const isOwnAction = action !== undefined && action.kind !== "str";
  const isUnread = dest !== undefined ? knownText(dest) === undefined : !areFlagsRead(rest);
  if (isOwnAction || isUnread || rest.rest) context.heap.set(attributes, OTHERS, TRUE);
  context.heap.set(attributes, prefix + name, defaultOf(rest, context));
  context.heap.set(attributes, toldPrefix + name, {
    kind: "object",
    class: actionClass,
    attributes: new Map(),
    constructed: args.site,
    arguments: rest,
  });
  return NONE;
};

const setDefaults: Method = (args, context) => {
  const self = selfOf(args);
  if (!self) return NONE;
  const { attributes } = ownerOf(self);
  if (args.rest) {
    // Whatever is spread there may set any of them.
    const value = unknown(args.rest.reason);
    for (const name of attributes.keys())
      if (name.startsWith(prefix)) context.heap.set(attributes, name, value);
    context.heap.set(attributes, OTHERS, TRUE);
  }
  for (const [name, value] of args.keywords) context.heap.set(attributes, prefix + name, value);
  return NONE;
};

const namespaceOptions = {
  openBase: { code: "data", detail: "an argument of the command line" },
  initialise: (instance: ObjectValue, args: Arguments, context: Context): void => {
    for (const [name, value] of args.keywords) context.heap.set(instance.attributes, name, value);
    if (args.rest) context.heap.set(instance.attributes, OTHERS, TRUE);
  },
} as const;
/** Whether an object is what `parse_args` gives: what it may have besides what is seen is noted on it as `OTHERS`. */
export const isNamespace = (object: ObjectValue): boolean =>
  object.class === namespaceClass || object.class === defaultsClass;

/** What is raised where an option is asked for that no argument of its parser becomes, and that nobody has set since. */
export function lacksOption(
  value: Value,
  attribute: string,
  site: Span,
  { openWorld }: Context,
): MissingAttribute<"lacks-attribute"> | undefined {
  if (value.kind !== "object" || !isNamespace(value) || openWorld || attribute.startsWith("_"))
    return undefined;
  const { attributes } = value;
  if (attributes.has(attribute) || attributes.has(OTHERS) || attributes.has(ESCAPED)) return undefined;
  return {
    message: `'Namespace' object has no attribute '${attribute}'`,
    code: "lacks-attribute",
    facts: { value: "A namespace of argparse", attribute },
    isProven: true,
    remedies: insteadAt(endOf(site, attribute.length), nearestNames(attribute, [...attributes.keys()])),
  };
}

const namespaceClass = libraryClass("argparse.Namespace", [], namespaceOptions);
/** What stands for the command line that nobody has typed yet. */
const defaultsClass = libraryClass("argparse.Namespace", [], { ...namespaceOptions, holdsDefaults: true });

/** What the words of a list give to the arguments of a parser; undefined where that can't be told. */
function parsedFrom(
  self: ObjectValue,
  asked: Value,
  context: Context,
): ReadonlyMap<string, Value> | undefined {
  const items = itemsOf(asked, context);
  const words = items?.flatMap((item) =>
    item.kind === "str" && item.value !== undefined ? [item.value] : [],
  );
  if (!words || words.length !== items?.length || self.attributes.has(OTHERS)) return undefined;
  const options = [...self.attributes].flatMap(([name, value]): Option[] =>
    name.startsWith(toldPrefix) && value.kind === "object" && value.arguments
      ? [{ name: name.slice(toldPrefix.length), told: value.arguments }]
      : [],
  );
  return parsedWords(words, options, context);
}

/** Whether words are those of `sys.argv`, or a part of them: what is typed, as where none are handed over. */
const isCommandLine = (words: Value): boolean =>
  words.kind === "unknown" && words.reason.detail === COMMAND_LINE;

function namespace(self: ObjectValue, args: Arguments, context: Context): Value {
  const asked = argument(args, 0, "args");
  const isTyped = !asked || asked.kind === "none" || isCommandLine(asked);
  const parsed = isTyped ? new Map<string, Value>() : parsedFrom(self, asked, context);
  const values = [...self.attributes].flatMap(([name, value]): (readonly [string, Value])[] => {
    if (!name.startsWith(prefix)) return [];
    const dest = name.slice(prefix.length);
    // Nobody gives what a command line leaves out that the program itself hands over.
    const otherwise = value.kind === "none" && !isTyped ? NONE : value;
    return [
      [dest, parsed ? (parsed.get(dest) ?? otherwise) : unknown("data", "an argument of the command line")],
    ];
  });
  const isOpen =
    self.attributes.has(OTHERS) || self.attributes.has(ESCAPED) || args.keywords.has("namespace");
  return {
    kind: "object",
    class: isTyped ? defaultsClass : namespaceClass,
    attributes: new Map(isOpen || args.positional.length > 1 ? [...values, [OTHERS, TRUE]] : values),
    constructed: args.site,
  };
}

const parse =
  (finish: (parsed: Value) => Value): Method =>
  (args, context) => {
    const self = selfOf(args);
    return self ? finish(namespace(self, withoutSelf(args), context)) : unknown("not-supported", "argparse");
  };

const group: Method = (args) => {
  const self = selfOf(args);
  if (!self) return unknown("not-supported", "argparse");
  return {
    kind: "object",
    class: parserClass,
    attributes: new Map<string, Value>([["parser", ownerOf(self)]]),
    constructed: args.site,
  };
};

/** Which command is given decides which arguments there are; that one is given is the program's to ask for. */
const addSubparsers: Method = (args, context) => {
  const self = selfOf(args);
  if (!self) return unknown("not-supported", "argparse");
  const command = unknown("data", "an argument of the command line");
  const dest = textArgument(withoutSelf(args), Infinity, "dest");
  if (dest !== undefined) context.heap.set(ownerOf(self).attributes, prefix + dest, command);
  context.heap.set(ownerOf(self).attributes, OTHERS, TRUE);
  return command;
};

/** What a parser takes over from its `parents`, all of whose arguments are seen or none. */
function inherit(instance: ObjectValue, args: Arguments, context: Context): void {
  const parents = args.keywords.get("parents");
  if (!parents) return;
  for (const parent of itemsOf(parents, context) ?? [NONE]) {
    const inherited =
      parent.kind === "object" && parent.class === parserClass ? parent.attributes : undefined;
    for (const [name, value] of inherited ?? [[OTHERS, TRUE] as const])
      if (name.startsWith(prefix) || name.startsWith(toldPrefix) || name === OTHERS)
        context.heap.set(instance.attributes, name, value);
  }
}

const actionClass = libraryClass("argparse.Action");

const parserClass = libraryClass("argparse.ArgumentParser", [], {
  initialise: inherit,
  openBase: { code: "data", detail: "argparse" },
  methods: {
    add_argument: addArgument,
    add_argument_group: group,
    add_mutually_exclusive_group: group,
    add_subparsers: addSubparsers,
    set_defaults: setDefaults,
    parse_args: parse((parsed) => parsed),
    parse_known_args: parse((parsed) => tuple([parsed, list([])])),
    print_help: () => NONE,
  },
});

export const argparseNames: readonly (readonly [string, () => Value])[] = [
  ["argparse.ArgumentParser", () => parserClass],
  ["argparse.Namespace", () => namespaceClass],
  [
    "argparse.ArgumentDefaultsHelpFormatter",
    () => libraryFunction("argparse.ArgumentDefaultsHelpFormatter", () => NONE),
  ],
];
