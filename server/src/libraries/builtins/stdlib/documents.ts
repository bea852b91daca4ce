/** `json`, `yaml` and `toml`: what files beside the program say, and what known text says. */
import { argument } from "../../callables/arguments";
import { jsonCopy } from "./json-copies";
import { noteWritten, pathOf } from "../paths/file-paths";
import { pythonValue } from "../plain-values";
import type { Context } from "../../../values/context";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { HOOKED_OBJECTS } from "../../../values/bounds/budgets";
import { parsedJson } from "../../../values/contents/plain-value";
import { knownText } from "../../../values/known-text";
import {
  type Arguments,
  NONE,
  type Value,
  argumentsOf,
  libraryFunction,
  list,
  str,
  unknown,
} from "../../../values/value";

type Format = "json" | "yaml" | "toml";

const HOOKS = ["cls", "parse_float", "parse_int", "parse_constant"];
const dicts: ReadonlySet<string | undefined> = new Set(["builtins.dict", "collections.OrderedDict"]);

/** Whether a hook makes of an object or a number what it likes; a dict that is asked for is what there is anyway. */
function isRemade({ keywords }: Arguments): boolean {
  const pairs = keywords.get("object_pairs_hook") ?? NONE;
  const isDict = pairs.kind === "none" || (pairs.kind === "class" && dicts.has(pairs.canonical));
  return !isDict || HOOKS.some((name) => keywords.has(name));
}

/** What is made of the objects of one document, and of how many more. */
interface Hooking {
  readonly hook: (object: Value) => Value;
  left: number;
}

/** The value with what `object_hook` makes of each object in it, the innermost ones first. A hook may read documents itself. */
const remade = boundedWalk(remadeFrom, (): Value => unknown("budget", "a document"));

function remadeFrom(value: Value, hooking: Hooking): Value {
  if (value.kind === "list")
    return value.items ? list(value.items.map((item) => remade(item, hooking))) : value;
  if (value.kind !== "dict") return value;
  hooking.left -= 1;
  const entries =
    value.entries &&
    [...value.entries].map(
      ([key, entry]) => [key, { ...entry, value: remade(entry.value, hooking) }] as const,
    );
  return hooking.left < 0 || !entries
    ? unknown("budget", "the objects of a document")
    : hooking.hook({ kind: "dict", entries: new Map(entries) });
}

function hooked(value: Value, { keywords, site }: Arguments, context: Context): Value {
  const hook = keywords.get("object_hook");
  if (!hook || hook.kind === "none") return value;
  return remade(value, {
    hook: (object) => context.call(hook, argumentsOf(site, [object])),
    left: HOOKED_OBJECTS,
  });
}

/** The document in an open file. */
const load =
  (format: Format) =>
  (args: Arguments, context: Context): Value => {
    const lost = unknown("data", "the contents of a file");
    const first = argument(args, 0, format === "json" ? "s" : undefined);
    const source = first?.kind === "bytes" ? first.text : first;
    if (isRemade(args)) return lost;
    const path = source?.kind === "str" ? source.ofFile : pathOf(source);
    if (path === undefined) return format === "json" ? hooked(loads(source), args, context) : lost;
    const written = context.writtenFile(path);
    if (written) {
      const isDocument = written.kind === "dict" || written.kind === "list";
      if (format === "json" && written.kind === "str") return hooked(loads(written), args, context);
      return isDocument
        ? hooked(
            context.call(context.library("copy.deepcopy"), argumentsOf(args.site, [written])),
            args,
            context,
          )
        : lost;
    }
    const found = context.dataFile(path, { as: "document", format });
    return found ? hooked(pythonValue(found.facts.value, found.file), args, context) : lost;
  };

/** The document in a text. */
function loads(text: Value | undefined): Value {
  if (text?.kind === "str" && text.document) return jsonCopy(text.document);
  const value = text?.kind === "str" && text.value !== undefined ? parsedJson(text.value) : undefined;
  return value === undefined ? unknown("data", "the contents of a text") : pythonValue(value);
}

/** The text of a document that is one text; what isn't ASCII is written in one of two ways. */
const quoted = (text: string | undefined): Value =>
  str(text !== undefined && /^[ -~]*$/.test(text) ? JSON.stringify(text) : undefined);

/** Whether an encoder of its own, or a function, says what is written. */
const isEncodedOtherwise = ({ keywords, rest }: Arguments): boolean =>
  rest !== undefined || keywords.has("cls") || keywords.has("default") || keywords.has("sort_keys");

function dump(args: Arguments, context: Context): Value {
  const data = argument(args, 0, "obj");
  const copy =
    data?.kind === "str"
      ? quoted(knownText(data))
      : data && !isEncodedOtherwise(args)
        ? jsonCopy(data)
        : undefined;
  noteWritten(argument(args, 1, "fp"), copy ?? unknown("data", "a file"), context);
  return NONE;
}

/** `json.dumps`: a text that is read as the data again. */
function dumps(args: Arguments): Value {
  const data = argument(args, 0, "obj");
  if (data?.kind === "str") return quoted(knownText(data));
  return data && !isEncodedOtherwise(args)
    ? { kind: "str", value: undefined, document: jsonCopy(data) }
    : str(undefined);
}

/** `yaml.dump(data, stream)`; without a stream it gives the text. */
function dumpYaml(args: Arguments, context: Context): Value {
  const stream = argument(args, 1, "stream");
  if (args.rest) return unknown(args.rest.reason);
  if (stream?.kind === "unknown") return unknown(stream.reason);
  if (!stream || stream.kind === "none") return str(undefined);
  const data = argument(args, 0, "data") ?? NONE;
  // How a text is quoted in YAML depends on what is in it.
  const written = data.kind === "str" ? str(undefined) : data;
  const copy = context.call(context.library("copy.deepcopy"), argumentsOf(args.site, [written]));
  noteWritten(stream, copy, context);
  return NONE;
}

const functions: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  "json.load": load("json"),
  "json.loads": load("json"),
  "json.dump": dump,
  "json.dumps": dumps,
  "yaml.safe_load": load("yaml"),
  "yaml.full_load": load("yaml"),
  "yaml.load": load("yaml"),
  "yaml.dump": dumpYaml,
  "yaml.safe_dump": dumpYaml,
  "tomllib.load": load("toml"),
  "tomllib.loads": load("toml"),
  "tomli.load": load("toml"),
  "tomli.loads": load("toml"),
  // Takes a path, too.
  "toml.load": (args, context) => {
    const source = argument(args, 0, "f");
    const named: Value = source?.kind === "str" ? { ...source, ofFile: source.value } : (source ?? NONE);
    return load("toml")({ ...args, positional: [named] }, context);
  },
  "toml.loads": load("toml"),
};

export const documentNames: readonly (readonly [string, () => Value])[] = Object.entries(functions).map(
  ([name, call]) => [name, () => libraryFunction(name, call)] as const,
);
