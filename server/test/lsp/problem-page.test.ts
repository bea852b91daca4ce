// The pages of problem codes, as a client that shows them asks for them.
import { describe, expect, it } from "vitest";
import { testClient } from "./test-client";

const uri = "file:///w/net.py";
const source = "import keras\ny = keras.layers.Conv1D(100, 10)(keras.Input((8, 9)))\n";

describe("the page of a problem code", () => {
  const page = async (client: Awaited<ReturnType<typeof testClient>>, code: string): Promise<unknown> => {
    const answer: { readonly markdown: string | null } = await client.connection.sendRequest(
      "kerasShapeLens/problemPage",
      { code },
    );
    return answer.markdown;
  };
  it("shows code that is wrong, and the same put right by the best fix", async () => {
    const client = await testClient();
    const text = await page(client, "window-exceeds-input");
    expect(text).toContain("y = keras.layers.Conv1D(100, 10)(x)\n```\n\nAdd padding='same' → (None, 8, 100)");
    expect(text).toContain('y = keras.layers.Conv1D(100, 10, padding="same")(x)'.replaceAll('"', "'"));
    expect(await page(client, "no-such-code")).toBeNull();
  });
  it("is in the client's language", async () => {
    const client = await testClient({ initialize: { locale: "zh-cn" } });
    expect(await page(client, "window-exceeds-input")).toContain("原因");
  });
  it("is where problems lead, in a client that shows it", async () => {
    const client = await testClient({ initialize: { initializationOptions: { pages: true } } });
    await client.open(uri, source);
    const [problem] = await client.nextProblems(uri);
    expect(problem?.codeDescription?.href).toBe("keras-shape-lens-page:/window-exceeds-input.md");
  });
});
