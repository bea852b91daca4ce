// Pictures tell the numbers of their layer: in the drawing, in its alternative text, and in Unicode for who sees no images.
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { drawPicture, pictureTitle } from "../../src/features/pictures";
import { diagram } from "../../src/features/pictures/diagram";
import type { PythonParser } from "../../src/syntax/parser";
import type { Picture } from "../../src/values/records/picture";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const pictureOf = (layer: string): Picture => pictureIn(`y = ${layer}\n`);

/** The picture of the first layer in a program. */
function pictureIn(program: string): Picture {
  const text = `import keras\nfrom keras import layers\nfrom keras import Input\n${program}`;
  const { report } = analysedProgram(parser, "picture.py", text);
  const found = report.places
    .map(({ visits }) => visits[0]?.story()?.picture)
    .find((one) => one !== undefined);
  if (!found) throw new Error(`${program} has no picture.`);
  return found;
}

/** Pixels of a digit in the widest of the usual fonts, DejaVu Sans. */
const CHARACTER = { plain: 7.64, bold: 8.35 };

/** Pixels of a text: a space has half the width of a digit, which that of letters is on average. */
function widthOf(text: string, isBold: boolean): number {
  const characters = text.replaceAll(" ", "").length + (text.split(" ").length - 1) / 2;
  return characters * (isBold ? CHARACTER.bold : CHARACTER.plain);
}

/** The texts that reach over an edge of a drawing, where the last digit of a number would be lost. */
function cutTexts(svg: string, width: number): readonly string[] {
  const texts = svg.matchAll(
    /<text x="(\S+)" y="\S+" fill="\S+" text-anchor="(\w+)"( font-weight)?[^>]*>([^<]*)</g,
  );
  return [...texts].flatMap(([, x = "0", anchor = "start", bold, text = ""]) => {
    const length = widthOf(text, bold !== undefined);
    const left = Number(x) - (anchor === "end" ? length : anchor === "middle" ? length / 2 : 0);
    return left < 0 || left + length > width ? [text] : [];
  });
}

/** The pairs of texts in one line of a drawing of which one runs into the other. */
function runningInto(svg: string): readonly (readonly [string, string])[] {
  const texts = svg.matchAll(
    /<text x="(\S+)" y="(\S+)" fill="\S+" text-anchor="(\w+)"( font-weight)?[^>]*>([^<]*)</g,
  );
  const placed = [...texts].map(([, x = "0", y = "0", anchor = "start", bold, text = ""]) => {
    const length = widthOf(text, bold !== undefined);
    const left = Number(x) - (anchor === "end" ? length : anchor === "middle" ? length / 2 : 0);
    return { y, left, right: left + length, text };
  });
  return placed.flatMap((one, i) =>
    placed
      .slice(i + 1)
      .filter(({ y, left, right }) => y === one.y && left < one.right && one.left < right)
      .map(({ text }) => [one.text, text] as const),
  );
}

/** The texts of a drawing, its title left out. */
const textsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);

