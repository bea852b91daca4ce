/** The hover of a number: its formula, and a link to where it was written; nothing where it is written right there. */
import { explainDimension } from "../explanations/explain-dimension";
import { type Section, code, plain, strong } from "./hover-document";
import { type DescribeSpan, sourcesOf } from "./hover-sources";
import { reasonText } from "../explanations/reasons";
import { distinct } from "../explanations/visit-agreement";
import { say } from "../text/wording";
import type { Language } from "../../messages/catalogue";
import { type Dim, dimKey, formatDim } from "../../values/dimensions/dimension";
import type { Span } from "../../values/records/span";

/** Values of one name that are listed; a name that counts a long loop has hundreds. */
const MOST_VALUES = 4;

const valuesText = (dims: readonly Dim[]): string => {
  const texts = dims.slice(0, MOST_VALUES).map(formatDim).join(", ");
  return dims.length > MOST_VALUES ? `${texts}, …` : texts;
};

/**
 * What is said of a number that `name` is: `dims` are its values over all visits, `at` the place that is pointed at.
 */
export function numberSections(
  name: string,
  dims: readonly Dim[],
  at: Span,
  describe: DescribeSpan,
  language?: Language,
): readonly Section[] {
  const values = distinct(dims, dimKey);
  const [only, other] = values;
  if (!only) return [];
  if (other) return [{ kind: "line", runs: [strong(name), plain(" "), code(valuesText(values))] }];
  if (only.kind === "unknown") {
    const why = say("hover.unknown", { reason: reasonText(only.reason, language) }, language);
    return [{ kind: "line", runs: [strong(name), plain(` ${why}`)] }];
  }
  const formula = explainDimension(only);
  const sources = sourcesOf([only], new Set(), describe, language);
  // `n = 128` says all there is to say.
  if (formula === undefined && describe(at) === (only.origin?.span && describe(only.origin.span))) return [];
  return [
    { kind: "line", runs: [strong(name), plain(" "), code(formula ?? formatDim(only))] },
    ...(sources ? [sources] : []),
  ];
}
