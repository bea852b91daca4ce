/** Programs whose syntax is nested, long or broken beyond what anybody writes. */
import type { HostileProgram } from "./program";

const nested = (open: string, inside: string, close: string, depth: number): string =>
  open.repeat(depth) + inside + close.repeat(depth);

/** What can stand inside itself, as an expression. */
const expressions: Readonly<Record<string, readonly [open: string, inside: string, close: string]>> = {
  parentheses: ["(", "1", ")"],
  brackets: ["[", "1", "]"],
  tuples: ["(", "1", ",)"],
  dicts: ["{1: ", "1", "}"],
  sets: ["{", "1", "}"],
  calls: ["f(", "1", ")"],
  "calls of calls": ["f", "", "()"],
  attributes: ["f", "", ".a"],
  subscripts: ["f", "", "[0]"],
  "subscripts in subscripts": ["f[", "0", "]"],
  minus: ["-", "1", ""],
  not: ["not ", "1", ""],
  invert: ["~", "1", ""],
  await: ["await ", "x", ""],
  sums: ["1 + ", "1", ""],
  "sums to the right": ["1 + (", "1", ")"],
  powers: ["2 ** ", "1", ""],
  ands: ["a and ", "a", ""],
  "ands and ors": ["a and (b or ", "a", ")"],
  comparisons: ["a < ", "a", ""],
  conditionals: ["1 if x else ", "1", ""],
  "conditionals in conditions": ["(1 if ", "x", " else 2)"],
  lambdas: ["lambda: ", "1", ""],
  "lambdas with defaults": ["(lambda x=", "1", ": x)()"],
  "lambdas called": ["(lambda x: ", "1", ")(1)"],
  comprehensions: ["[x for x in ", "y", "]"],
  "comprehensions in comprehensions": ["[", "1", " for x in [1, 2]]"],
  generators: ["list(", "[1]", ")"],
  "f-strings": ["f'{", "1", "}'"],
  strings: ["'a' ", "'a'", ""],
  "f-strings in formats": ['f"{1:{', "1", '}}"'],
  stars: ["*", "a", ""],
  walrus: ["(x := ", "1", ")"],
  yields: ["(yield ", "1", ")"],
  slices: ["a[1:", "1", "]"],
  "keyword arguments": ["f(a=", "1", ")"],
  tensors: ["layers.Dense(4)(", "x", ")"],
  "and and xor": ["1 & ", "1", ""],
  "and then xor": ["1 ^ 2 & ", "1", ""],
};

/** What can stand inside itself, as statements; each level is indented by one more. */
const statements: Readonly<Record<string, readonly [head: string, inside: string, after?: string]>> = {
  if: ["if x:", "y = 1"],
  "if known": ["if True:", "y = 1"],
  "if and else": ["if x:", "y = 1", "else:\n y = 2"],
  while: ["while x:", "y = 1"],
  for: ["for i in x:", "y = 1"],
  "for over few": ["for i in [1, 2]:", "y = 1"],
  with: ["with x as y:", "y = 1"],
  try: ["try:", "y = 1", "except E:\n y = 2\nfinally:\n y = 3"],
  def: ["def f(x=1):", "return 1"],
  class: ["class A:", "x = 1"],
  "async def": ["async def f():", "await x"],
  match: ["match x:\n case 1:", "y = 1"],
};

const DEPTHS = [60, 600, 5_000];

function deepStatements(head: string, inside: string, after: string | undefined, depth: number): string {
  const lines: string[] = [];
  const each = head.split("\n").length;
  for (let i = 0; i < depth; i++)
    for (const line of head.split("\n")) lines.push(`${" ".repeat(i * each)}${line}`);
  lines.push(`${" ".repeat(depth * each)}${inside}`);
  if (after !== undefined)
    for (let i = depth - 1; i >= 0; i--)
      for (const line of after.split("\n")) lines.push(`${" ".repeat(i * each)}${line}`);
  return `import sys\nx = sys.argv\n${lines.join("\n")}\ny = 2\n`;
}

const prelude =
  "import sys\nimport keras\nfrom keras import layers\nx = keras.Input((4,))\na = b = y = sys.argv\ndef f(*args, **kw): return args\n";