const rows: readonly (readonly [
  layer: string,
  kind: Picture["kind"],
  drawn: readonly string[],
  told: string,
])[] = [
  [
    "layers.Conv2D(256, 3)(Input((128, 128, 64)))",
    "window",
    ["128 × 128 × 64", "126 × 126 × 256", "Σ 3 × 3 × 64"],
    "A window of 3 × 3 × 64 over an input of 128 × 128 × 64",
  ],
  [
    "layers.Conv3D(32, 3)(Input((16, 112, 112, 16)))",
    "window",
    ["16 × 112 × 112 × 16", "14 × 110 × 110 × 32"],
    "makes one cell of the output 14 × 110 × 110 × 32",
  ],
  ["layers.MaxPooling1D(2)(Input((44100, 128)))", "window", ["44100 × 128", "22050 × 128"], "A window of 2"],
  [
    "layers.Conv3DTranspose(32, 3, strides=2)(Input((16, 112, 112, 16)))",
    "spread",
    ["16 × 112 × 112 × 16", "33 × 225 × 225 × 32"],
    "spread over a window of 3 × 3 × 3 × 32",
  ],
  [
    "layers.Concatenate()([Input((512, 512, 128)), Input((512, 512, 256))])",
    "join",
    ["512 × 512 × 128", "512 × 512 × 384"],
    "joined along axis 3",
  ],
  [
    "layers.TimeDistributed(layers.Conv2D(128, 3))(Input((16, 224, 224, 256)))",
    "each-step",
    ["224 × 224 × 256", "222 × 222 × 128"],
    "at each of 16 steps",
  ],
  [
    "layers.MultiHeadAttention(16, 64)(Input((1024, 1024)), Input((2048, 1024)))",
    "attention",
    ["Q 1024 × 1024", "K 2048 × 1024"],
    "the key 2048 × 1024",
  ],
  [
    "layers.Conv1DTranspose(64, 4, strides=2, padding='same')(Input((40, 16)))",
    "spread",
    ["40 × 16", "80 × 64", "1 → 4 × 64", "strides 2"],
    "One place of the input 40 × 16 is spread over a window of 4 × 64 of the output 80 × 64",
  ],
  [
    "layers.Conv2DTranspose(3, 5, strides=3)(Input((7, 7, 8)))",
    "spread",
    ["7 × 7 × 8", "23 × 23 × 3", "1 → 5 × 5 × 3", "strides 3 × 3"],
    "a window of 5 × 5 × 3 of the output 23 × 23 × 3",
  ],
  [
    "layers.Embedding(2000, 64)(Input((80,)))",
    "lookup",
    ["80", "2000 × 64", "80 × 64"],
    "Each number of the input 80 selects one of 2000 rows of 64 numbers each",
  ],
  [
    "layers.BatchNormalization()(Input((28, 28, 64)))",
    "normalize",
    ["64", "None × 28 × 28", "(64)"],
    "for each of 64 columns, over all None × 28 × 28 rows, the batch among them",
  ],
  [
    "layers.BatchNormalization(axis=1)(Input((3, 28, 28)))",
    "normalize",
    ["3", "None × 28 × 28", "(3)"],
    "for each of 3 columns",
  ],
  [
    "layers.LayerNormalization(axis=[1, 2])(Input((80, 64)))",
    "normalize",
    ["80 × 64", "None", "(None)"],
    "for each of None rows, over its 80 × 64 numbers",
  ],
  [
    "layers.GroupNormalization(8)(Input((28, 28, 64)))",
    "normalize",
    ["28 × 28 × 64", "None", "(None × 8)", "÷ 8"],
    "for each of 8 groups of the channels of a sample",
  ],
  [
    "layers.MultiHeadAttention(4, 16)(Input((12, 32)), Input((20, 48)))",
    "attention",
    ["Q 12 × 32", "K 20 × 48", "V 20 × 48", "softmax(Q·K) 4 × 12 × 20", "12 × 32", "× 4"],
    "Every step of the query 12 × 32 is compared with every step of the key 20 × 48",
  ],
  [
    "layers.Attention()([Input((12, 32)), Input((20, 8)), Input((20, 32))])",
    "attention",
    ["Q 12 × 32", "K 20 × 32", "V 20 × 8", "softmax(Q·K) 12 × 20", "12 × 8"],
    "the scores weight the steps of the value 20 × 8",
  ],
  ["layers.Masking(-1.5)(Input((30, 6)))", "mask", ["30 × 6", "-1.5"], "every feature is -1.5"],
  [
    "layers.Multiply()([Input((28, 28, 64)), Input((1, 1, 64))])",
    "element-wise",
    ["28 × 28 × 64", "1 × 1 × 64", "·"],
    "28 × 28 × 64 · 1 × 1 × 64 gives 28 × 28 × 64",
  ],
  [
    "layers.LSTM(32, return_sequences=True)(Input((30, 6)))",
    "recurrent",
    ["30 × 6", "30 × 32"],
    "every one is part of the output",
  ],
  ["layers.LSTM(32)(Input((30, 6)))", "recurrent", ["30 × 6", "32"], "the last one is the output"],
  [
    "layers.Bidirectional(layers.GRU(32, return_sequences=True))(Input((30, 6)))",
    "recurrent",
    ["30 × 6", "30 × 64", "32"],
    "Two states of 32 units step along 30 steps, one from each end; every one",
  ],
  [
    "layers.ZeroPadding1D((3, 1))(Input((30, 6)))",
    "frame",
    ["30 × 6", "34 × 6", "3 + 30 + 1"],
    "Zeros are added around the input 30 × 6: 3 + 30 + 1 makes 34 × 6",
  ],
  [
    "layers.ZeroPadding2D(((1, 2), (0, 0)), data_format='channels_first')(Input((3, 28, 20)))",
    "frame",
    ["28 × 20 × 3", "31 × 20 × 3", "(1 + 28 + 2) × (0 + 20 + 0)"],
    "makes 31 × 20 × 3",
  ],
  [
    "layers.Cropping2D(((2, 2), (4, 4)))(Input((28, 28, 3)))",
    "frame",
    ["28 × 28 × 3", "24 × 20 × 3", "(28 − 2 − 2) × (28 − 4 − 4)"],
    "A border of the input 28 × 28 × 3 is cut off",
  ],
  [
    "layers.CenterCrop(25, 20)(Input((32, 32, 3)))",
    "frame",
    ["32 × 32 × 3", "25 × 20 × 3", "(32 − 3 − 4) × (32 − 6 − 6)"],
    "leaves 25 × 20 × 3",
  ],
  [
    "layers.RandomCrop(24, 24)(Input((32, 32, 3)))",
    "frame",
    ["32 × 32 × 3", "24 × 24 × 3"],
    "In training, 24 × 24 × 3 is cut out",
  ],
  [
    "layers.Resizing(224, 112)(Input((640, 480, 3)))",
    "resample",
    ["640 × 480 × 3", "224 × 112 × 3"],
    "The image of 640 × 480 × 3 is resampled on another grid: 224 × 112 × 3",
  ],
  [
    "layers.UpSampling2D((2, 3))(Input((7, 7, 64)))",
    "repeat",
    ["7 × 7 × 64", "14 × 21 × 64", "1 → 2 × 3"],
    "Every place of the input 7 × 7 × 64 becomes 2 × 3 equal ones",
  ],
  [
    "layers.UpSampling2D(2, interpolation='bilinear')(Input((7, 7, 64)))",
    "resample",
    ["7 × 7 × 64", "14 × 14 × 64"],
    "another grid",
  ],
  ["layers.RepeatVector(12)(Input((64,)))", "repeat", ["64", "12 × 64", "× 12"], "repeated as 12 equal rows"],
  [
    "layers.TimeDistributed(layers.Conv2D(8, 3))(Input((16, 32, 32, 3)))",
    "each-step",
    ["16 ×", "32 × 32 × 3", "30 × 30 × 8", "Conv2D"],
    "The same Conv2D, with the same weights, turns (32, 32, 3) into (30, 30, 8) at each of 16 steps",
  ],
  [
    "layers.Dot((2, 1))([Input((12, 32)), Input((32, 20))])",
    "contract",
    ["12", "32", "20", "Σ 32"],
    "12 × 32 · 32 × 20: the products are summed along the marked axes, over 32, and 12 × 20 is left",
  ],
  [
    "layers.EinsumDense('abcd,cde->abe', (None, 64))(Input((12, 8, 16)))",
    "contract",
    ["12", "8", "16", "64", "Σ 8 × 16"],
    "over 8 × 16, and None × 64 is left",
  ],
];

