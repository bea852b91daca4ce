// Every text that a safe fix writes for code of Keras 1 and 2 is one that real Keras has run, to the same numbers.
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fixAll } from "../../src/features/fixes/fix-all";
import forms from "../../src/libraries/keras/migration/forms.json";
import type { PythonParser } from "../../src/syntax/parser";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

interface Answer {
  readonly title: string;
  readonly kind: "tensors" | "Keras tensors" | "program";
  /** Of a program; a call is its title, behind the prelude of its kind. */
  readonly before?: string;
  /** What is written instead; absent where no safe fix is offered. */
  readonly after?: string;
  /**
   * `runs` is for what Keras 2.15 itself had given up, so that nothing can be compared; of what is `told still` no fix claims
   * that it runs.
   */
  readonly outcome: "equal" | "runs" | "left alone" | "told still" | "different" | "fails";
}

const stored = path.resolve(import.meta.dirname, "../../../test-fixtures/truth/rewrites.json");
const { preludes, answers } = JSON.parse(readFileSync(stored, "utf8")) as {
  readonly preludes: Readonly<Record<string, string>>;
  readonly answers: readonly Answer[];
};

/** Calls of one program: the trials of a document are counted. */
const AT_ONCE = 20;

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const fixed = (text: string): string => fixAll(analysedProgram(parser, "program.py", text)).text;

/** What the fixes make of calls, each on a line of its own. */
function rewrittenCalls(kind: string, some: readonly Answer[]): readonly string[] {
  const lines = some.map(({ title }) => `result = ${title}`);
  const text = fixed(`${preludes[kind] ?? ""}${lines.join("\n")}\n`);
  return text.trimEnd().split("\n").slice(-lines.length);
}

describe("safe rewritings", () => {
  it("are equal under real Keras wherever both can run", () => {
    const wrong = answers.filter(({ outcome }) => outcome === "different" || outcome === "fails");
    expect(wrong.map(({ title }) => title)).toEqual([]);
    expect(answers.filter(({ outcome }) => outcome === "equal").length).toBeGreaterThan(800);
  });

  it.each(["tensors", "Keras tensors"])("of calls on %s write what was verified", (kind) => {
    const calls = answers.filter((answer) => answer.kind === kind);
    for (let start = 0; start < calls.length; start += AT_ONCE) {
      const some = calls.slice(start, start + AT_ONCE);
      const verified = some.map(({ title, after }) => after?.split("\n").at(-1) ?? `result = ${title}`);
      expect(rewrittenCalls(kind, some)).toEqual(verified);
    }
  });

  it("of programs write what was verified", () => {
    for (const { before = "", after = before, kind } of answers)
      if (kind === "program") expect(fixed(before)).toBe(after);
  });

  it("of every function in the table are among what was verified", () => {
    const isSafe = (form: unknown): boolean =>
      typeof form === "string" || (form as { readonly isUnsafe?: boolean }).isUnsafe !== true;
    const unverified = Object.entries(forms.functions).flatMap(([canonical, all]) => {
      const call = `${canonical.replace("keras.backend.", "K.").replace("tensorflow.", "tf.")}(`;
      // What programs use is reached through names of theirs.
      const short = canonical.split(".").slice(-2).join(".");
      const isUsed = ({ title, before }: Answer): boolean =>
        (before ?? title).includes(call) || before?.includes(short) === true;
      const found = answers.find((answer) => answer.after !== undefined && isUsed(answer));
      return all.some(isSafe) && !found ? [canonical] : [];
    });
    expect(unverified).toEqual([]);
  });
});
