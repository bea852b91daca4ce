// Measures how cost grows with lines, layers, files and imports, and draws it for docs/speed.md.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openAnalysis } from "../server/src/analysis/analyse";
import { benchParser, cpuOf, median, parseTime } from "./baseline";
import { commandLine } from "./command-line";
import { startEditor } from "./editor";
import { mixedProgram } from "./mixed-program";
import { plotOf, type Series, writePlot } from "./plots";

const SIZES = [500, 1_000, 2_000, 5_000, 10_000];
const ROUNDS = 10;

/** The CPU of a digit in a function in the middle, of the first hints, and of a parse, for programs of each size. */
async function lines(): Promise<void> {
  const parser = await benchParser();
  const [parses, opens, digits]: [[number, number][], [number, number][], [number, number][]] = [[], [], []];
  for (const size of SIZES) {
    const text = mixedProgram(size);
    parses.push([size, parseTime(parser, text)]);
    const editor = await startEditor();
    const opened = await editor.cpu(async () => {
      await editor.open(text);
      await editor.viewport(0);
    });
    opens.push([size, opened]);
    await editor.idle();
    const at = text.indexOf("filters=", text.indexOf("def build_classifier_", text.length / 2)) + 8;
    const line = text.slice(0, at).split("\n").length;
    const samples: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const used = await editor.cpu(async () => {
        await editor.change([{ start: at, end: at + (round % 2), text: round % 2 === 0 ? "1" : "" }]);
        await editor.viewport(line);
      });
      samples.push(used);
      await editor.idle();
    }
    digits.push([size, median(samples)]);
    await editor.quit();
  }
  const first = { name: "open, to the first hints", points: opens };
  const series = [
    { name: "a digit, to the window's hints", points: digits },
    { name: "tree-sitter's full parse", points: parses },
  ];
  writePlot("lines-typing", plotOf("Typing in a mixed file", "lines", "ms of CPU", series));
  writePlot("lines-opening", plotOf("Opening a mixed file in a new server", "lines", "ms of CPU", [first]));
}

async function layers(): Promise<void> {
  const parser = await benchParser();
  const head = "import keras\nfrom keras import layers\n";
  const repeat = (n: number, line: string): string => line.repeat(n);
  const styles: Readonly<Record<string, (n: number) => string>> = {
    "one statement a layer": (n) => `${head}x = keras.Input((8,))\n${repeat(n, "x = layers.Dense(8)(x)\n")}`,
    "model.add": (n) => `${head}m = keras.Sequential()\n${repeat(n, "m.add(layers.Dense(8))\n")}`,
    "Sequential of a list": (n) =>
      `${head}m = keras.Sequential([\n${repeat(n, "    layers.Dense(8),\n")}])\n`,
  };
  const sizes = [500, 1_000, 2_000, 5_000];
  const series = Object.entries(styles).map(([name, program]): Series => {
    const cost = (n: number): number =>
      cpuOf(() => {
        const session = openAnalysis(parser, "growth.py", program(n), { keras: 3, resolve: () => null });
        session.report();
        session.close();
      });
    cost(500);
    return { name, points: sizes.map((n) => [n, cost(n)] as const) };
  });
  writePlot("layers", plotOf("Layers of one model", "layers", "ms of CPU", series));
}

async function files(): Promise<void> {
  const points: [number, number][] = [];
  for (const count of [1, 50, 100, 200, 400]) {
    const folder = mkdtempSync(path.join(tmpdir(), "lens-bench-"));
    const [start = "", ...pieces] = mixedProgram(4_000).split(/\n(?=\n(?:def build|class|#))/);
    for (let i = 0; i < count; i++)
      writeFileSync(path.join(folder, `m${i}.py`), `${start}\n${pieces[i % pieces.length] ?? ""}\n`);
    points.push([count, await commandLine("check", folder)]);
    rmSync(folder, { recursive: true });
  }
  writePlot("files", plotOf("`check` of a folder", "files", "ms of CPU", [{ name: "check", points }]));
}

async function imports(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "lens-bench-"));
  mkdirSync(path.join(folder, "pack"));
  const modules = Array.from({ length: 40 }, (_, i) => i);
  for (const i of modules) writeFileSync(path.join(folder, "pack", `m${i}.py`), mixedProgram(150));
  writeFileSync(path.join(folder, "pack/__init__.py"), modules.map((i) => `from . import m${i}\n`).join(""));
  const points: [number, number][] = [];
  for (const users of [1, 2, 5, 10, 20]) {
    const place = path.join(folder, `users_${users}`);
    mkdirSync(place);
    const user = "import keras\nfrom pack.m1 import conv_block\ny = conv_block(keras.Input((8, 8, 3)), 4)\n";
    for (let i = 0; i < users; i++) writeFileSync(path.join(place, `u${i}.py`), user);
    points.push([users, await commandLine("check", "--search-path", folder, place)]);
  }
  rmSync(folder, { recursive: true });
  const title = "Files that import a package of 40 modules";
  writePlot("imports", plotOf(title, "files", "ms of CPU", [{ name: "check", points }]));
}

async function main(): Promise<void> {
  await lines();
  await layers();
  await files();
  await imports();
}

void main();
