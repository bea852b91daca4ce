// What the server holds in memory: one file, fifty files, after hovers, and after thousands of edits.
import { type Editor, startEditor } from "./editor";
import { mixedProgram } from "./mixed-program";

const LINES = 2_000;
/** Fifty open files are what a long day leaves behind. */
const MORE_FILES = 49;
const MORE_LINES = 200;
const HOVERS = 10;
const EDITS = Number(process.argv[2] ?? 5_000);

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

function row(name: string, goal: string, value: string): void {
  console.log(`| ${name.padEnd(28)} | ${goal.padEnd(8)} | ${value} |`);
}

async function told(editor: Editor, name: string, goal: string): Promise<{ rss: number; heap: number }> {
  await editor.idle();
  const { rss, heap } = await editor.usage("collected");
  row(name, goal, `${megabytes(rss)} MB (${megabytes(heap)} MB of objects)`);
  return { rss, heap };
}

const percent = (before: number, now: number): string => `${(100 * (now / before - 1)).toFixed(0)} %`;

async function main(): Promise<void> {
  const text = mixedProgram(LINES);
  row("server memory", "goal", "held by the system");
  row("-".repeat(28), "--------", "---");
  const edited = await startEditor();
  await edited.open(text);
  await edited.viewport(0);
  const start = await told(edited, "2,000 lines", "≤ 120 MB");
  const digit = text.indexOf("Dropout(0.", text.length / 2) + "Dropout(0.".length;
  // The first edits make what every later one uses again.
  for (let i = 0; i < 100; i++) await typed(edited, digit, i);
  const before = await told(edited, "after 100 edits", "");
  for (let i = 0; i < EDITS; i++) await typed(edited, digit, i);
  const after = await told(edited, `after ${EDITS} more`, "+ 0 MB");
  row("  objects more", "+ 0 MB", `${((after.heap - before.heap) / 1e6).toFixed(1)} MB`);
  await edited.quit();

  const editor = await startEditor();
  await editor.open(text);
  await editor.viewport(0);
  await editor.idle();
  for (let i = 0; i < MORE_FILES; i++) {
    await editor.open(mixedProgram(MORE_LINES), `file:///bench/other_${i}.py`);
    await editor.viewport(0);
    await editor.idle();
  }
  const many = await told(editor, `and ${MORE_FILES} files of 200 lines`, "≤ 220 MB");
  const layer = mixedProgram(MORE_LINES).indexOf("layers.MaxPooling2D") + "layers.M".length;
  for (let i = 0; i < HOVERS; i++) {
    editor.lookAt(`file:///bench/other_${i}.py`);
    if ((await editor.hover(layer)) === null) throw new Error("nothing to hover");
  }
  const hovered = await told(editor, `after ${HOVERS} hovers`, "+ 5 %");
  row("  more", "+ 5 %", `${percent(many.rss, hovered.rss)} (objects ${percent(many.heap, hovered.heap)})`);
  console.log(`(${percent(start.rss, many.rss)} more than the one file)`);
  await editor.quit();
}

async function typed(editor: Editor, digit: number, round: number): Promise<void> {
  const text = round % 2 === 0 ? "1" : "";
  await editor.change([{ start: digit, end: digit + (round % 2), text }]);
  await editor.viewport(0);
}

void main();
