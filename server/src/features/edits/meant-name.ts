/** A name in place of one that nothing binds and that is nearly the same, wherever the file uses it. */
import type { AnalysedDocument } from "../document";
import { usesOf } from "./rewrite-import";
import type { TextEdit } from "./text-edit";
import { functionsAround } from "../text/syntax-path";
import { namesOfModule } from "../../syntax/names/module-bindings";
import { BUILTINS, BUILTINS_OF_PYTHON_2 } from "../../syntax/names/names-of-python";
import { localNames } from "../../syntax/names/scope";
import { nearestName } from "../../values/names/nearest-names";
import type { Span } from "../../values/records/span";

/** Shorter names are near all others that are as short. */
const SHORTEST_SLIP = 3;

/** The edit; undefined where no name that can be meant is near. */
export function meantName(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  if (span.file !== report.file) return undefined;
  const written = text.slice(span.start, span.end);
  const inside = functionsAround(syntax(), span.start).flatMap((definition) => [...localNames(definition)]);
  const own = [...inside, ...(namesOfModule(syntax()) ?? [])];
  const near = (names: Iterable<string>): string | undefined =>
    written.length < SHORTEST_SLIP ? undefined : nearestName(written, names);
  const newText = BUILTINS_OF_PYTHON_2.get(written) ?? near(own) ?? near(BUILTINS);
  if (newText === undefined) return undefined;
  return usesOf(syntax(), written).map(({ start, end }) => ({ start, end, newText }));
}
