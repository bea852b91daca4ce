// Signature help over the protocol: silent unless the person asks for it.
import type { SignatureHelp } from "vscode-languageserver";
import { describe, expect, it } from "vitest";
import { testClient } from "./test-client";

const uri = "file:///w/net.py";
const source = "import keras\ny = keras.layers.Conv1D(100, 10)(keras.Input((128, 9)))\n";

describe("signature help", () => {
  it("is off, and shows the parameter at the cursor once it is turned on", async () => {
    const client = await testClient();
    await client.open(uri, source);
    const ask = (): Promise<SignatureHelp | null> =>
      client.connection.sendRequest("textDocument/signatureHelp", {
        textDocument: { uri },
        position: { line: 1, character: "y = keras.layers.Conv1D(100, ".length },
      });
    expect(await ask()).toBeNull();
    await client.change({ signatureHelp: { enable: true } });
    const [signature] = (await ask())?.signatures ?? [];
    expect(signature?.label).toMatch(/^Conv1D\(filters, kernel_size, strides=1, /);
    expect((await ask())?.activeParameter).toBe(1);
  });
});
