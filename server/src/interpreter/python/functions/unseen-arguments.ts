/** Calls of built-in code with `*x` or `**x` of which nothing is known: what it gives and changes then depends on what nobody saw. */
import { markEscaped } from "../../paths/escape";
import type { Machine } from "../../machine";
import { lookup } from "../../../values/names/lookup";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  type Value,
  unknown,
} from "../../../values/value";

/** Modules whose functions read only the arguments that they are handed. */
const READS_WHAT_IS_SEEN = /^(?:(?:builtins|itertools|math|operator)\.[a-z]|collections\.)/;

/** Functions and methods that allow for arguments that are not seen, or give the same whatever they are. */
const ALLOWS: Readonly<Record<string, true>> = Object.fromEntries(
  (
    "builtins.zip builtins.dict builtins.print builtins.open builtins.super builtins.object builtins.setattr " +
    "builtins.getattr builtins.isinstance builtins.type format _replace"
  )
    .split(" ")
    .map((name) => [name, true]),
);

const CONTAINERS: ReadonlySet<string> = new Set(["list", "dict", "set", "str", "tuple"]);

/** Whether a function, or a class that is called, would take what is seen of its arguments for all of them. */
export function readsOnlyWhatIsSeen(callee: FunctionValue | ClassValue): boolean {
  const { canonical } = callee;
  if (canonical !== undefined && READS_WHAT_IS_SEEN.test(canonical))
    return lookup(ALLOWS, canonical) === undefined && !canonical.startsWith("builtins.object.");
  if (callee.kind !== "function" || callee.closure) return false;
  const owner = callee.captured?.[0];
  return (
    owner !== undefined &&
    "kind" in owner &&
    CONTAINERS.has(owner.kind) &&
    lookup(ALLOWS, callee.name) === undefined
  );
}

/** What a call gives of which not all arguments are seen; everything that it was handed may have changed. */
export function callUnseen(
  m: Machine,
  callee: FunctionValue | ClassValue,
  args: Arguments,
  { reason }: NonNullable<Arguments["rest"]>,
): Value {
  for (const value of [...args.positional, ...args.keywords.values()]) markEscaped(m, value);
  if (callee.kind === "function") markEscaped(m, callee);
  return unknown(reason);
}
