/** The labels that go with the data which a call is given alone: `evaluate(x_test)` becomes `evaluate(x_test, y_test)`, or the data once more. */
import type { AnalysedDocument } from "../document";
import { assignments } from "./assignments";
import type { TextEdit } from "./text-edit";
import { findCallAt } from "../../syntax/find-node";
import { boundNames } from "../../syntax/names/scope";
import type { Remedy } from "../../values/records/finding";

/** How names of data and of labels differ. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/^x(?=_|$|\d)/, "y"],
  [/^X(?=_|$|\d)/, "y"],
  [/^X(?=_|$|\d)/, "Y"],
  [/(?<=_)x$/, "y"],
  [/(?<=_)X$/, "y"],
  [/(?<=_)X$/, "Y"],
  [/images|features|inputs|data|texts|sequences/, "labels"],
  [/features|inputs|data/, "targets"],
];

/** The edit, with the data itself where no name that was assigned before stands for the labels. */
export function giveLabels(
  { report, syntax, text }: AnalysedDocument,
  { call: site, orSelf = false }: Extract<Remedy, { kind: "giveLabels" }>,
): readonly TextEdit[] | undefined {
  const found = site.file === report.file ? findCallAt(syntax(), site) : undefined;
  const [first, second] = found?.call.arguments ?? [];
  if (!found || first?.value.kind !== "Name" || (first.name ?? "X").toLowerCase() !== "x") return undefined;
  const isSecond = second !== undefined && second.name === undefined;
  if (isSecond || first.spread !== undefined) return undefined;
  const { id } = first.value;
  const assigned = new Set(
    assignments(syntax()).flatMap(({ statement, base }) =>
      base + statement.start < site.start
        ? statement.targets.flatMap((target) => [...boundNames(target)])
        : [],
    ),
  );
  const labels = PAIRS.map(([pattern, other]) => id.replace(pattern, other)).find(
    (name) => name !== id && assigned.has(name),
  );
  const [start, end] = [found.base + first.start, found.base + first.end];
  // A network that gives what it is given has no other labels.
  const given = labels ?? (orSelf ? id : undefined);
  if (given === undefined) return undefined;
  const behind = first.name === undefined ? given : `y=${given}`;
  return [{ start, end, newText: `${text.slice(start, end)}, ${behind}` }];
}
