/** Programs that crash are told where real Keras stops them, most with a fix, and their repaired twins have no error. */
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { problems } from "../../src/features/problems/problems";
import { quickFixes } from "../../src/features/fixes/quick-fixes";
import type { AnalysedDocument } from "../../src/features/document";
import type { PythonParser } from "../../src/syntax/parser";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

const folder = path.resolve(import.meta.dirname, "../../../test-fixtures/truth/crash-pairs");

/** What real Keras does with both, as `scripts/truth/crash_pairs.py` writes it down. */
interface Answers {
  readonly crash: { readonly lines: readonly number[]; readonly type: string };
  readonly twin: null;
}
const answers = JSON.parse(readFileSync(path.join(folder, "pairs.json"), "utf8")) as readonly Answers[];

/** The lines that only the crash has end in `#-`, those of the twin begin with `#+ `. */
function programsOf(cell: string): { readonly title: string; readonly crash: string; readonly twin: string } {
  const [title = "", ...lines] = cell.split("\n");
  const crash = lines.filter((line) => !line.startsWith("#+")).map((line) => line.replace(/\s*#-$/, ""));
  const twin = lines.filter((line) => !line.endsWith("#-")).map((line) => line.replace(/^#\+ ?/, ""));
  return { title, crash: crash.join("\n"), twin: twin.join("\n") };
}

const pairs = readFileSync(path.join(folder, "pairs.txt"), "utf8").split("# %% ").slice(1).map(programsOf);

/** Crashes for which nothing is offered: what is missing there nobody but their author knows. */
const WITHOUT_A_FIX: ReadonlySet<string> = new Set([
  "a result called once more",
  "a method without itself",
  "a wrapper of both directions round a dense layer",
  "losses for outputs that there are not",
  "a lambda of one parameter at the end of an epoch",
  "third axis of a table asked for",
  "a batch asked of a symbolic shape in a loop",
  "a value written into a symbolic tensor",
  "an autoencoder that gives its code as well",
  "a layer of two inputs that reads one shape",
  "minimize of an optimizer",
  "prediction of a path",
  "columns that the table does not have by number",
  "a callback that asks for the validation data",
  "NumPy inside a map of tf.data",
  "windows without labels to train on",
  "saved weights for a network with a layer more",
  "custom loss shapes",
  "custom metric numpy",
  "date column in features",
  "scaler width at prediction",
  "gradcam on an unbuilt sequential",
  "custom loss subtracts the wrong shapes",
  "embedding matrix of glove size",
  "a column of pictures in place of a channel",
  "subclass saved and counted before a call",
  "gradient of the class number",
  "metrics of two outputs in one flat list",
  "dictionary of inputs that lacks one",
  "train_step that unpacks three of two",
  "sequence of batches without its length",
  "rate of a schedule that gives a text",
  "generator that never gives labels",
  "embedding of a vocabulary that starts at one",
  "labels that the label encoder has not seen",
  "dataset of a Python generator without shapes",
  "numpy function in the pipeline that loses the shape",
  "normalization adapted to other columns",
  "test labels with a class less made one-hot",
  "score of sklearn among the metrics",
  "first token of a decoder without its time axis",
  "gradient map over a backbone inside",
  "flattened before the convolutions",
  "second result of an evaluation without metrics",
  "kernel of a layer without weights",
  "no gradient through rounded predictions",
  "classifier predicts before it learned",
  "sentences padded as they are",
  "a triangle of unknown length",
  "own layer that asks its input for its length in build",
  "embedding that is told the length of its sentences",
  "rows counted in a loss by a python loop",
  "a year of hours cut into days that do not fit",
  "a batch of one text to a model that reads numbers",
  "class weights inside a loss that count one class too many",
  "sequence whose dictionary of inputs misses one",
  "generator yields a list where a dictionary is declared",
  "table as a dictionary of columns to a network of one input",
  "two datasets joined whose elements differ",
  "labels put among the named inputs",
  "inference decoder fed with one of its two states",
  "the same backbone twice in one model",
  "configuration read back under a key that was not written",
  "wrapper of scikit-learn from the old room",
  "windows of one length for a network of another",
  "batches of a dataset cached without their labels",
  "frame of dummies with a column less for the new rows",
  "weights taken from a layer that has none yet",
  "segmentation masks with an axis for the single class",
  "model predicted before it was given a shape",
  "checkpoint of whole models read as weights into nothing",
  "rows of the unit matrix for labels that begin at one",
  "windows that a network reads one step longer",
  "spectrograms kept as a column of a frame",
  "number of classes forgotten in one_hot",
  "session of TensorFlow 1 asked of the backend",
  "list of models that is trained at once",
  "two inputs of a dataset in the wrong order",
  "weights of a map that have an axis too many",
  "masks of a segmentation that stay a list of files",
  "a forecast that grows beside its window",
  "mask argument that nobody gives",
  "mask made from words shorter than what is attended to",
  "generator and critic that do not share a picture size",
  "table read batch by batch into a plain network",
  "picture decoded in a function of Python and never given a shape",
  "texts given to a network behind their vectorizer",
  "step of an optimizer by a function without a tape",
  "own layer built for sequences and given vectors",
  "residual block that changes its width",
  "windows of a helper without their targets",
  "undone for one column",
  "validation data that nobody transformed",
  "patches along one side counted",
  "batches without their channels",
]);

/** A release like the one that the answers are of: what the library refuses is a warning where nobody says which there is. */
const packages = { "scikit-learn": "1.9.1" };

const analysed = (text: string): AnalysedDocument =>
  analysedProgram(parser, path.join(folder, "program.py"), text, { packages });

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

const errorsOf = (document: AnalysedDocument) =>
  problems(document).filter(({ severity }) => severity === "error");

describe("pairs of a crash and its repaired twin", () => {
  it("have answers of real Keras", () => {
    expect(answers.map(({ twin }) => twin)).toEqual(pairs.map(() => null));
  });

  it.each(pairs.map((pair, i) => ({ ...pair, lines: answers[i]?.crash.lines ?? [] })))(
    "$title",
    ({ title, crash, twin, lines }) => {
      const document = analysed(crash);
      const told = errorsOf(document).filter(({ span, finding }) =>
        [span, ...(finding.related ?? []).map((place) => place.span)].some(({ start, end }) => {
          const [from, to] = [lineAt(crash, start), lineAt(crash, end)];
          return lines.some((line) => from <= line && line <= to);
        }),
      );
      expect(told).not.toEqual([]);
      const fixes = told.flatMap((problem) => quickFixes(document, problem));
      expect(fixes.length > 0).toBe(!WITHOUT_A_FIX.has(title));
      expect(errorsOf(analysed(twin))).toEqual([]);
    },
  );
});
