// Holds the interpreter to Python: what a library needs stands in the library's room, in hooks and rules that it asks.
import { readFileSync, readdirSync } from "node:fs";
import * as path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { annotationTable } from "../src/libraries/annotations";
import { filesTable } from "../src/libraries/files";
import { kerasTable } from "../src/libraries/keras";
import { pandasTable } from "../src/libraries/pandas";
import { sklearnTable } from "../src/libraries/sklearn";
import { tensorFunctionTable } from "../src/libraries/tensor-functions";
import { tensorflowTable } from "../src/libraries/tensorflow";

const source = path.resolve(import.meta.dirname, "../src");

/** The packages that the libraries describe, and what programs call them. Python's own modules stand in another table. */
const libraries: ReadonlySet<string> = new Set([
  ...[
    annotationTable,
    filesTable,
    kerasTable,
    pandasTable,
    sklearnTable,
    tensorFunctionTable,
    tensorflowTable,
  ].flatMap((table) => [...table.keys()].map((name) => (name.split(".")[0] ?? name).toLowerCase())),
  ..."tf np pd plt torch pytorch jax flax scikit theano".split(" "),
]);

/** Long names are found inside identifiers too; `np` stands inside `input`, so short ones must stand alone. */
const mention = new RegExp(
  [...libraries].map((name) => (name.length > 3 ? name : `(?<![a-z0-9])${name}(?![a-z0-9])`)).join("|"),
  "gi",
);

/** What the interpreter may import of the libraries: all of them as one, and what Python's own values and tensors do. */
const rooms: ReadonlySet<string> = new Set([
  "libraries",
  "libraries/rules",
  "libraries/library-rules",
  "libraries/annotations",
  "libraries/builtins",
  "libraries/tensor-functions",
]);

const files = readdirSync(path.join(source, "interpreter"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => path.posix.join("interpreter", file.split(path.sep).join("/")));

const textOf = (file: string): string => readFileSync(path.join(source, file), "utf8");

const mentionsIn = (text: string): readonly string[] => text.match(mention) ?? [];

describe("the interpreter", () => {
  it("is looked through whole, for the names of libraries that there are", () => {
    expect(files).toContain("interpreter/python/classes/attributes.ts");
    expect([...libraries]).toEqual(
      expect.arrayContaining(["keras", "tensorflow", "numpy", "pandas", "sklearn"]),
    );
  });

  it("mentions no library by name, in code or in comments", () => {
    const found = files.flatMap((file) =>
      textOf(file)
        .split("\n")
        .flatMap((line, i) => mentionsIn(line).map((name) => `${file}:${i + 1} ${name}`)),
    );
    expect(found).toEqual([]);
  });

  it("imports nothing of a single library", () => {
    const found = files.flatMap((file) =>
      ts
        .preProcessFile(textOf(file), true, true)
        .importedFiles.map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName))
        .filter((target) => target.startsWith("libraries") && !rooms.has(target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(found).toEqual([]);
  });

  it("would be found to mention one", () => {
    const mentions = "m.keras,isKerasTensor,KERAS_2,TensorFlow's,np.zeros,scikit-learn,Pandas'".split(",");
    expect(mentions.filter((text) => mentionsIn(text).length === 0)).toEqual([]);
    expect(mentionsIn("inputs, outputs and anything that is input")).toEqual([]);
  });
});
