/** A model's graph in the languages of other tools: Mermaid, which Markdown pages draw, and Graphviz's DOT. */
import type { ModelGraphFacts } from "./facts";
import { boxLines } from "./svg";
import { FOLDED, type VisibleNode, visibleGraph } from "./visible-nodes";
import { visibleLine } from "../text/visible-text";

/** Short names that both languages take, whatever the layer is called. */
function namesOf(nodes: readonly VisibleNode[]): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id }, i) => [id, `n${i}`]));
}

/** Mermaid ends a quoted text at the next quote, and reads `#…;` as a character. */
const mermaidText = (text: string): string =>
  visibleLine(text).replaceAll("#", "#35;").replaceAll('"', "#quot;").replaceAll("<", "#lt;");

export function mermaid({ graph }: ModelGraphFacts): string {
  const { nodes, edges } = visibleGraph(graph, FOLDED);
  const names = namesOf(nodes);
  const name = (id: string): string => names.get(id) ?? "";
  return [
    "flowchart TD",
    ...nodes.map((node) => `  ${name(node.id)}["${boxLines(node).map(mermaidText).join("<br>")}"]`),
    ...edges.map(({ from, to, text }) => `  ${name(from)} -->|"${mermaidText(text)}"| ${name(to)}`),
    ...nodes
      .filter(({ node }) => node.problem !== null)
      .map(({ id }) => `  style ${name(id)} stroke:#cf222e,stroke-width:2px`),
    "",
  ].join("\n");
}

const dotText = (text: string): string =>
  `"${visibleLine(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

export function dot({ graph, name: title }: ModelGraphFacts): string {
  const { nodes, edges } = visibleGraph(graph, FOLDED);
  const names = namesOf(nodes);
  const name = (id: string): string => names.get(id) ?? "";
  const box = (node: VisibleNode): string => {
    const label = boxLines(node)
      .map((line) => dotText(line).slice(1, -1))
      .join("\\n");
    return `  ${name(node.id)} [label="${label}"${node.node.problem === null ? "" : ', color="#cf222e", penwidth=2'}];`;
  };
  return [
    `digraph ${dotText(title)} {`,
    '  node [shape=box, style=rounded, fontname="sans-serif", fontsize=11];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...nodes.map(box),
    ...edges.map(({ from, to, text }) => `  ${name(from)} -> ${name(to)} [label=${dotText(text)}];`),
    "}",
    "",
  ].join("\n");
}
