// Random sessions of an editor: documents and a notebook are opened, edited and closed, requests are sent whether their document
// is there or not, cancelled and asked about places that the text does not have, settings and files change, all without waiting
// for an answer, while the server gives way between any two statements. Nothing fails, every request is answered or given up as
// the protocol has it, and in the end every document shows what a server shows that has just been given all of them.
// `PROTOCOL_SESSIONS` and `PROTOCOL_SEED` say how many sessions and which.
import { describe, expect, it } from "vitest";
import { EditorSession, cells, isCell, notebook } from "./editor-session";
import type { Settings } from "../../src/lsp/editor-protocol";
import { openDocument } from "../../src/syntax/document-syntax";
import { randomNumbers } from "../support/random-edits";
import { pythonParser } from "../support/python-parser";

const SESSIONS = Number(process.env.PROTOCOL_SESSIONS ?? 6);
const SEED = Number(process.env.PROTOCOL_SEED ?? 9_033);
const ACTIONS = 60;

const head = "import keras\nfrom keras import layers\n";
/** What the documents say at first, and again in the end where a session has broken them. */
const texts: Readonly<Record<string, string>> = {
  "file:///w/blocks.py": `${head}WIDTH = 4\n\n\ndef block(x, n):\n    x = layers.Dense(n)(x)\n    return layers.ReLU()(x)\n`,
  "file:///w/train.py": `${head}from blocks import WIDTH, block\nx = keras.Input((WIDTH,))\ny = block(x, 8)\nfor i in range(3):\n    y = block(y, i + 1)\nm = keras.Model(x, y)\n`,
  "file:///w/alone.py": `${head}m = keras.Sequential([keras.Input((9,))])\nfor n in (3, 4):\n    m.add(layers.Dense(n))\nbad = layers.Conv2D(3, 3)(m.output)\n`,
  [cells[0] ?? ""]: `${head}from blocks import block\nx = keras.Input((5,))\n`,
  [cells[1] ?? ""]: "y = block(x, 6)\nz = layers.Dense(2)(y)\n",
};
const uris = [...Object.keys(texts), "file:///w/never.py", notebook];
const snippets = ["", "", "7", "\n", "WIDTH = 3\n", "x = layers.Dense(3)(x)\n", "(", '"""', "def f(:", "😀"];
const methods = [
  "textDocument/inlayHint",
  "textDocument/hover",
  "textDocument/definition",
  "textDocument/completion",
  "textDocument/signatureHelp",
  "textDocument/codeAction",
  "textDocument/codeLens",
  "kerasShapeLens/model",
];
/** Does one thing that an editor may do; says what. */
async function act(session: EditorSession, random: () => number): Promise<string> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const uri = pick(uris);
  const text = texts[uri];
  const open = session.open.get(uri);
  switch (below(12)) {
    case 0:
      if (isCell(uri) && !session.hasNotebook)
        await session.openNotebook(cells.map((each) => texts[each] ?? ""));
      else if (text !== undefined && !isCell(uri) && !open) await session.opened(uri, text);
      return `open ${uri}`;
    case 1:
      if (open && below(3) === 0) await session.close(uri);
      return `close ${uri}`;
    case 2: {
      const settings: Partial<Settings> = pick([
        { kerasVersion: pick(["auto", "2", "3"] as const) },
        { enable: below(4) > 0 },
        { problems: { enable: below(2) > 0 } },
      ]);
      await session.change(settings);
      return `settings ${JSON.stringify(settings)}`;
    }
    case 3:
      await session.filesChanged(uri, 1 + below(3));
      return `files ${uri}`;
    case 4:
      await session.runTimers();
      return "timers";
    case 5:
    case 6:
    case 7:
    case 8: {
      if (!open) return "no edit";
      const start = below(open.text.length + 1);
      const end = Math.min(open.text.length, start + below(3) * below(12));
      const by = pick(snippets);
      await session.edit(uri, by, start, end);
      return `edit ${uri} ${start}-${end} ${JSON.stringify(by)}`;
    }
    default: {
      const method = pick(methods);
      session.ask(method, uri, below(14), below(30), below(3) === 0);
      return `${method} ${uri}`;
    }
  }
}

describe("an editor that does anything in any order", () => {
  it("is answered, and shows in the end what a new server shows", { timeout: 120_000 }, async () => {
    const parser = await pythonParser();
    for (let i = 0; i < SESSIONS; i++) {
      const random = randomNumbers(SEED + i);
      const session = await EditorSession.start({ isHasty: true });
      const done: string[] = [];
      for (const [uri, text] of Object.entries(texts)) if (!isCell(uri)) await session.opened(uri, text);
      for (let at = 0; at < ACTIONS; at++) done.push(await act(session, random));
      // Of code that does not parse the last good hints are kept, which a new server has not seen.
      for (const [uri, { text }] of session.open) {
        const read = openDocument(parser, text);
        if (read.syntax.gaps.length > 0) await session.edit(uri, texts[uri] ?? "");
        read.close();
      }
      const told = `session ${SEED + i}:\n${done.join("\n")}`;
      const shown = await session.shown();
      expect(session.errors, told).toEqual([]);
      expect(shown, told).toEqual(await (await session.anew()).shown());
    }
  });
});
