// Graphs of models of every kind: what they are made of, how they are folded, placed, drawn and printed.
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { lineIndex } from "../../src/analysis/line-index";
import { modelAt, modelGraphs } from "../../src/features/model-graph/describe";
import { dot, mermaid } from "../../src/features/model-graph/diagram-text";
import { drawnModel } from "../../src/features/model-graph/drawn-model";
import type { GraphFacts, ModelGraphFacts } from "../../src/features/model-graph/facts";
import { layout } from "../../src/features/model-graph/layout";
import { boxLines, graphSvg } from "../../src/features/model-graph/svg";
import { COLUMNS, csvTable, markdownTable, tableRows } from "../../src/features/model-graph/table";
import { FOLDED, visibleGraph } from "../../src/features/model-graph/visible-nodes";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** The models of a program that imports Keras as programs do. */
function modelsOf(lines: string): readonly ModelGraphFacts[] {
  const text = `import keras\nimport tensorflow as tf\nfrom keras import layers\n${lines}`;
  const index = lineIndex(text);
  return modelGraphs(analysedProgram(parser, "graph.py", text), (span) => {
    const [from, to] = [index.positionAt(span.start), index.positionAt(span.end)];
    return {
      path: "graph.py",
      line: from.line + 1,
      column: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
    };
  });
}

function modelOf(lines: string): ModelGraphFacts {
  const model = modelsOf(lines).at(-1);
  if (!model) throw new Error("The program has no model.");
  return model;
}

/** `name(Class) → shapes ← producers`, the problem marked. */
const shown = ({ nodes }: GraphFacts): readonly string[] =>
  nodes.map(
    ({ name, outputs, inputs, problem }) =>
      `${name} ${outputs.map(({ text }) => text).join(" ")} <- ${inputs.map(({ from }) => from ?? "?").join(", ")}${problem === null ? "" : " !"}`,
  );

const block = `
class Block(layers.Layer):
    def __init__(self, filters):
        super().__init__()
        self.conv = layers.Conv2D(filters, 3, padding="same")
        self.norm = layers.BatchNormalization()
    def call(self, x):
        return tf.nn.relu(self.norm(self.conv(x))) + x

class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.stem = layers.Conv2D(16, 3, padding="same")
        self.first = Block(16)
        self.second = Block(16)
        self.head = layers.Dense(10)
    def call(self, x):
        return self.head(tf.reduce_mean(self.second(self.first(self.stem(x))), [1, 2]))

net = Net()
`;
const residual = `
x = inputs = keras.Input((32, 8))
for _ in range(4):
    y = layers.Conv1D(8, 3, padding="same", activation="relu")(x)
    y = layers.Conv1D(8, 3, padding="same")(y)
    x = layers.Add()([x, y])
model = keras.Model(inputs, layers.Dense(2)(layers.Flatten()(x)))
`;

