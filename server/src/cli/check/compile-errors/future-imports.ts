/** `from __future__ import …`, which Python reads before anything else of a file. */
import type { Refusal } from "./refusal";
import type { ModuleSyntax, Statement } from "../../../syntax/ast";

/** The features that any Python 3 knows (CPython's `Lib/__future__.py`). */
const FEATURES: ReadonlySet<string> = new Set([
  ...["nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function"],
  ...["unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"],
]);

const isText = (statement: Statement): boolean =>
  statement.kind === "Expression" &&
  statement.value.kind === "Constant" &&
  statement.value.value.type === "str";

/** Imports that come too late in a file or name nothing, by offsets in it. */
export function refusedFutureImports({ units }: ModuleSyntax): readonly Refusal[] {
  let isLate = false;
  return units.flatMap(({ base, statement }, i) => {
    const isFuture =
      statement.kind === "ImportFrom" && statement.level === 0 && statement.module === "__future__";
    // Only the text at the very beginning is a docstring.
    if (!isFuture) isLate ||= i > 0 || !isText(statement);
    if (!isFuture) return [];
    const place = { start: base + statement.start, end: base + statement.end };
    if (isLate)
      return [{ ...place, says: "from __future__ imports must occur at the beginning of the file" }];
    return statement.names
      .filter(({ name }) => !FEATURES.has(name))
      .map(({ name }) => ({ ...place, says: `future feature ${name} is not defined` }));
  });
}
