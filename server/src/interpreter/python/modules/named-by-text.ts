/** Calls that reach names by their text: `eval("ReLU")`, `importlib.import_module("nets.blocks")` and `locals()`. */
import { getAttribute } from "../classes/attributes";
import { importModule, isAtHand } from "./imports";
import { relativeName } from "./module-names";
import { noteUnseenModule } from "./unseen-modules";
import { type Machine, bind, lookUp } from "../../machine";
import { isMark } from "../../paths/environment-decides";
import { markEscaped } from "../../paths/escape";
import { widenContent } from "../../paths/unvisited";
import { builtinValue } from "../../../libraries";
import { namesOfModule, truthOf } from "../../../libraries/builtins";
import { knownText } from "../../../values/known-text";
import type { Span } from "../../../values/records/span";
import { type Arguments, type ModuleValue, NONE, type Value, dictOf, unknown } from "../../../values/value";

/** A name, or names joined by dots: all of Python that programs commonly write as text to choose a layer by. */
const DOTTED = /^\s*([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*)\s*$/u;

/** `eval(text)` of a dotted name, as the running scope sees it. */
function evaluateText(m: Machine, { positional, site }: Arguments): Value | undefined {
  const [first, ...rest] = DOTTED.exec(knownText(positional[0]) ?? "")?.[1]?.split(".") ?? [];
  if (first === undefined || positional.length > 1) return undefined;
  const start = lookUp(m, m.frame.scope, first) ?? builtinValue(first);
  return rest.reduce<Value | undefined>((value, name) => value && getAttribute(m, value, name, site), start);
}

/** `import_module(name, package)`. */
function importText(m: Machine, { positional, keywords, site }: Arguments): Value | undefined {
  const name = knownText(positional[0] ?? keywords.get("name"));
  if (name === undefined) return undefined;
  const level = /^\.*/.exec(name)?.[0].length ?? 0;
  if (level === 0) return importModule(m, name, site);
  const base = knownText(positional[1] ?? keywords.get("package"));
  return base === undefined ? undefined : importModule(m, relativeName(base, level, name.slice(level)), site);
}

/** `__import__(name, globals, locals, fromlist)`: the package that the name begins with, or the module where names are asked of it. */
function importPlainly(m: Machine, { positional, keywords, site }: Arguments): Value | undefined {
  const name = knownText(positional[0] ?? keywords.get("name"));
  const asked = positional[3] ?? keywords.get("fromlist");
  if (name === undefined || positional.length > 4 || keywords.has("level") || !isAtHand(m, name))
    return undefined;
  const module = importModule(m, name, site);
  return asked === undefined || truthOf(asked, m.context) === false
    ? importModule(m, name.split(".")[0] ?? name, site)
    : module;
}

/** `locals()` of a function: its parameters and what it has bound so far, as in `build(**locals())`. */
function localNames(m: Machine): Value | undefined {
  let { scope } = m.frame;
  while (scope.kind === "comprehension" && scope.parent) scope = scope.parent;
  if (scope.kind !== "function") return undefined;
  return dictOf([...scope.names].filter(([name]) => !isMark(name)));
}

/** `globals()`: the names of the running file, which may be set by it, too. */
function namesOfFile(m: Machine, site: Span): Value {
  let { scope } = m.frame;
  while (scope.parent) scope = scope.parent;
  const file = scope;
  const module: ModuleValue = {
    kind: "module",
    name: "__main__",
    scope: file,
    member: (name) => lookUp(m, file, name),
    setMember: (name, value) => {
      bind(m, file, name, value);
    },
  };
  return namesOfModule(module, site);
}

/**
 * `exec(text)` may bind any name: those of a file that hold nothing so far are not known behind it, nor is what stands in
 * a dict of names that it is given; and it may change the objects that the file's names hold. Text that is known may bind the
 * names in it, and no others.
 */
function executeText(m: Machine, { positional }: Arguments): Value {
  const why = { code: "not-supported", detail: "exec()" } as const;
  const [code, ...spaces] = positional;
  for (const space of spaces) widenContent(m, space, why);
  const { scope } = m.frame;
  const text = knownText(code);
  const words = new Set(text?.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
  if (spaces.length === 0 && scope.kind === "module")
    for (const [name, value] of scope.names) {
      if (text === undefined ? value.kind === "none" : words.has(name) && value.kind !== "module")
        bind(m, scope, name, unknown(why));
      else if (value.kind === "object") markEscaped(m, value);
    }
  return NONE;
}

/** What such a call gives; undefined where it is none, or where its text is not known. */
export function callByText(m: Machine, callee: Value, args: Arguments): Value | undefined {
  if (callee.kind !== "function") return undefined;
  switch (callee.canonical) {
    case "builtins.eval":
      return evaluateText(m, args);
    case "builtins.getattr": {
      // A method under a name that nobody knows may do anything to its object once it is called.
      const [value, name] = args.positional;
      if (value && name && knownText(name) === undefined) markEscaped(m, value);
      return undefined;
    }
    case "builtins.exec":
      noteUnseenModule(m);
      return executeText(m, args);
    case "builtins.globals":
      return namesOfFile(m, args.site);
    case "builtins.locals":
      return localNames(m);
    case "builtins.__import__": {
      const module = importPlainly(m, args);
      if (module?.kind !== "module") noteUnseenModule(m);
      return module;
    }
    case "importlib.import_module":
      return importText(m, args);
    default:
      return undefined;
  }
}
