/** `npm run fuzz`: hostile programs, programs of the world, and mutants of ours, each within bounds; prints what broke. */
import path from "node:path";
import { parseArgs } from "node:util";
import { AnalysingChild } from "./analysing-child";
import { hostilePrograms } from "./hostile-programs";
import type { Outcome, Program } from "./messages";

const { values } = parseArgs({
  options: {
    hostile: { type: "boolean", default: false },
    few: { type: "boolean", default: false },
    quiet: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    seconds: { type: "string", default: "5" },
    megabytes: { type: "string", default: "1000" },
  },
});

const out = __dirname;
const bounds = { seconds: Number(values.seconds), megabytes: Number(values.megabytes) };
const slowest: Outcome[] = [];
let broken = 0;
let total = 0;

function note(outcome: Outcome): void {
  total++;
  slowest.push(outcome);
  slowest.sort((a, b) => b.cpu - a.cpu);
  slowest.length = Math.min(slowest.length, 10);
  if (outcome.kind === "answered") return;
  broken++;
  const first = outcome.exception?.split("\n").slice(0, 4).join(" | ") ?? "";
  console.log(`${outcome.kind.padEnd(9)} ${outcome.cpu.toFixed(1)} s  ${outcome.program.name}  ${first}`);
}

async function runAll(programs: Iterable<Program>): Promise<void> {
  const child = new AnalysingChild(path.join(out, "child.js"), bounds, process.cwd());
  for (const program of programs) note(await child.run(program));
  child.close();
}

/** Of the hostile programs so many run in the unit suite; the step is prime to the kinds that follow one another. */
const ONE_IN = 23;

function* hostile(): Iterable<Program> {
  for (const [id, { name, text }] of hostilePrograms.entries())
    if (name.includes(values.only) && (!values.few || id % ONE_IN === 0)) yield { id, name, text };
}

async function main(): Promise<void> {
  if (values.hostile) await runAll(hostile());
  console.log(`${total} programs, ${broken} broke`);
  if (!values.quiet) console.log("Slowest:");
  for (const { cpu, memory, program } of values.quiet ? [] : slowest)
    console.log(`  ${cpu.toFixed(2)} s  ${(memory / 1e6).toFixed(0)} MB  ${program.name}`);
  process.exitCode = broken > 0 ? 1 : 0;
}

void main();
