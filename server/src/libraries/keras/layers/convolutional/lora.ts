/** The rank of a low-rank adaptation of a kernel, after `enable_lora` in Keras. */
import { contradiction } from "../../layer-definition";
import type { ArgumentSpec, Contradiction } from "../../layer-definition";
import { loraBeside } from "../lora-constraint";
import { optionalInteger } from "../../arguments/optional-integer";
import { wrongType } from "../../arguments";
import type { Dim } from "../../../../values/dimensions/dimension";
import type { Value } from "../../../../values/value";

/** LoRA's rank, undefined for None and for 0, which both mean none. */
export function loraRank(): ArgumentSpec<Dim | undefined> {
  const reader = optionalInteger();
  return {
    ...reader,
    parse: (value, argument) => {
      if (value?.kind === "float" && value.value !== 0) {
        const words = `ValueError: Found invalid dimension of type '<class 'float'>'.`;
        return wrongType(argument.name, "an integer", value, words);
      }
      const rank = reader.parse(value, argument);
      if (rank?.kind !== "known" || rank.value > 0) return rank;
      if (rank.value === 0) return undefined;
      const facts = { argument: argument.name, given: rank.value };
      return contradiction("not-positive", argument.name, facts, {
        kerasSays: `ValueError: Dimension ${rank.value} must be >= 0`,
      });
    },
  };
}

/** What building refuses: LoRA of a kernel under a constraint. */
export const loraWithoutConstraint = (a: {
  lora_rank: Dim | undefined;
  kernel_constraint: Value;
}): Contradiction | undefined => loraBeside(a.lora_rank, a.kernel_constraint, "kernel_constraint");
