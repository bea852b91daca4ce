/** Lowers the statements of a block, or puts in those that were recovered apart. */
import type { Statement } from "../ast";
import { afterNode, DEEPEST_BLOCK, endOf, isNamed, type Lowering, startOf } from "./lower-context";

/** Lowers a statement by the table; what has no entry is a gap. */
export function lowerStatement(context: Lowering, node: number): Statement {
  context.starts.add(startOf(context, node));
  const lowerer = context.tables.statements[context.tree.symbol[node] ?? 0];
  if (lowerer && context.blockDepth <= DEEPEST_BLOCK) return lowerer(context, node);
  const gap = { start: startOf(context, node), end: endOf(context, node) };
  context.gaps.push(gap);
  return { kind: "Gap", ...gap, names: [] };
}

/** A gap has the backslash that its last line ends with, which the grammar leaves out of the block around it. */
function within(statements: readonly Statement[], end: number): readonly Statement[] {
  const last = statements.at(-1);
  if (last?.kind !== "Gap" || last.end <= end || last.start > end) return statements;
  return [...statements.slice(0, -1), { ...last, end }];
}

export function lowerBlock(context: Lowering, node: number): readonly Statement[] {
  const recovered = context.recovered?.get(startOf(context, node));
  if (recovered) {
    context.recoveredUsed++;
    context.starts.add(startOf(context, node));
    context.hasYield ||= recovered.hasYield;
    return within(recovered.statements, endOf(context, node));
  }
  const statements: Statement[] = [];
  const end = afterNode(context, node);
  context.blockDepth++;
  for (let child = node + 1; child < end; child = afterNode(context, child)) {
    if (isNamed(context, child)) statements.push(lowerStatement(context, child));
  }
  context.blockDepth--;
  return statements;
}
