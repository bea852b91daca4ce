/** Names are bound where Python binds them. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Expression, Statement } from "../../src/syntax/ast";
import { eachExpressionOf } from "../../src/syntax/children";
import { mutatedNames } from "../../src/syntax/names/mutated-names";
import type { PythonParser } from "../../src/syntax/parser";
import { assignedNames, localNames, scopeOf } from "../../src/syntax/names/scope";
import { pythonParser } from "../support/python-parser";
import { statementsOf } from "./program";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const statements = (source: string): readonly Statement[] => statementsOf(parser, source);

function locals(source: string): string[] {
  const [node] = statements(source);
  if (node?.kind !== "FunctionDef" && node?.kind !== "ClassDef") throw new Error("no scope");
  return [...localNames(node)].sort();
}

function expressionOf(source: string): Expression {
  let found: Expression | undefined;
  const [statement] = statements(source);
  if (statement) eachExpressionOf(statement, (expression) => (found = expression));
  if (!found) throw new Error("no expression");
  return found;
}

describe("a function's locals", () => {
  it.each([
    ["parameters", "def f(a, /, b, *c, d=1, **e): pass", "a b c d e"],
    ["targets", "def f():\n  a = b, (c, *d) = e\n  x[i], y.z = 1\n  g: int\n  h += 1", "a b c d g h"],
    [
      "loops and with",
      "def f():\n  for a, b in c:\n    d = 1\n  else: e = 2\n  with g as h, i as (j, k): l = 1",
      "a b d e h j k l",
    ],
    ["imports", "def f():\n  import a.b, c as d\n  from e import g, h as i", "a d g i"],
    ["definitions", "def f():\n  def g(): inner = 1\n  class H: attribute = 2", "H g"],
    [
      "handlers",
      "def f():\n  try: a = 1\n  except E as b: c = 1\n  else: d = 1\n  finally: e = 1",
      "a b c d e",
    ],
    [
      "walrus",
      "def f():\n  if (a := 1): pass\n  [b := x for x in y if (c := x)]\n  lambda: (d := 1)",
      "a b c",
    ],
    [
      "walrus in defaults of what is inside",
      "def f():\n  def g(x=(a := 1)): pass\n  lambda y=(b := 2): y",
      "a b g",
    ],
    [
      "patterns",
      "def f():\n  match x:\n    case [a, *b] | {'k': c, **d} | P(e, k=g) as h: i = 1\n    case y.z: pass",
      "a b c d e g h i",
    ],
    ["del", "def f():\n  del a, b[0], (c, d)", "a c d"],
    ["gaps", "def f():\n  a = (\n  b = 1", "a b"],
    ["class bodies", "class A:\n  x = 1\n  def f(self): y = 2", "f x"],
  ])("hold %s", (_what, source, expected) => {
    expect(locals(source).join(" ")).toBe(expected);
  });

  it("leave out what is declared global or nonlocal", () => {
    const [node] = statements(
      "def f(a):\n  global b\n  if a:\n    nonlocal c\n  a = b = c = d = 1\n  def g():\n    global a",
    );
    if (node?.kind !== "FunctionDef") throw new Error("no function");
    const scope = scopeOf(node);
    expect([...scope.locals].sort()).toEqual(["a", "d", "g"]);
    expect([...scope.globals]).toEqual(["b"]);
    expect([...scope.nonlocals]).toEqual(["c"]);
    expect(scopeOf(node)).toBe(scope);
  });
});

describe("other scopes", () => {
  it("are a lambda's parameters and walruses", () => {
    const lambda = expressionOf("lambda a, *b: (c := a)");
    expect(lambda.kind === "Lambda" && [...localNames(lambda)]).toEqual(["a", "b", "c"]);
  });

  it("are a comprehension's targets, without its walruses", () => {
    const comprehension = expressionOf("[(w := x) for x, (y, *z) in a for v in x]");
    expect(comprehension.kind === "Comprehension" && [...localNames(comprehension)]).toEqual([
      "x",
      "y",
      "z",
      "v",
    ]);
  });
});

describe("what a loop changes", () => {
  it("is what its statements assign", () => {
    const source = "for i in x:\n  a = i\n  while b: c += 1\n  def f(): d = 1\nimport os.path";
    expect([...assignedNames(statements(source))].sort()).toEqual(["a", "c", "f", "i", "os"]);
  });

  it.each([
    ["x.append(1)", "x"],
    ["x[i] = y[j]", "x"],
    ["x.a.b[0] = 1", "x"],
    ["x.a, (y[0], *z.b) = w", "x y z"],
    ["x.a += 1", "x"],
    ["x += [1]", "x"],
    ["x.a: int = 1", "x"],
    ["del x[0], y.a, z", "x y"],
    ["for x.a in y: pass", "x"],
    ["with a as x[0]: pass", "x"],
    ["self.layers[0].add(y)", "self"],
    ["y = f(x.pop())", "x"],
    ["if a.b(): pass", "a"],
    ["def f(): x.append(1)", "x"],
    ["g = lambda: x.append(1)", "x"],
    ["x().y().z()", "x"],
    ["y = x.a + x[0]", ""],
    ["f(x)", ""],
  ])("%s mutates %s", (source, expected) => {
    expect([...mutatedNames(statements(source))].join(" ")).toBe(expected);
  });
});
