/** Functions and classes of Keras that refuse kinds of values which their own descriptions do not look at. */
import { type Stage, refusedKinds } from "../keras/parts/argument-domains";
import { checkedBySignature } from "../keras/parts/signatures";
import { leavesOf } from "../keras/engine/structure";
import type { Context } from "../../values/context";
import { type Arguments, type Value, unknown } from "../../values/value";

/** Rooms of Keras whose functions take tensors. */
const OF_TENSORS = /^keras\.(ops|activations|random|losses|metrics|backend)\./;

/** Whether there is a KerasTensor among the arguments, or may be one. */
function hasSymbols(args: Arguments): boolean {
  if (args.rest) return true;
  const all = [...args.positional, ...args.keywords.values()].flatMap(leavesOf);
  return all.some(
    (leaf) =>
      leaf.kind === "unknown" ||
      (leaf.kind === "tensor" && leaf.flavour !== "numpy" && leaf.flavour !== "eager"),
  );
}

/** Runs what is described; where that tells nothing of arguments which Keras refuses, they are told. */
export function unlessRefused(
  canonical: string,
  args: Arguments,
  stage: Stage,
  context: Context,
  work: () => Value,
): Value {
  // Symbols pass much that data does not, and what is not known may be one.
  const isOpen = (): boolean => stage === "made" && OF_TENSORS.test(canonical) && hasSymbols(args);
  const tell = refusedKinds(canonical, args, stage, context);
  if (!tell || isOpen()) return work();
  const reported = context.reportsSoFar;
  const value = work();
  if (context.reportsSoFar > reported) return value;
  tell();
  return unknown("already-reported");
}

/** The arguments of an operation of `keras.ops` as of today, whose unknown and missing ones are told. */
export const keywordsOfOperation = (canonical: string, args: Arguments, context: Context): Arguments =>
  canonical.startsWith("keras.ops.") ? checkedBySignature(canonical, args, context) : args;
