// How long an edit takes to a fresh report, and to fresh hints, on a 2,000-line file of models, against tree-sitter's own
// full parse of the same text and against a full analysis, all in one run.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { openAnalysis } from "../server/src/analysis/analyse";
import { inlayHints } from "../server/src/features/inlay-hints";
import { loadPythonGrammar } from "../server/src/syntax/parser";

const require = createRequire(path.join(process.cwd(), "package.json"));
const wasm = (name: string): Uint8Array => readFileSync(require.resolve(name));

/** One function of ten lines and its call; two hundred of them make a file of a size that people still edit. */
const block = (i: number): string => `
def build_${i}(n_features, filters=${8 + (i % 5) * 8}):
    inputs = keras.Input((128, n_features))
    x = layers.Conv1D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.BatchNormalization()(x)
    x = layers.MaxPooling1D(2)(x)
    x = layers.LSTM(16)(x)
    outputs = layers.Dense(${2 + (i % 7)}, activation="softmax")(x)
    return keras.Model(inputs, outputs)
model_${i} = build_${i}(${1 + (i % 9)})
`;
const text = `import keras\nfrom keras import layers\n${Array.from({ length: 200 }, (_, i) => block(i)).join("")}`;

/** What the editor shows unless it is told otherwise. */
const settings = { shapes: true, parameters: true, modelTotals: true, dataShapes: false };

/** Median of `times` runs, in milliseconds. */
function median(times: number, work: (round: number) => void): number {
  const samples = Array.from({ length: times }, (_, round) => {
    const start = performance.now();
    work(round);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return samples[Math.floor(times / 2)] ?? NaN;
}

async function main(): Promise<void> {
  const parser = await loadPythonGrammar({
    coreWasm: wasm("web-tree-sitter/web-tree-sitter.wasm"),
    grammarWasm: wasm("tree-sitter-python/tree-sitter-python.wasm"),
  });
  const options = { keras: 3 as const, resolve: () => null };
  const session = openAnalysis(parser, "bench.py", text, options);
  session.report();

  const parse = median(15, () => {
    parser.parse(text).delete();
  });
  const full = median(15, () => {
    const fresh = openAnalysis(parser, "bench.py", text, options);
    fresh.report();
    fresh.close();
  });
  /** Puts a piece of text in and takes it out again, each time as far as the hints of the whole file. */
  const edit = (at: number, piece: string): { readonly report: number; readonly hints: number } => {
    const reports: number[] = [];
    const hints = median(31, (round) => {
      const isInsertion = round % 2 === 0;
      const start = performance.now();
      session.edit(
        [{ start: at, end: isInsertion ? at : at + piece.length, text: isInsertion ? piece : "" }],
        round + 1,
      );
      const report = session.report();
      reports.push(performance.now() - start);
      const { syntax } = session;
      const document = { text: session.text(), report, syntax, analyse: () => report, syntaxOf: syntax };
      inlayHints(document, settings);
    });
    return { report: reports.sort((a, b) => a - b)[15] ?? NaN, hints };
  };
  const middle = text.indexOf("def build_100(");
  const edits = {
    "a digit of a default": edit(text.indexOf("filters=", middle) + "filters=".length, "1"),
    "a layer more": edit(text.indexOf("    x = layers.LSTM", middle), "    x = layers.Dense(4)(x)\n"),
    "a comment at the top": edit(0, "# c\n"),
    "a call at the end": edit(text.length, "model_200 = build_199(3)\n"),
  };
  session.close();

  console.log(`${text.split("\n").length} lines; medians of one run:`);
  console.log(`tree-sitter's full parse  ${parse.toFixed(1)} ms  1.00 ×`);
  for (const [name, { report, hints }] of Object.entries(edits)) {
    const [toReport, toHints] = [report, hints].map(
      (ms) => `${ms.toFixed(1)} ms ${(ms / parse).toFixed(2)} ×`,
    );
    console.log(`${name.padEnd(24)}  report ${toReport}, hints of the whole file ${toHints}`);
  }
  console.log(`full analysis             ${full.toFixed(1)} ms  ${(full / parse).toFixed(2)} ×`);
}

void main();
