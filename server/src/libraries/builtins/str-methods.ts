/** Methods of text. */
import { given, integerArgument, textArgument } from "./arguments";
import { itemsOf } from "./iteration";
import type { Method, MethodTable } from "./method-table";
import { textOf } from "./operators";
import type { Context } from "../../values/context";
import {
  type Arguments,
  NONE,
  type StrValue,
  type Value,
  bool,
  int,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

/** A method that maps text to text. */
const mapped =
  (change: (text: string, args: Arguments) => string | undefined): Method<StrValue> =>
  (self, args) =>
    str(self.value === undefined ? undefined : change(self.value, args));

/** A method that asks a question about text. */
const asked =
  (question: (text: string, args: Arguments) => boolean | undefined): Method<StrValue> =>
  (self, args) => {
    const answer = self.value === undefined ? undefined : question(self.value, args);
    return answer === undefined ? unknown("data", "text") : bool(answer);
  };

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function strip(text: string, args: Arguments, where: "both" | "left" | "right"): string {
  const set = textArgument(args, 0);
  const characters = set === undefined ? "\\s" : Array.from(set, escape).join("").replaceAll("-", "\\-");
  let result = text;
  if (where !== "right") result = result.replace(new RegExp(`^[${characters}]+`), "");
  if (where !== "left") result = result.replace(new RegExp(`[${characters}]+$`), "");
  return result;
}

function split(text: string, args: Arguments): readonly string[] {
  const separator = textArgument(args, 0, "sep");
  const limit = integerArgument(args, 1, "maxsplit") ?? -1;
  const parts = separator === undefined ? text.trim().split(/\s+/).filter(Boolean) : text.split(separator);
  if (limit < 0 || parts.length <= limit + 1) return parts;
  return [...parts.slice(0, limit), parts.slice(limit).join(separator ?? " ")];
}

function affix(isStart: boolean): Method<StrValue> {
  return asked((text, args) => {
    const affixes = given(args, 0);
    const options = affixes?.kind === "tuple" ? affixes.items : [affixes ?? NONE];
    const texts = options.map((o) => (o.kind === "str" ? o.value : undefined));
    if (texts.some((t) => t !== undefined && (isStart ? text.startsWith(t) : text.endsWith(t)))) return true;
    return texts.includes(undefined) ? undefined : false;
  });
}

/** `template.format(…)` with positions, names, attributes and items; undefined where a field can't be known. */
function format(template: string, args: Arguments, context: Context): string | undefined {
  let next = 0;
  const lost: string[] = [];
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
    /\{\{|\}\}|\{([^{}:!]*)(?:!([rsa]))?(?::((?:[^{}]|\{[^{}]*\})*))?\}/g,
    (whole, path: string | undefined, conversion?: string, spec?: string) => {
      if (whole === "{{") return "{";
      if (whole === "}}") return "}";
      const value = fieldOf(path ?? "");
      const inner = spec?.replace(/\{([^{}]*)\}/g, (_, name: string) => {
        const shown = fieldOf(name);
        return (shown && textOf(shown)) ?? "?";
      });
      const shown = value && textOf(value, inner, conversion);
      if (shown === undefined) lost.push(whole);
      return shown ?? "";
    },
  );
  return lost.length === 0 ? text : undefined;
}

