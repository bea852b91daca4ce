// How cost grows: with layers by any style, with files of a folder, and with files that import the same package.
import path from "node:path";
import { benchParser, cpuOf, median, parseTime } from "./baseline";
import { commandLine, keptCheck, parsingAll } from "./command-line";
import { MODULES, head, inFolder, looped, manyFiles, packageAndUsers, written } from "./growth-programs";
import { openAnalysis } from "../server/src/analysis/analyse";
import type { PythonParser } from "../server/src/syntax/parser";

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
  const tell = (name: string, program: (n: number) => string, sizes: readonly number[]): void => {
    analysis(parser, program(100));
    const found = sizes.map((n) => ({ n, ...analysis(parser, program(n)) }));
    const [first] = found;
    const cells = found.map(
      ({ n, cpu }) => `${cpu.toFixed(0)} (${first ? (cpu / n / (first.cpu / first.n)).toFixed(1) : ""} ×)`,
    );
    if (cells.length < 3) cells.push("–");
    console.log(`| ${name} | ${cells.join(" | ")} | ${found.at(-1)?.unknown ?? ""} |`);
  };
  for (const [name, program] of Object.entries(written)) tell(name, program, [250, 1_000, 5_000]);
  for (const [name, program] of Object.entries(looped)) tell(name, program, [250, 1_000]);
}

async function files(most: number): Promise<void> {
  console.log("\n| files of a folder, `check` | CPU | to a process that parses them all | waited |");
  console.log("| --- | ---: | ---: | ---: |");
  for (const n of [1, 50, 200, 1_000].filter((size) => size <= most))
    await inFolder(manyFiles(n), (folder) =>
      inFolder({}, async (cache) => {
        const parse = median((await inTurn(3, () => parsingAll(folder))).map(({ cpu }) => cpu));
        const tell = (name: string, spent: { readonly cpu: number; readonly waited: number }): void => {
          const { cpu, waited } = spent;
          console.log(
            `| ${name} | ${cpu.toFixed(0)} ms | ${(cpu / parse).toFixed(2)} × | ${waited.toFixed(0)} ms |`,
          );
        };
        console.log(`| ${n}, parsed alone | ${parse.toFixed(0)} ms | 1.00 × | |`);
        tell(`${n} (goal ≤ 4)`, await keptCheck(folder, cache));
        tell(`${n}, nothing changed (goal ≤ 0.7)`, await keptCheck(folder, cache));
      }),
    );
}

/** Files that import one package of many modules: what the second one costs, to the first. */
async function imports(): Promise<void> {
  const costs: number[] = [];
  for (const users of [0, 1, 2, 5])
    await inFolder(packageAndUsers(users), async (folder) => {
      const check = (): Promise<number> =>
        commandLine("check", "--no-cache", "--search-path", folder, path.join(folder, "users"));
      costs.push(median(await inTurn(3, check)));
    });
  const [start = 0, one = 0, two = 0, five = 0] = costs;
  console.log(`\n| files that import a package of ${MODULES} modules | CPU | to the first (goal ≤ 0.1) |`);
  console.log("| --- | ---: | ---: |");
  const tell = (name: string, cost: number): void => {
    console.log(`| ${name} | ${cost.toFixed(0)} ms | ${(cost / (one - start)).toFixed(2)} × |`);
  };
  tell("the first", one - start);
  tell("the second", two - one);
  tell("the third to fifth, each", (five - two) / 3);
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
  await inFolder({ "ten.py": tenLines }, async (folder) => {
    const file = path.join(folder, "ten.py");
    const check = median(await inTurn(5, () => commandLine("check", "--no-cache", file)));
    const nothing = median(await inTurn(5, () => commandLine("--version")));
    console.log("\n| from a cold start | CPU |");
    console.log("| --- | ---: |");
    console.log(`| \`check\` of ten lines | ${check.toFixed(0)} ms |`);
    console.log(`| \`--version\` | ${nothing.toFixed(0)} ms |`);
    console.log(`| (a parse of the ten lines, warm) | ${parseTime(parser, tenLines).toFixed(2)} ms |`);
  });
}

async function main(): Promise<void> {
  const parser = await benchParser();
  const [only, most] = process.argv.slice(2);
  const isWanted = (name: string): boolean => only === undefined || only === name;
  if (isWanted("layers")) layers(parser);
  if (isWanted("files")) await files(Number(most ?? 1_000));
  if (isWanted("imports")) await imports();
  if (isWanted("cold")) await cold(parser);
}

void main();
