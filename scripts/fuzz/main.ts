/** `npm run fuzz`: hostile programs, programs of the world, and mutants of ours, each within bounds; prints what broke. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { AnalysingChild } from "./analysing-child";
import { hostilePrograms } from "./hostile-programs";
import { hostileFolders } from "./folders";
import { programOf } from "./folders/folder";
import { lifelikeKinds } from "./lifelike";
import { faultOf } from "./lifelike/measure";
import type { Outcome, Program } from "./messages";
import { minimise } from "./minimise";
import { mutant } from "./mutations";
import { programIn, pythonFiles, sampleOf } from "./python-files";
import { random } from "./random";

const { values } = parseArgs({
  options: {
    /** Run the programs made to break the analysis; with `few`, one in so many. */
    hostile: { type: "boolean", default: false },
    /** Run programs between files that are made to break whoever reads them; `few` and `only` as above. */
    folders: { type: "boolean", default: false },
    few: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    /** Hold programs in the structure of published ones to what they may take. */
    lifelike: { type: "boolean", default: false },
    /** Run every Python file below these paths; `each` takes one in so many. */
    files: { type: "string", multiple: true, default: [] },
    each: { type: "string", default: "1" },
    /** So many of those files, drawn at random; their notebooks are among them. */
    sample: { type: "string" },
    /** A new child after so many files: what files take is then not what those before them left. */
    batch: { type: "string", default: "40" },
    /** A file that a line is added to for each program: what it took, and what became of it. */
    log: { type: "string" },
    /** Also run what these files import of the paths that were given and of an environment near them. */
    imports: { type: "boolean", default: false },
    /** So many mutants of the programs below `of`. */
    mutants: { type: "string", default: "0" },
    of: { type: "string", multiple: true, default: ["test-fixtures", "examples"] },
    seed: { type: "string" },
    /** What one program may take. */
    seconds: { type: "string", default: "5" },
    megabytes: { type: "string", default: "1000" },
    quiet: { type: "boolean", default: false },
  },
});

/** Of the hostile programs so many run in the unit suite; the step is prime to the kinds that follow one another. */
const ONE_IN = 23;
const ONE_IN_FOLDERS = 5;
/** Where the programs that broke it are kept. */
const FINDS = path.join(process.cwd(), "out/fuzz/finds");

const bounds = { seconds: Number(values.seconds), megabytes: Number(values.megabytes) };
const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
const child = new AnalysingChild(path.join(__dirname, "child.js"), bounds, process.cwd());
const slowest: Outcome[] = [];
let broken = 0;
let total = 0;

/** Counts an outcome; of one that broke, prints what it was and saves the smallest program that does the same. */
async function note(outcome: Outcome): Promise<void> {
  total++;
  if (values.log !== undefined) {
    const { kind, cpu, memory, program, exception } = outcome;
    const line = { name: program.name, kind, cpu, megabytes: Math.round(memory / 1e6), exception };
    appendFileSync(values.log, `${JSON.stringify(line)}\n`);
  }
  slowest.push(outcome);
  slowest.sort((a, b) => b.cpu - a.cpu);
  slowest.length = Math.min(slowest.length, 10);
  if (outcome.kind === "answered") return;
  broken++;
  const first = outcome.exception?.split("\n").slice(0, 4).join(" | ") ?? "";
  console.log(`${outcome.kind.padEnd(9)} ${outcome.cpu.toFixed(1)} s  ${outcome.program.name}  ${first}`);
  if (values.quiet || outcome.program.path !== undefined || values.hostile || values.folders) return;
  mkdirSync(FINDS, { recursive: true });
  const file = path.join(FINDS, `${seed}-${outcome.program.id}.py`);
  writeFileSync(file, await minimise(child, outcome));
  console.log(`          ${file}`);
}

function* hostile(): Iterable<Program> {
  for (const [id, { name, text }] of hostilePrograms.entries())
    if (name.includes(values.only) && (!values.few || id % ONE_IN === 0)) yield { id, name, text };
}

function* folders(): Iterable<Program> {
  for (const [id, folder] of hostileFolders.entries())
    if (folder.name.includes(values.only) && (!values.few || id % ONE_IN_FOLDERS === 0))
      yield { id, name: folder.name, text: programOf(folder), folder: folder.name };
}

function* files(): Iterable<Program> {
  const found = [...pythonFiles(values.files, values.sample !== undefined)];
  const wanted = values.sample === undefined ? found : sampleOf(found, Number(values.sample), random(seed));
  for (const [id, file] of wanted.entries()) {
    if (id % Number(values.each) !== 0) continue;
    const program = programIn(id, file);
    if (program) yield values.imports ? { ...program, project: path.resolve(file.below) } : program;
  }
}

function* mutants(count: number): Iterable<Program> {
  if (count === 0) return;
  const programs = [...pythonFiles(values.of)].map((file) => readFileSync(file.path, "utf8"));
  const chosen = random(seed);
  for (let id = 0; id < count; id++) {
    const { text, how } = mutant(programs, chosen);
    yield { id, name: `mutant ${id} of seed ${seed}: ${how}`, text };
  }
}

/** Prints the kinds of lifelike programs that take too much, each in a child of its own. */
async function holdLifelike(): Promise<void> {
  for (const kind of lifelikeKinds) {
    if (!kind.name.includes(values.only)) continue;
    const fault = await faultOf(child, kind);
    child.close();
    total++;
    if (fault === undefined) continue;
    broken++;
    console.log(fault);
  }
}

async function main(): Promise<void> {
  if (values.hostile) for (const program of hostile()) await note(await child.run(program));
  if (values.folders) for (const program of folders()) await note(await child.run(program));
  if (values.lifelike) await holdLifelike();
  for (const program of files()) {
    if (program.id % Number(values.batch) === 0) child.close();
    await note(await child.run(program));
  }
  for (const program of mutants(Number(values.mutants))) await note(await child.run(program));
  child.close();
  console.log(`${total} programs, ${broken} broke`);
  if (!values.quiet) {
    if (Number(values.mutants) > 0 || values.sample !== undefined) console.log(`seed ${seed}`);
    console.log("Slowest:");
    for (const { cpu, memory, program } of slowest)
      console.log(`  ${cpu.toFixed(2)} s  ${(memory / 1e6).toFixed(0)} MB  ${program.name}`);
  }
  process.exitCode = broken > 0 ? 1 : 0;
}

void main();
