/** Methods of text. */
import { argument, integerArgument, integerOr, isUntold, textArgument } from "../../callables/arguments";
import { encoded } from "./bytes-values";
import { itemsOf } from "../iteration/iteration";
import { alikeList } from "../containers/list-contents";
import type { Method, MethodTable } from "../method-table";
import { translate } from "./translation";
import { textOf } from "./value-text";
import { CHARACTERS_PER_TEXT, ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import { lengthOfText, partOfText, placeOfUnit } from "../../../values/names/characters";
import { knownText } from "../../../values/known-text";
import { countWork } from "../../../values/bounds/work";
import type { Context } from "../../../values/context";
import { known, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import {
  type Arguments,
  NONE,
  type StrValue,
  type Value,
  argumentsOf,
  bool,
  int,
  list,
  str,
  tuple,
  unknown,
} from "../../../values/value";

/** A method that maps text to text. */
const mapped =
  (change: (text: string, args: Arguments) => string | undefined): Method<StrValue> =>
  (self, args) => {
    countWork((self.value?.length ?? 0) / CHARACTERS_PER_PIECE);
    return str(self.value === undefined ? undefined : change(self.value, args));
  };

/** Text is gone through so many characters at a time, for one piece of work. */
const CHARACTERS_PER_PIECE = 64;

/** A width that text is padded to; undefined where it is not known, or too wide to be made. */
function widthOf(args: Arguments): number | undefined {
  const width = integerArgument(args, 0) ?? (args.positional.length === 0 ? 0 : undefined);
  return width !== undefined && width <= CHARACTERS_PER_TEXT ? width : undefined;
}

const padded =
  (pad: (text: string, width: number, fill: string) => string): Method<StrValue> =>
  (self, args) => {
    const width = widthOf(args);
    const fill = args.positional.length > 1 ? textArgument(args, 1) : " ";
    return str(
      self.value === undefined || width === undefined || fill === undefined
        ? undefined
        : pad(self.value, width, fill),
    );
  };

/** Each tab as blanks up to the next multiple of `width` columns; undefined where that is longer than what is kept. */
function withoutTabs(text: string, width: number): string | undefined {
  if (text.length * Math.max(1, width) > CHARACTERS_PER_TEXT) return undefined;
  let column = 0;
  return text.replace(/[^]/gu, (character) => {
    if (character === "\n" || character === "\r") column = 0;
    const blanks = width > 0 ? width - (column % width) : 0;
    if (character === "\t") {
      column += blanks;
      return " ".repeat(blanks);
    }
    if (character !== "\n" && character !== "\r") column++;
    return character;
  });
}

/** `text.replace(from, to)`; undefined where the result is longer than what is kept, told before it is made. */
function replaceAll(text: string, from: string, to: string): string | undefined {
  const most = from === "" ? text.length + 1 : Math.floor(text.length / from.length);
  return text.length + most * to.length > CHARACTERS_PER_TEXT &&
    text.length + (text.split(from).length + 1) * (to.length - from.length) > CHARACTERS_PER_TEXT
    ? undefined
    : from === ""
      ? ["", ...Array.from(text), ""].join(to)
      : text.replaceAll(from, () => to);
}

/** What a text lacks of a width. */
const filling = (fill: string, width: number, text: string): string =>
  fill.repeat(Math.max(0, width - lengthOfText(text)));

/** Python's fixed rule for `center`: the odd blank stands on the left where the width is odd, else on the right. */
function centred(text: string, width: number, fill: string): string {
  const room = Math.max(0, width - lengthOfText(text));
  const left = Math.floor(room / 2) + (room & width & 1);
  return fill.repeat(left) + text + fill.repeat(room - left);
}

/** A method that asks a question about text. */
const asked =
  (question: (text: string, args: Arguments) => boolean | undefined): Method<StrValue> =>
  (self, args) => {
    const answer = self.value === undefined ? undefined : question(self.value, args);
    return answer === undefined ? unknown("data", "text") : bool(answer);
  };

/** Goes in from the ends by hand, since a pattern with an end would try every blank inside as a beginning. */
function strip(text: string, args: Arguments, where: "both" | "left" | "right"): string | undefined {
  const set = textArgument(args, 0);
  if (set === undefined && isUntold(args, 0)) return undefined;
  const isTaken = (character: string): boolean =>
    set === undefined ? /\s/.test(character) : set.includes(character);
  let [start, end] = [0, text.length];
  if (where !== "right") while (start < end && isTaken(text.charAt(start))) start += 1;
  if (where !== "left") while (end > start && isTaken(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Texts one by one, or all alike where they are too many for that. */
function listOfTexts(texts: readonly string[]): Value {
  if (texts.length > ITEMS_PER_CONTAINER) return alikeList(str(undefined), known(texts.length));
  countWork(texts.length);
  return list(texts.map((text) => str(text)));
}

/** Pieces of a text that is not known, or cut at places that are not. */
const somePieces = (): Value => alikeList(str(undefined), unknownDim(reason("data", "the pieces of a text")));

function split(text: string, args: Arguments): readonly string[] {
  countWork(text.length / CHARACTERS_PER_PIECE);
  const separator = textArgument(args, 0, "sep");
  const limit = integerArgument(args, 1, "maxsplit") ?? -1;
  const parts = separator === undefined ? text.trim().split(/\s+/).filter(Boolean) : text.split(separator);
  if (limit < 0 || parts.length <= limit + 1) return parts;
  return [...parts.slice(0, limit), parts.slice(limit).join(separator ?? " ")];
}

/** Where a part of a text begins or ends; undefined where that is not said. */
const boundOf = (value: Value | undefined): number | "unknown" | undefined =>
  !value || value.kind === "none"
    ? undefined
    : value.kind === "int" && value.dim.kind === "known"
      ? value.dim.value
      : "unknown";

function affix(isStart: boolean): Method<StrValue> {
  return asked((text, args) => {
    const affixes = argument(args, 0);
    const [start, end] = [boundOf(argument(args, 1)), boundOf(argument(args, 2))];
    if (start === "unknown" || end === "unknown") return undefined;
    if ((start ?? 0) > lengthOfText(text)) return false;
    const part = partOfText(text, start, end);
    const options = affixes?.kind === "tuple" ? affixes.items : [affixes ?? NONE];
    const texts = options.map((o) => knownText(o));
    if (texts.some((t) => t !== undefined && (isStart ? part.startsWith(t) : part.endsWith(t)))) return true;
    return texts.includes(undefined) ? undefined : false;
  });
}

/** `template.format(…)` with positions, names, attributes and items; undefined where a field can't be known. */
function format(template: string, args: Arguments, context: Context): string | undefined {
  let next = 0;
  const lost: string[] = [];
  let length = 0;
  const fieldOf = (path: string): Value | undefined => {
    const [name = "", ...steps] = path.split(/(?=[.[])/);
    let value: Value | undefined =
      name === ""
        ? args.positional[next++]
        : /^\d+$/.test(name)
          ? args.positional[Number(name)]
          : args.keywords.get(name);
    for (const part of steps) {
      if (!value) return undefined;
      const key = part.slice(1).replace("]", "");
      value = part.startsWith(".")
        ? context.attribute(value, key)
        : context.subscript(value, /^\d+$/.test(key) ? int(Number(key)) : str(key), args.site);
    }
    return value;
  };
  const text = template.replace(
    /\{\{|\}\}|\{([^{}:!]{0,200})(?:!([rsa]))?(?::((?:[^{}]|\{[^{}]{0,200}\}){0,200}))?\}/g,
    (whole, path: string | undefined, conversion?: string, spec?: string) => {
      if (whole === "{{") return "{";
      if (whole === "}}") return "}";
      const value = fieldOf(path ?? "");
      const inner = spec?.replace(/\{([^{}]*)\}/g, (_, name: string) => {
        const shown = fieldOf(name);
        return (shown && textOf(shown)) ?? "?";
      });
      const shown = value && textOf(value, inner, conversion);
      length += shown?.length ?? 0;
      if (shown === undefined || length > CHARACTERS_PER_TEXT) lost.push(whole);
      return lost.length === 0 && shown !== undefined ? shown : "";
    },
  );
  return lost.length === 0 ? text : undefined;
}

/** What stands before and behind the first or the last separator; a text without one is the first or last part. */
function partition(self: StrValue, args: Arguments, which: "first" | "last"): Value {
  const separator = textArgument(args, 0, "sep");
  const { value } = self;
  if (value === undefined || separator === undefined || separator === "")
    return tuple([str(undefined), str(undefined), str(undefined)]);
  const at = which === "first" ? value.indexOf(separator) : value.lastIndexOf(separator);
  if (at < 0) return tuple(which === "first" ? [self, str(""), str("")] : [str(""), str(""), self]);
  return tuple([str(value.slice(0, at)), str(separator), str(value.slice(at + separator.length))]);
}

/** Where a text begins for the first or the last time; Python raises where it is not there. */
function place(self: StrValue, args: Arguments, which: "first" | "last"): Value {
  const part = textArgument(args, 0);
  if (self.value === undefined || part === undefined || args.positional.length > 1)
    return unknown("data", "text");
  const at = which === "first" ? self.value.indexOf(part) : self.value.lastIndexOf(part);
  return at < 0 ? unknown("not-supported", "text that is not there") : int(placeOfUnit(self.value, at));
}

export const strMethods: MethodTable<StrValue> = {
  lower: mapped((text) => text.toLowerCase()),
  upper: mapped((text) => text.toUpperCase()),
  casefold: mapped((text) => text.toLowerCase()),
  capitalize: mapped((text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()),
  expandtabs: mapped((text, args) => {
    const width = integerOr(8, args, 0, "tabsize");
    return width === undefined ? undefined : withoutTabs(text, width);
  }),
  swapcase: mapped((text) =>
    Array.from(text, (c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join(""),
  ),
  title: mapped((text) => text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (c) => c.toUpperCase())),
  translate,
  strip: mapped((text, args) => strip(text, args, "both")),
  lstrip: mapped((text, args) => strip(text, args, "left")),
  rstrip: mapped((text, args) => strip(text, args, "right")),
  replace: mapped((text, args) => {
    const [from, to] = [textArgument(args, 0), textArgument(args, 1)];
    if (from === undefined || to === undefined) return undefined;
    if (args.positional.length < 3) return replaceAll(text, from, to);
    const count = integerArgument(args, 2, "count");
    const parts = text.split(from);
    if (count === undefined || from === "") return undefined;
    if (count < 0 || parts.length <= count + 1) return parts.join(to);
    return parts.slice(0, count + 1).join(to) + from + parts.slice(count + 1).join(from);
  }),
  zfill: padded((text, width) => {
    const sign = /^[-+]/.exec(text)?.[0] ?? "";
    return sign + filling("0", width, text) + text.slice(sign.length);
  }),
  ljust: padded((text, width, fill) => text + filling(fill, width, text)),
  rjust: padded((text, width, fill) => filling(fill, width, text) + text),
  center: padded(centred),
  removeprefix: mapped((text, args) => {
    const prefix = textArgument(args, 0);
    if (prefix === undefined) return undefined;
    return text.startsWith(prefix) ? text.slice(prefix.length) : text;
  }),
  removesuffix: mapped((text, args) => {
    const suffix = textArgument(args, 0);
    if (suffix === undefined) return undefined;
    return suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
  }),
  format: (self, args, context) =>
    str(self.value === undefined || args.rest ? undefined : format(self.value, args, context)),
  format_map: (self, args, context) => {
    const table = argument(args, 0);
    const entries = table?.kind === "dict" ? table.entries : undefined;
    if (self.value === undefined || !entries) return str(undefined);
    const names = [...entries.values()].flatMap(({ key, value }): (readonly [string, Value])[] =>
      key.kind === "str" && key.value !== undefined ? [[key.value, value]] : [],
    );
    return str(format(self.value, argumentsOf(args.site, [], names), context));
  },
  encode: (self, args) => encoded(self, args, 0),
  startswith: affix(true),
  endswith: affix(false),
  isdigit: asked((text) => /^\d+$/.test(text)),
  isnumeric: asked((text) => /^\d+$/.test(text)),
  isalpha: asked((text) => /^\p{L}+$/u.test(text)),
  isalnum: asked((text) => /^[\p{L}\p{N}]+$/u.test(text)),
  isupper: asked((text) => text !== text.toLowerCase() && text === text.toUpperCase()),
  islower: asked((text) => text !== text.toUpperCase() && text === text.toLowerCase()),
  isdecimal: asked((text) => /^\d+$/.test(text)),
  isascii: asked((text) => /^\p{ASCII}*$/u.test(text)),
  isidentifier: asked((text) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text)),
  isspace: asked((text) => /^\s+$/.test(text)),
  split: (self, args) =>
    self.value === undefined || isUntold(args, 0, "sep") || isUntold(args, 1, "maxsplit")
      ? somePieces()
      : listOfTexts(split(self.value, args)),
  rsplit: (self, args) => {
    const limit = integerArgument(args, 1, "maxsplit");
    const separator = textArgument(args, 0, "sep");
    if (self.value === undefined || isUntold(args, 0, "sep") || isUntold(args, 1, "maxsplit"))
      return somePieces();
    const parts = separator === undefined ? self.value.trim().split(/\s+/) : self.value.split(separator);
    const head = limit === undefined ? 0 : Math.max(0, parts.length - limit);
    const joined = head > 0 ? [parts.slice(0, head).join(separator ?? " "), ...parts.slice(head)] : parts;
    return list(joined.map((part) => str(part)));
  },
  splitlines: (self) =>
    self.value === undefined
      ? somePieces()
      : listOfTexts(self.value === "" ? [] : self.value.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/)),
  partition: (self, args) => partition(self, args, "first"),
  rpartition: (self, args) => partition(self, args, "last"),
  join: (self, args, context) => {
    const items = itemsOf(argument(args, 0) ?? NONE, context);
    if (self.value === undefined || !items) return str(undefined);
    const texts: string[] = [];
    let length = 0;
    for (const item of items) {
      if (item.kind !== "str" || item.value === undefined) return str(undefined);
      length += item.value.length + self.value.length;
      if (length > CHARACTERS_PER_TEXT + self.value.length) return str(undefined);
      texts.push(item.value);
    }
    return str(texts.join(self.value));
  },
  find: (self, args) => {
    const part = textArgument(args, 0);
    return self.value === undefined || part === undefined || args.positional.length > 1
      ? unknown("data", "text")
      : int(placeOfUnit(self.value, self.value.indexOf(part)));
  },
  rfind: (self, args) => {
    const part = textArgument(args, 0);
    return self.value === undefined || part === undefined || args.positional.length > 1
      ? unknown("data", "text")
      : int(placeOfUnit(self.value, self.value.lastIndexOf(part)));
  },
  index: (self, args) => place(self, args, "first"),
  rindex: (self, args) => place(self, args, "last"),
  count: (self, args) => {
    const part = textArgument(args, 0);
    return self.value === undefined || part === undefined || args.positional.length > 1
      ? unknown("data", "text")
      : int(part === "" ? lengthOfText(self.value) + 1 : self.value.split(part).length - 1);
  },
};
