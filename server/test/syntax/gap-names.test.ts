// Which names broken code would bind, so that none of them keeps an old value behind it.
import { expect, it } from "vitest";
import { namesBoundBy } from "../../src/syntax/recovery/gap-names";

it.each([
  ["an assignment", "x = (", "x"],
  ["several targets", "a, b = c = (", "a b c"],
  ["targets in brackets", "(a, [b, *c]) = (", "a b c"],
  ["no value on the right", "a = b, c (", "a"],
  ["an augmented assignment", "a += (\nb **= 1", "a b"],
  ["comparisons, which bind nothing", "if a == b != c <= d >= e (", ""],
  ["a type", "a: int = (\nb: list[c]", "a"],
  ["the part of a target", "a.b = (\nc[d] = 1", ""],
  ["keywords of a call", "f(a=1, b=2", ""],
  ["a walrus, in a call too", "f(a := 1, (b := (", "a b"],
  ["a function", "def f(a, b=1:", "f"],
  ["a class", "class C(D:", "C"],
  ["imports", "import a.b, c as d\nfrom e import f, g as (", "a c d f g"],
  ["loops", "for a, b in c, d:\n  (", "a b"],
  ["a loop in brackets", "x = [a for b in c", "x"],
  ["managers", "with a as b, c as (d:", "b"],
  ["handlers", "except E as a:\n (", "a"],
  ["names of other scopes", "global a, b\nnonlocal c (", "a c"],
  ["statements behind semicolons", "a = 1; b = 2; c(", "a b"],
  ["a statement behind a header", "if a: b = 1\nelse: c = (", "b c"],
  ["lines inside brackets", "a = f(\n  b = 1,\n  c\n)\nd = (", "a d"],
  ["more closing brackets than there are", ")]} a = 1\nb = 2", "a b"],
  ["strings and comments", 'a = "b = 1" # c = 2\n"""\nd = 3\n"""\ne = \'f = 4', "a e"],
  ["other alphabets", "größe = 1\n数 = (", "größe 数"],
  ["carriage returns", "a = 1\r\nb = (", "a b"],
  ["subscripts of strings and calls", '"a"[b] = f()[c] = (', ""],
])("finds %s", (_, source, names) => {
  expect(namesBoundBy(source).join(" ")).toBe(names);
});
