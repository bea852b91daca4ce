// Judges mutants of the code that is bundled with it: runs every test that could notice one, with that one switched on.
import { type Test, testsOf } from "./vitest-in-process";
import { files } from "tests-of-the-server";

/** Processor time that tests of one mutant take at the most, in microseconds without it. */
const MOST_TIME = 15_000_000;
/** Times that a switch may be met for each time that it is met without a mutant: more is a loop that never ends. */
const PATIENCE = 50;
/** A test that waits for so long waits for something that never comes: none takes a tenth of it without a mutant. */
const LONGEST_WAIT_MILLISECONDS = 30_000;

/** A test to ask, with how often it meets switches without a mutant, and how long it then takes. */
interface Asked {
  readonly index: number;
  readonly met: number;
  readonly took: number;
}
interface Ask {
  readonly type: "cover" | "try";
  readonly id?: number;
  readonly tests?: readonly Asked[];
}

let active = -1;
/** Whether the mutant that is switched on was reached. */
let isReached = false;
let met = 0;
let limit = Infinity;
/** Mutants whose place was reached, and those of them that made a difference there. */
const reached = new Set<number>();
const differed = new Set<number>();

function meet(): void {
  met += 1;
  if (met > limit) throw new Error("a mutant that never ends");
}

type Operator = (left: unknown, right: unknown) => unknown;

function isDifferent(left: unknown, right: unknown, original: Operator, changed: Operator): boolean {
  try {
    return !Object.is(original(left, right), changed(left, right));
  } catch {
    // Only one of them can do it, as with a big integer by zero.
    return true;
  }
}

Object.assign(globalThis, {
  __mutant: (id: number): boolean => {
    meet();
    if (active < 0) {
      reached.add(id);
      differed.add(id);
    }
    if (id === active) isReached = true;
    return id === active;
  },
  __either: (id: number, left: unknown, right: unknown, original: Operator, changed: Operator): unknown => {
    meet();
    if (active < 0) {
      reached.add(id);
      if (!differed.has(id) && isDifferent(left, right, original, changed)) differed.add(id);
    }
    if (id !== active) return original(left, right);
    isReached = true;
    return changed(left, right);
  },
});

const tests: Test[] = [];
/** Mutants of what runs while modules are loaded, which can't be switched on afterwards. */
let loaded: readonly number[] = [];

async function load(): Promise<void> {
  for (const [file, loadFile] of Object.entries(files)) tests.push(...(await testsOf(file, loadFile)));
  loaded = [...reached];
}

/** Refuses when the time is up; `stop` forgets about it. */
function alarm(): { readonly rung: Promise<never>; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rung = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => {
      refuse(new Error("it waits for ever"));
    }, LONGEST_WAIT_MILLISECONDS);
  });
  return {
    rung,
    stop: () => {
      clearTimeout(timer);
    },
  };
}

/** Why a test fails while a mutant is switched on; undefined where it passes. */
async function failure(test: Test, mutant: number, most: number): Promise<unknown> {
  active = mutant;
  met = 0;
  limit = most;
  const { rung, stop } = alarm();
  try {
    await Promise.race([test.run(), rung]);
    return undefined;
  } catch (error) {
    return error ?? "something was thrown";
  } finally {
    stop();
    active = -1;
    limit = Infinity;
  }
}

/** What each test reaches, and how long it takes. */
async function cover(): Promise<object> {
  const covered: object[] = [];
  const broken: string[] = [];
  for (const [index, test] of tests.entries()) {
    reached.clear();
    differed.clear();
    const before = process.cpuUsage();
    const found = await failure(test, -1, Infinity);
    if (found !== undefined) {
      broken.push(`${test.name}: ${(found instanceof Error ? found.message : "no error").slice(0, 200)}`);
      continue;
    }
    const took = process.cpuUsage(before).user;
    covered.push({ index, name: test.name, met, took, reached: [...reached], differed: [...differed] });
  }
  return { covered, broken, loaded };
}

/** What was remembered since an earlier test is not computed again: then only a fresh process can tell. */
const survived = (): "survived" | "stale" => (isReached ? "survived" : "stale");

async function tried(id: number, asked: readonly Asked[]): Promise<object> {
  let left = MOST_TIME;
  isReached = false;
  for (const [at, { index, met: usually, took }] of asked.entries()) {
    const test = tests[index];
    if (!test) continue;
    left -= took;
    if (left < 0) return { verdict: survived(), unasked: asked.length - at };
    const found = await failure(test, id, PATIENCE * usually + 100_000);
    if (found === undefined) continue;
    // What a mutant left in a table of ours spoils what comes after it, and then nothing is known of that.
    const isSpoilt = (await failure(test, -1, Infinity)) !== undefined;
    return { verdict: isSpoilt ? "spoilt" : "caught", by: test.name };
  }
  return { verdict: survived(), unasked: 0 };
}

const ready = load();
process.on("message", ({ type, id = -1, tests: asked = [] }: Ask) => {
  void ready
    .then(() => (type === "cover" ? cover() : tried(id, asked)))
    .then((answer) => process.send?.(answer));
});
