/** Amounts added to or cut from both ends of each spatial axis: `padding` of ZeroPadding, `cropping` of Cropping. */
import { type ArgumentSpec, type Contradiction, contradiction } from "../layer-definition";
import { dimensionOf } from "./integer";
import { standardizeTuple } from "./integer-tuple";
import { wrongType } from "./refusals";
import { printed, pythonText } from "./python-text";
import { type Dim, known, named, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import type { Value } from "../../../values/value";

/** What is added or cut before and after the elements of one axis. */
export type Margin = readonly [before: Dim, after: Dim];

/** How a layer reads its margins; the words differ from layer to layer. */
export interface MarginOptions {
  readonly rank: 2 | 3;
  readonly default: number;
  /** Cropping refuses a single negative integer; ZeroPadding takes it, and then the output gets shorter. */
  readonly negative: "accepted" | "refused";
  readonly wrongLength: (given: string) => string;
  readonly wrongType: (given: string) => string;
}

const ordinals = ["1st", "2nd", "3rd"];

function bothEnds(dim: Dim, rank: number, name: string): readonly Margin[] {
  return Array.from({ length: rank }, (): Margin => [named(dim, name), named(dim, name)]);
}

/** One margin per spatial axis: an int for all, a tuple of ints (both ends the same), or a tuple of pairs. */
export function margins(options: MarginOptions): ArgumentSpec<readonly Margin[]> {
  const { rank } = options;
  const pair = `(${options.default}, ${options.default})`;
  return {
    defaultText: `(${Array.from({ length: rank }, () => pair).join(", ")})`,
    parse: (value, { name, context }): readonly Margin[] | Contradiction => {
      if (value === undefined) return bothEnds(known(options.default), rank, name);
      if (value.kind === "unknown") return bothEnds(unknownDim(value.reason), rank, name);
      const single = value.kind === "tensor" ? undefined : dimensionOf(value);
      if (single) {
        if (options.negative === "accepted" || single.kind !== "known" || single.value >= 0)
          return bothEnds(single, rank, name);
        const words = `ValueError: \`${name}\` cannot be negative. Received: ${name}=${single.value}.`;
        return contradiction("negative", name, { argument: name, given: single.value }, { kerasSays: words });
      }
      const items = hasLength(value) ? context.iterate(value) : undefined;
      if (items === undefined) {
        if (value.kind !== "none" && value.kind !== "float")
          return bothEnds(unknownDim(reason("not-supported", name)), rank, name);
        return wrongType(
          name,
          "an integer, or a tuple of integers or pairs",
          value,
          options.wrongType(printed(value)),
        );
      }
      if (items.length !== rank) {
        const facts = { argument: name, expected: rank, given: pythonText(value) };
        return contradiction("wrong-tuple-length", name, facts, {
          kerasSays: options.wrongLength(printed(value)),
        });
      }
      const read: Margin[] = [];
      for (const [i, item] of items.entries()) {
        const ends = standardizeTuple(
          item,
          2,
          `${ordinals[i] ?? ""} entry of ${name}`,
          context,
          { minimum: 0 },
          name,
        );
        if ("kind" in ends) return ends;
        const [before, after] = ends;
        if (before && after) read.push([named(before, name), named(after, name)]);
      }
      return read;
    },
  };
}

const hasLength = (value: Value): boolean =>
  ["tuple", "list", "dict", "str", "set", "range"].includes(value.kind);
