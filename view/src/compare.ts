/** What differs between two models, or one model before and after edits. */
import { groupDigits } from "../../server/src/features/text/count-text";
import type { GraphFacts, ModelGraphFacts, NodeFacts } from "../../server/src/features/model-graph/facts";

export interface Difference {
  readonly kind: "added" | "changed" | "removed";
  /** What stood there before of what has changed, shape and parameters; empty for what is new. */
  readonly before: string;
}
export interface Comparison {
  readonly byId: ReadonlyMap<string, Difference>;
  /** Nodes of the other model that this one has not. */
  readonly removed: readonly NodeFacts[];
}

const shapes = ({ outputs }: NodeFacts): string => outputs.map(({ text }) => text).join(", ");
const weight = ({ params }: NodeFacts): string => (params === null ? "?" : groupDigits(params));
const told = (node: NodeFacts): string => `${shapes(node)} · ${weight(node)}`;

/** What was there and is another now: the shape, the parameters, or both. */
function whatDiffers(before: NodeFacts, after: NodeFacts): string {
  const parts = [
    ...(shapes(before) === shapes(after) ? [] : [shapes(before)]),
    ...(weight(before) === weight(after) ? [] : [weight(before)]),
  ];
  return parts.join(" · ");
}

/** Nodes by the path of their ids, those inside others too. */
function nodesIn({ nodes }: GraphFacts, prefix = ""): readonly (readonly [string, NodeFacts])[] {
  return nodes.flatMap((node) => [
    [prefix + node.id, node] as const,
    ...(node.inner ? nodesIn(node.inner, `${prefix}${node.id}/`) : []),
  ]);
}

/**
 * Matches nodes by their names, and where names differ (automatic ones count up) by their position among those of the
 * same class.
 */
export function compare(before: ModelGraphFacts, after: ModelGraphFacts): Comparison {
  const old = new Map(nodesIn(before.graph));
  const byId = new Map<string, Difference>();
  const matched = new Set<string>();
  const fresh: (readonly [string, NodeFacts])[] = [];
  for (const [id, node] of nodesIn(after.graph)) {
    const same = old.get(id);
    if (same?.type !== node.type) {
      fresh.push([id, node]);
      continue;
    }
    matched.add(id);
    if (told(same) !== told(node)) byId.set(id, { kind: "changed", before: whatDiffers(same, node) });
  }
  const left = [...old].filter(([id]) => !matched.has(id));
  for (const [id, node] of fresh) {
    const at = left.findIndex(([, other]) => other.type === node.type);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found) byId.set(id, { kind: "added", before: "" });
    else if (told(found[1]) !== told(node))
      byId.set(id, { kind: "changed", before: whatDiffers(found[1], node) });
  }
  return { byId, removed: left.map(([, node]) => node) };
}
