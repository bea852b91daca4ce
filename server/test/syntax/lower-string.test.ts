/** String literals have the value that Python gives them. */
import { beforeAll, describe, expect, it } from "vitest";
import { parseModule } from "../../src/syntax/module-syntax";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";
import { showModule } from "../support/show-syntax";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

function lowered(source: string): string {
  const module = parseModule(parser, source);
  expect(module.gaps).toEqual([]);
  return showModule(module).join("\n");
}

function text(value: string): string {
  return JSON.stringify(value);
}

describe("plain strings", () => {
  it.each([
    [`''`, text("")],
    [`""""""`, text("")],
    [`"it's"`, text("it's")],
    [`'''a"b'c'''`, text(`a"b'c`)],
    [`'\\n\\t\\\\\\'\\"'`, text("\n\t\\'\"")],
    [`'\\a\\b\\f\\v\\r'`, text("\x07\b\f\v\r")],
    [`'\\x41\\u00e9\\U0001F600\\101\\0'`, text("Aé😀A\0")],
    [`'\\q\\d'`, text("\\q\\d")],
    [`'a\\\nb'`, text("ab")],
    [`r'\\n\\''`, text("\\n\\'")],
    [`R"\\d+"`, text("\\d+")],
    [`u'x'`, text("x")],
    [`'a' "b" '''c'''`, text("abc")],
    [`('a'\n 'b')`, text("ab")],
    [`'{not} {{a}}'`, text("{not} {{a}}")],
    [`"\\N{BULLET}!"`, text("\uFFFD!")],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });
});

describe("bytes", () => {
  it.each([
    [`b'a\\x00\\xff'`, `b${text("a\0ÿ")}`],
    [`rb'\\x00'`, `b${text("\\x00")}`],
    [`Br'\\d' b'y'`, `b${text("\\dy")}`],
    [`b'\\u0041\\N{x}'`, `b${text("\\u0041\\N{x}")}`],
    [`b'a' 'b'`, "<missing>"],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });
});

describe("f-strings", () => {
  it.each([
    [`f''`, text("")],
    [`f'abc'`, text("abc")],
    [`f'a{x}b'`, `f["a" {x} "b"]`],
    [`f'{x!r:>{w}.2f}{{y}}'`, `f[{x!r:>{w}.2f} "{y}"]`],
    [`f'{a:%Y-%m-%d}'`, `f[{a:%Y-%m-%d}]`],
    [`f'{{{a}}}'`, `f["{" {a} "}"]`],
    [`f'{x=}'`, `f["x=" {x!r}]`],
    [`f'{ x + 1 = :.2f}'`, `f[" x + 1 = " {(x + 1):.2f}]`],
    [`f'{a == b}'`, `f[{(a == b)}]`],
    [`f'{x, y}'`, `f[{Tuple(x, y)}]`],
    [`f'conv_{i + 1}_{n["k"]}'`, `f["conv_" {(i + 1)} "_" {n["k"]}]`],
    [`f"{x["a"]}"`, `f[{x["a"]}]`],
    [`f"{f'{a}'}"`, `f[{f[{a}]}]`],
    [`f"{'a' + "b"}"`, `f[{("a" + "b")}]`],
    [`f'\\x41{a}\\n'`, `f["A" {a} "\\n"]`],
    [`rf'\\d{x}'`, `f["\\\\d" {x}]`],
    [`'a' f'{b}' "c" 'd'`, `f["a" {b} "cd"]`],
    [`f'''{\nx\n}'''`, `f[{x}]`],
    [`f'{(lambda: 1)()}'`, `f[{lambda( -> 1)()}]`],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });
});
