// `graph` and `summary` as a person or a script meets them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Outcome, lensIn } from "./lens";

const program = `import keras
from keras import layers
small = keras.Sequential([keras.Input((8,)), layers.Dense(4)], name="small")
chain = keras.Sequential([keras.Input((128, 9)), layers.Conv1D(100, 10), layers.Flatten()], name="chain")
`;
const ofClass = `import keras
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.head = keras.layers.Dense(3)
    def call(self, x):
        return self.head(x)
net = Net()
`;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "shape-lens-models-"));
  writeFileSync(path.join(folder, "net.py"), program);
  writeFileSync(path.join(folder, "none.py"), "x = 1\n");
  writeFileSync(path.join(folder, "class.py"), ofClass);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const lens = (...argv: readonly string[]): Promise<Outcome> => lensIn(folder, ...argv);

describe("graph", () => {
  it("draws the last model, or the one that is named", async () => {
    const { status, out } = await lens("graph", "net.py");
    expect(status).toBe(0);
    expect(out).toMatch(/^<svg .*<\/svg>\n$/);
    expect(out).toContain("(None, 119, 100)");
    expect((await lens("graph", "net.py", "--model", "small")).out).toContain("(None, 8)");
  });

  it("knows a model by the program's name for it, as the table does", async () => {
    writeFileSync(
      path.join(folder, "names.py"),
      `import keras
def build(units):
    x = keras.Input((8,))
    return keras.Model(x, keras.layers.Dense(units)(x))
narrow = build(2)
wide = build(64)
`,
    );
    const { out } = await lens("graph", "names.py", "--model", "narrow", "--format", "json");
    const { models } = JSON.parse(out) as { models: readonly { name: string; variable: string }[] };
    expect(models.map(({ name, variable }) => [variable, name])).toEqual([["narrow", "functional"]]);
    const table = await lens("summary", "names.py", "--model", "wide");
    expect(table.out).toContain('Model: "functional_1"');
    expect(table.out).not.toContain('Model: "functional"');
  });

  it("prints Mermaid, DOT and JSON with places", async () => {
    expect((await lens("graph", "net.py", "--format", "mermaid")).out).toMatch(/^flowchart TD\n/);
    expect((await lens("graph", "net.py", "--format", "dot")).out).toMatch(/^digraph "chain" \{\n/);
    const { out } = await lens("graph", "net.py", "--format", "json");
    const { schemaVersion, models } = JSON.parse(out) as {
      schemaVersion: number;
      models: readonly { name: string; graph: { nodes: readonly { place: unknown }[] } }[];
    };
    expect([schemaVersion, ...models.map(({ name }) => name)]).toEqual([1, "small", "chain"]);
    expect(models[1]?.graph.nodes[1]?.place).toEqual({
      path: "net.py",
      line: 4,
      column: 50,
      endLine: 4,
      endColumn: 72,
    });
  });

  it("says which models there are where the named one is none, and exits with 2", async () => {
    const { status, err } = await lens("graph", "net.py", "--model", "big");
    expect([status, err]).toEqual([2, "There is no model big; there are: small, chain.\n"]);
    expect((await lens("graph", "none.py")).err).toBe("No model is created in this file.\n");
  });
});

describe("summary", () => {
  it("prints Keras's own table, of one model where it is named", async () => {
    const { out } = await lens("summary", "net.py", "--model", "small");
    expect(out).toContain('Model: "small"');
    expect(out).not.toContain("chain");
    expect(out).toContain("Total params: 36 (144.00 B)");
  });

  it("prints a model of a class once, as the program makes it", async () => {
    const { out } = await lens("summary", "class.py");
    expect(out.match(/Model: ".*"/g)).toEqual(['Model: "net"']);
  });

  it("has further columns where they are asked for", async () => {
    const { out } = await lens("summary", "net.py", "--columns", "layer,input,macs", "--model", "chain");
    expect(out).toContain("│ conv1d        │ (None, 128, 9)   │     1,071,000 │");
    expect(out).toContain("Multiply-adds for one sample: 1,071,000");
    const wrong = await lens("summary", "net.py", "--columns", "layer,cost");
    expect([wrong.status, wrong.err]).toEqual([
      2,
      "layer,cost is not a list of columns; there are: layer, type, input, output, params, trainable, macs, memory, connected.\n",
    ]);
  });

  it("prints Markdown, CSV and JSON", async () => {
    expect((await lens("summary", "net.py", "--format", "markdown")).out).toContain("## chain\n\n| Layer |");
    expect((await lens("summary", "net.py", "--format", "csv", "--model", "small")).out).toBe(
      'Layer,Type,Output Shape,Param #,Connected to\r\ninput_layer,InputLayer,"(None, 8)",0,-\r\ndense,Dense,"(None, 4)",36,input_layer\r\n',
    );
    const { out } = await lens("summary", "net.py", "--format", "json");
    const { models } = JSON.parse(out) as { models: readonly { rows: readonly { params: number }[] }[] };
    expect(models.map(({ rows }) => rows.map(({ params }) => params))).toEqual([
      [0, 36],
      [0, 9100, 0],
    ]);
  });
});
