// Random changes of a notebook, as an editor sends them: cells are edited, added, deleted, moved, split, merged, given another
// language, and run, which changes their outputs only. After each change every cell shows what a server shows that has just been
// given the notebook as it is then. `NOTEBOOK_CHANGES` and `NOTEBOOK_SEED` say how many and which, `NOTEBOOK_FILE` of which notebook.
import { readFileSync } from "node:fs";
import type { Diagnostic, InlayHint } from "vscode-languageserver/node";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../src/analysis/notebook";
import { randomNumbers } from "../support/random-edits";
import { type TestClient, testClient } from "./test-client";

const CHANGES = Number(process.env.NOTEBOOK_CHANGES ?? 30);
const SEED = Number(process.env.NOTEBOOK_SEED ?? 12);

const notebook = "file:///w/random.ipynb";
const uriOf = (name: string): string => `vscode-notebook-cell:/w/random.ipynb#${name}`;

/** A cell as the test has it. */
interface Cell {
  readonly name: string;
  readonly text: string;
  readonly version: number;
  readonly isPython: boolean;
}

const ownTexts = [
  "%matplotlib inline\nimport keras\nfrom keras import layers",
  "steps = 32\nunits = 7",
  "%%time\nx = keras.Input((steps, 9))",
  "def block(x, n):\n    x = layers.Conv1D(n, 5)(x)\n    return layers.MaxPooling1D(2)(x)",
  "%%writefile nets.py\nimport keras\nDEPTH = 3",
  "y = block(x, 11)\ny = block(y, units)",
  "from nets import DEPTH\nfor i in range(DEPTH):\n    units = units + i",
  "files = !ls\nz = layers.Dense(units)(y)",
  "model = keras.Model(x, z)\nmodel.compile(loss='mse')\nmodel.summary()",
  "%%bash\nsteps=7\n",
  "bad = layers.Conv2D(3, 3)(z)\nw = layers.Flatten()(z)",
];

/** The texts of the notebook's cells at first. */
function firstTexts(): readonly string[] {
  const file = process.env.NOTEBOOK_FILE;
  if (file === undefined) return ownTexts;
  const read = readNotebook(readFileSync(file, "utf8"));
  if (typeof read === "string") throw new Error(`${file} is no notebook of Python: ${read}`);
  return read.cells.map(({ source }) => source);
}
const texts = firstTexts();

/** The protocol's change for a list of cells made another, with its texts. */
interface Change {
  readonly cells: readonly Cell[];
  readonly sent: object;
}

const item = ({ name, text, version, isPython }: Cell): object => ({
  uri: uriOf(name),
  languageId: isPython ? "python" : "markdown",
  version,
  text,
});
const entry = ({ name, isPython }: Cell): object => ({ kind: isPython ? 2 : 1, document: uriOf(name) });

/** Replaces `count` cells from `start` on by others; those of names that were there before keep their documents. */
function replaced(cells: readonly Cell[], start: number, count: number, by: readonly Cell[]): Change {
  const gone = cells.slice(start, start + count);
  const names = new Set(by.map(({ name }) => name));
  const before = new Set(gone.map(({ name }) => name));
  return {
    cells: cells.toSpliced(start, count, ...by),
    sent: {
      structure: {
        array: { start, deleteCount: count, cells: by.map(entry) },
        didOpen: by.filter(({ name }) => !before.has(name)).map(item),
        didClose: gone.filter(({ name }) => !names.has(name)).map(({ name }) => ({ uri: uriOf(name) })),
      },
    },
  };
}

/** Gives a cell another text, by one change of a range or by all of it. */
function edited(cells: readonly Cell[], at: number, text: string): Change {
  const cell = cells[at];
  if (!cell) throw new Error("there is no such cell");
  const next = { ...cell, text, version: cell.version + 1 };
  const document = { uri: uriOf(cell.name), version: next.version };
  return { cells: cells.with(at, next), sent: { textContent: [{ document, changes: [{ text }] }] } };
}

/** A text with a number, a line or the first line made another. */
function otherText(text: string, random: () => number): string {
  const lines = text.split("\n");
  const at = Math.floor(random() * lines.length);
  switch (Math.floor(random() * 5)) {
    case 0:
      return lines.toSpliced(at, 0, "steps = steps + 1").join("\n");
    case 1:
      return lines.length > 1 && !/[:]$/.test(lines[at - 1] ?? "") ? lines.toSpliced(at, 1).join("\n") : text;
    case 2:
      return text.startsWith("%%bash\n") ? text.slice(7) : `%%bash\n${text}`;
    default:
      return text.replace(/\d+/, () => String(1 + Math.floor(random() * 12)));
  }
}

