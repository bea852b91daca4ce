// What the view asks and is told, with an editor and a server that only note it.
import { describe, expect, it, vi } from "vitest";
import type { ToView } from "../../client/src/model-view-protocol";
import { type ViewEditor, modelViewSession } from "../../client/src/model-view-session";
import { layerRequest, modelRequest, viewTextsRequest } from "../../server/src/lsp/editor-protocol";

interface Asked {
  readonly request: string;
  readonly parameters: unknown;
}

/** An editor with a document, whose server answers by `answers`; a function among them is asked when its time comes. */
function editorWith(answers: Readonly<Record<string, () => unknown>>, editor: Partial<ViewEditor> = {}) {
  const asked: Asked[] = [];
  const posted: ToView[] = [];
  const session = modelViewSession({
    language: "en",
    ask: (request, parameters) => {
      asked.push({ request, parameters });
      return Promise.resolve(answers[request]?.() as never);
    },
    post: (message) => posted.push(message),
    shown: () => ({ uri: "file:///a.py", position: { line: 2, character: 1 } }),
    reveal: () => undefined,
    apply: () => undefined,
    copy: () => undefined,
    save: () => undefined,
    ...editor,
  });
  return { session, asked, posted };
}

const texts = (): object => ({ title: "Model" });
const result = (): object => ({ model: { key: "b" } });

describe("the view's session", () => {
  it("sends texts and the model at the cursor once the view is ready, and nothing before", async () => {
    vi.useFakeTimers();
    const { session, asked, posted } = editorWith({ [viewTextsRequest]: texts, [modelRequest]: result });
    session.show(true);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(asked).toEqual([]);
    await session.answer({ type: "ready" });
    const position = { line: 2, character: 1 };
    const parameters = { textDocument: { uri: "file:///a.py" }, position, key: undefined };
    expect(asked.at(-1)).toEqual({ request: modelRequest, parameters });
    expect(posted).toEqual([
      { type: "texts", texts: texts(), language: "en" },
      { type: "model", result: result(), uri: "file:///a.py", follow: true },
    ]);
  });

  it("asks for the model that was chosen by hand until it is forgotten, and once for several edits", async () => {
    const { session, asked } = editorWith({ [viewTextsRequest]: texts, [modelRequest]: result });
    await session.answer({ type: "ready" });
    await session.answer({ type: "choose", key: "b" });
    expect(asked.at(-1)?.parameters).toMatchObject({ key: "b" });
    session.forget();
    vi.useFakeTimers();
    const before = asked.length;
    session.show(false);
    session.show(false);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(asked.slice(before).map(({ parameters }) => parameters)).toMatchObject([{ key: undefined }]);
  });

  it("keeps an answer about another document than the one that is shown by now to itself", async () => {
    let uri = "file:///a.py";
    const change = (): object => {
      uri = "file:///b.py";
      return result();
    };
    const { session, posted } = editorWith({ [modelRequest]: change }, { shown: () => ({ uri }) });
    await session.answer({ type: "ready" });
    expect(posted).toEqual([]);
  });

  it("answers a comparison only with the model that was asked for", async () => {
    const { session, posted } = editorWith({ [modelRequest]: result });
    await session.answer({ type: "other", key: "b" });
    await session.answer({ type: "other", key: "gone" });
    expect(posted).toEqual([
      { type: "other", model: { key: "b" } },
      { type: "other", model: null },
    ]);
  });

  it("answers every question about a layer, also where no server runs", async () => {
    const question = { type: "layer", question: 7, place: null, constructed: null, outputs: [] } as const;
    const answered = editorWith({ [layerRequest]: () => ({ title: "Dense" }) });
    await answered.session.answer(question);
    expect(answered.posted).toEqual([{ type: "layer", question: 7, result: { title: "Dense" } }]);
    const alone = editorWith({}, { shown: () => undefined });
    await alone.session.answer(question);
    expect([alone.asked, alone.posted]).toEqual([[], [{ type: "layer", question: 7, result: null }]]);
  });

  it("hands places, edits, texts and files to the editor", async () => {
    const noted: unknown[] = [];
    const note = (...what: unknown[]): void => void noted.push(what);
    const { session } = editorWith({}, { reveal: note, apply: note, copy: note, save: note });
    const place = { path: "file:///a.py", line: 1, column: 1, endLine: 1, endColumn: 2 } as never;
    await session.answer({ type: "reveal", place, focus: true });
    await session.answer({ type: "apply", edits: [] });
    await session.answer({ type: "copy", text: "x" });
    await session.answer({ type: "save", name: "a.svg", content: "eA==" });
    expect(noted).toEqual([[place, true], [[]], ["x"], [{ type: "save", name: "a.svg", content: "eA==" }]]);
  });
});
