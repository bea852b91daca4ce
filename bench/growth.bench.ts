// How cost grows: with layers by any style, with files of a folder, and with files that import the same package.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { benchParser, cpuOf, median, parseTime } from "./baseline";
import { commandLine } from "./command-line";
import { mixedProgram } from "./mixed-program";
import { openAnalysis } from "../server/src/analysis/analyse";
import type { PythonParser } from "../server/src/syntax/parser";

const head = "import keras\nfrom keras import layers\n";
const repeat = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join("");

/** Models of `n` layers, as people write them. */
const styles: Readonly<Record<string, (n: number) => string>> = {
  "one statement a layer": (n) =>
    `${head}x = keras.Input((8,))\n${repeat(n, () => "x = layers.Dense(8)(x)\n")}`,
  "model.add": (n) =>
    `${head}m = keras.Sequential()\n${repeat(n, () => "m.add(layers.Dense(8))\n")}m.build((None, 8))\n`,
  "Sequential of a list": (n) =>
    `${head}m = keras.Sequential([\n    layers.Input((8,)),\n${repeat(n, () => "    layers.Dense(8),\n")}])\n`,
  "model.add in a loop": (n) =>
    `${head}m = keras.Sequential([layers.Input((8,))])\nfor i in range(${n}):\n    m.add(layers.Dense(8))\n`,
  "calls in a loop": (n) =>
    `${head}x = keras.Input((8,))\nfor i in range(${n}):\n    x = layers.Dense(8)(x)\nm = keras.Model(x, x)\n`,
  "layers of a comprehension": (n) =>
    `${head}m = keras.Sequential([layers.Input((8,))] + [layers.Dense(8) for _ in range(${n})])\n`,
  "a class with a list of layers": (n) =>
    `${head}class M(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.all = [layers.Dense(8) for _ in range(${n})]\n    def call(self, x):\n        for layer in self.all:\n            x = layer(x)\n        return x\ny = M()(keras.Input((8,)))\n`,
};

const written: readonly string[] = ["one statement a layer", "model.add", "Sequential of a list"];

/** CPU of one analysis, and what it doesn't know. */
function analysis(parser: PythonParser, text: string): { readonly cpu: number; readonly unknown: string } {
  let unknown = "";
  const cpu = cpuOf(() => {
    const session = openAnalysis(parser, "growth.py", text, { keras: 3, resolve: () => null });
    unknown = session
      .report()
      .unknowns.map(({ reason }) => `${reason.code} ${reason.detail ?? ""}`)
      .join(", ");
    session.close();
  });
  return { cpu, unknown };
}

function layers(parser: PythonParser): void {
  console.log("\n| layers (ms; in brackets per layer against 250) | 250 | 1,000 | 5,000 | not known |");
  console.log("| --- | ---: | ---: | ---: | --- |");
  for (const [name, program] of Object.entries(styles)) {
    const sizes = written.includes(name) ? [250, 1_000, 5_000] : [250, 1_000];
    analysis(parser, program(100));
    const found = sizes.map((n) => ({ n, ...analysis(parser, program(n)) }));
    const first = found[0];
    const cells = found.map(
      ({ n, cpu }) => `${cpu.toFixed(0)} (${first ? (cpu / n / (first.cpu / first.n)).toFixed(1) : ""} ×)`,
    );
    if (cells.length < 3) cells.push("–");
    console.log(`| ${name} | ${cells.join(" | ")} | ${found.at(-1)?.unknown ?? ""} |`);
  }
}

