// Remedies become edits that respect how the call is written.
import { beforeAll, describe, expect, it } from "vitest";
import { editsOf } from "../../src/features/edits/edits";
import { applyEdits } from "../../src/features/edits/text-edit";
import type { Remedy } from "../../src/values/records/finding";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";
import { documentOf, reportOf, spanOf } from "./sample-report";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

function edited(text: string, remedy: Remedy): string | undefined {
  const edits = editsOf(documentOf(parser, text, reportOf({})), remedy);
  return edits && applyEdits(text, edits);
}
/** Sets an argument of the call that is the whole of `call`. */
const set = (text: string, call: string, name: string, value: string): string | undefined =>
  edited(text, { kind: "setArgument", call: spanOf(text, call), name, value });
const remove = (text: string, call: string, name: string): string | undefined =>
  edited(text, { kind: "removeArgument", call: spanOf(text, call), name });

describe("setting an argument", () => {
  it.each([
    ["none yet", "f()", "f()", "f(padding='same')"],
    ["behind others", "Conv1D(100, 10)", "Conv1D(100, 10)", "Conv1D(100, 10, padding='same')"],
    ["a trailing comma", "Conv1D(100, 10,)", "Conv1D(100, 10,)", "Conv1D(100, 10, padding='same',)"],
    [
      "one that is there",
      "Conv1D(100, 10, padding='valid')",
      "Conv1D(100, 10, padding='valid')",
      "Conv1D(100, 10, padding='same')",
    ],
    [
      "one given by position",
      "Conv1D(100, 10, 1, 'valid')",
      "Conv1D(100, 10, 1, 'valid')",
      "Conv1D(100, 10, 1, 'same')",
    ],
  ])("%s", (_, text, call, expected) => {
    expect(set(text, call, "padding", "'same'")).toBe(expected);
  });

  it("on a line of its own where the others have one", () => {
    const call = "Conv1D(\n    100,\n    10,  # ten steps\n)";
    expect(set(call, call, "padding", "'same'")).toBe(
      "Conv1D(\n    100,\n    10,  # ten steps\n    padding='same',\n)",
    );
  });
  it("behind a comment where there is no trailing comma", () => {
    const call = "Conv1D(\n    100,\n    10  # ten steps\n)";
    expect(set(call, call, "padding", "'same'")).toBe(
      "Conv1D(\n    100,\n    10,  # ten steps\n    padding='same'\n)",
    );
  });
  it("keeps Windows line ends", () => {
    const call = "Conv1D(\r\n  100,\r\n  10\r\n)";
    expect(set(call, call, "padding", "'same'")).toBe("Conv1D(\r\n  100,\r\n  10,\r\n  padding='same'\r\n)");
  });
  it("replaces a kernel size that was given by position", () => {
    expect(set("y = layers.Conv1D(100, 10)(x)", "layers.Conv1D(100, 10)", "kernel_size", "8")).toBe(
      "y = layers.Conv1D(100, 8)(x)",
    );
  });
});

describe("setting an argument of another call", () => {
  it("knows the parameters of Input", () => {
    expect(set("x = keras.Input((128,))", "keras.Input((128,))", "shape", "(128, 1)")).toBe(
      "x = keras.Input((128, 1))",
    );
  });
  it("is refused where an argument may be given already", () => {
    expect(set("x = mine(3)", "mine(3)", "size", "4")).toBeUndefined();
    expect(set("y = Conv1D(8, 3, **more)", "Conv1D(8, 3, **more)", "padding", "'same'")).toBeUndefined();
  });
});

describe("removing an argument", () => {
  it.each([
    ["the last", "Conv1D(100, 10, padding='same')", "Conv1D(100, 10)"],
    ["one in the middle", "Conv1D(100, padding='same', kernel_size=10)", "Conv1D(100, kernel_size=10)"],
    [
      "one on its own line",
      "Conv1D(\n    100,\n    10,\n    padding='same',\n)",
      "Conv1D(\n    100,\n    10,\n)",
    ],
    ["the last by position", "Conv1D(100, 10, 1, 'same')", "Conv1D(100, 10, 1)"],
  ])("%s", (_, call, expected) => {
    expect(remove(call, call, "padding")).toBe(expected);
  });
  it("is refused where others would move", () => {
    expect(remove("Conv1D(100, 10, 1, 'same')", "Conv1D(100, 10, 1, 'same')", "strides")).toBeUndefined();
  });
});

