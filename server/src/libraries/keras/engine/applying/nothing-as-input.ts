/** None in the place of a tensor: what code of the program gives that returns nothing. */
import { firstInput } from "./layer-inputs";
import { type Contradiction, type LayerDefinition, contradiction } from "../../layer-definition";
import { className, shownName } from "../layer-state";
import type { Context } from "../../../../values/context";
import { isCertainNone } from "../../../../values/none";
import type { Arguments, ObjectValue } from "../../../../values/value";

/** Refuses the None of a call, after `assert_input_compatibility`; layers that ask for no rank fail in their own ways. */
export function refusedNothing(
  { input, passesNothing }: Pick<LayerDefinition, "input" | "passesNothing">,
  args: Arguments,
  layer: ObjectValue,
  { keras }: Context,
): Contradiction | undefined {
  const value = firstInput(args);
  if (!value || !isCertainNone(value) || value.ofCall === undefined || keras === 2) return undefined;
  if (input.kind !== "tensor" || passesNothing === true) return undefined;
  const kerasSays =
    input.rank === undefined
      ? undefined
      : `ValueError: Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input for layer '${shownName(layer)}'.`;
  const facts = { taker: className(layer), method: value.ofCall };
  return contradiction("nothing-returned", "input", facts, {
    kerasSays,
    remedies: [...(value.ifUsed ?? [])],
  });
}