let made = 0;
const fresh = (text: string): Cell => ({ name: `new${++made}`, text, version: 1, isPython: true });

function randomChange(cells: readonly Cell[], random: () => number): Change {
  const at = Math.floor(random() * cells.length);
  const cell = cells[at];
  if (!cell || cells.length < 4) return replaced(cells, 0, 0, [fresh(texts[0] ?? "")]);
  const lines = cell.text.split("\n");
  switch (Math.floor(random() * 11)) {
    case 0:
      return replaced(cells, at, 0, [fresh(texts[Math.floor(random() * texts.length)] ?? "")]);
    case 1:
      return replaced(cells, at, 1, []);
    case 2: {
      const two = cells.slice(at, at + 2);
      return replaced(cells, at, two.length, two.toReversed());
    }
    case 3: {
      if (lines.length < 2) return replaced(cells, at, 1, [cell]);
      const cut = 1 + Math.floor(random() * (lines.length - 1));
      const [head, tail] = [lines.slice(0, cut).join("\n"), lines.slice(cut).join("\n")];
      // VS Code takes the cell away and puts two new ones in its place.
      return replaced(cells, at, 1, [fresh(head), fresh(tail)]);
    }
    case 4: {
      const next = cells[at + 1];
      return next
        ? replaced(cells, at, 2, [fresh(`${cell.text}\n${next.text}`)])
        : replaced(cells, at, 1, [cell]);
    }
    case 5:
      return replaced(cells, at, 1, [{ ...fresh(cell.text), isPython: !cell.isPython }]);
    case 6:
      return {
        cells,
        sent: { data: [{ ...entry(cell), executionSummary: { executionOrder: made, success: true } }] },
      };
    default:
      return edited(cells, at, otherText(cell.text, random));
  }
}

async function opened(cells: readonly Cell[]): Promise<TestClient> {
  const client = await testClient();
  await client.connection.sendNotification("notebookDocument/didOpen", {
    notebookDocument: {
      uri: notebook,
      notebookType: "jupyter-notebook",
      version: 0,
      cells: cells.map(entry),
    },
    cellTextDocuments: cells.map(item),
  });
  return client;
}

const labelOf = ({ position, label, tooltip }: InlayHint): object => ({
  position,
  tooltip,
  label: typeof label === "string" ? label : label.map(({ value, location }) => ({ value, location })),
});

/** What every Python cell shows: its hints, with the tooltips of all, and the problems that were published last. */
async function shown(client: TestClient, cells: readonly Cell[]): Promise<readonly object[]> {
  const all: object[] = [];
  for (const { name, isPython } of cells) {
    if (!isPython) continue;
    const uri = uriOf(name);
    const hints = await Promise.all(
      (await client.hints(uri)).map((hint) =>
        client.connection.sendRequest<InlayHint>("inlayHint/resolve", hint),
      ),
    );
    const problems: readonly Diagnostic[] = await client.problems(uri);
    all.push({
      name,
      hints: hints.map(labelOf),
      problems: problems.map(({ code, range, message, severity, relatedInformation }) => ({
        code,
        range,
        message,
        severity,
        relatedInformation,
      })),
    });
  }
  return all;
}

describe("a notebook that is changed at random", () => {
  it("shows in every cell what it shows when it is opened anew", { timeout: 120_000 }, async () => {
    const random = randomNumbers(SEED);
    let cells: readonly Cell[] = texts.map((text) => fresh(text));
    const client = await opened(cells);
    await shown(client, cells);
    for (let i = 0; i < CHANGES; i++) {
      const change = randomChange(cells, random);
      ({ cells } = change);
      await client.connection.sendNotification("notebookDocument/didChange", {
        notebookDocument: { uri: notebook, version: i + 1 },
        change: { cells: change.sent },
      });
      const found = await shown(client, cells);
      const anew = await opened(cells);
      expect(found, `change ${i}: ${JSON.stringify(change.sent)}`).toEqual(await shown(anew, cells));
    }
  });
});
