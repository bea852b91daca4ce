/** What a name is bound to where it is used: told only where the source leaves no doubt which binding that is. */
import type { AnalysedDocument } from "./document";
import type { Binding } from "../analysis/report";
import type { FunctionDef, ModuleSyntax, Range, Statement } from "../syntax/ast";
import { blocksOf } from "../syntax/children";
import { nodeAt } from "../syntax/find-node";

/** A statement, and in which of the blocks of the one around it it stands. */
interface Step {
  readonly statement: Statement;
  readonly block: number;
}

interface Path {
  readonly steps: readonly Step[];
  readonly function: FunctionDef | undefined;
  /** Where the innermost statement ends in the file, of one with blocks its header. */
  readonly end: number;
}

function pathTo(syntax: ModuleSyntax, offset: number): Path | undefined {
  const found = nodeAt(syntax, offset);
  const last = found?.statements.at(-1);
  if (!found || !last) return undefined;
  const steps = found.statements.map((statement, i): Step => {
    const around = found.statements[i - 1];
    const block = around ? blocksOf(around).findIndex((statements) => statements.includes(statement)) : -1;
    return { statement, block };
  });
  const around = steps.slice(0, -1).map(({ statement }) => statement);
  return {
    steps,
    function: around.findLast((statement): statement is FunctionDef => statement.kind === "FunctionDef"),
    end: found.base + (blocksOf(last).flat()[0]?.start ?? last.end),
  };
}

const isLoop = ({ kind }: Statement): boolean => kind === "For" || kind === "While";

/** Whether every way to the use leads through the block of the binding. */
function isAbove(binding: Path, use: Path): boolean {
  return binding.steps.every(({ statement, block }, i) => {
    const there = use.steps[i];
    // What a loop binds is what the last round left, once it is over.
    const isOver = i === binding.steps.length - 1 && !isLoop(statement);
    return there?.block === block && (isOver || there.statement === statement);
  });
}

interface Bound {
  readonly binding: Binding;
  readonly path: Path;
}

/** Those in a loop round the use that run before it again, in the next round. */
const runsAgain = (bound: readonly Bound[], last: Bound, use: Path): boolean =>
  use.steps.some(
    ({ statement }) =>
      isLoop(statement) &&
      !last.path.steps.some((step) => step.statement === statement) &&
      bound.some(({ path }) => path.steps.some((step) => step.statement === statement)),
  );

/**
 * The bindings of a name at its use: all that were recorded for one place, one per visit. Empty where several places
 * may have bound it, or where it is a parameter.
 */
export function bindingsOf(
  { report, text, syntax }: AnalysedDocument,
  id: string,
  use: Range,
): readonly Binding[] {
  const named = report.bindings.filter(({ span }) => text.slice(span.start, span.end) === id);
  const own = named.filter(({ span }) => span.start === use.start && span.end === use.end);
  if (own.length > 0 || named.length === 0) return own;
  const path = pathTo(syntax(), use.start);
  if (!path) return [];
  // A loop binds at one place as often as it runs.
  const places = new Map<number, Path | undefined>();
  for (const { span } of named)
    if (!places.has(span.start)) places.set(span.start, pathTo(syntax(), span.start));
  const bound = named.flatMap((binding): readonly Bound[] => {
    const to = places.get(binding.span.start);
    return to ? [{ binding, path: to }] : [];
  });
  const here = bound.filter((one) => one.path.function === path.function);
  if (here.length === 0) {
    const isParameter = path.function?.parameters.some(({ name }) => name === id) ?? false;
    // A function reads a global name whenever it is called, so there may be only one place that binds it.
    const outside = bound.filter((one) => one.path.function === undefined);
    const starts = new Set(outside.map(({ binding }) => binding.span.start));
    return isParameter || starts.size !== 1 ? [] : outside.map(({ binding }) => binding);
  }
  const above = here.filter((one) => one.path.end <= use.start);
  const last = above.reduce<Bound | undefined>(
    (latest, one) => (latest && latest.binding.span.start > one.binding.span.start ? latest : one),
    undefined,
  );
  if (!last || !isAbove(last.path, path) || runsAgain(here, last, path)) return [];
  return here
    .filter((one) => one.binding.span.start === last.binding.span.start)
    .map(({ binding }) => binding);
}
