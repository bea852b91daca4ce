// Measures how cost grows with lines, layers, files and imports, and draws it for docs/speed.md.
import path from "node:path";
import { openAnalysis } from "../server/src/analysis/analyse";
import { benchParser, cpuOf, median, parseTime } from "./baseline";
import { commandLine, keptCheck, parsingAll } from "./command-line";
import { startEditor } from "./editor";
import { MODULES, inFolder, manyFiles, packageAndUsers, written } from "./growth-programs";
import { mixedProgram } from "./mixed-program";
import { plotOf, type Series, writePlot } from "./plots";

const SIZES = [500, 1_000, 2_000, 5_000, 10_000];
const ROUNDS = 10;

type Points = [number, number][];

/** The CPU of a digit in a function in the middle, of the first hints, and of a parse, for programs of each size. */
async function lines(): Promise<void> {
  const parser = await benchParser();
  const [parses, opens, digits]: [Points, Points, Points] = [[], [], []];
  for (const size of SIZES) {
    const text = mixedProgram(size);
    parses.push([size, parseTime(parser, text)]);
    const editor = await startEditor();
    const opened = await editor.cpu(async () => {
      await editor.open(text);
      await editor.idle();
      await editor.viewport(0);
    });
    opens.push([size, opened]);
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
  const first = { name: "open, to all hints and problems", points: opens };
  const series = [
    { name: "a digit, to the window's hints", points: digits },
    { name: "tree-sitter's full parse", points: parses },
  ];
  writePlot("lines-typing", plotOf("Typing in a mixed file", "lines", "ms of CPU", series));
  writePlot("lines-opening", plotOf("Opening a mixed file in a new server", "lines", "ms of CPU", [first]));
}

async function layers(): Promise<void> {
  const parser = await benchParser();
  const sizes = [500, 1_000, 2_000, 5_000];
  const series = Object.entries(written).map(([name, program]): Series => {
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
  const [first, again, parsed]: [Points, Points, Points] = [[], [], []];
  for (const count of [1, 50, 200, 500, 1_000])
    await inFolder(manyFiles(count), (folder) =>
      inFolder({}, async (cache) => {
        first.push([count, (await keptCheck(folder, cache)).cpu]);
        again.push([count, (await keptCheck(folder, cache)).cpu]);
        parsed.push([count, (await parsingAll(folder)).cpu]);
      }),
    );
  const series = [
    { name: "check", points: first },
    { name: "again, nothing changed", points: again },
    { name: "parsing them alone", points: parsed },
  ];
  writePlot("files", plotOf("`check` of a folder", "files", "ms of CPU", series));
}

async function imports(): Promise<void> {
  const points: Points = [];
  for (const users of [1, 2, 5, 10, 20])
    await inFolder(packageAndUsers(users), async (folder) => {
      const place = path.join(folder, "users");
      points.push([users, await commandLine("check", "--no-cache", "--search-path", folder, place)]);
    });
  const title = `Files that import a package of ${MODULES} modules`;
  writePlot("imports", plotOf(title, "files", "ms of CPU", [{ name: "check", points }]));
}

async function main(): Promise<void> {
  const [only] = process.argv.slice(2);
  for (const [name, draw] of Object.entries({ lines, layers, files, imports }))
    if (only === undefined || only === name) await draw();
}

void main();