/** Layers whose pictures differ in a part that those above have not. */
const further: readonly string[] = [
  "layers.Add()([Input((4, 8)), Input((4, 8)), Input((4, 8)), Input((4, 8)), Input((4, 8)), Input((4, 8)), Input((4, 8))])",
  "layers.Subtract()([Input((28, 28, 3)), Input((28, 28, 3))])",
  "layers.Maximum()([Input((16,)), Input((16,)), Input((16,))])",
  "layers.Concatenate(axis=1)([Input((5, 8)), Input((7, 8)), Input((1, 8))])",
  "layers.Concatenate()([Input((8,)), Input((8,)), Input((8,)), Input((8,)), Input((8,)), Input((8,))])",
  "layers.Conv2D(8, (5, 3), strides=(2, 1), padding='same')(Input((20, 30, 3)))",
  "layers.Conv1D(16, 3, dilation_rate=4, padding='causal')(Input((100, 2)))",
  "layers.Conv1D(16, 3)(Input((5, 2)))",
  "layers.Conv2D(8, 3, data_format='channels_first')(Input((3, 28, 28)))",
  "layers.DepthwiseConv2D(3, depth_multiplier=2)(Input((28, 28, 3)))",
  "layers.SeparableConv2D(8, 3, strides=2)(Input((28, 28, 3)))",
  "layers.AveragePooling2D((2, 4), padding='same')(Input((9, 9, 3)))",
  "layers.MaxPooling2D(2, data_format='channels_first')(Input((3, 8, 8)))",
  "layers.Conv2DTranspose(3, 4, strides=2, padding='same')(Input((224, 224, 8)))",
  "layers.Conv1DTranspose(3, 2)(Input((3, 8)))",
  "layers.Conv2D(8, 3)(Input((None, None, 3)))",
  "layers.ZeroPadding2D(1)(Input((224, 224, 3)))",
  "layers.ZeroPadding2D(((0, 9), (5, 0)))(Input((6, 6, 3)))",
  "layers.Cropping1D((1, 3))(Input((30, 6)))",
  "layers.LSTM(32, go_backwards=True, return_state=True)(Input((30, 6)))",
  "layers.GRU(4, return_sequences=True)(Input((None, 6)))",
  "layers.UpSampling1D(3)(Input((4, 8)))",
  "layers.LayerNormalization()(Input((64,)))",
  "layers.Embedding(10, 4)(Input((3, 5)))",
  "layers.Dot(1)([Input((32,)), Input((32,))])",
  "layers.TimeDistributed(layers.Dense(8))(Input((3, 5)))",
  "layers.MultiHeadAttention(1, 8)(Input((2, 4)), Input((2, 4)))",
];

