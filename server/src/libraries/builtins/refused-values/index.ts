/**
 * Values that Python's own functions and methods refuse when they are called, told where all that is looked at is known:
 * texts that are no numbers, ranges without steps, modes of no file, parts that are not there.
 */
import { receiverOf } from "../methods";
import { builtinType } from "../objects/plain-types";
import { argumentRelations } from "../../value-rules/argument-relations";
import { lookup } from "../../../values/names/lookup";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Arguments, Value } from "../../../values/value";
import { refusedByTypes } from "./argument-types";
import { refusedDocuments } from "./documents";
import { refusedDraws } from "./draws";
import { refusedFiles } from "./files";
import { refusedFormatting, refusedSpecification } from "./formats";
import { refusedByMethods } from "./methods";
import { refusedByDomain } from "./number-domains";
import { refusedNumbers } from "./numbers";
import { refusedOrders } from "./orders";
import { type Refuses, refusal } from "./refusal";
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

/** The method that is called, with what it is called on, of a value of one of Python's own types. */
function methodCalled(callee: Value): { readonly self: Value; readonly name: string } | undefined {
  const self = callee.kind === "function" ? receiverOf(callee) : undefined;
  const type = self && builtinType(self);
  return self && type !== undefined && callee.kind === "function"
    ? { self, name: `${type}.${callee.name}` }
    : undefined;
}

/**
 * What a call of one of Python's own functions, classes or methods raises for its values. `name` is the dotted one of a
 * function or class that there is, or that is known by its name alone.
 */
export function refusedValue(
  callee: Value,
  name: string | undefined,
  args: Arguments,
): NotIterable | undefined {
  if (args.rest) return undefined;
  if (name !== undefined) {
    const said = refusedByDomain(name, args) ?? lookup(functions, name)?.(args);
    return said && refusal(said, name.replace("builtins.", ""), args);
  }
  const method = methodCalled(callee);
  const said = method && lookup(refusedByMethods, method.name)?.(method.self, args);
  return said && refusal(said, method.name, args);
}

/** The same of the number and the types of the arguments. */
export function refusedTypes(
  callee: Value,
  name: string | undefined,
  args: Arguments,
): NotIterable | undefined {
  const called = name ?? methodCalled(callee)?.name;
  const said = called === undefined ? undefined : refusedByTypes(called, args);
  return said && called !== undefined ? refusal(said, called.replace("builtins.", ""), args) : undefined;
}

/** What is raised where a text is put together with a value that is not written in such a way. */
export function refusedSpecificationOf(value: Value, specification: string): NotIterable | undefined {
  const said = refusedSpecification(value, specification);
  return said && refusal(said, "format", argumentsOf(NOWHERE, [value, str(specification)]));
}
