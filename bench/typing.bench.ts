// What typing and looking costs through the real server, on mixed programs, against a full parse of the same text.
import { benchParser, heading, median, parseTime, row } from "./baseline";
import { type Editor, type Replacement, startEditor } from "./editor";
import { mixedProgram, sharedConstant, sharedHelper } from "./mixed-program";

/** Fresh servers for what happens once in a server's life. */
const OPENINGS = 3;
/** Rounds of every edit before any is counted; an even number, so that each is taken back. */
const WARM_UP = 4;

/** An edit and what takes it back, and the line that one looks at meanwhile. */
interface Edit {
  readonly name: string;
  readonly goal: string;
  readonly make: (text: string) => readonly Replacement[];
  readonly undo: (text: string) => readonly Replacement[];
  readonly line: number;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length - 1;

/** All places of a name, the last one first, so that earlier offsets stay true. */
function renaming(text: string, from: string, to: string): readonly Replacement[] {
  return [...text.matchAll(new RegExp(`\\b${from}\\b`, "g"))]
    .map(({ index }) => ({ start: index, end: index + from.length, text: to }))
    .reverse();
}

function insertion(at: number, text: string): Pick<Edit, "make" | "undo"> {
  return {
    make: () => [{ start: at, end: at, text }],
    undo: () => [{ start: at, end: at + text.length, text: "" }],
  };
}

function edits(text: string, isLong: boolean): readonly Edit[] {
  // The middle of the file: half of it is behind the edit.
  const builder = text.indexOf("def build_classifier_", text.length / 2);
  const digit = text.indexOf("Dropout(0.", builder) + "Dropout(0.".length;
  const units = text.indexOf("filters=", builder) + "filters=".length;
  const statement = text.indexOf("depths_", text.length / 2);
  const item = text.indexOf("[", statement) + 1;
  const constant = text.indexOf(sharedConstant) + sharedConstant.length;
  const places = renaming(text, sharedHelper, "conv_unit").length;
  return [
    {
      name: "a digit in a function (a rate)",
      goal: isLong ? "≤ 1.5" : "≤ 1.0",
      ...insertion(digit, "1"),
      line: lineOf(text, digit),
    },
    {
      name: "a digit in a function (its filters)",
      goal: isLong ? "≤ 1.5" : "≤ 1.0",
      ...insertion(units, "1"),
      line: lineOf(text, units),
    },
    {
      name: "a digit at the top level",
      goal: isLong ? "≤ 1.5" : "≤ 1.0",
      ...insertion(item, "1"),
      line: lineOf(text, item),
    },
    {
      name: "a line more",
      goal: isLong ? "≤ 1.5" : "≤ 1.0",
      ...insertion(
        text.indexOf("    x = layers.Dropout", builder),
        `    x = layers.Dense(WIDTH, activation="tanh")(x)\n`,
      ),
      line: lineOf(text, builder),
    },
    {
      name: "a constant that everything depends on",
      goal: "≤ 4",
      ...insertion(constant, "0"),
      line: lineOf(text, constant),
    },
    {
      name: `a rename in ${places} places, one notification`,
      goal: "≤ 5",
      make: (now) => renaming(now, sharedHelper, "conv_unit"),
      undo: (now) => renaming(now, "conv_unit", sharedHelper),
      line: lineOf(text, builder),
    },
  ];
}

/** Median CPU from the notification to the hints of the viewport, and until all that follows is done. */
async function typed(
  editor: Editor,
  { make, undo, line }: Edit,
  rounds: number,
): Promise<{ readonly hints: number; readonly all: number }> {
  const hints: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const replacements = (round % 2 === 0 ? make : undo)(editor.text());
    const before = (await editor.usage()).cpu;
    await editor.change(replacements);
    await editor.viewport(line);
    hints.push((await editor.usage()).cpu - before);
    await editor.idle();
    all.push((await editor.usage()).cpu - before);
  }
  return { hints: median(hints), all: median(all) };
}

