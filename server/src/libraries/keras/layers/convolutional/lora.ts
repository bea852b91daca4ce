/** Low-rank adaptation of a kernel: the frozen kernel and its two trained factors, after `enable_lora` in Keras. */
import { contradiction, frozenWeight, weight } from "../../layer-definition";
import type { ArgumentSpec, Contradiction } from "../../layer-definition";
import { optionalInteger } from "../../arguments/optional-integer";
import { wrongType } from "../../arguments";
import type { Weight } from "../../../../values/application";
import type { Dim } from "../../../../values/dimension";
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

/** LoRA trains a sum of kernels, so a constraint on one of them would mean nothing. */
export function loraWithoutConstraint(a: {
  lora_rank: Dim | undefined;
  kernel_constraint: Value;
}): Contradiction | undefined {
  const constraint = a.kernel_constraint.kind;
  if (a.lora_rank?.kind !== "known" || constraint === "none" || constraint === "unknown") return undefined;
  return contradiction(
    "lora-with-constraint",
    "kernel_constraint",
    {},
    {
      kerasSays:
        "ValueError: Lora is incompatible with kernel constraints. In order to enable lora on this layer, remove the `kernel_constraint` argument.",
      remedies: [
        { kind: "removeArgument", name: "kernel_constraint" },
        { kind: "removeArgument", name: "lora_rank" },
      ],
    },
  );
}

/** The kernel and `others` where there is no LoRA; else the kernel frozen, and its factors after `others`. */
export function loraWeights(
  kernel: readonly Dim[],
  rank: Dim | undefined,
  others: readonly Weight[],
): readonly Weight[] {
  if (rank === undefined) return [weight("kernel", kernel), ...others];
  const last = kernel.at(-1);
  return [
    frozenWeight("kernel", kernel),
    ...others,
    weight("lora_kernel_a", [...kernel.slice(0, -1), rank]),
    weight("lora_kernel_b", last ? [rank, last] : [rank]),
  ];
}
