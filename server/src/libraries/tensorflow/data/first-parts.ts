/** Functions that take fewer parts than the elements of a data set have, as those of pictures without their labels do. */
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";

/** A function of two on one and the same. */
const twice = (span: Span): Remedy => ({
  kind: "wrapText",
  span,
  before: "lambda item: ",
  after: "(item, item)",
});

/** The function on as many parts of an element as it takes, beside all others: pictures without their labels. */
export function ofFirstParts(fn: Value, element: Value, args: Arguments): readonly Remedy[] {
  const parameters = (fn.kind === "function" ? fn.parameters : undefined) ?? [];
  const takes = parameters.length;
  const span = args.positionalSpans[0];
  const given = element.kind === "tuple" ? element.items.length : 1;
  if (span && takes > given)
    return [
      { kind: "dropParameters", span, names: parameters.slice(given) },
      // What is made of pictures and their labels may as well be made of pictures that are both.
      ...(given === 1 && takes === 2 && fn.kind === "function" && fn.name !== "<lambda>"
        ? [twice(span)]
        : []),
    ];
  if (element.kind !== "tuple" || takes === 0 || takes >= element.items.length || !span) return [];
  const names = ["first", "second", "third"].slice(0, takes).join(", ");
  const [before, after] = fn.kind === "function" && fn.name === "<lambda>" ? ["(", ")"] : ["", ""];
  return [
    {
      kind: "wrapText",
      span,
      before: `lambda ${names}, *rest: (${before}`,
      after: `${after}(${names}), *rest)`,
    },
  ];
}