describe("a model's graph", () => {
  it("of a Sequential is a chain, with totals that say what they are the sum of", () => {
    const model = modelOf(
      "m = keras.Sequential([keras.Input((128, 9)), layers.Conv1D(100, 10), layers.Flatten(), layers.Dense(6)])",
    );
    expect(shown(model.graph)).toEqual([
      "input_layer (None, 128, 9) <- ",
      "conv1d (None, 119, 100) <- input_layer",
      "flatten (None, 11900) <- conv1d",
      "dense (None, 6) <- flatten",
    ]);
    expect(model.totals.params).toEqual({ value: 80_506, derivation: "9,100 + 71,406" });
    // 119 places of a 10 × 9 × 100 kernel, and the matrix of the last layer.
    expect(model.totals.multiplyAdds.value).toBe(119 * 9000 + 11_900 * 6);
    expect(model.totals.memory.value).toBe(4 * (128 * 9 + 2 * 11_900 + 6));
  });

  it("says what the program calls it beside what Keras does: a name of the module before one inside a function", () => {
    const models = modelsOf(`def build(units):
    net = keras.Sequential([keras.Input((8,)), layers.Dense(units)])
    return net
small = build(2)
same = small
large = build(64)
build(3)
keras.Sequential([keras.Input((4,)), layers.Dense(1)], name="tower")`);
    expect(models.map(({ variable, name }) => [variable, name])).toEqual([
      ["small", "sequential"],
      ["large", "sequential_1"],
      ["net", "sequential_2"],
      [null, "tower"],
    ]);
  });

  it("of a functional model has its branches, its operations and its shared layers", () => {
    const model = modelOf(`
a, b = keras.Input((8,)), keras.Input((8,))
shared = layers.Dense(4)
joined = layers.Concatenate()([shared(a), shared(b)]) * 2
m = keras.Model([a, b], joined)
`);
    expect(shown(model.graph)).toEqual([
      "input_layer (None, 8) <- ",
      "input_layer_1 (None, 8) <- ",
      "dense (None, 4) <- input_layer",
      "dense (None, 4) <- input_layer_1",
      "concatenate (None, 8) <- dense, dense[1]",
      "multiply (None, 8) <- concatenate",
    ]);
    expect(model.totals.params).toEqual({ value: 36, derivation: "" });
    expect(model.totals.multiplyAdds.value).toBe(64);
    expect(tableRows(model.graph.nodes)).toHaveLength(5);
  });

  it("of a subclassed model is what its call does, blocks of the program's own with what is inside", () => {
    const model = modelOf(`${block}y = net(tf.zeros((2, 28, 28, 1)))\n`);
    expect(shown(model.graph)).toEqual([
      "input (2, 28, 28, 1) <- ",
      "conv2d (2, 28, 28, 16) <- input",
      "block (2, 28, 28, 16) <- conv2d",
      "block_1 (2, 28, 28, 16) <- block",
      "reduce_mean (2, 16) <- block_1",
      "dense (2, 10) <- reduce_mean",
    ]);
    // A class declares no inputs; what it was called with stands in the view's first line.
    expect([model.inputs, model.outputs].map((ends) => ends.map(({ text }) => text))).toEqual([
      ["(2, 28, 28, 1)"],
      ["(2, 10)"],
    ]);
    const inner = model.graph.nodes[2]?.inner;
    expect(inner && shown(inner)).toEqual([
      "input (2, 28, 28, 16) <- ",
      "conv2d_1 (2, 28, 28, 16) <- input",
      "batch_normalization (2, 28, 28, 16) <- conv2d_1",
      "relu (2, 28, 28, 16) <- batch_normalization",
      "add (2, 28, 28, 16) <- relu, input",
    ]);
    expect(model.totals.multiplyAdds.value).toBe(28 * 28 * (9 * 16 + 2 * 9 * 16 * 16) + 160);
  });

  it("of a model that nobody calls is drawn all the same, without shapes, and leaves no trace", () => {
    const [model, again] = [modelOf(block), modelOf(block)];
    expect(model.graph.nodes.map(({ type }) => type)).toEqual([
      "InputLayer",
      "Conv2D",
      "Block",
      "Block",
      "ReduceMean",
      "Dense",
    ]);
    expect(model.totals.params.value).toBeNull();
    expect(again).toEqual(model);
  });

  it("ends at the layer that Keras refuses, with its problem", () => {
    const functional = modelOf(`
x = keras.Input((8, 9))
h = layers.Conv1D(100, 10)(layers.Dense(7)(x))
m = keras.Model(x, layers.Flatten()(h))
`);
    expect(shown(functional.graph).map((line) => line.replace(/\(\?.*?\)/, ""))).toEqual([
      "input_layer (None, 8, 9) <- ",
      "dense (None, 8, 7) <- input_layer",
      "conv1d  <- dense !",
    ]);
    expect(functional.graph.nodes.at(-1)?.problem).toContain("A window of 10 does not fit");
    const stack = modelOf(
      "m = keras.Sequential([keras.Input((8, 9)), layers.Conv1D(100, 10), layers.Flatten()])",
    );
    expect(shown(stack.graph)).toEqual(["input_layer (None, 8, 9) <- ", "conv1d  <- input_layer !"]);
  });

  it("knows no cost of a layer that Keras refuses, nor of the model that ends there", () => {
    const model = modelOf(`
x = keras.Input((8, 9))
h = layers.Conv1D(100, 10)(x)
m = keras.Model(x, layers.Flatten()(h))
`);
    const refused = model.graph.nodes.at(-1);
    expect(refused?.type).toBe("Conv1D");
    expect([refused?.params, refused?.multiplyAdds, refused?.memory]).toEqual([null, null, null]);
    expect(Object.values(model.totals).map(({ value }) => value)).toEqual([null, null, null, null, null]);
  });

  it("is drawn before there is a model", () => {
    const draft = modelOf("x = keras.Input((8,))\nh = layers.Dense(4)(x)\n");
    expect([draft.kind, ...shown(draft.graph)]).toEqual([
      "draft",
      "input_layer (None, 8) <- ",
      "dense (None, 4) <- input_layer",
    ]);
  });

  it("is found by the place of the cursor", () => {
    const models = modelsOf(
      'a = keras.Sequential([keras.Input((4,)), layers.Dense(2)], name="a")\nb = keras.Sequential(name="b")\nb.add(keras.Input((4,)))\nb.add(layers.Dense(3))\n',
    );
    const at = (line: number): string | undefined => modelAt(models, { path: "graph.py", line })?.name;
    expect([at(1), at(4), at(5), at(7), at(9)]).toEqual(["a", "a", "b", "b", "b"]);
  });
});