export const strMethods: MethodTable<StrValue> = {
  lower: mapped((text) => text.toLowerCase()),
  upper: mapped((text) => text.toUpperCase()),
  casefold: mapped((text) => text.toLowerCase()),
  capitalize: mapped((text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()),
  title: mapped((text) => text.toLowerCase().replace(/\b[a-z]/g, (c) => c.toUpperCase())),
  strip: mapped((text, args) => strip(text, args, "both")),
  lstrip: mapped((text, args) => strip(text, args, "left")),
  rstrip: mapped((text, args) => strip(text, args, "right")),
  replace: mapped((text, args) => {
    const [from, to] = [textArgument(args, 0), textArgument(args, 1)];
    if (from === undefined || to === undefined) return undefined;
    if (args.positional.length < 3) return text.replaceAll(from, () => to);
    const count = integerArgument(args, 2, "count");
    const parts = text.split(from);
    if (count === undefined || from === "") return undefined;
    if (count < 0 || parts.length <= count + 1) return parts.join(to);
    return parts.slice(0, count + 1).join(to) + from + parts.slice(count + 1).join(from);
  }),
  zfill: mapped((text, args) => text.padStart(integerArgument(args, 0) ?? 0, "0")),
  ljust: mapped((text, args) => text.padEnd(integerArgument(args, 0) ?? 0, textArgument(args, 1) ?? " ")),
  rjust: mapped((text, args) => text.padStart(integerArgument(args, 0) ?? 0, textArgument(args, 1) ?? " ")),
  removeprefix: mapped((text, args) => {
    const prefix = textArgument(args, 0) ?? "";
    return text.startsWith(prefix) ? text.slice(prefix.length) : text;
  }),
  removesuffix: mapped((text, args) => {
    const suffix = textArgument(args, 0) ?? "";
    return suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
  }),
  format: (self, args, context) =>
    str(self.value === undefined || args.rest ? undefined : format(self.value, args, context)),
  encode: () => ({ kind: "bytes" }),
  startswith: affix(true),
  endswith: affix(false),
  isdigit: asked((text) => /^\d+$/.test(text)),
  isnumeric: asked((text) => /^\d+$/.test(text)),
  isalpha: asked((text) => /^\p{L}+$/u.test(text)),
  isalnum: asked((text) => /^[\p{L}\p{N}]+$/u.test(text)),
  isupper: asked((text) => text !== text.toLowerCase() && text === text.toUpperCase()),
  islower: asked((text) => text !== text.toUpperCase() && text === text.toLowerCase()),
  isspace: asked((text) => /^\s+$/.test(text)),
  split: (self, args) =>
    self.value === undefined ? list(undefined) : list(split(self.value, args).map((part) => str(part))),
  rsplit: (self, args) => {
    const limit = integerArgument(args, 1, "maxsplit");
    const separator = textArgument(args, 0, "sep");
    if (self.value === undefined) return list(undefined);
    const parts = separator === undefined ? self.value.trim().split(/\s+/) : self.value.split(separator);
    const head = limit === undefined ? 0 : Math.max(0, parts.length - limit);
    const joined = head > 0 ? [parts.slice(0, head).join(separator ?? " "), ...parts.slice(head)] : parts;
    return list(joined.map((part) => str(part)));
  },
  splitlines: (self) => list(self.value?.split(/\r\n|\n|\r/).map((line) => str(line))),
  partition: (self, args) => {
    const separator = textArgument(args, 0);
    if (self.value === undefined || separator === undefined) return unknown("data", "text");
    const at = self.value.indexOf(separator);
    return at < 0
      ? tuple([self, str(""), str("")])
      : tuple([str(self.value.slice(0, at)), str(separator), str(self.value.slice(at + separator.length))]);
  },
  join: (self, args, context) => {
    const items = itemsOf(given(args, 0) ?? NONE, context);
    const texts = items?.map((item) => (item.kind === "str" ? item.value : undefined));
    return str(
      self.value === undefined || !texts || texts.includes(undefined) ? undefined : texts.join(self.value),
    );
  },
  find: (self, args) => {
    const part = textArgument(args, 0);
    return self.value === undefined || part === undefined || args.positional.length > 1
      ? unknown("data", "text")
      : int(self.value.indexOf(part));
  },
  rfind: (self, args) => {
    const part = textArgument(args, 0);
    return self.value === undefined || part === undefined || args.positional.length > 1
      ? unknown("data", "text")
      : int(self.value.lastIndexOf(part));
  },
  index: (self, args) => {
    const part = textArgument(args, 0);
    return self.value === undefined || part === undefined || args.positional.length > 1
      ? unknown("data", "text")
      : self.value.includes(part)
        ? int(self.value.indexOf(part))
        : unknown("not-supported", "text that is not there");
  },
  count: (self, args) => {
    const part = textArgument(args, 0);
    return self.value === undefined || part === undefined || args.positional.length > 1
      ? unknown("data", "text")
      : int(self.value.split(part).length - 1);
  },
};
