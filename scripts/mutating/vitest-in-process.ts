// Stands in for Vitest where all tests run in one process: gathers them, and runs each one whenever it is asked.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";
import * as chai from "chai";

type Work = (...given: never[]) => unknown;
type Hook = () => unknown;

interface Suite {
  readonly name: string;
  readonly parent: Suite | undefined;
  readonly beforeAll: Hook[];
  readonly beforeEach: Hook[];
  readonly afterEach: Hook[];
  readonly afterAll: Hook[];
  isReady: boolean;
}

/** A test with the hooks around it; `run` throws where it fails. */
export interface Test {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const suiteIn = (name: string, parent?: Suite): Suite => ({
  name,
  parent,
  beforeAll: [],
  beforeEach: [],
  afterEach: [],
  afterAll: [],
  isReady: false,
});

let suite = suiteIn("");
const gathered: Test[] = [];

const around = (own: Suite): readonly Suite[] => (own.parent ? [...around(own.parent), own] : [own]);

async function run(own: Suite, work: Work): Promise<void> {
  const suites = around(own);
  for (const each of suites) {
    if (each.isReady) continue;
    for (const hook of each.beforeAll) await hook();
    each.isReady = true;
  }
  for (const hook of suites.flatMap(({ beforeEach: hooks }) => hooks)) await hook();
  try {
    await work();
  } finally {
    for (const hook of suites.flatMap(({ afterEach: hooks }) => hooks)) await hook();
  }
}

/** The tests of a file, which `load` runs. */
export async function testsOf(file: string, load: () => Promise<unknown>): Promise<readonly Test[]> {
  suite = suiteIn(file);
  gathered.length = 0;
  await load();
  return [...gathered];
}

type Options = object;

/** Options, such as how long it may take, stand before or behind what runs. */
const workOf = <W extends Work>(given: readonly (W | Options | number | undefined)[]): W =>
  given.find((each): each is W => typeof each === "function") ?? ((() => undefined) as unknown as W);

export function describe(name: string, ...given: readonly ((() => void) | Options)[]): void {
  const body = workOf<() => void>(given);
  const outer = suite;
  suite = suiteIn(`${outer.name} > ${name}`, outer);
  body();
  suite = outer;
}

export function it(name: string, ...given: readonly (Work | Options | number)[]): void {
  const work = workOf<Work>(given);
  const own = suite;
  gathered.push({ name: `${own.name} > ${name}`, run: () => run(own, work) });
}

/** `it.each(rows)(name, work)`: a row that is a list gives several arguments. */
const each =
  (add: (name: string, work: () => void) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, ...given: readonly (((...row: unknown[]) => void) | Options | number)[]): void => {
    const work = workOf<(...row: never[]) => void>(given) as (...row: unknown[]) => void;
    for (const [i, row] of rows.entries())
      add(`${name} ${i}`, () => {
        work(...((Array.isArray(row) ? row : [row]) as unknown[]));
      });
  };

describe.each = each(describe);
it.each = each(it);
it.skipIf = (isSkipped: boolean) => (isSkipped ? (): void => undefined : it);

export const test = it;
export const beforeAll = (hook: Hook): void => void suite.beforeAll.push(hook);
export const beforeEach = (hook: Hook): void => void suite.beforeEach.push(hook);
export const afterEach = (hook: Hook): void => void suite.afterEach.push(hook);
export const afterAll = (hook: Hook): void => void suite.afterAll.push(hook);

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

type Expect = (value: unknown, message?: string) => unknown;

const made: Expect = (value, message) => chai.expect(value, message);
// The matchers keep their state with the `expect` of the process.
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: made, writable: true, configurable: true });
setState({ assertionCalls: 0 }, made as never);

const asymmetric = (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT];

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** `expect.poll(read)`: every matcher asks again until it is satisfied or the time is up. */
const poll = (read: () => unknown, { timeout = 1_000, interval = 20 } = {}): object =>
  new Proxy(
    {},
    {
      get:
        (_, matcher: string) =>
        async (...given: unknown[]): Promise<unknown> => {
          const end = Date.now() + timeout;
          for (;;) {
            const asked = made(await read()) as Readonly<Record<string, (...args: unknown[]) => unknown>>;
            try {
              return asked[matcher]?.(...given);
            } catch (error) {
              if (Date.now() > end) throw error;
              await wait(interval);
            }
          }
        },
    },
  );

export const expect: Expect & object = Object.assign(made, asymmetric, chai.expect, { poll });
