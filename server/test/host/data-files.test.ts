/** Data files answer what their headers say; none is opened outside of the folders that may be read, and damage says nothing. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FoundData } from "../../src/analysis/host";
import { dataFileFinder } from "../../src/host/data-file-finder";
import { dataReaders } from "../../src/host/data-files";
import { disk, slashed } from "../../src/host/disk";
import type { FileQuestion } from "../../src/values/contents/data-file";

const fixtures = path.resolve(import.meta.dirname, "../../../test-fixtures/interpreter/data-files");
const table: FileQuestion = { as: "records", separator: "," };

let folder = "";
let versions = 0;
beforeEach(() => {
  folder = slashed(mkdtempSync(path.join(tmpdir(), "data-files-")));
  mkdirSync(`${folder}/open/deep`, { recursive: true });
  writeFileSync(`${folder}/secret.csv`, "a,b\n1,2\n");
  writeFileSync(`${folder}/open/own.csv`, "a,b,c\n1,2,3\n");
  versions = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function ask(
  name: string,
  question = table,
  more: { importer?: string; isTrusted?: boolean } = {},
): FoundData {
  const files = { ...disk(), readText: () => undefined, versionOf: () => versions };
  const { find } = dataFileFinder({
    files,
    foldersFor: () => [`${folder}/open`],
    readers: () => dataReaders,
    isTrusted: () => more.isTrusted ?? true,
  });
  return find(name, more.importer ?? `${folder}/open/deep/train.py`, question);
}

describe("which file is meant", () => {
  it("is one beside the program or in the open folder", () => {
    expect(ask("own.csv").answer?.file).toBe(`${folder}/open/own.csv`);
    expect(ask("./own.csv").answer?.file).toBe(`${folder}/open/own.csv`);
    expect(ask("../own.csv").answer?.file).toBe(`${folder}/open/own.csv`);
    expect(ask(`${folder}/open/own.csv`).answer?.file).toBe(`${folder}/open/own.csv`);
  });

  it("is none outside of them, neither by `..`, nor by a path, nor by a link", () => {
    symlinkSync(`${folder}/secret.csv`, `${folder}/open/link.csv`);
    symlinkSync(folder, `${folder}/open/up`);
    for (const name of [
      "../../secret.csv",
      `${folder}/secret.csv`,
      "link.csv",
      "up/secret.csv",
      "deep/../../../secret.csv",
    ])
      expect(ask(name).answer, name).toBeUndefined();
  });

  it("is none where nobody trusts the folder", () => {
    expect(ask("own.csv", table, { isTrusted: false })).toEqual({
      asked: [],
      isFetching: false,
      answer: undefined,
    });
  });

  it("is none where two lie there, since nobody says where the program is started", () => {
    writeFileSync(`${folder}/open/deep/own.csv`, "a\n1\n");
    expect(ask("own.csv").answer).toBeUndefined();
  });

  it("is no folder and no name from the net", () => {
    for (const name of ["deep", "https://example.org/own.csv", "~/own.csv", ""])
      expect(ask(name).answer).toBeUndefined();
  });

  it("says where it looked, so that a file that comes is noticed", () => {
    expect(ask("later.csv").asked).toEqual([`${folder}/open/deep/later.csv`, `${folder}/open/later.csv`]);
  });
});

describe("what a file answers", () => {
  const answer = (name: string, question: FileQuestion): unknown =>
    ask(`${slashed(fixtures)}/${name}`, question, { importer: `${slashed(fixtures)}/a.py` }).answer?.facts;

  it("is read off headers", () => {
    expect(answer("spectra.npy", { as: "arrays" })).toEqual([
      { name: "", shape: [20, 64, 3], dtype: "float32" },
    ]);
    expect(answer("digits.npz", { as: "arrays" })).toEqual([
      { name: "x", shape: [10, 28, 28], dtype: "uint8" },
      { name: "y", shape: [10], dtype: "int64", elements: Array(10).fill("0") },
    ]);
    expect(answer("settings.json", { as: "document", format: "json" })).toMatchObject({
      value: new Map<string, unknown>([
        ["units", [16, 8]],
        ["rate", { float: 0.25 }],
        ["classes", ["ant", "bee", "cat"]],
        [
          "shape",
          new Map([
            ["steps", 12],
            ["features", 4],
          ]),
        ],
      ]),
    });
  });

  it("is nothing where the bytes are damaged, whatever they are", () => {
    const kinds: readonly FileQuestion[] = [
      { as: "arrays" },
      { as: "table" },
      { as: "sheet", sheet: 0 },
      { as: "model" },
      { as: "picture" },
      { as: "sound" },
      { as: "document", format: "json" },
      { as: "document", format: "toml" },
    ];
    const starts = [
      "",
      "PK\u0003\u0004",
      "\u0089HDF\r\n\u001a\n",
      "PAR1",
      "RIFF....WAVEfmt ",
      "\u0093NUMPY\u0001\u0000v\u0000{",
      "{",
    ];
    for (const start of starts) {
      writeFileSync(`${folder}/open/damaged`, Buffer.from(`${start}${"\u0000x".repeat(60)}`, "latin1"));
      versions += 1;
      for (const question of kinds)
        expect(ask("damaged", question).answer, JSON.stringify([start, question])).toBeUndefined();
    }
  });
});
