/** Calls whose arguments do not fit the function's parameters, which Python refuses before its body runs. */
import { fail } from "../exceptions/certain-exceptions";
import { builtinException, mayBeCaught, noteRaised } from "../exceptions/raising";
import type { Closure } from "./functions";
import type { Machine } from "../../machine";
import type { Expression, Parameter } from "../../../syntax/ast";
import type { Remedy } from "../../../values/records/finding";
import { meantNames } from "../../../values/names/nearest-names";
import { classAttribute } from "../classes/attributes";
import type { Arguments, FunctionValue, Value } from "../../../values/value";

/** Decorators that hand every argument on as it is given. */
const HAND_ON: ReadonlySet<string> = new Set([
  "staticmethod",
  "classmethod",
  "property",
  "abstractmethod",
  "override",
]);

function handsOn(decorator: Expression): boolean {
  if (decorator.kind === "Name") return HAND_ON.has(decorator.id);
  return decorator.kind === "Attribute" && HAND_ON.has(decorator.name);
}

/** What is asked of a parameter here, of a `def` or of a method that a library made for a class of the program. */
type Taking = Pick<Parameter, "name" | "passing"> & { readonly default?: unknown };

const isRequired = (p: Taking): boolean =>
  p.default === undefined && p.passing !== "star" && p.passing !== "doubleStar";

/** `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`, as Python lists names. */
function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop() ?? "";
  if (quoted.length === 0) return last;
  return quoted.length === 1 ? `${quoted.join("")} and ${last}` : `${quoted.join(", ")}, and ${last}`;
}

const plural = (word: string, count: number): string => (count === 1 ? word : `${word}s`);

/** What is said of arguments that do not fit: by Python, and by `inspect.signature(…).bind`. */
interface Misfit {
  readonly says: string;
  readonly boundSays: string;
  readonly keyword?: string;
}

/** What is wrong with arguments, in the order in which CPython's `initialize_locals` looks; undefined where they fit. */
function misfit(
  parameters: readonly Taking[],
  given: { readonly positional: number; readonly keywords: readonly string[] },
): Misfit | undefined {
  const byPlace = parameters.filter(
    ({ passing }) => passing === "positionalOnly" || passing === "positional",
  );
  const takesAny = (passing: Parameter["passing"]): boolean => parameters.some((p) => p.passing === passing);
  const named = parameters.filter(({ passing }) => passing === "positional" || passing === "keywordOnly");
  const taken = byPlace.slice(0, given.positional);
  for (const keyword of given.keywords) {
    if (taken.some((p) => p.name === keyword && p.passing === "positional"))
      return {
        says: `got multiple values for argument '${keyword}'`,
        boundSays: `multiple values for argument '${keyword}'`,
        keyword,
      };
    const says = `got an unexpected keyword argument '${keyword}'`;
    if (!named.some((p) => p.name === keyword) && !takesAny("doubleStar"))
      return { says, boundSays: says, keyword };
  }
  if (given.positional > byPlace.length && !takesAny("star")) {
    const least = byPlace.filter(isRequired).length;
    const most = byPlace.length;
    const count = least < most ? `from ${least} to ${most}` : `${most}`;
    const were = given.positional === 1 ? "was" : "were";
    return {
      says: `takes ${count} positional ${plural("argument", most)} but ${given.positional} ${were} given`,
      boundSays: "too many positional arguments",
    };
  }
  const absent = (of: readonly Taking[]): readonly string[] =>
    of.filter((p) => isRequired(p) && !given.keywords.includes(p.name)).map(({ name }) => name);
  const positional = absent(byPlace.slice(given.positional));
  const keywordOnly = absent(parameters.filter(({ passing }) => passing === "keywordOnly"));
  const [missing, kind] = positional.length > 0 ? [positional, "positional"] : [keywordOnly, "keyword-only"];
  if (missing.length === 0) return undefined;
  const { length } = missing;
  return {
    says: `missing ${length} required ${kind} ${plural("argument", length)}: ${listed(missing)}`,
    boundSays: `missing a required argument: '${missing[0] ?? ""}'`,
  };
}

/** Parameters as a `def` has them, without the object that a method belongs to. */
function parameterList(parameters: readonly Taking[], isMethod: boolean): string {
  return parameters
    .slice(isMethod ? 1 : 0)
    .map(({ name, passing, default: fallback }) => {
      if (passing === "star") return `*${name}`;
      if (passing === "doubleStar") return `**${name}`;
      return fallback === undefined ? name : `${name}=…`;
    })
    .join(", ");
}

