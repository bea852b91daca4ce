// What an edit costs in a notebook of a hundred cells, against the same edit of the same code in one file: CPU of the
// server until the hints of the edited cell are fresh, until the problems of all are told, and of the cells around it.
import { median } from "./baseline";
import { type Editor, startEditor } from "./editor";
import { mixedProgram, sharedConstant } from "./mixed-program";

const CELLS = 100;
const LINES = 1_000;
const GOAL = 1.3;
const ROUNDS = 24;
/** Rounds of every edit before any is counted; an even number, so that each is taken back. */
const WARM_UP = 8;
/** Cells in sight before and behind the edited one, which a client asks about when it is told to, as typing pauses. */
const NEIGHBOURS = 2;

/** A digit that is put in behind a text, and taken out again. */
interface Edit {
  readonly name: string;
  readonly behind: string;
}

/** The program in about a hundred pieces, each beginning with a statement of the top level. */
function cellsOf(program: string): readonly string[] {
  const starts = [...program.matchAll(/^(?=[A-Za-z@])/gm)].map(({ index }) => index);
  const least = program.length / CELLS / 1.5;
  const chosen = starts.reduce<number[]>(
    (kept, start) => (start - (kept.at(-1) ?? -least) < least ? kept : [...kept, start]),
    [],
  );
  return chosen.map((start, at) => program.slice(at === 0 ? 0 : start, chosen[at + 1] ?? program.length));
}

/** Median CPU of a round: to the hints of what was edited, to the problems, and to the hints of other cells in sight. */
async function typed(
  editor: Editor,
  uri: string,
  neighbours: readonly string[],
  { behind }: Edit,
  rounds: number,
): Promise<Readonly<Record<"hints" | "problems" | "others", number>>> {
  const [hints, problems, others]: [number[], number[], number[]] = [[], [], []];
  editor.lookAt(uri);
  const place = editor.text().indexOf(behind, editor.text().length > 10_000 ? editor.text().length / 2 : 0);
  const at = (behind === sharedConstant ? editor.text().indexOf(behind) : place) + behind.length;
  const line = editor.text().slice(0, at).split("\n").length - 1;
  for (let round = 0; round < rounds; round++) {
    const isOn = round % 2 === 0;
    const before = (await editor.usage()).cpu;
    await editor.change([{ start: at, end: isOn ? at : at + 1, text: isOn ? "1" : "" }]);
    await editor.viewport(line);
    hints.push((await editor.usage()).cpu - before);
    await editor.idle();
    problems.push((await editor.usage()).cpu - before);
    for (const neighbour of neighbours) {
      editor.lookAt(neighbour);
      await editor.viewport(0);
    }
    editor.lookAt(uri);
    others.push((await editor.usage()).cpu - before);
  }
  return { hints: median(hints), problems: median(problems), others: median(others) };
}

async function main(): Promise<void> {
  const program = mixedProgram(LINES);
  const cells = cellsOf(program).map((text, at) => ({
    uri: `vscode-notebook-cell:/bench/mixed.ipynb#${at}`,
    text,
  }));
  const middle = Math.floor(program.length / 2);
  const edits: readonly Edit[] = [
    { name: "a digit in a function", behind: "Dropout(0." },
    { name: "a digit at the top level", behind: "depths_" },
    { name: "a constant that everything depends on", behind: sharedConstant },
  ];
  const file = await startEditor();
  await file.open(program);
  await file.idle();
  const notebook = await startEditor();
  await notebook.openNotebook(cells);
  await notebook.idle();
  console.log(`\n${cells.length} cells of ${program.split("\n").length} lines; at most ${GOAL}`);
  console.log(
    "| edit, notebook to file | hints | with problems | CPU in the notebook, with the other cells in sight |",
  );
  console.log("| --- | ---: | ---: | --- |");
  for (const edit of edits) {
    const place = edit.behind === sharedConstant ? 0 : program.indexOf(edit.behind, middle);
    let end = 0;
    const index = cells.findIndex(({ text }) => (end += text.length) > place);
    const cell = cells[index];
    if (!cell) throw new Error(`nowhere to type behind ${edit.behind}`);
    const around = cells.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
    const neighbours = around.flatMap(({ uri }) => (uri === cell.uri ? [] : [uri]));
    await typed(file, "file:///bench/mixed.py", [], edit, WARM_UP);
    await typed(notebook, cell.uri, neighbours, edit, WARM_UP);
    const inFile = await typed(file, "file:///bench/mixed.py", [], edit, ROUNDS);
    const inCells = await typed(notebook, cell.uri, neighbours, edit, ROUNDS);
    const ratio = (of: "hints" | "problems"): string => `${(inCells[of] / inFile[of]).toFixed(2)} ×`;
    const told = [inCells.hints, inCells.problems, inCells.others].map((ms) => ms.toFixed(1)).join(", ");
    console.log(`| ${edit.name} | ${ratio("hints")} | ${ratio("problems")} | ${told} ms |`);
  }
  await file.quit();
  await notebook.quit();
}

void main();
