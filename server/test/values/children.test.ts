/** What values lead to: of everything that programs make, what is said to lead nowhere has nothing that it leads to. */
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { forEachChild, leadsNowhere } from "../../src/values/children";
import type { PythonParser } from "../../src/syntax/parser";
import { analysedProgram } from "../support/analysed-program";
import { fixtureCells } from "../support/fixture-cells";
import { readMarkers } from "../support/fixture-markers";
import { pythonParser } from "../support/python-parser";

const folder = path.resolve(import.meta.dirname, "../../../test-fixtures/interpreter/python");

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** Objects of one program that are gone through. */
const MOST = 20_000;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Every object that values lead to. */
function reached(from: readonly object[]): ReadonlySet<object> {
  const seen = new Set<object>(from);
  // What is added while the set is gone through is met as well.
  for (const node of seen)
    forEachChild(node, (child) => {
      if (isObject(child) && seen.size < MOST) seen.add(child);
    });
  return seen;
}

it("leads nowhere where it is said to, and somewhere else otherwise", () => {
  let [leading, plain] = [0, 0];
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".py"))) {
    const file = path.join(folder, name);
    for (const cell of fixtureCells(readFileSync(file, "utf8")).slice(0, 4)) {
      const { report } = analysedProgram(parser, file, readMarkers(cell).program, cell);
      for (const node of reached(report.bindings.map(({ value }) => value))) {
        const children: unknown[] = [];
        forEachChild(node, (child) => {
          if (isObject(child)) children.push(child);
        });
        if (leadsNowhere(node)) expect(children).toEqual([]);
        if (leadsNowhere(node)) plain += 1;
        else if (children.length > 0) leading += 1;
      }
    }
  }
  expect(leading).toBeGreaterThan(100);
  expect(plain).toBeGreaterThan(100);
});
