/** Places the nodes of a drawing and bends its edges around them, by the library dagre. */
import { Graph, layout as place } from "@dagrejs/dagre";
import { textWidth } from "./text-width";
import type { VisibleGraph, VisibleNode } from "./visible-nodes";

export interface PlacedNode {
  readonly of: VisibleNode;
  /** What stands in the box, line by line. */
  readonly lines: readonly string[];
  /** The middle of the box. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The middle of the shape's text. */
  readonly x: number;
  readonly y: number;
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

const LINE_HEIGHT = 16;
const PADDING = 8;
const MARGIN = 12;
/** Between the rows there is room for the shape on the edge. */
const ROW_GAP = 38;
const COLUMN_GAP = 28;
/**
 * More nodes than this are not placed by the library, whose time grows faster than their number (500 take it 0.4 s):
 * a chain of any length is placed at once, and of a larger net the repeated blocks are folded.
 */
const MOST_PLACED = 600;

function sizeOf(lines: readonly string[]): { width: number; height: number } {
  const width = Math.max(...lines.map(textWidth)) + 2 * PADDING;
  return { width, height: lines.length * LINE_HEIGHT + PADDING };
}

/** Whether every node has at most one edge in and one out. */
function isChain({ edges }: VisibleGraph): boolean {
  const [outs, ins] = [new Set(edges.map(({ from }) => from)), new Set(edges.map(({ to }) => to))];
  return outs.size === edges.length && ins.size === edges.length;
}

type Sized = Omit<PlacedNode, "x" | "y">;

/** One node under the other, with every edge that is no step to the next one drawn beside them. */
function column(graph: VisibleGraph, sized: readonly Sized[]): Layout {
  const width = Math.max(...sized.map((node) => node.width), 0);
  const skips = graph.edges.filter(({ from, to }) => {
    const at = sized.findIndex(({ of }) => of.id === from);
    return sized[at + 1]?.of.id !== to;
  });
  const room = skips.length === 0 ? 0 : 80;
  const middle = MARGIN + width / 2;
  let y = MARGIN;
  const nodes = sized.map((node): PlacedNode => {
    const placed = { ...node, x: middle, y: y + node.height / 2 };
    y += node.height + ROW_GAP;
    return placed;
  });
  const at = new Map(nodes.map((node) => [node.of.id, node]));
  const edges = graph.edges.flatMap(({ from, to, text }): readonly PlacedEdge[] => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return [];
    const [start, end] = [
      { x: middle, y: a.y + a.height / 2 },
      { x: middle, y: b.y - b.height / 2 },
    ];
    if (!skips.some((skip) => skip.from === from && skip.to === to))
      return [{ from, to, text, points: [start, end], x: middle, y: (start.y + end.y) / 2 }];
    const aside = MARGIN + width + room / 2;
    const points = [start, { x: aside, y: start.y + ROW_GAP / 2 }, { x: aside, y: end.y - ROW_GAP / 2 }, end];
    return [{ from, to, text, points, x: aside, y: (start.y + end.y) / 2 }];
  });
  return { width: width + 2 * MARGIN + room, height: y - ROW_GAP + MARGIN, nodes, edges };
}

function placedByLibrary(graph: VisibleGraph, sized: readonly Sized[]): Layout {
  const drawing = new Graph();
  drawing.setGraph({ ranksep: ROW_GAP / 2, nodesep: COLUMN_GAP, marginx: MARGIN, marginy: MARGIN });
  for (const { of, width, height } of sized) drawing.setNode(of.id, { width, height });
  for (const { from, to, text } of graph.edges)
    drawing.setEdge(from, to, { width: textWidth(text), height: LINE_HEIGHT, labelpos: "c" });
  place(drawing);
  const { width = 0, height = 0 } = drawing.graph() as { width?: number; height?: number };
  const nodes = sized.map((node): PlacedNode => {
    const { x = 0, y = 0 } = drawing.node(node.of.id) as { x?: number; y?: number };
    return { ...node, x, y };
  });
  const edges = graph.edges.map(({ from, to, text }): PlacedEdge => {
    const edge = drawing.edge(from, to) as { points?: PlacedEdge["points"]; x?: number; y?: number };
    return { from, to, text, points: edge.points ?? [], x: edge.x ?? 0, y: edge.y ?? 0 };
  });
  return { width, height, nodes, edges };
}

/** Places a drawing; `linesOf` says what stands in each box. */
export function layout(graph: VisibleGraph, linesOf: (node: VisibleNode) => readonly string[]): Layout {
  const sized = graph.nodes.map((of): Sized => {
    const lines = linesOf(of);
    return { of, lines, ...sizeOf(lines) };
  });
  if (isChain(graph) || sized.length > MOST_PLACED) return column(graph, sized);
  return placedByLibrary(graph, sized);
}
