/** Notebook magics are blanked at the same length, and nothing else is. */
import { describe, expect, it } from "vitest";
import { blankMagics } from "../../src/syntax/notebooks/magics";
import { writtenFile } from "../../src/syntax/notebooks/write-magic";

/** Shows blanks as dots where the text changed. */
function blanked(text: string): string {
  const result = blankMagics(text);
  expect(result).toHaveLength(text.length);
  return Array.from(result, (character, i) => (character === text[i] ? character : "·")).join("");
}

describe("blankMagics", () => {
  it.each([
    ["%matplotlib inline\nx = 1", "··········· ······\nx = 1"],
    ["!pip install -q keras  # now\r\nx = 1", "···· ······· ·· ·····  · ···\r\nx = 1"],
    ["if a:\n    !ls \\\n      -l\n    x = 1", "if a:\n    ··· ·\n      ··\n    x = 1"],
    ["x?\n??y\nz = 1", "··\n···\nz = 1"],
    ["model.layers[0]?\ny = np.zeros??\nz = 1", "················\n· · ··········\nz = 1"],
    ["/print 3\n,f a b\n;f a b\nz = 1", "······ ·\n·· · ·\n·· · ·\nz = 1"],
    ["!echo it's (\nx = 1\n%time y", "····· ···· ·\nx = 1\n····· y"],
    ["%timeit -n 3 y = f(x)\nx = 1", "······· ·· · · · ····\nx = 1"],
    ["%%timeit\ny = f(x)", "········\n· · ····"],
    ["%time !ls\n%prun %ls\nx = 1", "····· ···\n····· ···\nx = 1"],
    ["%time for x in y: f()", "····· ··· · ·· ·· ···"],
    ["%load_ext a\n%%time\nx = 1", "········· ·\n······\nx = 1"],
    ["%%time\nx = 1", "······\nx = 1"],
    ["%%wandb\nx = 1", "·······\nx = 1"],
    ["\n%%bash\nls (\n'", "\n······\n·· ·\n·"],
    ["pip install tensorflow-addons\n", "··· ······· ·················\n"],
    ["ls -la ../data", "·· ··· ·······"],
    ["ls ./trainer/", "·· ··········"],
    ["%%python\ny = 2", "········\n· · ·"],
    ["%%writefile a.py\nx = 1\n", "··········· ····\n· · ·\n"],
  ])("blanks %j", (text, expected) => {
    expect(blanked(text)).toBe(expected);
  });

  it("keeps the statement that a magic runs where it stands", () => {
    expect(blankMagics("if a:\n    %time y = f(\n        x)\nz = y")).toBe(
      "if a:\n    pass; y = f(\n        x)\nz = y",
    );
    expect(blankMagics("%prun y = f(x)\nz = y")).toBe("pass; y = f(x)\nz = y");
    expect(blankMagics("%prun -l 5 f(x)")).toBe(" ".repeat(15));
  });

  it.each([
    ["%run nets.py", 'ᐅ("nets.py")'],
    [
      "if a:\n    %run -i  '../my nets.ipynb' --epochs 3",
      'if a:\n    ᐅ("../my nets.ipynb")                 ',
    ],
    ["%run nets.py --epochs 3 \\\n  --more\nx = 1", 'ᐅ("nets.py")             \n        \nx = 1'],
    ["%time %run nets.py", 'ᐅ("nets.py")      '],
    ["%run -m nets", "            "],
    ["%run $file", "          "],
    ["%run {folder}/nets.py", "                     "],
  ])("writes the file that %j runs as a call of the same length", (text, expected) => {
    expect(blankMagics(text)).toBe(expected);
  });

  it.each([
    ["files = !ls *.py\nx = 1", "files = ᐃ       \nx = 1"],
    [
      "if a:\n  b, c['=%d'] = %timeit -o f() \\\n    g\nx = 1",
      "if a:\n  b, c['=%d'] = ᐃ               \n     \nx = 1",
    ],
    ["x=!ls", "x=ᐃ  "],
    ["%time files = !ls\nx = 1", "pass; files = ᐃ  \nx = 1"],
  ])("keeps the names that %j binds", (text, expected) => {
    expect(blankMagics(text)).toBe(expected);
  });

  it.each([
    ["%%bash --out files --err=log\nls", "files=log=ᐃ                 \n  "],
    ["%%bigquery df --project p\nSELECT 1", "df=ᐃ                     \n        "],
    ["# now\n%%capture --no-stdout out\nx = 1", "# now\nout=ᐃ                    \nx = 1"],
    ["%%capture\nx = 1", "         \nx = 1"],
    ["%sql rows << select 1\nx = 1", "rows=ᐃ               \nx = 1"],
    ["%%R -i a -o b,c\nplot(a)", "b=c=ᐃ          \n       "],
  ])("keeps the names that the magic %j is told", (text, expected) => {
    expect(blankMagics(text)).toBe(expected);
  });

  it.each([
    ["%cd data\nx = 1", "ᐆ='data'\nx = 1"],
    ['if a:\n    %cd -q "../my data"\n', "if a:\n    ᐆ='../my data'     \n"],
    ["%cd", "ᐆ=ᐃ"],
    ["%cd {folder}", "ᐆ=ᐃ         "],
    ["%cd ~/data", "ᐆ=ᐃ       "],
    // There is no room for its name without the sign.
    ["cd models", "ᐆ=ᐃ      "],
    ["%env WIDTH=32", "ᐇ='WIDTH=32' "],
    ["%set_env DEPTH 3", "ᐇ='DEPTH=3'     "],
    ["%env WIDTH=$w", "             "],
    ["%env", "    "],
  ])("keeps where %j goes, and what it sets", (text, expected) => {
    expect(blankMagics(text)).toBe(expected);
  });

  it.each([
    ["!pip install -q tensorflow==2.15\nx = 1", "#ᐅ -q tensorflow==2.15          \nx = 1"],
    ["%pip install 'keras<3' wandb", "#ᐅ 'keras<3' wandb          "],
    [
      "!{sys.executable} -m pip install tensorflow-gpu==2.4",
      "#ᐅ tensorflow-gpu==2.4                              ",
    ],
    ["!conda install -y tensorflow=2.10", "#ᐅ -y tensorflow=2.10            "],
    ["pip install keras==2.3.1", "#ᐅ keras==2.3.1         "],
    ["%tensorflow_version 1.x", "#ᐅtensorflow<2         "],
    ["!pip install keras", "                  "],
    ["!echo pip install # keras==2", "                            "],
  ])("keeps what %j installs", (text, expected) => {
    expect(blankMagics(text)).toBe(expected);
  });

  it("takes for unknown what a cell may bind of which nobody knows whether it runs", () => {
    expect(
      blankMagics(
        '%%backend jax\nx = f(a,\n  b=1)\ny, z = g\nif x:\n    w[1] = """\n"""\nfor i in a:\n  i == 3\ndef h(a):\n  return a\nw.fit(x)',
      ),
    ).toBe(
      "             \nx=ᐃ     \n      \ny=z=ᐃ   \n     \nw=ᐃ           \n   \ni=ᐃ        \n        \nh=ᐃ      \n          \n        ",
    );
  });

  it.each([
    [">>> x = 1\n... y\n2\n", "    x = 1\n    y\n2\n"],
    ["# now\n>>> for i in x:\n...     f(i)\n>>>\n", "# now\n    for i in x:\n        f(i)\n   \n"],
    ["In [12]: x = 1\n    ...: y", "         x = 1\n         y"],
    ["x = 1\ny = 2\n>>> z", "x = 1\ny = 2\n>>> z"],
    ["x[...] = 1\n...\n", "x[...] = 1\n...\n"],
  ])("blanks the prompts of %j as IPython does", (text, expected) => {
    expect(blankMagics(text)).toBe(expected);
  });

  it.each([
    "x += !ls",
    "x = a % b",
    "print('=%d' % x, y=%s)",
    "f(a,\n  b=!ls)",
    "x == !y",
    "x = f(y) %z",
    "x != !ls",
  ])("takes %j for no assignment", (text) => {
    expect(blankMagics(text)).toBe(text);
  });

  it.each([
    ["%%writefile a.py\nx = 1\n", { path: "a.py", text: "x = 1\n", appends: false }],
    ["# now\n%%file -a 'my nets/a.py'\r\nx = 1", { path: "my nets/a.py", text: "x = 1", appends: true }],
    ["%%writefile {name}\nx = 1", undefined],
    ["%%writefile $name\nx = 1", undefined],
    ["%%bash\n%%writefile a.py\n", undefined],
  ])("knows the file that %j writes", (text, expected) => {
    expect(writtenFile(text)).toEqual(expected);
  });

  it.each([
    "x = (a\n% b)",
    'x = """\n%matplotlib\n!ls\n"""',
    "x = a \\\n% b",
    "x = a % b\ny = a != b\nz = 'why?'",
    "# %% cell\n# !ls\nx = 1",
    "# now\npip install keras",
    "time = 3",
    "load (a)",
    "run in runs",
    "ls",
    "ls - 3",
    "less .shape",
  ])("leaves %j", (text) => {
    expect(blankMagics(text)).toBe(text);
  });
});
