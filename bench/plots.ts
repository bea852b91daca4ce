// Draws how cost grows, as SVG for the documents: one line per series, both axes linear from zero.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A line of a plot, by the points that were measured. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 64;
const RIGHT = 190;
const TOP = 36;
const BOTTOM = 44;
/** Colours that people with any colour vision tell apart (Okabe and Ito). */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"];

/** A round number that is not below `value`: 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The SVG of a plot; `x` and `y` name the axes. */
export function plotOf(title: string, x: string, y: string, series: readonly Series[]): string {
  const points = series.flatMap((one) => one.points);
  const right = roundUp(Math.max(...points.map(([value]) => value)));
  const top = roundUp(Math.max(...points.map(([, value]) => value)));
  const across = (value: number): string => (LEFT + (value / right) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const up = (value: number): string =>
    (HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const text = (at: string, content: string): string => `<text ${at}>${escaped(content)}</text>`;
  const ticks = [0, 0.5, 1].flatMap((part) => [
    `<path class="grid" d="M${LEFT} ${up(part * top)}H${WIDTH - RIGHT}"/>`,
    text(`x="${LEFT - 8}" y="${up(part * top)}" dy="4" text-anchor="end"`, (part * top).toLocaleString("en")),
    text(
      `x="${across(part * right)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle"`,
      (part * right).toLocaleString("en"),
    ),
  ]);
  const lines = series.flatMap(({ name, points: own }, i) => {
    const colour = COLOURS[i % COLOURS.length] ?? "#000000";
    const place = own.map(([a, b]) => `${across(a)},${up(b)}`);
    return [
      `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${place.join(" ")}"/>`,
      ...place.map((at) => {
        const [cx, cy] = at.split(",");
        return `<circle cx="${cx ?? ""}" cy="${cy ?? ""}" r="3" fill="${colour}"/>`;
      }),
      text(`x="${WIDTH - RIGHT + 14}" y="${TOP + 8 + 20 * i}" style="fill:${colour}"`, name),
    ];
  });
  const style =
    "text{font:12px sans-serif;fill:#666}.grid{stroke:#999;stroke-opacity:.4}.title{font-size:14px;font-weight:600}";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style>`,
    text(`class="title" x="${LEFT}" y="20"`, title),
    ...ticks,
    text(`x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle"`, x),
    text(
      `x="14" y="${(TOP + HEIGHT - BOTTOM) / 2}" text-anchor="middle" transform="rotate(-90 14 ${(TOP + HEIGHT - BOTTOM) / 2})"`,
      y,
    ),
    ...lines,
    "</svg>",
    "",
  ].join("\n");
}

/** Writes a plot where the documents show it. */
export function writePlot(name: string, svg: string): void {
  const folder = path.join(process.cwd(), "docs/images/speed");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.svg`), svg);
  console.log(`docs/images/speed/${name}.svg`);
}
