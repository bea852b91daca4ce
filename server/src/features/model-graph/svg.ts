/** Draws a placed graph as SVG: the same picture in the editor's view and in a saved file. */
import type { Layout, PlacedEdge, PlacedNode } from "./layout";
import { textWidth } from "./text-width";
import type { VisibleNode } from "./visible-nodes";
import { groupDigits } from "../text/count-text";
import { visibleLine } from "../text/visible-text";
import { lookup } from "../../values/names/lookup";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text as it may stand in XML. */
const escapeXml = (text: string): string =>
  visibleLine(text).replace(/[&<>"]/g, (c) => lookup(escapes, c) ?? c);

/** A class as Keras names its first layer: `MaxPooling2D` is `max_pooling2d`, after `to_snake_case`. */
const automaticName = (type: string): string =>
  type
    .replace(/\W+/g, "")
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();

/** Whether a name says no more than the class does; what is counted on to is told, so that it is found in the table. */
export const isAutomatic = ({ name, type }: { readonly name: string; readonly type: string }): boolean =>
  name === automaticName(type) || name.toLowerCase() === type.toLowerCase();

/** What stands in a node's box: its name and class, what it weighs, what is folded away. */
export function boxLines({ node, block, closed }: VisibleNode): readonly string[] {
  const name = isAutomatic(node) ? node.type : `${node.name} · ${node.type}`;
  const params = node.params === null ? "? parameters" : `${groupDigits(node.params)} parameters`;
  const weight = node.params === 0 && node.built ? [] : [params];
  const fold = [...(block ? [`× ${block.times}`] : []), ...(closed ? ["⊞"] : [])].join(" ");
  return [fold === "" ? name : `${name}  ${fold}`, ...weight];
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

function edgeSvg({ points, text, x, y, from, to }: PlacedEdge): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const path = `M${round(first.x)} ${round(first.y)}${rest.map((p) => `L${round(p.x)} ${round(p.y)}`).join("")}`;
  const label =
    text === ""
      ? ""
      : `<rect class="ground" x="${round(x - textWidth(text) / 2)}" y="${round(y - 7)}" width="${textWidth(text)}" height="14"/><text class="shape" x="${round(x)}" y="${round(y + 4)}" text-anchor="middle">${escapeXml(text)}</text>`;
  return `<g class="edge" data-from="${escapeXml(from)}" data-to="${escapeXml(to)}"><path d="${path}" marker-end="url(#arrow)"/>${label}</g>`;
}

function nodeSvg({ of, lines, x, y, width, height }: PlacedNode): string {
  const { node, id, block } = of;
  const kinds = [
    "node",
    node.kind,
    ...(node.problem === null ? [] : ["problem"]),
    ...(block ? ["block"] : []),
  ];
  const left = x - width / 2;
  const top = y - height / 2;
  const texts = lines.map(
    (line, i) =>
      `<text class="${i === 0 ? "name" : "weight"}" x="${round(x)}" y="${round(top + 16 + i * 16)}" text-anchor="middle">${escapeXml(line)}</text>`,
  );
  const stack = block
    ? `<rect x="${round(left + 4)}" y="${round(top + 4)}" width="${round(width)}" height="${round(height)}" rx="4"/>`
    : "";
  const shapes = node.outputs.map(({ text }) => text).join(", ");
  const title = [`${node.name} (${node.type})`, shapes, node.problem ?? ""]
    .filter((part) => part !== "")
    .join("\n");
  return `<g class="${kinds.join(" ")}" data-id="${escapeXml(id)}" role="button" tabindex="-1"><title>${escapeXml(title)}</title>${stack}<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="4"/>${texts.join("")}</g>`;
}

/** The colours of a saved file, which stands on paper or on a page: dark on light, with contrast to print. */
const STYLE = `text{font:12px system-ui,sans-serif;fill:#1f2328}.shape,.weight{fill:#57606a;font-size:11px}.node rect{fill:#f6f8fa;stroke:#57606a}.input rect{fill:#ddf4ff}.model rect{fill:#fff8c5}.problem rect{fill:#ffebe9;stroke:#cf222e;stroke-width:2}.edge path{fill:none;stroke:#57606a}#arrow path{fill:#57606a}.ground{fill:#ffffff}`;

/** The drawing. `standalone` brings its own colours along; the editor's view has those of its theme. */
export function graphSvg(
  placed: Layout,
  title: string,
  { standalone }: { readonly standalone: boolean },
): string {
  const [width, height] = [Math.ceil(placed.width), Math.ceil(placed.height)];
  const style = standalone
    ? `<style>${STYLE}</style><rect width="${width}" height="${height}" fill="#ffffff"/>`
    : "";
  const marker =
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    style,
    marker,
    ...placed.edges.map(edgeSvg),
    ...placed.nodes.map(nodeSvg),
    "</svg>",
  ].join("");
}
