/** Lowers the statements of a block, or puts in those that were recovered apart. */
import type { Statement } from "./ast";
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

export function lowerBlock(context: Lowering, node: number): readonly Statement[] {
  const recovered = context.recovered?.get(startOf(context, node));
  if (recovered) {
    context.recoveredUsed++;
    context.starts.add(startOf(context, node));
    context.hasYield ||= recovered.hasYield;
    return recovered.statements;
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
