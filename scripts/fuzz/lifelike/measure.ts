/** Holds the sample to what a program may take: in proportion to its length, and to what parsing it takes in the same process. */
import type { AnalysingChild } from "../analysing-child";
import type { Outcome } from "../messages";
import type { LifelikeKind } from "./program";

/** Steps of the first text, which warms the process up, and of the two that are compared. */
const WARMING = 8;
const STEPS = 32;
const MORE_STEPS = 64;

/** What twice as many steps may take: work in proportion takes twice as much, and work by its square four times. */
const GROWTH = 3.2;
/** Growth that no clock can tell from noise: below so many times the parsing, nobody waits either. */
const NO_MATTER = 60;
/** What the longer text may take, in times of parsing it; the dearest of the sample take 110. */
const TO_PARSING = 300;
/** A run that is too slow is repeated so often, since other work on the machine slows caches down. */
const REPEATS = 3;

/** What is wrong with a kind of program; undefined where nothing is. */
export async function faultOf(child: AnalysingChild, kind: LifelikeKind): Promise<string | undefined> {
  let fault: string | undefined;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    fault = undefined;
    const outcomes: Outcome[] = [];
    for (const steps of [WARMING, STEPS, MORE_STEPS]) {
      const program = { id: steps, name: `${kind.name}, ${steps} steps`, text: kind.text(steps) };
      const outcome = await child.run({ ...program, onlyChecked: true });
      if (outcome.kind !== "answered") return `${program.name}: ${outcome.kind}, ${outcome.exception ?? ""}`;
      outcomes.push(outcome);
    }
    const [, some, more] = outcomes;
    if (!some || !more) continue;
    const toParsing = more.cpu / (more.parsing ?? NaN);
    const growth = more.cpu / some.cpu;
    if (toParsing > TO_PARSING) fault = `${toParsing.toFixed(0)} times its parsing`;
    else if (growth > GROWTH && toParsing > NO_MATTER)
      fault = `${growth.toFixed(1)} times for twice the steps`;
    else return undefined;
  }
  return fault && `${kind.name}: ${fault}`;
}