/** A folder of `n` files of about forty lines. */
function folderOf(n: number): { readonly folder: string; readonly texts: readonly string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), "lens-bench-"));
  const long = mixedProgram(n * 25).split(/\n(?=\n(?:def build|class|#))/);
  const start = long[0] ?? "";
  const texts = Array.from({ length: n }, (_, i) => `${start}\n${long[1 + (i % (long.length - 1))] ?? ""}\n`);
  texts.forEach((text, i) => {
    writeFileSync(path.join(folder, `model_${i}.py`), text);
  });
  return { folder, texts };
}

async function files(parser: PythonParser, most: number): Promise<void> {
  console.log("\n| files of a folder, `check` | lines | CPU | to parsing them all |");
  console.log("| --- | ---: | ---: | ---: |");
  for (const n of [1, 50, 200, 1_000].filter((size) => size <= most)) {
    const { folder, texts } = folderOf(n);
    const parse = texts.reduce(
      (sum, text) =>
        sum +
        cpuOf(() => {
          parser.parse(text).delete();
        }),
      0,
    );
    const cpu = await commandLine("check", folder);
    const again = await commandLine("check", folder);
    rmSync(folder, { recursive: true });
    const lines = texts.reduce((sum, text) => sum + text.split("\n").length, 0);
    console.log(`| ${n} | ${lines} | ${cpu.toFixed(0)} ms | ${(cpu / parse).toFixed(1)} × |`);
    console.log(`| ${n}, again | ${lines} | ${again.toFixed(0)} ms | ${(again / parse).toFixed(1)} × |`);
  }
}

/** Files that import one package of many modules: what the second one costs, to the first. */
async function imports(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "lens-bench-"));
  const pack = path.join(folder, "pack");
  mkdirSync(pack);
  const modules = 40;
  for (let i = 0; i < modules; i++) writeFileSync(path.join(pack, `m${i}.py`), mixedProgram(150));
  writeFileSync(
    path.join(pack, "__init__.py"),
    repeat(modules, (i) => `from . import m${i}\n`),
  );
  const user = `import keras\nfrom pack.m1 import conv_block\nx = keras.Input((8, 8, 3))\ny = conv_block(x, 4)\n`;
  const costs: number[] = [];
  for (const users of [0, 1, 2, 5]) {
    const place = path.join(folder, `users_${users}`);
    mkdirSync(place);
    // An empty file beside them, so that the command always has something to do.
    writeFileSync(path.join(place, "none.py"), "");
    for (let i = 0; i < users; i++) writeFileSync(path.join(place, `u${i}.py`), user);
    costs.push(median(await inTurn(3, () => commandLine("check", "--search-path", folder, place))));
  }
  rmSync(folder, { recursive: true });
  const [start = 0, one = 0, two = 0, five = 0] = costs;
  console.log("\n| files that import a package of 40 modules | CPU | to the first (goal ≤ 0.1) |");
  console.log("| --- | ---: | ---: |");
  console.log(`| the first | ${(one - start).toFixed(0)} ms | 1.0 × |`);
  console.log(
    `| the second | ${(two - one).toFixed(0)} ms | ${((two - one) / (one - start)).toFixed(2)} × |`,
  );
  console.log(
    `| the third to fifth, each | ${((five - two) / 3).toFixed(0)} ms | ${((five - two) / 3 / (one - start)).toFixed(2)} × |`,
  );
}

async function inTurn<T>(times: number, work: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let i = 0; i < times; i++) all.push(await work());
  return all;
}

/** Ten lines, as the first thing that one tries. */
const tenLines = `${head}
model = keras.Sequential([
    layers.Input((128, 9)),
    layers.Conv1D(100, 10, activation="relu"),
    layers.MaxPooling1D(3),
    layers.LSTM(64),
    layers.Dense(6),
])
`;

async function cold(parser: PythonParser): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "lens-bench-"));
  const file = path.join(folder, "ten.py");
  writeFileSync(file, tenLines);
  const check = median(await inTurn(5, () => commandLine("check", file)));
  const nothing = median(await inTurn(5, () => commandLine("--version")));
  rmSync(folder, { recursive: true });
  console.log("\n| from a cold start | CPU |");
  console.log("| --- | ---: |");
  console.log(`| \`check\` of ten lines | ${check.toFixed(0)} ms |`);
  console.log(`| \`--version\` | ${nothing.toFixed(0)} ms |`);
  console.log(`| (a parse of the ten lines, warm) | ${parseTime(parser, tenLines).toFixed(2)} ms |`);
}

async function main(): Promise<void> {
  const parser = await benchParser();
  const [only, most] = process.argv.slice(2);
  const isWanted = (name: string): boolean => only === undefined || only === name;
  if (isWanted("layers")) layers(parser);
  if (isWanted("files")) await files(parser, Number(most ?? 1_000));
  if (isWanted("imports")) await imports();
  if (isWanted("cold")) await cold(parser);
}

void main();
