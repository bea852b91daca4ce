/**
 * A loop over many numbers that a comparison with its counter ends: what is told after it is what running every round
 * gives. These loops are longer than the rounds that are run, so that the round in which they end has to be computed.
 */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openTrial } from "../../src/analysis/trial";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

type Operator = ">" | ">=" | "<" | "<=";

const holds: Readonly<Record<Operator, (a: number, b: number) => boolean>> = {
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
};

/** The loop goes over `count` numbers, and ends once `factor * i + offset` compares with the limit. */
interface Loop {
  readonly first: number;
  readonly step: number;
  readonly count: number;
  readonly factor: number;
  readonly offset: number;
  readonly limit: number;
  readonly operator: Operator;
  /** Whether the limit stands on the left of the comparison. */
  readonly isTurned: boolean;
}

/** The rounds before the one that leaves the loop, and what the names hold then. */
interface Ended {
  readonly rounds: number;
  readonly counter: number;
  readonly end: number;
}

/** Runs every round, as Python would; the limit changes by `change` after each. */
function run({ first, step, count, factor, offset, operator, isTurned, ...loop }: Loop, change = 0): Ended {
  let [limit, counter, end] = [loop.limit, first, 0];
  for (let round = 0; round < count; round++) {
    counter = first + round * step;
    end = factor * counter + offset;
    if (isTurned ? holds[operator](limit, end) : holds[operator](end, limit))
      return { rounds: round, counter, end };
    limit += change;
  }
  return { rounds: count, counter, end };
}

/** Keeps axes positive, whatever the counter is. */
const LIFT = 1_000_000;

/** The program, with one of its lines behind the comparison; ends in a shape of the rounds, the counter and what was compared. */
function programOf(loop: Loop, { before = "", limit = "limit", behind = "" } = {}): string {
  const { first, step, count, factor, offset, operator, isTurned } = loop;
  const compared = isTurned ? `${limit} ${operator} end` : `end ${operator} ${limit}`;
  return `import keras
limit = ${String(loop.limit)}
${before}
kept = []
for i in range(${String(first)}, ${String(first + count * step)}, ${String(step)}):
    end = i * ${String(factor)} + ${String(offset)}
    if ${compared}:
        break
    kept.append(i)
    ${behind}
x = keras.Input((len(kept), i + ${String(LIFT)}, end + ${String(LIFT)}))
`;
}

/** The three numbers that are told; undefined where one is not known. */
function told(program: string): readonly (number | undefined)[] {
  const trial = openTrial(parser, "a.py", () => ({ keras: 3, resolve: () => null }));
  try {
    const shape = trial.analyse(program).places.at(-1)?.visits[0]?.outputs[0];
    const dims = shape?.ranked ? shape.dims.slice(1) : [];
    return dims.map((dim) => (dim.kind === "known" ? dim.value : undefined));
  } finally {
    trial.close();
  }
}

const loops: fc.Arbitrary<Loop> = fc.record({
  first: fc.integer({ min: -50, max: 50 }),
  step: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: -1 })),
  count: fc.integer({ min: 600, max: 3_000 }),
  factor: fc.integer({ min: -3, max: 3 }),
  offset: fc.integer({ min: -40, max: 40 }),
  limit: fc.integer({ min: -9_000, max: 9_000 }),
  operator: fc.constantFrom(">", ">=", "<", "<="),
  isTurned: fc.boolean(),
});

const asNumbers = ({ rounds, counter, end }: Ended): readonly number[] => [
  rounds,
  counter + LIFT,
  end + LIFT,
];

describe("a loop over many numbers that a comparison ends", () => {
  it("is known to end in the round in which running it ends it", { timeout: 120_000 }, () => {
    let ended = 0;
    fc.assert(
      fc.property(loops, (loop) => {
        const result = run(loop);
        fc.pre(result.rounds > 0 && result.rounds < loop.count);
        ended += 1;
        expect(told(programOf(loop))).toEqual(asNumbers(result));
      }),
      { numRuns: 120 },
    );
    expect(ended).toBeGreaterThan(100);
  });

  it(
    "ends in the same round where the limit is an item, an attribute or a length",
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(loops, fc.integer({ min: 0, max: 3 }), (loop, way) => {
          const result = run(loop);
          fc.pre(result.rounds > 0 && result.rounds < loop.count && (way < 3 || loop.limit >= 0));
          const [before = "", limit = ""] = [
            ["limits = [0, limit]", "limits[1]"],
            ["limits = {'most': limit}", "limits['most']"],
            ["class Limits:\n    most = limit", "Limits.most"],
            ["filled = [0] * limit", "len(filled)"],
          ][way] as readonly string[];
          expect(told(programOf(loop, { before, limit }))).toEqual(asNumbers(result));
        }),
        { numRuns: 40 },
      );
    },
  );

  it("is never told another end where the rounds move the limit", { timeout: 120_000 }, () => {
    const ways = [
      { behind: "limit += change" },
      { behind: "limit = limit + change" },
      { before: "limits = [limit]", limit: "limits[0]", behind: "limits[0] += change" },
      {
        before: "class Limits:\n    most = limit\ndef move():\n    Limits.most += change",
        limit: "Limits.most",
        behind: "move()",
      },
    ];
    fc.assert(
      fc.property(loops, fc.constantFrom(...ways), fc.integer({ min: -5, max: 5 }), (loop, way, change) => {
        const expected = asNumbers(run(loop, change));
        const program = programOf(loop, {
          ...way,
          before: `change = ${String(change)}\n${way.before ?? ""}`,
        });
        told(program).forEach((number, i) => {
          if (number !== undefined) expect(number).toBe(expected[i]);
        });
      }),
      { numRuns: 100 },
    );
  });
});
