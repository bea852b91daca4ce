/**
 * `re`, for text and patterns that are known. RE2 searches in linear time, whatever the pattern; what it does not have,
 * such as references back, and what it may read otherwise than Python, is not known.
 */
import { argument, integerArgument, textArgument } from "../../callables/arguments";
import { type Found, type Matcher, type Question, foundBy, isSearchable, questionOf } from "./patterns";
import { type Method, libraryClass } from "../../library-class";
import { CHARACTERS_PER_TEXT, ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import type { Context } from "../../../values/context";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { countWork } from "../../../values/bounds/work";
import {
  type Arguments,
  type FunctionValue,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  dictOf,
  int,
  libraryFunction,
  list,
  str,
  tuple,
  unknown,
} from "../../../values/value";

const FLAGS: Readonly<Record<string, number>> = {
  IGNORECASE: 2,
  I: 2,
  LOCALE: 4,
  L: 4,
  MULTILINE: 8,
  M: 8,
  DOTALL: 16,
  S: 16,
  UNICODE: 32,
  U: 32,
  VERBOSE: 64,
  X: 64,
  ASCII: 256,
  A: 256,
};

/** Every match in order; undefined where one is empty, after which Python and RE2 go on differently. */
function allMatches({ pattern }: Question, text: string): readonly Found[] | undefined {
  const matcher = pattern.matcher(text);
  const all: Found[] = [];
  while (matcher.find()) {
    const found = foundBy(matcher);
    if (found.groups[0] === "" || all.length >= ITEMS_PER_CONTAINER) return undefined;
    all.push(found);
  }
  return all;
}

const GROUPS = "__groups__";
const SPANS = "__spans__";
const NAMES = "__names__";

const textOrNone = (text: string | undefined): Value => (text === undefined ? NONE : str(text));

function matchValue({ pattern }: Question, found: Found, text: string, args: Arguments): Value {
  const names = Object.entries(pattern.namedGroups()).map(([name, i]) => [name, int(i)] as const);
  const attributes = new Map<string, Value>([
    [GROUPS, tuple(found.groups.map(textOrNone))],
    [SPANS, tuple(found.spans.map(([start, end]) => tuple([int(start), int(end)])))],
    [NAMES, dictOf(names)],
    ["string", str(text)],
  ]);
  return { kind: "object", class: matchClass, attributes, constructed: args.site };
}

const lost = (args: Arguments): Value => {
  const blame = args.positional.find((value) => value.kind === "unknown");
  return unknown(blame?.kind === "unknown" ? blame.reason : { code: "data", detail: "a regular expression" });
};

const itemsOfAttribute = (self: Value | undefined, name: string): readonly Value[] => {
  const value = self?.kind === "object" ? self.attributes.get(name) : undefined;
  return value?.kind === "tuple" ? value.items : [];
};

/** The number of a group that is told by number or by name. */
function groupNumber(self: Value | undefined, which: Value): number | undefined {
  if (which.kind === "int") return which.dim.kind === "known" ? which.dim.value : undefined;
  const names = self?.kind === "object" ? self.attributes.get(NAMES) : undefined;
  const entry =
    names?.kind === "dict" && which.kind === "str" ? names.entries?.get(`s:${which.value ?? ""}`) : undefined;
  return entry?.value.kind === "int" && entry.value.dim.kind === "known" ? entry.value.dim.value : undefined;
}

const ofGroup =
  (attribute: string, pick: (item: Value) => Value): Method =>
  (args) => {
    const [self, ...asked] = args.positional;
    const items = itemsOfAttribute(self, attribute);
    const picked = (asked.length > 0 ? asked : [int(0)]).map((which) => {
      const number = groupNumber(self, which);
      const item = number === undefined ? undefined : items[number];
      return item ? pick(item) : lost(args);
    });
    return picked.length === 1 ? (picked[0] ?? NONE) : tuple(picked);
  };

const side =
  (i: number) =>
  (span: Value): Value =>
    span.kind === "tuple" ? (span.items[i] ?? NONE) : NONE;
const group = ofGroup(GROUPS, (item) => item);

const groupsOr = (args: Arguments): readonly Value[] => {
  const instead = argument(args, 1, "default") ?? NONE;
  return itemsOfAttribute(args.positional[0], GROUPS).map((item) => (item.kind === "none" ? instead : item));
};

const matchClass = libraryClass("re.Match", [], {
  methods: {
    group,
    __getitem__: group,
    groups: (args) => tuple(groupsOr(args).slice(1)),
    groupdict: (args) => {
      const [self] = args.positional;
      const names = self?.kind === "object" ? self.attributes.get(NAMES) : undefined;
      const values = groupsOr(args);
      const entries = names?.kind === "dict" ? [...(names.entries?.values() ?? [])] : [];
      return dictOf(
        entries.map(({ key }) => [
          key.kind === "str" ? (key.value ?? "") : "",
          values[groupNumber(self, key) ?? -1] ?? NONE,
        ]),
      );
    },
    start: ofGroup(SPANS, side(0)),
    end: ofGroup(SPANS, side(1)),
    span: ofGroup(SPANS, (span) => span),
  },
});

/** What a function of `re` does with a pattern, once the text is known too. */
type Search = (question: Question, text: string, args: Arguments, context: Context) => Value | undefined;

const one =
  (run: (matcher: Matcher) => boolean): Search =>
  (question, text, args) => {
    const matcher = question.pattern.matcher(text);
    return run(matcher) ? matchValue(question, foundBy(matcher), text, args) : NONE;
  };

/** What `findall` gives for a match: the whole, its only group, or all of its groups. */
function plainly({ groups: [whole, ...groups] }: Found): Value {
  const texts = groups.map((text) => str(text ?? ""));
  return texts.length === 0 ? str(whole) : texts.length === 1 ? (texts[0] ?? NONE) : tuple(texts);
}

const findall: Search = (question, text) => {
  const all = allMatches(question, text);
  return all && list(all.map(plainly));
};

const finditer: Search = (question, text, args) => {
  const all = allMatches(question, text);
  return (
    all && {
      kind: "iterator",
      items: all.map((found) => matchValue(question, found, text, args)),
      position: 0,
    }
  );
};

const split: Search = (question, text, args) => {
  const most = integerArgument(args, 2, "maxsplit") ?? (argument(args, 2, "maxsplit") ? undefined : 0);
  const all = allMatches(question, text);
  if (!all || most === undefined) return undefined;
  const parts: Value[] = [];
  let from = 0;
  for (const { groups, spans } of most > 0 ? all.slice(0, most) : all) {
    const [start, end] = spans[0] ?? [from, from];
    parts.push(str(text.slice(from, start)), ...groups.slice(1).map(textOrNone));
    from = end;
  }
  return list([...parts, str(text.slice(from))]);
};

/** What a text puts in the place of each match: its pieces, and between them the groups by their numbers. */
type Template = readonly (string | number)[];

/** Reads a replacement once for all matches; undefined where it holds what is not known. */
function templateOf(text: string, { pattern }: Question): Template | undefined {
  const names = pattern.namedGroups();
  const parts: (string | number)[] = [];
  let from = 0;
  for (const { 0: whole, 1: name, 2: number, 3: letter, index } of text.matchAll(
    /\\(?:g<(\w+)>|(\d\d?)|(.))/g,
  )) {
    const asked = name ?? number;
    const group =
      asked === undefined ? undefined : /^\d+$/.test(asked) ? Number(asked) : lookup(names, asked);
    const part = letter === "n" ? "\n" : letter === "t" ? "\t" : letter === "\\" ? letter : group;
    if (part === undefined) return undefined;
    parts.push(text.slice(from, index), part);
    from = index + whole.length;
  }
  return [...parts, text.slice(from)];
}

/** What a template puts in the place of one match; undefined where that has no such group, or there is no room for it. */
function filled(template: Template, { groups }: Found, room: number): string | undefined {
  countWork(template.length);
  let made = "";
  for (const part of template) {
    if (typeof part === "number" && !(part < groups.length)) return undefined;
    made += typeof part === "number" ? (groups[part] ?? "") : part;
    if (made.length > room) return undefined;
  }
  return made;
}

const sub: Search = (question, text, args, context) => {
  const [, by] = args.positional;
  const most = integerArgument(args, 3, "count") ?? (argument(args, 3, "count") ? undefined : 0);
  const all = allMatches(question, text);
  if (!all || most === undefined || !by) return undefined;
  const template = by.kind === "str" && by.value !== undefined ? templateOf(by.value, question) : undefined;
  let made = "";
  let from = 0;
  for (const found of most > 0 ? all.slice(0, most) : all) {
    const [start, end] = found.spans[0] ?? [from, from];
    const called =
      by.kind === "str"
        ? undefined
        : context.call(by, argumentsOf(args.site, [matchValue(question, found, text, args)]));
    const put =
      template !== undefined
        ? filled(template, found, CHARACTERS_PER_TEXT - made.length)
        : called?.kind === "str"
          ? called.value
          : undefined;
    if (put === undefined) return str(undefined);
    made += text.slice(from, start) + put;
    from = end;
  }
  return str(made + text.slice(from));
};

/** Each function, with the place of its text and of its flags behind the pattern. */
const searches: Readonly<Record<string, readonly [Search, number, number]>> = {
  match: [one((matcher) => matcher.lookingAt()), 1, 2],
  fullmatch: [one((matcher) => matcher.matches()), 1, 2],
  search: [one((matcher) => matcher.find()), 1, 2],
  findall: [findall, 1, 2],
  finditer: [finditer, 1, 2],
  split: [split, 1, 3],
  sub: [sub, 2, 4],
};

const SOURCE = "pattern";
const COMPILED_FLAGS = "flags";

/** Whether a function gives text or a list of it even where it can't be told which. */
function ofSome(name: string, args: Arguments): Value {
  return name === "sub" ? str(undefined) : lost(args);
}

function run(name: string, args: Arguments, context: Context, compiled?: ObjectValue): Value {
  const [search, textAt, flagsAt] = lookup(searches, name) ?? [];
  if (!search || textAt === undefined || flagsAt === undefined || args.rest) return lost(args);
  const [first] = args.positional;
  const pattern = compiled ?? (first?.kind === "object" && first.class === patternClass ? first : undefined);
  const source = pattern ? pattern.attributes.get(SOURCE) : argument(args, 0, "pattern");
  const flags = pattern ? pattern.attributes.get(COMPILED_FLAGS) : argument(args, flagsAt, "flags");
  const bits = flags === undefined ? 0 : knownInteger(flags);
  const text = textArgument(args, textAt, "string");
  // A compiled pattern takes a place to start from where the module's functions take flags.
  if (compiled && (args.positional.length > flagsAt || args.keywords.has("pos"))) return ofSome(name, args);
  const question = questionOf(knownText(source), bits);
  if (!question || text === undefined || !isSearchable(question, text)) return ofSome(name, args);
  return search(question, text, args, context) ?? ofSome(name, args);
}

const methods = Object.fromEntries(
  Object.keys(searches).map((name): [string, Method] => [
    name,
    (args, context) => {
      const [self] = args.positional;
      return self?.kind === "object" ? run(name, args, context, self) : lost(args);
    },
  ]),
);

const patternClass = libraryClass("re.Pattern", [], {
  methods,
  openBase: { code: "not-modelled", detail: "re.Pattern" },
});

function compile(args: Arguments): Value {
  const source = argument(args, 0, "pattern") ?? NONE;
  if (source.kind === "object" && source.class === patternClass) return source;
  const flags = argument(args, 1, "flags") ?? int(0);
  const attributes = new Map<string, Value>([
    [SOURCE, source],
    [COMPILED_FLAGS, flags],
  ]);
  return { kind: "object", class: patternClass, attributes, constructed: args.site };
}

/** `re.escape`: a backslash before what has a meaning in a pattern. */
function escape(args: Arguments): Value {
  const text = textArgument(args, 0, "pattern");
  return str(text?.replace(/[\s()[\]{}?*+\-|^$\\.&~#]/g, "\\$&"));
}

const named = (name: string, call: FunctionValue["call"]): readonly [string, () => Value] => [
  `re.${name}`,
  () => libraryFunction(`re.${name}`, call),
];

export const reNames: readonly (readonly [string, () => Value])[] = [
  ...Object.keys(searches).map((name) => named(name, (args, context) => run(name, args, context))),
  named("compile", compile),
  named("escape", escape),
  ...Object.entries(FLAGS).map(([name, value]) => [`re.${name}`, () => int(value)] as const),
  ["re.Pattern", () => patternClass],
  ["re.Match", () => matchClass],
];
