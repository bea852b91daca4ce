/** Asking TensorFlow for Keras 2, before it is imported. */
import type { AnalysedDocument } from "../document";
import type { TextEdit } from "./text-edit";
import { lineBreakOf } from "../text/line-end";
import type { Statement } from "../../syntax/ast";

const OF_TENSORFLOW = /^tensorflow(?:_hub)?(?:\.|$)/;

/** The modules that a statement imports from. */
function modulesOf(statement: Statement): readonly string[] {
  if (statement.kind === "Import") return statement.names.map(({ name }) => name);
  return statement.kind === "ImportFrom" && statement.level === 0 ? [statement.module] : [];
}

const isOs = (statement: Statement): boolean =>
  statement.kind === "Import" &&
  statement.names.some(({ name, alias }) => name === "os" && alias === undefined);

/**
 * `os.environ["TF_USE_LEGACY_KERAS"] = "1"` on the line before the first import of TensorFlow, which reads it then; undefined where the
 * file itself imports none.
 */
export function askForKeras2({ text, syntax }: AnalysedDocument): readonly TextEdit[] | undefined {
  const { units } = syntax();
  const at = units.findIndex(({ statement }) =>
    modulesOf(statement).some((name) => OF_TENSORFLOW.test(name)),
  );
  const first = units[at];
  if (!first) return undefined;
  const start = first.base + first.statement.start;
  const end = lineBreakOf(text);
  const hasOs = units.slice(0, at).some(({ statement }) => isOs(statement));
  const asked = `os.environ["TF_USE_LEGACY_KERAS"] = "1"${end}`;
  return [{ start, end: start, newText: hasOs ? asked : `import os${end}${end}${asked}` }];
}
