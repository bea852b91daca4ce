/** Draws attention: steps of the query against steps of the key, and the value weighed by their scores. */
import { times } from "./measures";
import type { Palette } from "./palette";
import { arrow, grid, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import { formatDim } from "../../values/dimensions/dimension";

export type AttentionPicture = Extract<Picture, { kind: "attention" }>;

const WIDTH = 460;
const TOP = 40;
const CELL = 10;
/** Steps that are drawn, of the query downwards and of the key to the right. */
const [QUERY, KEY] = [5, 7];
const FEATURES = 34;
/** The step of the query that is followed. */
const AT = 1;
/** Apart as far as shapes of four digits need above them. */
const X = { query: 12, scores: 122, value: 250, output: 414 };

export function attentionPicture(picture: AttentionPicture, palette: Palette, title: string): string {
  const { query, key, value, output, heads } = picture;
  const height = QUERY * CELL;
  const width = KEY * CELL;
  const row = TOP + AT * CELL;
  const focus = { fill: palette.focusFill, stroke: palette.focus, width: 1.5 };
  const [steps, attended] = [query.slice(0, -1), key.slice(0, -1)];
  const scores = times([...(heads ? [heads] : []), ...steps, ...attended]);
  const middle = row + CELL / 2;
  return svg(WIDTH, TOP + KEY * CELL - 2, title, [
    label(X.query, 14, `Q ${times(query)}`, palette.text, "start", true),
    rectangle(X.query, TOP, FEATURES, height, { fill: palette.input, stroke: palette.line }),
    grid(X.query, TOP, FEATURES, height, 1, QUERY, palette.line),
    rectangle(X.query, row, FEATURES, CELL, focus),
    // The key lies across: a column of it for every column of the scores.
    label(X.scores, 14, `K ${times(key)}`, palette.text, "start", true),
    rectangle(X.scores, 20, width, 12, { fill: palette.input, stroke: palette.line }),
    grid(X.scores, 20, width, 12, KEY, 1, palette.line),
    arrow(X.query + FEATURES + 4, middle, X.scores - 4, middle, palette.focus),
    rectangle(X.scores, TOP, width, height, { fill: "none", stroke: palette.line }),
    rectangle(X.scores, row, width, CELL, focus),
    grid(X.scores, TOP, width, height, KEY, QUERY, palette.line),
    label(X.scores, TOP + height + 14, `softmax(Q·K) ${scores}`, palette.focus, "start", true),
    label(X.value, 14, `V ${times(value)}`, palette.text, "start", true),
    rectangle(X.value, 20, FEATURES, KEY * CELL, { fill: palette.input, stroke: palette.line }),
    grid(X.value, 20, FEATURES, KEY * CELL, 1, KEY, palette.line),
    label((X.scores + width + X.value) / 2, middle + 4, "×", palette.focus, "middle", true),
    arrow(X.value + FEATURES + 6, middle, X.output - 4, middle, palette.focus),
    label(X.output + FEATURES, 14, times(output), palette.text, "end", true),
    rectangle(X.output, TOP, FEATURES, height, { fill: palette.output, stroke: palette.line }),
    grid(X.output, TOP, FEATURES, height, 1, QUERY, palette.line),
    rectangle(X.output, row, FEATURES, CELL, focus),
    ...(heads ? [label(WIDTH - 12, TOP + height + 14, `× ${formatDim(heads)}`, palette.text, "end")] : []),
  ]);
}
