/** A request that fails answers nothing and is told once; no mistake of a client or of ours gets through. */
import { describe, expect, it } from "vitest";
import { LSPErrorCodes, type RemoteConsole, ResponseError } from "vscode-languageserver";
import { guard } from "../../src/lsp/guard";

const OPEN = { isCancellationRequested: false } as never;
const CANCELLED = { isCancellationRequested: true } as never;
const broken = (): never => {
  throw new Error("broken");
};

/** A guard, and what it logs. */
function guarded(refuse?: () => void) {
  const logged: string[] = [];
  const log = { error: (text: string) => logged.push(text) } as unknown as RemoteConsole;
  return { logged, ...guard(log, (uri) => `<${uri}>`, refuse) };
}

describe("a request", () => {
  it("is answered, or with nothing where it fails", async () => {
    const { request, logged } = guarded();
    expect(await request("hover", "none", (asked: string) => asked)("x", OPEN)).toBe("x");
    expect(await request("hover", "none", async () => Promise.resolve("later"))({}, OPEN)).toBe("later");
    expect(await request("hover", "none", broken)({}, OPEN)).toBe("none");
    expect(await request("hover", "none", async () => Promise.reject(new Error("late")))({}, OPEN)).toBe(
      "none",
    );
    expect(logged).toHaveLength(2);
  });

  it.each<[string, unknown, string]>([
    ["of a document", { textDocument: { uri: "file:///a.py" } }, "<file:///a.py>"],
    ["about something that was told of one", { data: { uri: "file:///b.py" } }, "<file:///b.py>"],
    ["of a document rather than of its data", { textDocument: { uri: "a" }, data: { uri: "b" } }, "<a>"],
    ["of a document that is no text", { textDocument: { uri: 3 }, data: { uri: "b" } }, "<b>"],
    ["of none", {}, "<>"],
    ["of null", null, "<>"],
    ["of nothing", undefined, "<>"],
    ["of a text", "uri", "<>"],
    ["of a document that is null", { textDocument: null, data: null }, "<>"],
  ])("that fails is told with its document: %s", async (_, params, expected) => {
    const { request, logged } = guarded();
    expect(await request<unknown, string>("hover", "none", broken)(params, OPEN)).toBe("none");
    expect(logged[0]).toMatch(/^hover failed for /);
    expect(logged[0]).toContain(`failed for ${expected}\n`);
  });

  it("that fails alike each time is told once, until it fails otherwise", async () => {
    const { request, logged } = guarded();
    const first = new Error("one");
    let error = first;
    const ask = request("hover", undefined, () => {
      throw error;
    });
    for (const next of [first, first, new Error("two"), first]) {
      error = next;
      await ask({ textDocument: { uri: "a" } }, OPEN);
    }
    expect(logged.map((text) => /Error: (\w+)/.exec(text)?.[1])).toEqual(["one", "two", "one"]);
    await ask({ textDocument: { uri: "b" } }, OPEN);
    expect(logged).toHaveLength(4);
  });

  it("that was cancelled is refused as such, and told to nobody", async () => {
    const { request, logged } = guarded();
    const cancelled = { code: LSPErrorCodes.RequestCancelled };
    await expect(request("hover", "none", () => "x")({}, CANCELLED)).rejects.toMatchObject(cancelled);
    const midway = request("hover", "none", () => {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    });
    await expect(midway({}, OPEN)).rejects.toMatchObject(cancelled);
    expect(logged).toEqual([]);
  });

  it("that may not be answered any more isn't even tried", async () => {
    const { request } = guarded(() => {
      throw new Error("shut down");
    });
    let isTried = false;
    const ask = request("hover", "none", () => {
      isTried = true;
      return "x";
    });
    await expect(ask({}, OPEN)).rejects.toThrow("shut down");
    expect(isTried).toBe(false);
  });
});

describe("what nobody waits for", () => {
  it("may fail at once or later, which is told", async () => {
    const { task, logged } = guarded();
    task("check", "a", broken);
    task("check", "b", async () => Promise.reject(new Error("late")));
    task("check", "c", () => undefined);
    await new Promise((resolve) => setTimeout(resolve));
    expect(logged.map((text) => text.slice(0, text.indexOf("\n")))).toEqual([
      "check failed for <a>",
      "check failed for <b>",
    ]);
  });
  it("is undefined where others can do without it", () => {
    const { attempt, logged } = guarded();
    const made = attempt("visits", "a", () => 3);
    const missed: unknown = attempt<unknown>("visits", "a", broken);
    expect([made, missed]).toEqual([3, undefined]);
    expect(logged).toHaveLength(1);
  });
});

describe("what is told of a failure", () => {
  it("ends, however long it is, and need be no error", async () => {
    const { request, logged } = guarded();
    const long = new Error("x".repeat(50_000));
    const ask = (thrown: unknown) =>
      request("hover", undefined, () => {
        throw thrown;
      })({}, OPEN);
    await ask(long);
    await ask("a text");
    expect(logged[0]?.length).toBeLessThan(4_100);
    expect(logged[0]?.length).toBeGreaterThan(3_900);
    expect(logged[1]).toBe("hover failed for <>\na text");
  });
});
