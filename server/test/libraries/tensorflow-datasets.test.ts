// Data sets of `tensorflow_datasets` hold what the package itself makes of them, by `tensorflow_datasets_catalogue.py`.
import { beforeAll, describe, expect, it } from "vitest";
import stored from "../../../test-fixtures/truth/tensorflow-datasets.json";
import { annotate } from "../../src/features/annotate";
import { countOf, exampleOf, listedDataset } from "../../src/libraries/tensorflow-datasets/catalogue";
import type { PythonParser } from "../../src/syntax/parser";
import type { Value } from "../../src/values/value";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

/** An element as the truth has it. */
function told(value: Value): unknown {
  if (value.kind === "tuple") return { tuple: value.items.map(told) };
  if (value.kind === "dict") {
    const entries = [...(value.entries?.values() ?? [])].map(({ key, value: inner }) => [
      key.kind === "str" ? key.value : key.kind,
      told(inner),
    ]);
    return { dict: Object.fromEntries(entries) as unknown };
  }
  if (value.kind !== "tensor" || !value.shape.ranked) return value.kind;
  return [value.shape.dims.map((dim) => (dim.kind === "known" ? dim.value : null)), value.dtype];
}

describe("tensorflow_datasets", () => {
  it.each(stored.elements)("$name has the examples of the package, as pairs: $supervised", (asked) => {
    const dataset = listedDataset(asked.name);
    const example = dataset && exampleOf(dataset, asked.supervised);
    expect(example && told(example)).toEqual(asked.element);
  });

  it("counts the examples of splits as the package does", () => {
    const wrong = stored.counts.filter(({ name, split, count }) => {
      const dataset = listedDataset(name);
      return !dataset || (countOf(dataset, split) ?? null) !== count;
    });
    expect(wrong).toEqual([]);
  });

  it("says nothing of names and splits that are not listed", () => {
    expect(listedDataset("constructor")).toBeUndefined();
    const mnist = listedDataset("mnist:3.*.*");
    expect(mnist && countOf(mnist, "train")).toBe(60_000);
    for (const version of ["mnist:1.0.0", "mnist:3.1.*", "mnist:3.0", "mnist:"])
      expect(listedDataset(version)).toBeUndefined();
    for (const split of ["toString", "train[:10shard]", "all", "train[::2]"])
      expect(mnist && countOf(mnist, split)).toBeUndefined();
  });
});

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

it.each([
  ['tfds.load("mnist", split="train", as_supervised=True)', "(28, 28, 1), () · 60,000 elements"],
  ['tfds.load("mnist")["test"]', "(28, 28, 1), () · 10,000 elements"],
  [
    'tfds.load("mnist", split=["train[:10%]", "test"], as_supervised=True)[0]',
    "(28, 28, 1), () · 6,000 elements",
  ],
  ['tfds.load("mnist", split="test", batch_size=-1, as_supervised=True)[0]', "(10000, 28, 28, 1)"],
  ['tfds.load("mnist", split="test", batch_size=64, as_supervised=True)', "(None, 28, 28, 1), (None,)"],
  ['next(iter(tfds.as_numpy(tfds.load("mnist", split="test"))))["image"]', "(28, 28, 1)"],
  ['np.zeros(tfds.load("cifar100", with_info=True)[1].features["coarse_label"].num_classes)', "(20,)"],
  ['np.zeros(tfds.builder("beans").info.splits["test"].num_examples)', "(128,)"],
  ['np.zeros(tfds.builder("beans").info.splits["train[:10%]+test"].num_examples)', "(231,)"],
  ['np.zeros(tfds.builder("beans").info.splits.total_num_examples)', "(1295,)"],
  ['np.zeros(len(tfds.builder("beans").info.splits))', "(3,)"],
  ['np.zeros(tfds.builder("caltech101").info.splits["train"].num_examples)', undefined],
  ['tfds.builder("iris").as_dataset("train", as_supervised=True)', "(4,), () · 150 elements"],
  ['tfds.load("nothing", split="train")', undefined],
  ['tfds.load("mnist:1.0.0", split="train")', undefined],
  ['tfds.load("mnist", split=flag)', undefined],
  [
    'tfds.load("mnist", split=["test", {"a": ("train[:5]", flag)}])[1]["a"][0]',
    "(28, 28, 1), () · 5 elements",
  ],
  ['tfds.load("mnist", split=["test", ("train[:5]", "test")])[1]', undefined],
  ['tfds.load("mnist", split=[flag, "test"])[0]', undefined],
  ['tfds.load("mnist", split="train", decoders={"image": flag})', undefined],
  ['tfds.load("mnist", split="train", read_config=flag)', undefined],
  ['tfds.load("mnist", split="train", read_config=flag, as_supervised=True)', "(28, 28, 1), ()"],
  ['tfds.load("emnist", split="train", builder_kwargs={"config": "letters"})', undefined],
  ['np.zeros(tfds.builder("emnist", config="letters").info.features["label"].num_classes)', "(37,)"],
  ['np.zeros(tfds.builder("emnist", config=flag).info.features["label"].num_classes)', undefined],
  ['tfds.load("mnist", split="train", as_supervised=1)', "(28, 28, 1), () · 60,000 elements"],
  ['tfds.load("caltech101", split="train", as_supervised=True)', "(None, None, 3), ()"],
  ['tfds.load("mnist", split="train", as_supervised=flag)', undefined],
])("%s is told as %s", (call, shown) => {
  const program = `import numpy as np\nimport tensorflow_datasets as tfds\nfrom somewhere import flag\nx = ${call}\n`;
  const document = analysedProgram(parser, "datasets.py", program);
  const text = annotate(document, { hint: (label) => label, problem: (problem) => problem });
  expect(text.split("\n")[3]).toBe(shown === undefined ? `x = ${call}` : `x = ${call}  → ${shown}`);
});
