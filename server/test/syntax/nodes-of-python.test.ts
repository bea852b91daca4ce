/** Each statement and expression stands where Python's own parser finds it, and is what it says. */
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { Expression, Range, Statement } from "../../src/syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../src/syntax/children";
import { parseModule } from "../../src/syntax/module-syntax";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";

const truth = path.resolve(import.meta.dirname, "../../../test-fixtures/truth");
const text = readFileSync(path.join(truth, "grammar.txt"), "utf8");
/** Class, start and end of each node, as `scripts/truth/syntax_trees.py` writes them down. */
const nodes = JSON.parse(readFileSync(path.join(truth, "grammar.json"), "utf8")) as readonly (readonly [
  string,
  number,
  number,
])[];

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** Names of Python's classes, where ours differ. */
const namesOfPython: Readonly<Partial<Record<Expression["kind"] | Statement["kind"], string>>> = {
  JoinedString: "JoinedStr",
  BinaryOperation: "BinOp",
  UnaryOperation: "UnaryOp",
  BooleanOperation: "BoolOp",
  Comparison: "Compare",
  Conditional: "IfExp",
  NamedExpression: "NamedExpr",
  Expression: "Expr",
  AnnotatedAssign: "AnnAssign",
  AugmentedAssign: "AugAssign",
};

/** Comprehensions by what they produce. */
const comprehensions: Readonly<Record<string, string>> = {
  list: "ListComp",
  set: "SetComp",
  dict: "DictComp",
  generator: "GeneratorExp",
};

/** Our nodes by Python's names, each with its text. */
function nodesOf(source: string): readonly string[] {
  const found: string[] = [];
  const add = (base: number, name: string, { start, end }: Range): void => {
    const from = base + start;
    found.push(`${name} ${from} ${JSON.stringify(source.slice(from, base + end))}`);
  };
  const expression = (base: number, node: Expression): void => {
    const produced = node.kind === "Comprehension" ? comprehensions[node.produces] : undefined;
    const yielded = node.kind === "Yield" && node.isFrom ? "YieldFrom" : undefined;
    add(base, produced ?? yielded ?? namesOfPython[node.kind] ?? node.kind, node);
    // Python tells places in f-strings rightly only from 3.12 on.
    if (node.kind === "JoinedString") return;
    eachSubexpression(node, (inner) => {
      expression(base, inner);
    });
  };
  const statement = (base: number, node: Statement): void => {
    const name =
      node.kind === "Global" && node.scope === "nonlocal"
        ? "Nonlocal"
        : (namesOfPython[node.kind] ?? node.kind);
    add(base, source.startsWith("async", base + node.start) ? `Async${name}` : name, node);
    eachExpressionOf(node, (inner) => {
      expression(base, inner);
    });
    for (const inner of blocksOf(node).flat()) statement(base, inner);
  };
  for (const unit of parseModule(parser, source).units) statement(unit.base, unit.statement);
  return found;
}

it("statements and expressions are all of those that Python finds, in their places", () => {
  const right = nodes.map(
    ([name, start, end]) => `${name} ${start} ${JSON.stringify(text.slice(start, end))}`,
  );
  expect([...nodesOf(text)].sort()).toEqual([...right].sort());
});

it("they are counted from where others before them end", () => {
  const moved = "inserted = [1,\n2]\n" + text;
  const by = moved.length - text.length;
  const right = nodes.map(
    ([name, start, end]) => `${name} ${start + by} ${JSON.stringify(text.slice(start, end))}`,
  );
  expect(nodesOf(moved)).toEqual(expect.arrayContaining(right));
});