describe("multiply-adds", () => {
  it.each([
    ["layers.LSTM(5)", "(7, 3)", 7 * (3 + 5) * 20],
    ["layers.Bidirectional(layers.GRU(5))", "(7, 3)", 2 * 7 * (3 + 5) * 15],
    ["layers.TimeDistributed(layers.Dense(4))", "(7, 3)", 7 * 12],
    ["layers.DepthwiseConv1D(10, depth_multiplier=2)", "(128, 9)", 119 * 10 * 9 * 2],
    ["layers.SeparableConv1D(20, 10)", "(128, 9)", 119 * (90 + 180)],
    ["layers.Conv1D(21, 10, groups=3, strides=2)", "(128, 9)", 60 * 10 * 3 * 21],
    ["layers.Conv2DTranspose(4, 3, strides=2)", "(5, 5, 2)", 25 * 9 * 2 * 4],
    ["layers.EinsumDense('abc,cd->abd', output_shape=(None, 6))", "(7, 3)", 7 * 18],
    ["layers.Embedding(10, 4)", "(7,)", 0],
  ])("of %s on %s", (layer, shape, expected) => {
    const model = modelOf(`m = keras.Sequential([keras.Input(${shape}), ${layer}])`);
    expect(model.totals.multiplyAdds.value).toBe(expected);
  });

  it("of attention count the projections, the scores and the average", () => {
    const model = modelOf(`
q, v = keras.Input((6, 16)), keras.Input((9, 16))
m = keras.Model([q, v], layers.MultiHeadAttention(2, 8)(q, v))
`);
    const projections = 6 * 16 * 16 + 2 * (9 * 16 * 16) + 6 * 16 * 16;
    expect(model.totals.multiplyAdds.value).toBe(projections + 2 * (6 * 9 * 16));
  });
});

describe("memory", () => {
  it("of a model inside is that of its layers", () => {
    const inside = modelOf(`
inner = keras.Sequential([keras.Input((8, 8, 2)), layers.Conv2D(4, 3), layers.Flatten()])
inputs = keras.Input((8, 8, 2))
model = keras.Model(inputs, layers.Dense(3)(inner(inputs)))
`);
    const FLOAT = 4;
    const own = [8 * 8 * 2, 6 * 6 * 4 + 6 * 6 * 4, 3].map((elements) => elements * FLOAT);
    expect(inside.graph.nodes.map(({ memory }) => memory)).toEqual(own);
    expect(inside.totals.memory.value).toBe(own.reduce((sum, bytes) => sum + bytes, 0));
  });
});

describe("what is not in any model", () => {
  const named = (lines: string): readonly string[] => modelsOf(lines).map(({ kind }) => kind);
  it("is a draft where layers are applied", () => {
    expect(named(`${residual}z = layers.Dense(3)(keras.Input((4,)))\n`)).toEqual(["Functional", "draft"]);
  });
  it("is no draft where a model is used", () => {
    expect(named(`${residual}y = model(keras.Input((32, 8)))\nz = keras.ops.mean(y)\n`)).toEqual([
      "Functional",
    ]);
    expect(named(`${block}y = net(tf.zeros((2, 28, 28, 1)))\n`)).toEqual(["Subclassed"]);
  });
});

describe("a subclassed model that nobody calls", () => {
  it("is drawn once, for the shape that it is built for", () => {
    const models = modelsOf(`${block}net.build((None, 28, 28, 1))\n`);
    expect(models.map(({ name }) => name)).toEqual(["net"]);
    expect(models[0] && shown(models[0].graph)).toContain("conv2d (None, 28, 28, 16) <- input");
  });
});

