/** Fixtures of which something is hidden that does what it did: what is shown is what real Keras computed, or less. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  type AnsweredCell,
  answeredCells,
  claimed,
  factsInPlace,
  notYetRight,
  sampled,
} from "./support/answered-cells";
import { truthFailures } from "./support/fixture-truth";
import { waysOfHidingCode, withHiddenCode } from "./support/hidden-expressions";
import { mappedFacts } from "./support/mapped-facts";
import { pythonParser } from "./support/python-parser";
import type { EqualProgram } from "./support/replaced-text";
import type { PythonParser } from "../src/syntax/parser";

/**
 * All of them take half an hour: by hand `HIDDEN_PLACES_STRIDE=1` runs every place of a program, `HIDDEN_CELLS_STRIDE=1`
 * every program (which takes a `--hookTimeout` of a minute), `…_FROM` others.
 */
const isPlaceRun = sampled("HIDDEN_PLACES", 40);
const isCellRun = sampled("HIDDEN_CELLS", 8);
/** By hand, only ways whose names hold this. */
const only = process.env.HIDDEN_CODE_WAY ?? "";
/** By hand, each failure is printed in whole. */
const lists = process.env.HIDDEN_CODE_LIST !== undefined;

/** Programs of which something is shown that is wrong. Whoever mends one deletes its line; none is added. */
const wrong = notYetRight("hidden-code-not-yet-right.txt");

/** What is said that isn't so; that something isn't told, which hidden code did, is no failure. */
const isClaimed = (failure: string): boolean => !/: real Keras says .*, we say|, the value had/.test(failure);

/** A comment that declares a shape is believed where the code says nothing: what it leaves out, such as the batch, can't be known then. */
const DECLARES = "# shape: ";

let parser: PythonParser;
/** The programs of each way, with the fixture that each was made of. */
const programs = new Map<string, [AnsweredCell, EqualProgram][]>();
beforeAll(async () => {
  parser = await pythonParser();
  for (const answered of answeredCells())
    for (const { way, hidden } of isCellRun(answered.program)
      ? withHiddenCode(parser, answered.program, isPlaceRun)
      : [])
      programs.set(way, [...(programs.get(way) ?? []), [answered, hidden]]);
});

/** The failures of one program, after the line that is another one than before. */
function failureOf(way: string, answered: AnsweredCell, hidden: EqualProgram): string | undefined {
  const { fixture, program, answers } = answered;
  const facts = mappedFacts(factsInPlace(parser, answered, hidden.text), hidden, program);
  const found = truthFailures(claimed(facts), answers, true).filter(isClaimed);
  if (found.length === 0) return undefined;
  const old = new Set(program.split("\n"));
  const changed = hidden.text.split("\n").find((line) => line.trim() !== "" && !old.has(line)) ?? "";
  const place = `${way}: ${fixture}: ${changed.trim()}`;
  return wrong.has(place) || changed.includes(DECLARES) ? undefined : [place, ...found].join("\n    ");
}

describe("code that nobody knows is not taken for other code", () => {
  it.each(waysOfHidingCode.filter((way) => way.includes(only)))("%s", (way) => {
    const failures = (programs.get(way) ?? []).flatMap(
      ([answered, hidden]) => failureOf(way, answered, hidden) ?? [],
    );
    if (lists) console.log([`${String(programs.get(way)?.length ?? 0)} programs`, ...failures].join("\n"));
    expect(failures).toEqual([]);
  });
});