async function measure(lines: number, wanted: string | undefined, given: number | undefined): Promise<void> {
  const parser = await benchParser();
  const text = mixedProgram(lines);
  const parse = parseTime(parser, text);
  const isLong = lines > 2_000;
  const rounds = given ?? (isLong ? 8 : 16);
  const told = (ms: number): string => `${ms.toFixed(1)} ms`;
  heading(`${text.split("\n").length} mixed lines; a full parse takes ${parse.toFixed(1)} ms`);

  if (wanted === undefined || wanted === "open") {
    // A statement of the top level in sight, whose hint does not wait for what calls the functions around it.
    const line = lineOf(text, text.indexOf("depths_"));
    const [first, whole]: [number[], number[]] = [[], []];
    for (let i = 0; i < OPENINGS; i++) {
      const fresh = await startEditor();
      const before = (await fresh.usage()).cpu;
      await fresh.open(text);
      if ((await fresh.viewport(line)).length === 0) throw new Error("the first answer has no hints");
      first.push((await fresh.usage()).cpu - before);
      await fresh.idle();
      await fresh.viewport(line);
      whole.push((await fresh.usage()).cpu - before);
      await fresh.quit();
    }
    const goal = isLong ? "" : "≤ 8";
    row("open to the first hints, in a new server", goal, median(first) / parse, told(median(first)));
    row("open to all hints of the window, and problems", "", median(whole) / parse, told(median(whole)));
  }

  const editor = await startEditor(process.env.BENCH_SERVER_FLAGS?.split(" "));
  await editor.open(text);
  await editor.viewport(0);
  await editor.idle();
  const all = edits(text, isLong).filter(({ name }) => wanted === undefined || name.includes(wanted));
  // V8 compiles what is hot while it runs; an editor is open for hours.
  for (const edit of all) await typed(editor, edit, WARM_UP);
  for (const edit of all) {
    const { hints, all } = await typed(editor, edit, rounds);
    row(edit.name, edit.goal, hints / parse, `${told(hints)}; with problems ${told(all)}`);
  }

  if (wanted === undefined || wanted === "hover") await hovers(editor, parse, rounds);
  await editor.quit();
}

/** Hovers of layers: asked again of the same text, and after an edit whose hints were answered. */
async function hovers(editor: Editor, parse: number, rounds: number): Promise<void> {
  const text = editor.text();
  const middle = text.indexOf("def build_classifier_", text.length / 2);
  const digit = text.indexOf("Dropout(0.", middle) + "Dropout(0.".length;
  // Behind the edit's own line nothing may be looked up by an offset of this text.
  const layers = ["layers.MaxPooling2D", "layers.LSTM", "layers.Conv1D"].map(
    (name) => text.lastIndexOf(name, digit) + name.length - 1,
  );
  const again: number[] = [];
  const after: number[] = [];
  const hover = async (offset: number): Promise<void> => {
    if ((await editor.hover(offset)) === null) throw new Error(`nothing to hover at ${offset}`);
  };
  for (let round = 0; round < rounds; round++) {
    const change = { start: digit, end: digit + (round % 2), text: round % 2 === 0 ? "1" : "" };
    await editor.change([change]);
    await editor.viewport(lineOf(text, digit));
    const layer = layers[round % layers.length] ?? 0;
    const other = layers[(round + 1) % layers.length] ?? 0;
    after.push(await editor.cpu(() => hover(layer)));
    await hover(other);
    again.push(await editor.cpu(() => hover(layer)));
    await editor.idle();
  }
  row("hover after an edit", "≤ 2", median(after) / parse, `${median(after).toFixed(1)} ms`);
  row("hover again, nothing changed", "≤ 0.5", median(again) / parse, `${median(again).toFixed(1)} ms`);
}

async function main(): Promise<void> {
  // Lines, a part of the name of what is measured, and how often: for whoever profiles one of them.
  const [lines, wanted, given] = process.argv.slice(2);
  const rounds = given === undefined ? undefined : Number(given);
  for (const size of lines === undefined ? [2_000, 10_000] : [Number(lines)])
    await measure(size, wanted, rounds);
}

void main();