/** The drawings as they are. UPDATE_FIXTURES=1 draws them anew, for whoever changes one to look at. */
const approved = path.resolve(import.meta.dirname, "../../../test-fixtures/pictures");
const isUpdating = process.env.UPDATE_FIXTURES === "1";

/** `layers.Conv2D(8, 3)(…)` as the name of a file. */
const fileOf = (layer: string): string =>
  `${layer
    .replaceAll(/layers\.|Input/g, "")
    .replaceAll(/[^\w-]+/g, "_")
    .slice(0, 80)}.svg`;

describe("the drawing of", () => {
  it.each([...rows.map(([layer]) => layer), ...further].map((layer) => [layer] as const))(
    "%s is the one that was approved",
    (layer) => {
      const picture = pictureOf(layer);
      const drawn = `${drawPicture(picture, "dark")}\n<!--\n${diagram(picture)}\n-->\n`;
      const file = path.join(approved, fileOf(layer));
      if (isUpdating) writeFileSync(file, drawn);
      expect(drawn).toBe(readFileSync(file, "utf8"));
    },
  );
});

describe("the picture of", () => {
  it.each(rows)("%s", (layer, kind, drawn, told) => {
    const picture = pictureOf(layer);
    expect(picture.kind).toBe(kind);
    const svg = drawPicture(picture, "light");
    expect(textsIn(svg)).toEqual(expect.arrayContaining([...drawn]));
    expect(pictureTitle(picture, "en")).toContain(told);
    expect(pictureTitle(picture, "zh-cn")).toMatch(/[\u4e00-\u9fff]/);
    expect(diagram(picture).split("\n").length).toBeLessThanOrEqual(4);
    // Nothing lies outside of the drawing, as far as it is boxes.
    const [, width = "0", height = "0"] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
    for (const [, x = "0", y = "0", w = "0", h = "0"] of svg.matchAll(
      /<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)"/g,
    )) {
      expect(Number(x) + Number(w), `${layer}: ${width}`).toBeLessThanOrEqual(Number(width));
      expect(Number(y) + Number(h), `${layer}: ${height}`).toBeLessThanOrEqual(Number(height));
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(0);
    }
    expect(cutTexts(svg, Number(width)), layer).toEqual([]);
  });

  it.each([
    "layers.Conv2D(filters_of_every_head * anchors_of_every_level, 3, padding='same')(Input((None, None, 256)))",
    "layers.Conv1D(filters_of_every_head * anchors_of_every_level, 3)(Input((steps_of_the_window, features_of_the_table)))",
    "layers.Conv2DTranspose(filters_of_every_head, 3)(Input((rows_of_the_picture, columns_of_the_picture, 256)))",
    "layers.ZeroPadding2D(2)(Input((rows_of_the_picture, columns_of_the_picture, channels_of_it)))",
    "layers.UpSampling2D(2)(Input((rows_of_the_picture, columns_of_the_picture, channels_of_it)))",
    "layers.MultiHeadAttention(4, 16)(*[Input((steps_of_the_window, features_of_the_table))] * 2)",
    "layers.Embedding(words_of_the_vocabulary, features_of_every_word)(Input((words_of_the_longest_text,)))",
    "layers.Add()([Input((steps_of_the_window, features_of_the_table)), Input((1, features_of_the_table))])",
  ])("%s has labels apart, whatever lengths are called", (layer) => {
    const names = new Set(layer.match(/[a-z]+_of_[a-z_]+/g));
    const text = `def build(${[...names].join(", ")}):\n    y = ${layer}\n    return y\n`;
    const drawn = drawPicture(pictureIn(text), "light");
    expect(textsIn(drawn).length).toBeGreaterThan(1);
    expect(runningInto(drawn)).toEqual([]);
  });

  it.each([
    "layers.Concatenate()([Input((16, 16, 120)), Input((16, 16, 24))])",
    "layers.Concatenate()([Input((rows_of_the_picture, 16, 120)), Input((rows_of_the_picture, 16, 24))])",
  ])("%s tells the inputs' shapes in front of the arrow", (layer) => {
    const text = `def build(rows_of_the_picture):\n    y = ${layer}\n    return y\n`;
    const drawn = drawPicture(pictureIn(text), "light");
    const arrowAt = Number(/<line x1="([^"]+)"/.exec(drawn)?.[1]);
    const beside = [
      ...drawn.matchAll(/<text x="([^"]+)" y="[^"]+" fill="[^"]+" text-anchor="start">([^<]*)/g),
    ];
    expect(beside).toHaveLength(2);
    for (const [, x, told = ""] of beside) expect(Number(x) + widthOf(told, false)).toBeLessThan(arrowAt);
  });

  it("Add shows an element of each input become one, not inputs that are joined", () => {
    const picture = pictureOf("layers.Add()([Input((4, 8)), Input((4, 8)), Input((4, 8)), Input((4, 8))])");
    expect(picture.kind).toBe("element-wise");
    expect(diagram(picture)).toBe("  [ 4 × 8 ]\n+ [ 4 × 8 ]\n+ [ 4 × 8 ]\n+ [ 4 × 8 ]\n= [ 4 × 8 ]");
  });
});
