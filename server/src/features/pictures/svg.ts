/** The few SVG elements that pictures are made of. Coordinates are pixels, the origin at the top left. */
import { fittedLabels } from "./fitted-labels";
import { visibleLine } from "../text/visible-text";
import { lookup } from "../../values/names/lookup";
import type { Label } from "./label";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => visibleLine(text).replace(/[&<>"]/g, (c) => lookup(escapes, c) ?? c);

/** Half pixels are as fine as a screen shows. */
const number = (value: number): string => String(Math.round(value * 2) / 2);

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: string;
  readonly opacity?: number;
}

function paint({ fill = "none", stroke, width = 1, dash, opacity }: Paint): string {
  const line = stroke === undefined ? "" : ` stroke="${stroke}" stroke-width="${width}"`;
  return `fill="${fill}"${line}${dash === undefined ? "" : ` stroke-dasharray="${dash}"`}${opacity === undefined ? "" : ` opacity="${opacity}"`}`;
}

export function rectangle(x: number, y: number, width: number, height: number, style: Paint): string {
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" ${paint(style)}/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, style: Paint): string {
  return `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" ${paint(style)}/>`;
}

export function polygon(points: readonly (readonly [number, number])[], style: Paint): string {
  return `<polygon points="${points.map(([x, y]) => `${number(x)},${number(y)}`).join(" ")}" ${paint(style)}/>`;
}

export function circle(x: number, y: number, radius: number, style: Paint): string {
  return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" ${paint(style)}/>`;
}

/** A part of a picture: an element, or a text that is still to find its room. */
export type Drawn = string | Label;

export const label = (
  x: number,
  y: number,
  text: string,
  colour: string,
  anchor: Label["anchor"] = "start",
  bold = false,
): Label => ({ x, y, text, colour, anchor, bold });

function textElement({ x, y, text, colour, anchor, bold }: Label): string {
  const weight = bold ? ' font-weight="600"' : "";
  return `<text x="${number(x)}" y="${number(y)}" fill="${colour}" text-anchor="${anchor}"${weight}>${escape(text)}</text>`;
}

/** A path of straight lines ending in an arrow head. */
export function arrow(x1: number, y1: number, x2: number, y2: number, colour: string): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const head = (turn: number): readonly [number, number] => [
    x2 - 7 * Math.cos(angle + turn),
    y2 - 7 * Math.sin(angle + turn),
  ];
  return (
    line(x1, y1, x2, y2, { stroke: colour, width: 1.5 }) +
    polygon([[x2, y2], head(0.45), head(-0.45)], { fill: colour })
  );
}

/** Grid lines inside a rectangle; none where the cells would be finer than `finest` pixels. */
export function grid(
  x: number,
  y: number,
  width: number,
  height: number,
  columns: number,
  rows: number,
  colour: string,
  finest = 5,
): string {
  const style: Paint = { stroke: colour, width: 0.5, opacity: 0.5 };
  const lines: string[] = [];
  if (width / columns >= finest)
    for (let i = 1; i < columns; i++)
      lines.push(line(x + (width * i) / columns, y, x + (width * i) / columns, y + height, style));
  if (height / rows >= finest)
    for (let i = 1; i < rows; i++)
      lines.push(line(x, y + (height * i) / rows, x + width, y + (height * i) / rows, style));
  return lines.join("");
}

/** The whole image; labels that would run into one another are shortened. */
export function svg(width: number, height: number, title: string, body: readonly Drawn[]): string {
  const labels = body.filter((part) => typeof part !== "string");
  const fitted = fittedLabels(labels);
  const drawn = body.map((part) => (typeof part === "string" ? part : textElement(fitted.get(part) ?? part)));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" ` +
    `font-family="system-ui, 'Segoe UI', sans-serif" font-size="12"><title>${escape(title)}</title>${drawn.join("")}</svg>`
  );
}