/** Text without meaning, from a small generator so that it is the same everywhere. */
function noise(length: number, alphabet: string, seed: number): string {
  let state = seed;
  const characters = Array.from(alphabet);
  let text = "";
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += characters[(state >>> 8) % characters.length] ?? "";
  }
  return text;
}

const everyByte = String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i));

export const deepSyntax: readonly HostileProgram[] = [
  ...Object.entries(expressions).flatMap(([name, [open, inside, close]]) =>
    DEPTHS.flatMap((depth) => [
      { name: `${depth} ${name}`, text: `${prelude}z = ${nested(open, inside, close, depth)}\nw = 1\n` },
      { name: `${depth} ${name} left open`, text: `${prelude}z = ${open.repeat(depth)}${inside}\nw = 1\n` },
    ]),
  ),
  ...Object.entries(statements).flatMap(([name, [head, inside, after]]) =>
    [60, 300, 600, 2_000].map((depth) => ({
      name: `${depth} ${name} inside one another`,
      text: deepStatements(head, inside, after, depth),
    })),
  ),
  { name: "200,000 parentheses", text: `x = ${"(".repeat(200_000)}\ny = 1\n` },
  { name: "200,000 closing parentheses", text: `x = ${")".repeat(200_000)}\ny = 1\n` },
  { name: "100,000 brackets of all kinds", text: `x = ${"([{".repeat(33_000)}\ny = 1\n` },
  {
    name: "1,500 elif",
    text: `import sys\nx = sys.argv\nif x == 0:\n    y = 0\n${Array.from({ length: 1500 }, (_, i) => `elif x == ${i}:\n    y = ${i}\n`).join("")}else:\n    y = 1\n`,
  },
  {
    name: "5,000 elif with else",
    text: `import sys\nx = sys.argv\nif x:\n    y = 0\n${"elif x:\n    y = 1\n".repeat(5000)}`,
  },
  { name: "a comprehension with 60 for", text: `x = [1 ${"for i in range(2) ".repeat(60)}]\n` },
  { name: "a comprehension with 60 unknown for", text: `x = [1 ${"for i in y ".repeat(60)}]\n` },
  {
    name: "60 unknown comprehensions in one another's conditions",
    text: `x = ${"[y for y in z if ".repeat(60)}y${"]".repeat(60)}\n`,
  },
  { name: "a comprehension with 500 if", text: `x = [1 for i in range(9) ${"if i ".repeat(500)}]\n` },
  {
    name: "3,000 parameters",
    text: `def f(${Array.from({ length: 3000 }, (_, i) => `p${i}=${i}`).join(", ")}): return p0\nf(${Array.from({ length: 3000 }, (_, i) => `p${i}=${i}`).join(", ")})\n`,
  },
  { name: "100,000 arguments", text: `print(${"1, ".repeat(100_000)})\n` },
  {
    name: "a list of 300,000 numbers",
    text: `import numpy as np\nx = [${"1, ".repeat(300_000)}]\ny = np.array(x)\nz = x + x\nw = len(z)\n`,
  },
  {
    name: "a dict of 50,000 keys",
    text: `x = {${Array.from({ length: 50_000 }, (_, i) => `${i}: ${i}`).join(", ")}}\nx[1] = 2\ny = len(x)\n`,
  },
  { name: "30,000 statements on one line", text: `${"x = 1; ".repeat(30_000)}\n` },
  { name: "100,000 lines", text: "x = 1\n".repeat(100_000) },
  { name: "100,000 empty lines", text: `${"\n".repeat(100_000)}x = 1\n` },
  { name: "100,000 lines of backslashes", text: `x = 1 + ${"\\\n".repeat(100_000)}1\n` },
  { name: "10,000 decorators", text: `${"@f\n".repeat(10_000)}def g(): pass\n` },
  {
    name: "10,000 imports",
    text: Array.from({ length: 10_000 }, (_, i) => `import m${i}.n.o\n`).join(""),
  },
  {
    name: "10,000 functions",
    text: Array.from({ length: 10_000 }, (_, i) => `def f${i}(x): return f${i + 1}(x)\n`).join(""),
  },
  {
    name: "2,000 classes that inherit from one another",
    text: `class A0: pass\n${Array.from({ length: 2000 }, (_, i) => `class A${i + 1}(A${i}): pass\n`).join("")}A2000().x\n`,
  },
  {
    name: "a class of all classes before it",
    text: `class A0: pass\n${Array.from({ length: 60 }, (_, i) => `class A${i + 1}(${Array.from({ length: i + 1 }, (_, j) => `A${i - j}`).join(", ")}): pass\n`).join("")}A60()\n`,
  },
  {
    name: "type parameters inside one another",
    text: `def f[${Array.from({ length: 500 }, (_, i) => `T${i}: ${"list[".repeat(20)}int${"]".repeat(20)}`).join(", ")}](x): return x\ntype X = ${"list[".repeat(500)}int${"]".repeat(500)}\n`,
  },
  {
    name: "targets inside one another",
    text: `${"(".repeat(500)}a${",)".repeat(500)} = x\n${"[".repeat(500)}a${"]".repeat(500)} = x\nfor ${"(".repeat(300)}a${",)".repeat(300)} in x: pass\n`,
  },
  {
    name: "patterns inside one another",
    text: `match x:\n    case ${"[".repeat(500)}a${"]".repeat(500)}:\n        pass\n    case ${"A(".repeat(500)}a${")".repeat(500)}:\n        pass\n    case ${"1 | ".repeat(2000)}2:\n        pass\n`,
  },
  { name: "5,000 strings side by side", text: `x = (${"'a'\n".repeat(5000)})\n` },
  { name: "assignments in a chain", text: `${"a = ".repeat(5000)}1\n` },
  {
    name: "del of everything",
    text: `del ${"a, ".repeat(5000)}a\ndel ${"(".repeat(500)}a${")".repeat(500)}\n`,
  },
  {
    name: "global of everything",
    text: `def f():\n    global ${Array.from({ length: 5000 }, (_, i) => `x${i}`).join(", ")}\n    x0 = 1\nf()\n`,
  },
  { name: "200 KB of bytes", text: noise(200_000, everyByte, 1) },
  { name: "200 KB of brackets and letters", text: noise(200_000, "()[]{}:,.=\n    abc'\"\\#@", 2) },
  { name: "200 KB of Python's signs", text: noise(200_000, "()[]{}:;,.=+-*/%&|^~<>@!\n \t'\"\\#$?`", 3) },
  { name: "200 KB of quotes", text: noise(200_000, "'\"{}f \n\\", 4) },
  { name: "200 KB of spaces and colons", text: noise(200_000, " \n:\tif", 5) },
  {
    name: "200 KB of words",
    text: Array.from(
      { length: 40_000 },
      (_, i) =>
        [
          "if",
          "for",
          "def",
          "class",
          "(",
          ")",
          ":",
          "\n",
          "x",
          "=",
          "in",
          "else",
          "lambda",
          "[",
          "]",
          "try",
          "\n  ",
          "import",
          ".",
          ",",
        ][(i * 7919 + ((i * i) % 13)) % 20] ?? "",
    ).join(" "),
  },
  {
    name: "surrogates and controls",
    text: noise(50_000, "\ud800\udc00\u0000\u200b\ufeff\u2028\u2029\u0085\r\n\t\f\va=(\u{1F600}", 6),
  },
  {
    name: "an indentation at every line",
    text: Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i % 100)}if x:\n`).join(""),
  },
  {
    name: "an indentation one deeper at every line",
    text: Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i)}x = ${i}\n`).join(""),
  },
  { name: "unclosed brackets at every line", text: "x = f(1,\n".repeat(5000) },
  { name: "unclosed strings at every line", text: "x = 'abc\n".repeat(5000) },
  { name: "unclosed triple quotes at every line", text: "x = '''abc\ny = \"\"\"\n".repeat(3000) },
  { name: "unclosed f-strings at every line", text: "x = f'{a\ny = f\"{b!r:{c\n".repeat(3000) },
  {
    name: "unclosed defs at every line",
    text: "def f(x, y=(\nclass A(\nif x\nfor i in\nwhile (\n".repeat(2000),
  },
  { name: "magics at every line", text: "%matplotlib inline\n!pip install x\n%%bash\n?x\nx?\n".repeat(3000) },
];
