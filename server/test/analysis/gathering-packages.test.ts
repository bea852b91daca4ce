// Packages that only gather names: what nobody asks for is not read, and what is asked for is what Python gives.
import { beforeAll, describe, expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import type { ResolvedModule } from "../../src/analysis/host";
import type { Report } from "../../src/analysis/report";
import type { PythonParser } from "../../src/syntax/parser";
import { formatShape } from "../../src/values/dimensions/shape";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const build = (units: number): string =>
  `from keras import layers\n\n\ndef head(x):\n    return layers.Dense(${units})(x)\n`;

/** Packages by their dotted names; those that others are inside of have an initialiser. */
const texts: Readonly<Record<string, string>> = {
  nets: '"""Nets."""\nfrom nets import small as small\nfrom nets.small import head\nfrom nets.large import head as large\n__version__ = "1"\n',
  "nets.small": "from nets.small.net import head\n",
  "nets.small.net": build(8),
  "nets.large": build(64),
};

const INSTALLED = "/env/lib/site-packages/nets";

function analyse(text: string, files = texts, folder = INSTALLED): Report {
  const resolve = (name: string): ResolvedModule | null => {
    const source = files[name];
    if (source === undefined) return null;
    const isPackage = Object.keys(files).some((other) => other.startsWith(`${name}.`));
    return { file: `${folder}/${name}`, text: source, version: 1, isPackage };
  };
  const session = openAnalysis(parser, "/main.py", text, { keras: 3, resolve });
  const report = session.report();
  session.close();
  return report;
}

const outputs = (report: Report): readonly string[] =>
  report.places.flatMap(({ layer, visits }) =>
    layer === "Dense" ? visits.flatMap((visit) => visit.outputs.map(formatShape)) : [],
  );

describe("a package that only gathers names", () => {
  it.each([
    ["import nets\nnets.large(keras.Input((3,)))", ["(None, 64)"]],
    ["from nets import small\nsmall.head(keras.Input((3,)))", ["(None, 8)"]],
    ["import nets.small as s\ns.net.head(keras.Input((3,)))", ["(None, 8)"]],
    ["from nets import *\nhead(keras.Input((3,)))\nlarge(keras.Input((3,)))", ["(None, 8)", "(None, 64)"]],
  ])("gives what Python gives: %j", (text, expected) => {
    expect(outputs(analyse(`import keras\n${text}\n`))).toEqual(expected);
  });
  it("is read only as far as names are asked for, where it is an installed one", () => {
    const { dependencies } = analyse("import keras\nimport nets\nnets.large(keras.Input((3,)))\n");
    expect(dependencies).toContain(`${INSTALLED}/nets.large`);
    expect(dependencies).not.toContain(`${INSTALLED}/nets.small.net`);
  });
});

/** A project whose nets register themselves when they are imported, in the ways in which people write it. */
const project: Readonly<Record<string, string>> = {
  zoo: "from .registry import NETS, build\nfrom . import small, large\nfrom .deep import block\nfrom .plain import Plain\n",
  "zoo.registry":
    "NETS = {}\n\n\ndef register(f):\n    NETS[f.__name__] = f\n    return f\n\n\ndef build(name, x):\n    return NETS[name](x)\n\n\n" +
    "class Base:\n    def __init_subclass__(cls, **kw):\n        NETS[cls.__name__] = cls().run\n",
  "zoo.small":
    "from keras import layers\nfrom .registry import register\n\n\n@register\ndef small(x):\n    return layers.Dense(8)(x)\n",
  "zoo.large":
    "from keras import layers\nfrom . import registry\n\nregistry.NETS['large'] = lambda x: layers.Dense(64)(x)\n",
  "zoo.deep": "from .inner import block\n",
  "zoo.deep.inner":
    "from keras import layers\nfrom zoo.registry import Base\n\n\nclass Deep(Base):\n    def run(self, x):\n        return layers.Dense(16)(x)\n\n\nblock = 1\n",
  "zoo.plain": "class Plain:\n    pass\n",
};

describe("a package whose modules register themselves", () => {
  it.each([
    ["small", "(None, 8)"],
    ["large", "(None, 64)"],
    ["Deep", "(None, 16)"],
  ])("has run them all as soon as it is imported: %s", (name, output) => {
    const text = `import keras\nfrom zoo import build\ny = build("${name}", keras.Input((3,)))\n`;
    expect(outputs(analyse(text, project, "/work"))).toEqual([output]);
  });
});
