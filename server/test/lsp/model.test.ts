// What the view of a model asks of the server.
import { describe, expect, it } from "vitest";
import { testClient } from "./test-client";
import {
  type LayerResult,
  type ModelResult,
  type ViewTexts,
  layerRequest,
  modelRequest,
  openModelCommand,
  viewTextsRequest,
} from "../../src/lsp/editor-protocol";

const uri = "file:///w/net.py";
const source = `import keras
from keras import layers

small = keras.Sequential([keras.Input((8,)), layers.Dense(4)], name="small")
x = inputs = keras.Input((128, 9))
x = layers.Conv1D(filters=100, kernel_size=10)(x)
model = keras.Model(inputs, layers.Flatten()(x), name="chain")
`;

async function opened(text = source) {
  const client = await testClient({
    initialize: { initializationOptions: { commands: [openModelCommand] } },
  });
  await client.open(uri, text);
  const ask = (line: number, key?: string): Promise<ModelResult | null> =>
    client.connection.sendRequest(modelRequest, {
      textDocument: { uri },
      position: { line: line - 1, character: 0 },
      key,
    });
  const layer = async (line: number, change?: object): Promise<LayerResult | null> => {
    const result = await ask(line);
    const node = result?.model?.graph.nodes.find(({ id }) => id === result.node?.[0]);
    return client.connection.sendRequest(layerRequest, {
      textDocument: { uri },
      place: node?.place ?? null,
      constructed: node?.constructed ?? null,
      outputs: node?.outputs.map(({ text: shape }) => shape) ?? [],
      change,
    });
  };
  return { client, ask, layer };
}

describe("the model of a document", () => {
  it("is the one under the cursor, with the node there, or the one that was chosen", async () => {
    const { client, ask } = await opened();
    const at = await ask(6);
    expect([at?.version, at?.model?.name, at?.node]).toEqual([1, "chain", ["conv1d"]]);
    expect(at?.models.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "small Sequential",
      "chain Functional",
    ]);
    expect(at?.model?.graph.nodes[1]?.place).toMatchObject({ path: uri, line: 6, column: 5 });
    expect((await ask(6, "#small"))?.model?.name).toBe("small");
    await client.replace(uri, "kernel_size=10", "kernel_size=3");
    const after = await ask(6);
    expect([after?.version, after?.model?.outputs[0]?.text]).toEqual([2, "(None, 12600)"]);
    expect(client.errors).toEqual([]);
  });

  it("is opened from its lens and from hovers, by clients that have the view", async () => {
    const { client } = await opened();
    const [lens] = await client.connection.sendRequest<
      { command: { command: string; arguments: unknown[] } }[]
    >("textDocument/codeLens", { textDocument: { uri } });
    expect(lens?.command).toMatchObject({ command: openModelCommand, arguments: [{ uri, line: 3 }] });
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>("textDocument/hover", {
      textDocument: { uri },
      position: { line: 5, character: 13 },
    });
    expect(hover.contents.value).toContain(`[More…](command:${openModelCommand}?`);
  });
});

describe("a layer of the model", () => {
  it("says why its numbers are what they are, and what its arguments are", async () => {
    const { layer } = await opened();
    const detail = await layer(6);
    expect(detail).toMatchObject({
      layer: "Conv1D",
      outputs: ["(None, 119, 100)"],
      formula: "(10 · 9 + 1) · 100 = 9,100",
      picture: { kind: "window", input: [128, 9], window: [10, 9], output: [119, 100] },
      change: null,
    });
    expect(detail?.axes.join("\n")).toContain("119 = ⌊(128 − 10) / 1⌋ + 1");
    expect(detail?.arguments).toContainEqual({ name: "padding", text: "'valid'", defaultText: "'valid'" });
    expect(detail?.arguments).toContainEqual({ name: "kernel_size", text: "(10,)", defaultText: undefined });
  });

  it("is tried with other arguments, by the same analysis, with the edits that write them", async () => {
    const { layer } = await opened();
    const same = await layer(6, { set: { padding: "'same'" } });
    expect(same?.change?.detail?.outputs).toEqual(["(None, 128, 100)"]);
    expect(same?.change?.edits).toEqual([
      {
        uri,
        version: 1,
        edits: [
          {
            range: { start: { line: 5, character: 45 }, end: { line: 5, character: 45 } },
            newText: ", padding='same'",
          },
        ],
      },
    ]);
    const apart = await layer(6, {
      layer: "DepthwiseConv1D",
      set: { depth_multiplier: "100", filters: null },
    });
    expect(apart?.change?.detail?.outputs).toEqual(["(None, 119, 900)"]);
    const several = await layer(6, { set: { strides: "2", groups: "3", filters: "99" } });
    expect(several?.change?.detail?.outputs).toEqual(["(None, 60, 99)"]);
    const refused = await layer(6, { set: { kernel_size: "200" } });
    expect(refused?.change?.problems[0]).toContain("A window of 200 does not fit into an input of 128.");
  });

  it("that Keras refuses comes with the fixes", async () => {
    const { ask, layer } = await opened(source.replace("(128, 9)", "(8, 9)"));
    const result = await ask(6);
    expect(result?.model?.graph.nodes.map(({ problem }) => problem !== null)).toEqual([false, true]);
    const detail = await layer(6);
    expect(detail?.problems[0]).toContain("A window of 10 does not fit");
    expect(detail?.fixes[0]?.title).toContain("padding='same'");
    expect(detail?.fixes[0]?.edits[0]?.edits[0]?.newText).toBe(", padding='same'");
  });
});

it("the view's texts come in the client's language", async () => {
  const client = await testClient({ initialize: { locale: "zh-cn" } });
  const texts = await client.connection.sendRequest<ViewTexts>(viewTextsRequest);
  expect(texts["view.tab.graph"]).toBe("图");
});
