// Judges mutants of the code that is bundled with it: runs every test that meets one, with that one switched on.
import { type Test, testsOf } from "./vitest-in-process";
import { files } from "tests-of-the-server";

/** Processor time that tests of one mutant take at the most, in microseconds without it; the fastest are asked first. */
const MOST_TIME = 15_000_000;
/** Times that a switch may be met for each time that it is met without a mutant: more is a loop that never ends. */
const PATIENCE = 50;

interface Ask {
  readonly type: "cover" | "try";
  readonly id?: number;
  readonly tests?: readonly number[];
}

let active = -1;
let met = 0;
let limit = Infinity;
const ran = new Set<number>();

Object.assign(globalThis, {
  __judged: (id: number): boolean => {
    met += 1;
    if (met > limit) throw new Error("a mutant that never ends");
    if (active < 0) ran.add(id);
    return id === active;
  },
});

const tests: Test[] = [];
/** Mutants of what runs while modules are loaded, which can't be switched on afterwards. */
let loaded: readonly number[] = [];

async function load(): Promise<void> {
  for (const [file, loadFile] of Object.entries(files)) tests.push(...(await testsOf(file, loadFile)));
  loaded = [...ran];
}

/** How often switches are met in each test, and how long it takes. */
const usual = new Map<number, { readonly met: number; readonly took: number }>();

/** Why a test fails while a mutant is switched on; undefined where it passes. */
async function failure(test: Test, mutant: number, most: number): Promise<unknown> {
  active = mutant;
  met = 0;
  limit = most;
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error ?? "something was thrown";
  } finally {
    active = -1;
    limit = Infinity;
  }
}

async function cover(): Promise<object> {
  const covered: object[] = [];
  const broken: string[] = [];
  for (const [index, test] of tests.entries()) {
    ran.clear();
    const before = process.cpuUsage();
    const found = await failure(test, -1, Infinity);
    if (found !== undefined) {
      broken.push(`${test.name}: ${(found instanceof Error ? found.message : "no error").slice(0, 200)}`);
      continue;
    }
    const took = process.cpuUsage(before).user;
    usual.set(index, { met, took });
    covered.push({ index, took, ran: [...ran] });
  }
  return { covered, broken, loaded };
}

async function tried(id: number, indices: readonly number[]): Promise<object> {
  let left = MOST_TIME;
  for (const index of indices) {
    const test = tests[index];
    const known = usual.get(index);
    if (!test) continue;
    left -= known?.took ?? 0;
    if (left < 0) break;
    const found = await failure(test, id, PATIENCE * (known?.met ?? 100_000) + 100_000);
    if (found === undefined) continue;
    // What a mutant left in a table of ours spoils what comes after it, and then nothing is known of that.
    const isSpoilt = (await failure(test, -1, Infinity)) !== undefined;
    return { verdict: isSpoilt ? "spoilt" : "caught", by: test.name };
  }
  return { verdict: "survived" };
}

const ready = load();
process.on("message", ({ type, id = -1, tests: asked = [] }: Ask) => {
  void ready
    .then(() => (type === "cover" ? cover() : tried(id, asked)))
    .then((answer) => process.send?.(answer));
});
