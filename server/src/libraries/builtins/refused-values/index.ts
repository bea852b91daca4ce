/**
 * Values that Python's own functions and methods refuse when they are called, told where all that is looked at is known:
 * texts that are no numbers, ranges without steps, modes of no file, parts that are not there.
 */
import { receiverOf } from "../methods";
import { builtinType } from "../objects/plain-types";
import { argumentRelations } from "../../value-rules/argument-relations";
import { once } from "../../../values/bounds/once";
import { lookup } from "../../../values/names/lookup";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Arguments, Value } from "../../../values/value";
import { type TypesRefused, namesOfTypesRefused, refusedByTypes, typesRefusedBy } from "./argument-types";
import { refusedDocuments } from "./documents";
import { refusedDraws } from "./draws";
import { refusedFiles } from "./files";
import { refusedFormatting, refusedSpecification } from "./formats";
import { type RefusesOf, refusedByMethods } from "./methods";
import { type Domains, domainsOf, namesOfDomains, refusedByDomain } from "./number-domains";
import { refusedNumbers } from "./numbers";
import { refusedOrders } from "./orders";
import { type Refuses, type Said, refusal } from "./refusal";
import type { Remedy } from "../../../values/records/finding";
import { argumentsOf, str } from "../../../values/value";
import { NOWHERE } from "../../../values/records/span";
import { refusedPatterns } from "./patterns";
import { refusedStructs } from "./structs";
import { refusedTimes } from "./times";
import { refusedWords } from "./words";

export { refusedOperation } from "./operators";
export { unhashable } from "./unhashable";

const functions: Readonly<Record<string, Refuses>> = {
  ...refusedNumbers,
  ...refusedFiles,
  ...refusedTimes,
  ...refusedDraws,
  ...refusedDocuments,
  ...refusedStructs,
  ...refusedPatterns,
  ...refusedWords,
  ...refusedOrders,
  ...argumentRelations,
  "builtins.format": refusedFormatting,
};

/** What is refused of calls of one function, class or method, whatever program calls it. */
interface Refusing {
  /** As the tables write it. */
  readonly asked: string;
  /** As it is written in a message. */
  readonly name: string;
  readonly domains: Domains;
  readonly refuses: Refuses | undefined;
  readonly refusesOf: RefusesOf | undefined;
  readonly types: TypesRefused | undefined;
}

/** The same of one call; `self` is what a method is called on. */
export interface CalledRules {
  readonly of: Refusing;
  readonly self: Value | undefined;
}

/** By dotted names. Every call of a program asks, and few functions have rules, so that all tables are asked at once. */
const ofFunctions = once((): ReadonlyMap<string, Refusing> => {
  const names = new Set([...namesOfDomains(), ...Object.keys(functions), ...namesOfTypesRefused()]);
  return new Map(
    [...names].map((name) => [
      name,
      {
        asked: name,
        name: name.replace("builtins.", ""),
        domains: domainsOf(name),
        refuses: lookup(functions, name),
        refusesOf: undefined,
        types: typesRefusedBy(name),
      },
    ]),
  );
});

/** By the type that a method is called on, and then by its name. */
const ofMethods = once((): ReadonlyMap<string, ReadonlyMap<string, Refusing>> => {
  const all = new Map<string, Map<string, Refusing>>();
  for (const name of new Set([...Object.keys(refusedByMethods), ...namesOfTypesRefused()])) {
    const [type = "", method, ...more] = name.split(".");
    if (method === undefined || more.length > 0) continue;
    const ofType = all.get(type) ?? new Map<string, Refusing>();
    all.set(type, ofType);
    const refusesOf = lookup(refusedByMethods, name);
    const types = typesRefusedBy(name);
    ofType.set(method, { asked: name, name, domains: [], refuses: undefined, refusesOf, types });
  }
  return all;
});

/**
 * What concerns a call; undefined where nothing of it is ever refused here. `name` is the dotted one of a function or
 * class that there is, or that is known by its name alone.
 */
export function rulesOfCall(callee: Value, name: string | undefined): CalledRules | undefined {
  if (name !== undefined) {
    // A method that is called on its class is given its object first, which the rules do not count.
    if (callee.kind === "function" && callee.binding === "instance" && !callee.self) return undefined;
    const of = ofFunctions().get(name);
    return of && { of, self: undefined };
  }
  const self = callee.kind === "function" ? receiverOf(callee) : undefined;
  const type = self && builtinType(self);
  if (type === undefined || callee.kind !== "function") return undefined;
  const of = ofMethods().get(type)?.get(callee.name);
  return of && { of, self };
}

/** What a call of one of Python's own functions, classes or methods raises for its values. */
export function refusedValue({ of, self }: CalledRules, args: Arguments): NotIterable | undefined {
  if (args.rest) return undefined;
  const { domains, refuses, refusesOf } = of;
  const said = self ? refusesOf?.(self, args) : (refusedByDomain(domains, args) ?? refuses?.(args));
  return said && refusal(said, of.name, args);
}

/** The same of the number and the types of the arguments. */
export function refusedTypes({ of }: CalledRules, args: Arguments): NotIterable | undefined {
  const said = of.types && refusedByTypes(of.asked, of.types, args);
  return said && { ...refusal(said, of.name, args), remedies: withLastAxis(said, args) };
}

/** The last axis, which is the one that is most often meant where a function must be told one. */
function withLastAxis({ lacks }: Said, { site: call }: Arguments): readonly Remedy[] {
  return lacks === "axis"
    ? [{ kind: "setArgument", call, name: "axis", value: "-1", isAbsent: true, preferred: true }]
    : [];
}

/** What is raised where a text is put together with a value that is not written in such a way. */
export function refusedSpecificationOf(value: Value, specification: string): NotIterable | undefined {
  const said = refusedSpecification(value, specification);
  return said && refusal(said, "format", argumentsOf(NOWHERE, [value, str(specification)]));
}
