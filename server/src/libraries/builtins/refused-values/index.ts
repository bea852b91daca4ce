/**
 * Values that Python's own functions and methods refuse when they are called, told where all that is looked at is known:
 * texts that are no numbers, ranges without steps, modes of no file, parts that are not there.
 */
import { receiverOf } from "../methods";
import { plainType } from "../objects/plain-types";
import { argumentRelations } from "../../value-rules/argument-relations";
import { lookup } from "../../../values/names/lookup";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Arguments, Value } from "../../../values/value";
import { refusedDocuments } from "./documents";
import { refusedDraws } from "./draws";
import { refusedFiles } from "./files";
import { refusedFormatting } from "./formats";
import { refusedByMethods } from "./methods";
import { refusedByDomain } from "./number-domains";
import { refusedNumbers } from "./numbers";
import { type Refuses, refusal } from "./refusal";
import { refusedPatterns } from "./patterns";
import { refusedStructs } from "./structs";
import { refusedTimes } from "./times";
import { refusedWords } from "./words";

export { refusedOperation } from "./operators";

const functions: Readonly<Record<string, Refuses>> = {
  ...refusedNumbers,
  ...refusedFiles,
  ...refusedTimes,
  ...refusedDraws,
  ...refusedDocuments,
  ...refusedStructs,
  ...refusedPatterns,
  ...refusedWords,
  ...argumentRelations,
  "builtins.format": refusedFormatting,
};

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
  const self = callee.kind === "function" ? receiverOf(callee) : undefined;
  const type = self && plainType(self);
  if (self === undefined || type === undefined || callee.kind !== "function") return undefined;
  const said = lookup(refusedByMethods, `${type}.${callee.name}`)?.(self, args);
  return said && refusal(said, `${type}.${callee.name}`, args);
}
