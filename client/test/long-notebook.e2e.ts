// A notebook of 300 cells with heavy outputs: an edit of the first reaches the last. How quick that is `npm run bench notebook`
// measures, as a ratio to one file.
import { suite, suiteSetup, suiteTeardown, test } from "mocha";
import * as vscode from "vscode";
import {
  codeCell,
  eventually,
  extensionClient,
  hints,
  openNotebook,
  problems,
  replaceInCell,
} from "./editor";

const CELLS = 300;
/** What a cell that trains has printed, and what it has drawn. */
const OUTPUT_BYTES = 20_000;
/** One cell in so many trains: 1.2 MB in all. VS Code itself takes a minute on two cores for five times as much. */
const TRAINING = 10;

function cellAt(at: number, text: string): vscode.NotebookCellData {
  const cell = codeCell(text);
  if (at % TRAINING > 0) return cell;
  const drawn = Uint8Array.from({ length: OUTPUT_BYTES }, (_, byte) => byte % 251);
  cell.outputs = [
    new vscode.NotebookCellOutput([
      vscode.NotebookCellOutputItem.text("loss: 0.1234\n".repeat(OUTPUT_BYTES / 13)),
    ]),
    new vscode.NotebookCellOutput([new vscode.NotebookCellOutputItem(drawn, "image/png")]),
  ];
  return cell;
}

suite("A long notebook", () => {
  let notebook: vscode.NotebookDocument;
  const lastHints = (): Promise<Record<number, string>> => hints(notebook.cellAt(CELLS - 1).document);

  suiteSetup(async () => {
    await extensionClient();
    const layers = Array.from({ length: CELLS - 2 }, (_, at) =>
      cellAt(at, `x = layers.Conv1D(8, 3, padding="same", name="conv_${at}")(x)\nprint(x.shape)`),
    );
    ({ notebook } = await openNotebook([
      cellAt(0, "import keras\nfrom keras import layers\nsteps = 128\nx = keras.Input((steps, 9))"),
      ...layers,
      cellAt(CELLS - 1, "y = layers.Flatten()(x)"),
    ]));
  });
  suiteTeardown(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

  test("shows in its last cell what the first made", async () => {
    await eventually("its hint should show", lastHints, (seen) => seen[1] === "→ (None, 1024)");
  });

  test("follows an edit of the first cell in the last one", async () => {
    await replaceInCell(notebook.cellAt(0), "128", "64");
    await eventually("its hint should change", lastHints, (seen) => seen[1] === "→ (None, 512)");
  });

  test("tells in the last cell what an edit of the first one breaks", async () => {
    await replaceInCell(notebook.cellAt(CELLS - 1), "Flatten()", "Reshape((64, 9))");
    await eventually(
      "the shapes should be told not to fit",
      () => problems(notebook.cellAt(CELLS - 1).document).length,
      (count) => count === 1,
    );
    await replaceInCell(notebook.cellAt(CELLS - 1), "(64, 9)", "(64, 8)");
    await eventually("its hint should be back", lastHints, (seen) => seen[1] === "→ (None, 64, 8)");
  });
});
