/** A method that does nothing itself is there for subclasses to fill in: what it gives says nothing of theirs. */
import { beforeAll, expect, it } from "vitest";
import { isLeftToSubclasses } from "../../src/syntax/names/attributes-of-self";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";
import { statementsOf } from "./program";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

it.each([
  ["pass", true],
  ["...", true],
  ['"""What it is for."""', true],
  ['"""What it is for."""; return None', true],
  ["raise NotImplementedError", true],
  ['raise NotImplementedError("fill me in")', true],
  ["return", true],
  ["return None", true],
  ["return 0", true],
  ["return ''", true],
  ["return []", true],
  ["return ()", true],
  ["return {}", true],
  ["return 1", false],
  ["return True", false],
  ["return 'name'", false],
  ["return [1]", false],
  ["return (0,)", false],
  ["return {'a': 1}", false],
  ["return self", false],
  ["return x", false],
  ["raise ValueError", false],
  ["raise ValueError('NotImplementedError')", false],
  ["raise", false],
  ["f()", false],
  ["x = 1", false],
  ["pass; f()", false],
])("def build(self, x): %s", (body, isLeft) => {
  const [method] = statementsOf(parser, `def build(self, x): ${body}\n`);
  if (method?.kind !== "FunctionDef") throw new Error("no method");
  expect(isLeftToSubclasses(method)).toBe(isLeft);
});

it.each([
  ["abstractmethod", true],
  ["abc.abstractmethod", true],
  ["property", false],
])("@%s says it whatever the method gives", (decorator, isLeft) => {
  const [method] = statementsOf(parser, `@${decorator}\ndef build(self): return 7\n`);
  if (method?.kind !== "FunctionDef") throw new Error("no method");
  expect(isLeftToSubclasses(method)).toBe(isLeft);
});
