/** The hover of a data set: what one of its elements is, and how many there are. */
import { countText } from "../text/count-text";
import { type Section, code, plain, strong } from "./hover-document";
import { shapesIn } from "../explanations/made-shapes";
import { say } from "../text/wording";
import type { Report } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import { isVacant } from "../../values/dimensions/told-shapes";
import { formatShape } from "../../values/dimensions/shape";
import type { Made } from "../../values/records/statement-result";
import type { Span } from "../../values/records/span";

export type DatasetMade = Made & { readonly kind: "dataset" };

/** The data set that a statement bound a name to, at the name's place there. */
export function datasetBound(report: Report, name: string, at: Span): DatasetMade | undefined {
  const made = report.results
    .filter(
      ({ span, target }) =>
        target === name && span.file === at.file && span.start <= at.start && at.end <= span.end,
    )
    .map(({ value }) => value);
  const [first] = made;
  return first?.kind === "dataset" && made.every(({ kind }) => kind === "dataset") ? first : undefined;
}

/** `train_ds data set: (None, 28, 28, 1), (None,) · 32 batches`. */
export function datasetSections(
  name: string,
  { element, count, isBatched }: DatasetMade,
  language?: Language,
): readonly Section[] {
  const shapes = shapesIn(element) ?? [];
  if (shapes.length === 0 || shapes.every(isVacant)) return [];
  const text = count && countText(count);
  const [one, many] = isBatched
    ? (["hint.batch", "hint.batches"] as const)
    : (["hint.element", "hint.elements"] as const);
  const length = text === undefined ? "" : ` · ${say(text === "1" ? one : many, { count: text }, language)}`;
  return [
    {
      kind: "line",
      runs: [
        strong(name),
        plain(` ${say(isBatched ? "hover.dataset.batches" : "hover.dataset.elements", {}, language)} `),
        code(shapes.map(formatShape).join(", ")),
        plain(length),
      ],
    },
  ];
}
