// Hovers over the protocol: what clients that can show more or less of them are given.
import type { Hover } from "vscode-languageserver/node";
import { describe, expect, it } from "vitest";
import { testClient } from "./test-client";
import { lineIndex } from "../../src/analysis/line-index";

const uri = "file:///w/net.py";
const source = `from tensorflow.keras.layers import Input, Conv1D

x = Input((128, 9))
y = Conv1D(filters=100, kernel_size=10, activation="relu")(x)
`;
const place = (part: string, text = source): { line: number; character: number } =>
  lineIndex(text).positionAt(text.indexOf(part));

describe("hovers", () => {
  const at = async (client: Awaited<ReturnType<typeof testClient>>, part: string): Promise<string> => {
    const hover: Hover | null = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: place(part),
    });
    return hover && typeof hover.contents === "object" && "value" in hover.contents
      ? hover.contents.value
      : "";
  };
  it("explain, with a picture and links that the client follows", async () => {
    const client = await testClient();
    await client.open(uri, source);
    const text = await at(client, "Conv1D(filters");
    for (const part of [
      "`119 = ⌊(128 − 10) / 1⌋ + 1`",
      "(10 · 9 + 1) · 100 = 9,100",
      "DepthwiseConv1D",
      "(None, 119, 900)",
      "data:image/svg+xml;base64,",
      "command:kerasShapeLens.goTo?",
    ]) {
      expect(text).toContain(part);
    }
    expect(await at(client, "activation")).toBe("");
  });
  it("draw no picture and link to files for clients that say nothing", async () => {
    const client = await testClient({ initialize: { initializationOptions: undefined } });
    await client.open(uri, source);
    const text = await at(client, "Conv1D(filters");
    expect(text).not.toContain("data:image");
    expect(text).toContain(`(${uri}#L3)`);
  });
  it("do not say what a problem says where the editor shows that with them", async () => {
    const refused = source.replace("kernel_size=10", "kernel_size=999");
    const hovered = async (problemsInHovers: boolean, part: string): Promise<boolean> => {
      const client = await testClient({ initialize: { initializationOptions: { problemsInHovers } } });
      await client.open(uri, refused);
      const position = place(part, refused);
      return (
        (await client.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position })) !==
        null
      );
    };
    expect(await hovered(false, "999")).toBe(true);
    expect(await hovered(true, "999")).toBe(false);
    expect(await hovered(true, "Conv1D(filters")).toBe(true);
  });
  it("are drawn anew for another theme", async () => {
    const client = await testClient();
    await client.open(uri, source);
    const dark = await at(client, "Conv1D(filters");
    await client.connection.sendNotification("kerasShapeLens/theme", { kind: "light" });
    expect(await at(client, "Conv1D(filters")).not.toBe(dark);
  });
  it("speak the client's language", async () => {
    const client = await testClient({ initialize: { locale: "zh-cn" } });
    await client.open(uri, source);
    expect(await at(client, "Conv1D(filters")).toContain("9,100 个参数");
  });
});
