/** A stack that is given several tensors, where it takes one. */
import { refusedOutput } from "./model-inputs";
import type { StackState } from "./stack-state";
import { type LayerCall, stateName } from "../engine/layer-state";
import { leavesOf, tensorsIn } from "../engine/structure";
import { contradiction } from "../layer-definition";
import type { Value } from "../../../values/value";

/** Refuses several symbolic tensors, which the functional model inside counts. */
export function refusedCount(call: LayerCall, stack: StackState, given: readonly Value[]): Value | undefined {
  const areSymbolic = given.every((leaf) => leaf.kind === "tensor" && leaf.flavour === "keras");
  if (call.context.keras === 2 || !areSymbolic) return undefined;
  const kerasSays = `ValueError: …expects 1 named input(s) with keys […], but it received ${given.length} input tensors.…`;
  const facts = { layer: stateName(call.state) ?? "Sequential", expected: 1, given: given.length };
  call.refuse(contradiction("wrong-inputs", "input", facts, { kerasSays }));
  return refusedOutput(stack.top ? tensorsIn(stack.top) : []);
}

/**
 * What a built stack computes with: of several arrays Keras 3 takes the first and passes over the others, as it goes
 * through its inputs and what it is given side by side. Symbolic tensors it counts.
 */
export function taken(given: Value | undefined, { state, context }: LayerCall): Value | undefined {
  const isList = given?.kind === "list" || given?.kind === "tuple";
  if (context.keras === 2 || !isList || !state.build.built) return given;
  const leaves = leavesOf(given);
  const areData = leaves.every((leaf) => leaf.kind === "tensor" && leaf.flavour !== "keras");
  return leaves.length > 1 && areData ? leaves[0] : given;
}