describe("a drawing", () => {
  it("shows a repeated block once, with how often it stands there, and opens it", () => {
    const { graph } = modelOf(residual);
    expect(graph.blocks).toEqual([{ first: 1, length: 3, times: 4 }]);
    const folded = visibleGraph(graph, FOLDED);
    expect(folded.nodes).toHaveLength(6);
    expect(folded.nodes[1]?.block?.times).toBe(4);
    const opened = visibleGraph(graph, { has: () => true });
    expect(opened.nodes).toHaveLength(graph.nodes.length);
    expect(opened.edges).toHaveLength(graph.nodes.flatMap(({ inputs }) => inputs).length);
  });

  it("joins the applications of a shared layer, of which one feeds another", () => {
    const { graph } = modelOf(`
x = i = keras.Input((32, 32, 3))
pool = layers.MaxPooling2D()
for filters in (4, 8, 16):
    x = pool(layers.Conv2D(filters, 3, padding="same")(x))
m = keras.Model(i, x)
`);
    const { edges } = visibleGraph(graph, FOLDED);
    expect(edges).toHaveLength(6);
    expect(new Set(edges.map(({ to }) => to)).size).toBe(6);
  });

  it("opens what is inside a layer in its place", () => {
    const { graph } = modelOf(`${block}y = net(tf.zeros((2, 28, 28, 1)))\n`);
    const opened = visibleGraph(graph, new Set(["block", "block*2"]));
    expect(opened.nodes.map(({ id }) => id)).toContain("block/conv2d_1");
    expect(opened.edges).toContainEqual({ from: "conv2d", to: "block/input", text: "(2, 28, 28, 16)" });
    expect(opened.edges).toContainEqual({ from: "block/add", to: "block_1", text: "(2, 28, 28, 16)" });
  });

  it.each([
    ["branches", residual],
    [
      "a chain of 300",
      `m = keras.Sequential([keras.Input((4,))] + [layers.Dense(i + 2) for i in range(300)])`,
    ],
  ])("of %s has no two boxes over each other", (_, program) => {
    const placed = layout(visibleGraph(modelOf(program).graph, { has: () => true }), boxLines);
    const over = placed.nodes.flatMap((a, i) =>
      placed.nodes
        .slice(i + 1)
        .filter(
          (b) =>
            Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
        ),
    );
    expect(over).toEqual([]);
    // Each line has its own room in the box.
    expect(placed.nodes.filter(({ lines, height }) => height < 16 * lines.length)).toEqual([]);
    expect(placed.nodes.every(({ x, y }) => x > 0 && y > 0 && x < placed.width && y < placed.height)).toBe(
      true,
    );
  });

  it("has one edge where a layer takes the same twice", () => {
    const model = modelOf("x = keras.Input((4,))\nm = keras.Model(x, layers.Add()([x, x]))\n");
    expect(visibleGraph(model.graph, FOLDED).edges).toEqual([
      { from: "input_layer", to: "add", text: "(None, 4)" },
    ]);
  });

  it.each([
    ["from one input", "m = keras.Model(a, [layers.Dense(2)(a), layers.Dense(3)(a)])"],
    ["to one output", "m = keras.Model([a, b], layers.Concatenate()([a, b]))"],
  ])("of branches that go %s has them side by side", (_, made) => {
    const program = `a, b = keras.Input((4,)), keras.Input((5,))\n${made}\n`;
    const placed = layout(visibleGraph(modelOf(program).graph, { has: () => true }), boxLines);
    expect(placed.nodes.length).toBe(3);
    expect(new Set(placed.nodes.map(({ y }) => y)).size).toBe(2);
  });

  it("brings its own colours along where it is saved, and none in the view", () => {
    const placed = layout(visibleGraph(modelOf(residual).graph, FOLDED), boxLines);
    expect(graphSvg(placed, "m", { standalone: true })).toContain("<style>");
    expect(graphSvg(placed, "m", { standalone: false })).not.toContain("<style>");
  });

  it("is an SVG, Mermaid and DOT in which nothing of the source is code", () => {
    const model = modelOf(
      'm = keras.Sequential([keras.Input((4,)), layers.Dense(2)], name="a<b>&\\"c\\"")\n',
    );
    const svg = drawnModel(model);
    expect(svg).toContain("(None, 4)");
    expect(svg).toContain("a&lt;b&gt;&amp;&quot;c&quot;");
    expect(mermaid(model)).toBe(
      'flowchart TD\n  n0["InputLayer"]\n  n1["Dense<br>10 parameters"]\n  n0 -->|"(None, 4)"| n1\n',
    );
    expect(dot(model)).toContain('digraph "a<b>&\\"c\\"" {');
    expect(dot(model)).toContain('n0 -> n1 [label="(None, 4)"];');
  });
});

describe("a table", () => {
  it("is Markdown and CSV with numbers bare", () => {
    const model = modelOf("m = keras.Sequential([keras.Input((128, 9)), layers.Conv1D(100, 10)])");
    const rows = tableRows(model.graph.nodes);
    expect(markdownTable(rows, ["layer", "output", "params"])).toContain(
      "| conv1d | (None, 119, 100) | 9,100 |",
    );
    expect(csvTable(rows, COLUMNS)).toContain(
      'conv1d,Conv1D,"(None, 128, 9)","(None, 119, 100)",9100,9100,1071000,47600,input_layer\r\n',
    );
  });
});
