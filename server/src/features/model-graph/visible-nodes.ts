/** What of a graph is drawn: repeated blocks as one node each, and what is inside a node where that is opened. */
import type { GraphFacts, NodeFacts } from "./facts";

/** A node as it is drawn. */
export interface VisibleNode {
  /** Unique in the drawing: a node inside another stands behind it, `encoder/conv1d`. */
  readonly id: string;
  readonly node: NodeFacts;
  /** Set on the nodes of a folded block: how often the whole block stands there. */
  readonly block: { readonly key: string; readonly times: number; readonly ends: boolean } | undefined;
  /** Whether there is something inside that is not shown. */
  readonly closed: boolean;
  readonly depth: number;
}
export interface VisibleEdge {
  readonly from: string;
  readonly to: string;
  /** The shape that goes along it. */
  readonly text: string;
}
export interface VisibleGraph {
  readonly nodes: readonly VisibleNode[];
  readonly edges: readonly VisibleEdge[];
}

/** Which parts are open, by the ids of nodes and the keys of blocks. */
export interface Opened {
  readonly has: (key: string) => boolean;
}

/** Everything folded: repeated blocks once, nothing inside of nodes. */
export const FOLDED: Opened = { has: () => false };

interface Drawing {
  readonly nodes: VisibleNode[];
  readonly edges: VisibleEdge[];
}

/**
 * The positions of nodes, each behind those that feed it: applications of one layer stand together in the graph, and
 * one of them may feed another through nodes that stand further down. Without recursion, for chains may be long.
 */
function producersFirst({ nodes }: GraphFacts): readonly number[] {
  const positions = new Map(nodes.map(({ id }, i) => [id, i]));
  const order: number[] = [];
  const entered = new Set<number>();
  const enter = (start: number): void => {
    const stack = [{ at: start, next: 0 }];
    entered.add(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const input = nodes[top.at]?.inputs[top.next];
      top.next += 1;
      if (!input) {
        order.push(top.at);
        stack.pop();
        continue;
      }
      const from = positions.get(input.from ?? "");
      if (from === undefined || entered.has(from)) continue;
      entered.add(from);
      stack.push({ at: from, next: 0 });
    }
  };
  nodes.forEach((_, i) => {
    if (!entered.has(i)) enter(i);
  });
  return order;
}

/** Where each node's outputs come from in the drawing: itself, or the last nodes inside. */
type Outlets = ReadonlyMap<string, readonly string[]>;

function draw(
  graph: GraphFacts,
  prefix: string,
  depth: number,
  /** What feeds this graph from outside, by the position of its input. */
  feeds: readonly (readonly string[])[],
  opened: Opened,
  drawing: Drawing,
): readonly string[] {
  const hidden = new Map<string, string>();
  const blockOf = new Map<number, NonNullable<VisibleNode["block"]>>();
  for (const { first, length, times } of graph.blocks) {
    const key = `${prefix}${graph.nodes[first]?.id ?? ""}*${times}`;
    if (opened.has(key)) continue;
    for (let i = 0; i < length; i++) blockOf.set(first + i, { key, times, ends: i === length - 1 });
    for (let i = length; i < length * times; i++) {
      const [own, shown] = [graph.nodes[first + i], graph.nodes[first + (i % length)]];
      if (own && shown) hidden.set(own.id, shown.id);
    }
  }
  const outlets = new Map<string, readonly string[]>();
  let inputs = 0;
  for (const i of producersFirst(graph)) {
    const node = graph.nodes[i];
    if (!node || hidden.has(node.id)) continue;
    const id = prefix + node.id;
    const sources = node.inputs.flatMap(({ from, text }) => {
      const shown = from === null ? undefined : (hidden.get(from) ?? from);
      return (shown === undefined ? [] : (outlets.get(shown) ?? [])).map((source) => ({ source, text }));
    });
    const outside = node.kind === "input" && prefix !== "" ? (feeds[inputs++] ?? []) : [];
    const isOpen = node.inner !== null && opened.has(id);
    if (node.inner && isOpen) {
      const given = node.inputs.map(
        ({ from }) => outlets.get((from === null ? undefined : (hidden.get(from) ?? from)) ?? "") ?? [],
      );
      const last = draw(node.inner, `${id}/`, depth + 1, given, opened, drawing);
      outlets.set(node.id, last);
      continue;
    }
    drawing.nodes.push({ id, node, block: blockOf.get(i), closed: node.inner !== null, depth });
    outlets.set(node.id, [id]);
    const text = node.outputs[0]?.text ?? "";
    const edges = [...sources, ...outside.map((source) => ({ source, text }))];
    const seen = new Set<string>();
    for (const { source, text: shape } of edges) {
      if (source === id || seen.has(source)) continue;
      seen.add(source);
      drawing.edges.push({ from: source, to: id, text: shape });
    }
  }
  return lastOutlets(graph, hidden, outlets);
}

/** What comes out of a graph: of the nodes that feed no other. */
function lastOutlets(
  graph: GraphFacts,
  hidden: ReadonlyMap<string, string>,
  outlets: Outlets,
): readonly string[] {
  const feeding = new Set(graph.nodes.flatMap(({ inputs }) => inputs.map(({ from }) => from)));
  const last = graph.nodes.filter(({ id }) => !feeding.has(id)).map(({ id }) => hidden.get(id) ?? id);
  return [...new Set(last.flatMap((id) => outlets.get(id) ?? []))];
}

/** The drawing of a graph with some of its parts opened. */
export function visibleGraph(graph: GraphFacts, opened: Opened): VisibleGraph {
  const drawing: Drawing = { nodes: [], edges: [] };
  draw(graph, "", 0, [], opened, drawing);
  return drawing;
}
