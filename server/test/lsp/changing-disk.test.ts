// Random sessions in which the disk changes under the editor, as a branch that is checked out does it: imported files, packages
// and tables come, change and go while what reads them is being analysed, some of them open and edited meanwhile, some closed with
// another text than the disk's. Nothing fails, and in the end every document shows what a new server on that disk shows.
// `PROTOCOL_SESSIONS` and `PROTOCOL_SEED` say how many sessions and which.
import { describe, expect, it } from "vitest";
import { EditorSession } from "./editor-session";
import type { PresentDisk } from "../../src/host/disk";
import { randomNumbers } from "../support/random-edits";

const SESSIONS = Number(process.env.PROTOCOL_SESSIONS ?? 6);
const SEED = Number(process.env.PROTOCOL_SEED ?? 28_117);
const ACTIONS = 50;

const head = "import keras\nfrom keras import layers\n";
/** What each file may say; the first is what it says at first. */
const versions: Readonly<Record<string, readonly string[]>> = {
  "/w/parts.py": [
    `${head}WIDTH = 4\n\n\ndef block(x, n):\n    return layers.Dense(n)(x)\n`,
    `${head}WIDTH = 6\n\n\ndef block(x, n):\n    x = layers.Dense(n + 1)(x)\n    return layers.ReLU()(x)\n`,
    "WIDTH = (\n",
    "from train import x as WIDTH\n",
  ],
  "/w/nets/__init__.py": ["from .heads import head\n", "", "from .tails import head\nfrom . import heads\n"],
  "/w/nets/heads.py": [
    `${head}from parts import block\n\n\ndef head(x):\n    return block(x, 3)\n`,
    `${head}\n\ndef head(x):\n    return layers.Flatten()(x)\n`,
  ],
  "/w/nets/tails.py": [`${head}\n\ndef head(x):\n    return layers.Dense(2)(x)\n`],
  "/w/parts/__init__.py": [`${head}WIDTH = 7\n\n\ndef block(x, n):\n    return layers.Dense(70)(x)\n`],
  "/w/table.csv": ["a,b\n1,2\n3,4\n", "a,b,c\n1,2,3\n", "\u0000"],
  "/w/requirements.txt": ["keras==3.6.0\n", "tensorflow==2.12\n", "tensorflow==2.16\n"],
  "/w/train.py": [
    `${head}import pandas as pd\nfrom parts import WIDTH, block\nx = keras.Input((WIDTH,))\ny = block(x, 8)\ntable = pd.read_csv("table.csv")\nz = keras.Input((table.shape[1],))\n`,
    `${head}import parts\nfrom nets import head\nx = keras.Input((9, parts.WIDTH))\ny = head(x)\n`,
  ],
  "/w/use.py": [
    `${head}from nets import head\nimport nets.heads\nx = keras.Input((5,))\ny = head(x)\nz = nets.heads.head(x)\nbad = layers.Conv2D(3, 3)(z)\n`,
  ],
};
const files = Object.keys(versions);
/** What is open at first, and never goes. */
const programs = ["/w/train.py", "/w/use.py"];
const uriOf = (file: string): string => `file://${file}`;
const [CREATED, CHANGED, DELETED] = [1, 2, 3];

/** A disk in memory. */
function diskOf(texts: ReadonlyMap<string, string>): PresentDisk {
  const under = (folder: string): readonly string[] =>
    [...texts.keys()]
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) => file.slice(folder.length + 1));
  return {
    isFile: (file) => texts.has(file),
    isFolder: (folder) => under(folder).length > 0,
    list: (folder) => [...new Set(under(folder).map((name) => name.split("/")[0] ?? ""))],
    readText: (file) => texts.get(file),
    readBytes: (file, most) => {
      const bytes = new TextEncoder().encode(texts.get(file));
      return texts.has(file) ? { bytes: bytes.subarray(0, most), size: bytes.length } : undefined;
    },
    realPath: (place) => place,
  };
}

/** Changes the disk or the editor in one way; says how. */
async function act(
  session: EditorSession,
  texts: Map<string, string>,
  random: () => number,
): Promise<string> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const file = files[below(files.length)] ?? "";
  const uri = uriOf(file);
  const text = versions[file]?.[below(versions[file].length)] ?? "";
  const open = session.open.get(uri);
  switch (below(9)) {
    case 0:
    case 1: {
      const type = texts.has(file) ? CHANGED : CREATED;
      texts.set(file, text);
      await session.filesChanged(uri, type);
      return `write ${file} ${JSON.stringify(text)}`;
    }
    case 2:
      if (!texts.delete(file)) return "nothing to delete";
      await session.filesChanged(uri, DELETED);
      return `delete ${file}`;
    case 3:
      if (open || file.endsWith(".txt")) return "nothing to open";
      await session.opened(uri, text);
      return `open ${file} ${JSON.stringify(text)}`;
    case 4:
      if (!open || programs.includes(file)) return "nothing to close";
      await session.close(uri);
      return `close ${file}`;
    case 5:
      if (!open) return "no edit";
      await session.edit(uri, text);
      return `edit ${file} ${JSON.stringify(text)}`;
    case 6:
      await session.runTimers();
      return "timers";
    default: {
      const method = below(2) === 0 ? "textDocument/inlayHint" : "textDocument/hover";
      session.ask(method, uri, below(9), below(20), below(3) === 0);
      return `${method} ${file}`;
    }
  }
}

describe("a disk that changes under an editor", () => {
  it("shows in the end what a new server shows", { timeout: 120_000 }, async () => {
    for (let i = 0; i < SESSIONS; i++) {
      const random = randomNumbers(SEED + i);
      const texts = new Map(files.map((file) => [file, versions[file]?.[0] ?? ""]));
      texts.delete("/w/parts/__init__.py");
      const session = await EditorSession.start({ isHasty: true, disk: diskOf(texts) });
      for (const file of programs) await session.opened(uriOf(file), texts.get(file) ?? "");
      const done: string[] = [];
      for (let at = 0; at < ACTIONS; at++) done.push(await act(session, texts, random));
      // Of code that does not parse the last good hints are kept, which a new server has not seen.
      for (const [uri, { text }] of session.open) if (text.endsWith("(\n")) await session.edit(uri, "");
      const told = `session ${SEED + i}:\n${done.join("\n")}`;
      const shown = await session.shown();
      expect(session.errors, told).toEqual([]);
      expect(shown, told).toEqual(await (await session.anew()).shown());
    }
  });
});