describe("replacing a layer", () => {
  const keepApart = (text: string, call: string): string | undefined =>
    edited(text, {
      kind: "replaceLayer",
      call: spanOf(text, call),
      layer: "DepthwiseConv1D",
      set: { depth_multiplier: "100" },
      remove: ["filters", "groups"],
    });

  it("keeps the prefix of an attribute", () => {
    expect(keepApart("y = layers.Conv1D(100, 10)(x)", "layers.Conv1D(100, 10)")).toBe(
      "y = layers.DepthwiseConv1D(10, depth_multiplier=100)(x)",
    );
  });
  it("adds the name to the import that has the other", () => {
    const call = "Conv1D(filters=100, kernel_size=10, activation='relu')";
    const text = `from tensorflow.keras.layers import Input, Conv1D\ny = ${call}(x)\n`;
    expect(keepApart(text, call)).toBe(
      "from tensorflow.keras.layers import Input, Conv1D, DepthwiseConv1D\n" +
        "y = DepthwiseConv1D(kernel_size=10, activation='relu', depth_multiplier=100)(x)\n",
    );
  });
  it("uses the name that is imported already", () => {
    const text = "from keras.layers import Conv1D, DepthwiseConv1D as DW\ny = Conv1D(4, 3)(x)\n";
    expect(keepApart(text, "Conv1D(4, 3)")).toContain("y = DW(3, depth_multiplier=100)(x)");
  });
  it("takes away what stands at the end, in the middle and side by side", () => {
    const of = (call: string): string | undefined => keepApart(`y = layers.${call}(x)`, `layers.${call}`);
    expect(of("Conv1D(kernel_size=10, filters=4, groups=2)")).toBe(
      "y = layers.DepthwiseConv1D(kernel_size=10, depth_multiplier=100)(x)",
    );
    expect(of("Conv1D(filters=4, groups=2, kernel_size=10)")).toBe(
      "y = layers.DepthwiseConv1D(kernel_size=10, depth_multiplier=100)(x)",
    );
    expect(of("Conv1D(filters=4, kernel_size=10, groups=2, name='a')")).toBe(
      "y = layers.DepthwiseConv1D(kernel_size=10, name='a', depth_multiplier=100)(x)",
    );
    expect(of("Conv1D(filters=4, groups=2)")).toBe("y = layers.DepthwiseConv1D(depth_multiplier=100)(x)");
  });
  it("is refused where the layer can't be named", () => {
    expect(keepApart("y = Conv1D(4, 3)(x)\n", "Conv1D(4, 3)")).toBeUndefined();
  });
});

describe("applying a layer first", () => {
  const first = (text: string, call: string, layer = "Flatten()"): string | undefined =>
    edited(text, { kind: "insertLayerBefore", call: spanOf(text, call), layer });

  it("around the input of a functional call", () => {
    expect(first("y = layers.Dense(10)(x)", "layers.Dense(10)(x)")).toBe(
      "y = layers.Dense(10)(layers.Flatten()(x))",
    );
  });
  it("as an element of a Sequential's list", () => {
    expect(first("Sequential([layers.Dense(10)])", "layers.Dense(10)")).toBe(
      "Sequential([layers.Flatten(), layers.Dense(10)])",
    );
  });
  it("on a line of its own where the other elements have one", () => {
    expect(first("Sequential([\n    layers.Dense(10),\n])", "layers.Dense(10)")).toBe(
      "Sequential([\n    layers.Flatten(),\n    layers.Dense(10),\n])",
    );
  });
  it("as a statement before model.add", () => {
    const text = "if True:\n    model.add(layers.Dense(10))\n";
    expect(first(text, "layers.Dense(10)")).toBe(
      "if True:\n    model.add(layers.Flatten())\n    model.add(layers.Dense(10))\n",
    );
  });
});

describe("decorating a class or function", () => {
  /** Of the class or function whose name begins where a text stands. */
  const decorate = (text: string, name: string): string | undefined => {
    const { file, start } = spanOf(text, name);
    const definedAt = { file, start, end: start + 1 };
    return edited(text, { kind: "decorate", definedAt, decorator: "@keras.mark()", needs: "keras" });
  };

  it.each([
    ["import keras\nclass A:\n    pass\n", "A", "import keras\n@keras.mark()\nclass A:\n    pass\n"],
    ["import keras\n@other\ndef f(): pass", "f()", "import keras\n@other\n@keras.mark()\ndef f(): pass"],
    [
      "import keras\nif 1:\n\tasync  def g(): pass",
      "g()",
      "import keras\nif 1:\n\t@keras.mark()\n\tasync  def g(): pass",
    ],
    ["class A: pass\nimport keras\n", "A", "@keras.mark()\nclass A: pass\nimport keras\n"],
  ])("writes a line above it: %j", (text, name, expected) => {
    expect(decorate(text, name)).toBe(expected);
  });
  it("is refused where the module is not imported, or the line begins with something else", () => {
    expect(decorate("class A: pass\n", "A")).toBeUndefined();
    expect(decorate("import keras\nif 1: pass; class A: pass\n", "A")).toBeUndefined();
  });
});

describe("a condition as an operation", () => {
  const choose = (text: string, span: string): string | undefined =>
    edited(text, { kind: "chooseByOperation", span: spanOf(text, span) });
  const HEAD = "from keras import ops\n";
  it.each([
    [
      "two values of one name",
      "if c > 1:\n    y = a\nelse:\n    y = b\n",
      "c > 1",
      "y = ops.where(c > 1, a, b)\n",
    ],
    ["both of two", "y = c and d\n", "c", "y = ops.logical_and(c, d)\n"],
    ["the other way round", "y = not c\n", "not c", "y = ops.logical_not(c)\n"],
    ["more than one statement", "if c:\n    y = a\n    z = a\nelse:\n    y = b\n", "c", undefined],
    ["other names", "if c:\n    y = a\nelse:\n    z = b\n", "c", undefined],
    ["nothing else", "if c:\n    y = a\nz = b\n", "c", undefined],
  ])("%s", (_, written, span, expected) => {
    const text = HEAD + written;
    expect(choose(text, span)).toBe(expected === undefined ? undefined : HEAD + expected);
  });
});

describe("a line that is moved before the last assignment", () => {
  it.each(["\n", "\r\n"])("ends as the others do, by %j", (end) => {
    const [read, mapped, names] = ["ds = read()", "ds = ds.map(f)", "names = ds.class_names"];
    const text = [read, mapped, names, ""].join(end);
    const moved = edited(text, { kind: "askBefore", span: spanOf(text, "ds.class_names") });
    expect(moved).toBe([read, names, mapped, ""].join(end));
  });
});
