/** Functions that take fewer parts than the elements of a data set have, as those of pictures without their labels do. */
import type { Remedy } from "../../../values/records/finding";
import type { Arguments, Value } from "../../../values/value";

/** The function on as many parts of an element as it takes, beside all others: pictures without their labels. */
export function ofFirstParts(fn: Value, element: Value, args: Arguments): readonly Remedy[] {
  const takes = fn.kind === "function" ? (fn.parameters?.length ?? 0) : 0;
  const span = args.positionalSpans[0];
  if (element.kind !== "tuple" || takes === 0 || takes >= element.items.length || !span) return [];
  const names = ["first", "second", "third"].slice(0, takes).join(", ");
  const [before, after] = fn.kind === "function" && fn.name === "<lambda>" ? ["(", ")"] : ["", ""];
  return [
    {
      kind: "wrapText",
      span,
      before: `lambda ${names}, *rest: (${before}`,
      after: `${after}(${names}), *rest)`,
      preferred: true,
    },
  ];
}