/** Another name for a keyword that the function does not have, else the call without it. */
function remedies(parameters: readonly Taking[], keyword: string, args: Arguments): readonly Remedy[] {
  const name = args.nameSpan?.(keyword);
  if (!name) return [];
  const free = parameters.filter(({ passing }) => passing === "positional" || passing === "keywordOnly");
  const meant = meantNames(
    keyword,
    free.map((p) => p.name).filter((other) => !args.keywords.has(other)),
  );
  return [
    ...meant.map((text): Remedy => ({ kind: "replaceText", span: name, text })),
    { kind: "removeArgument", call: args.site, name: keyword },
  ];
}

/**
 * Refuses what a class of the program is called with where a library made its `__init__`, and says which parameters that has:
 * a decorator of fields does.
 */
export function raiseForMadeInit(m: Machine, type: Value, args: Arguments): void {
  const init = type.kind === "class" ? classAttribute(type, "__init__") : undefined;
  if (type.kind !== "class" || init?.kind !== "function" || init.closure || init.canonical !== undefined)
    return;
  const { parameters: names, optional } = init;
  const isPlain = type.mro.every(
    ({ openBase, metaclass, attributes }) => !openBase && !metaclass && !attributes.has("__new__"),
  );
  if (!names || !optional || !isPlain || args.rest || args.spread || args.isOfNobody) return;
  const parameters = names.map((name): Taking => ({
    name,
    passing: "positional",
    default: optional.includes(name) ? true : undefined,
  }));
  const found = misfit(parameters, {
    positional: args.positional.length + 1,
    keywords: [...args.keywords.keys()],
  });
  if (!found) return;
  fail(
    m,
    {
      exception: "TypeError",
      message: `…__init__() ${found.says}`,
      code: "arguments-do-not-fit",
      facts: { function: type.name, parameters: parameterList(parameters, true) },
      isProven: true,
      remedies: found.keyword === undefined ? [] : remedies(parameters, found.keyword, args),
    },
    (found.keyword === undefined ? undefined : args.nameSpan?.(found.keyword)) ?? args.site,
  );
}

/** How a call is refused: without a keyword of it all is known of what it means, else it is not known what it does. */
type Refused = "one keyword too many" | "unknown";

/**
 * Refuses a call of the program's own function that certainly does not fit its parameters, and says how much of it
 * there is: Python does not run the body, and what it would have made of such arguments is no problem of the program's.
 */
export function raiseForArguments(
  m: Machine,
  fn: FunctionValue,
  args: Arguments,
  isMethod: boolean,
): Refused | undefined {
  const closure = fn.closure as Closure | undefined;
  if (!closure || args.rest || args.isOfNobody) return undefined;
  const { definition, owner, scope } = closure;
  const { parameters } = definition;
  const given = { positional: args.positional.length, keywords: [...args.keywords.keys()] };
  const isDecorated = definition.kind === "FunctionDef" && !definition.decorators.every(handsOn);
  if (fn.decorated || args.spread || isDecorated) {
    // What is unpacked here may be more elsewhere, and a decorator may take more: that it doesn't fit is no proof.
    if (m.tries.length > 0 && misfit(parameters, given) && mayBeCaught(m, "TypeError"))
      noteRaised(m, builtinException(m, "TypeError", undefined, args.site));
    return undefined;
  }
  const found = misfit(parameters, given);
  // What a library gives to a method of the program's is its own affair.
  if (!found || m.librariesRunning > 0) return undefined;
  // A function inside another is called by a longer name, which is not known here.
  const name = owner ? `${owner.name}.${fn.name}` : fn.name;
  const own = scope.kind === "function" ? found.says : `${name}() ${found.says}`;
  const message = args.isBoundFirst ? found.boundSays : own;
  const ofKeyword = found.keyword === undefined ? [] : remedies(parameters, found.keyword, args);
  fail(
    m,
    {
      exception: "TypeError",
      message,
      code: "arguments-do-not-fit",
      facts: { function: name, parameters: parameterList(parameters, isMethod) },
      isProven: true,
      remedies: ofKeyword.length > 0 ? ofKeyword : args.ifMisfit,
    },
    (found.keyword === undefined ? undefined : args.nameSpan?.(found.keyword)) ?? args.site,
  );
  const others = given.keywords.filter((keyword) => keyword !== found.keyword);
  const isOneTooMany = found.keyword !== undefined && !misfit(parameters, { ...given, keywords: others });
  return isOneTooMany ? "one keyword too many" : "unknown";
}
