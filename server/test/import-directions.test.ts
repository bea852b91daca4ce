// Holds the import graph to the architecture: which room may see which, and which file may see which package.
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const source = path.resolve(import.meta.dirname, "../src");

/** What each room may import besides itself; `main.*` files inject the runtime and may import anything. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  messages: [],
  values: ["messages"],
  libraries: ["values", "messages"],
  syntax: ["values", "messages"],
  interpreter: ["syntax", "libraries", "values", "messages"],
  analysis: ["interpreter", "syntax", "libraries", "values", "messages"],
  features: ["analysis", "interpreter", "syntax", "libraries", "values", "messages"],
  host: ["analysis", "values", "messages"],
  lsp: ["features", "host", "analysis", "interpreter", "syntax", "libraries", "values", "messages"],
  cli: ["features", "host", "analysis", "interpreter", "syntax", "libraries", "values", "messages"],
};

/** The folders of libraries, which ask one another; what all of them are described with stands below them. */
const libraryRooms = readdirSync(path.join(source, "libraries"), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && entry.name !== "callables" ? [entry.name] : [],
);

/**
 * What each room within a room may import of the others there; what stands beside such rooms may be imported by all of
 * them, and import all.
 */
const mayImportWithin: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  values: {
    bounds: [],
    names: [],
    heap: ["bounds"],
    dimensions: ["bounds", "records"],
    records: ["dimensions", "heap"],
    contents: ["bounds", "names", "dimensions", "records"],
  },
  syntax: {
    notebooks: [],
    names: [],
    lowering: ["notebooks"],
    edits: ["lowering"],
    recovery: ["lowering", "edits"],
  },
  libraries: {
    callables: [],
    ...Object.fromEntries(libraryRooms.map((room) => [room, ["callables", ...libraryRooms]])),
  },
  features: {
    text: [],
    edits: ["text"],
    explanations: ["text"],
    pictures: ["text"],
    problems: ["text", "explanations"],
    fixes: ["text", "edits", "explanations", "problems"],
    "model-graph": ["text", "edits", "explanations", "pictures", "problems", "fixes", "hovers", "facts"],
    hovers: ["text", "edits", "explanations", "pictures", "problems", "fixes", "model-graph"],
    hints: ["text", "explanations", "hovers"],
    facts: ["text", "explanations", "problems", "fixes", "hints"],
    completion: ["text", "edits", "explanations", "problems", "hovers", "hints"],
  },
};

/** Packages that only one room may know, so that the others do not come to depend on their types. */
const onlyIn: readonly { readonly package: RegExp; readonly rooms: readonly string[] }[] = [
  { package: /^web-tree-sitter/, rooms: ["syntax"] },
  { package: /^vscode-(languageserver|jsonrpc)/, rooms: ["lsp", "main"] },
  { package: /^vscode(-languageclient)?($|\/)/, rooms: [] },
  {
    package:
      /^(smol-toml|@renovatebot\/pep440|ignore$|fastest-levenshtein|fflate|hyparquet|image-size|jsfive|papaparse|yaml$)/,
    rooms: ["host"],
  },
  {
    package:
      /^(commander|env-paths$|picocolors|tinypool|node-sarif-builder|xmlbuilder|chokidar|diff$|jsonc-parser)/,
    rooms: ["cli"],
  },
  { package: /^(node:|fs$|path$|os$|worker_threads$)/, rooms: ["host", "cli", "main"] },
];

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.node|\.browser|\.cli|\.server|\.d)?\.ts$/;

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts"));

/** Tests stand beside what they test and may reach further, for instance to load the grammar from disk. */
const productFiles = files.filter((file) => !file.endsWith(".test.ts"));

const imports: readonly Import[] = productFiles.flatMap((file) =>
  ts
    .preProcessFile(readFileSync(path.join(source, file), "utf8"), true, true)
    .importedFiles.map(({ fileName }) => ({ file, specifier: fileName })),
);

/** The room of a file or folder given from `server/src`: its first folder, or `main` for the entry points. */
function roomOf(place: string): string {
  const [first = "", ...rest] = place.split("/");
  return rest.length > 0 || first in mayImport ? first : "main";
}

/** The room within a room that a file or folder stands in; undefined for what stands beside such rooms. */
function innerRoomOf(place: string, rooms: Readonly<Record<string, readonly string[]>>): string | undefined {
  const [, room = "", ...rest] = place.split("/");
  return rest.length > 0 || room in rooms ? room : undefined;
}

/** Why an import points the wrong way, or undefined where it does not. */
function wrongDirection({ file, specifier }: Import): string | undefined {
  const room = roomOf(file);
  // The browser's entry carries the grammar's bytes; the build checks them against grammars/grammars.json.
  if (room === "main" && specifier.endsWith(".wasm")) return undefined;
  if (!specifier.startsWith(".")) {
    const rule = onlyIn.find((each) => each.package.test(specifier));
    return rule && !rule.rooms.includes(room) ? `${file} imports ${specifier}` : undefined;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  // package.json, for the version.
  if (target === "../../package.json") return undefined;
  // Keras's own source that ships: the browser's entry carries it, too.
  if (room === "main" && target === "../keras-source/sources") return undefined;
  if (target.startsWith("..")) return `${file} imports ${specifier}, which is outside the server`;
  const within = mayImportWithin[room];
  if (within && roomOf(target) === room) {
    const [own, other] = [innerRoomOf(file, within), innerRoomOf(target, within)];
    if (own === undefined || other === undefined || own === other) return undefined;
    return within[own]?.includes(other) ? undefined : `${file} imports ${specifier}`;
  }
  if (room === "main" || roomOf(target) === room) return undefined;
  const allowed = mayImport[room];
  if (allowed === undefined) return `${file} is in a room that the architecture does not have`;
  return allowed.includes(roomOf(target)) ? undefined : `${file} imports ${specifier}`;
}

/**
 * Files that lead back to themselves, each by one file of the circle: what they describe is recursive. A file that leads back to itself
 * in any other way keeps what two rooms need, most often a type; that belongs in a file below both.
 */
const recursive: readonly string[] = [
  // A statement holds expressions, and a lambda in one of them statements; running them is no different.
  "syntax/ast.ts",
  "syntax/recovery/recover-block.ts",
  "interpreter/python/evaluate.ts",
  // A value is made of values, and what made it is recorded with them.
  "values/value.ts",
  // A module that is imported is run by a machine of its own.
  "interpreter/machine.ts",
  // Operators call the methods of what they are given, which are made of operators.
  "libraries/builtins/operators.ts",
  // A model is a layer of another one.
  "libraries/keras/models/model-structure.ts",
  // Columns of several levels are columns of columns, and rows that are put together have labels that are put together.
  "libraries/pandas/columns/columns.ts",
  "libraries/pandas/reshaping/merging.ts",
];

const importedBy: ReadonlyMap<string, readonly string[]> = new Map(
  productFiles.map((file) => [
    file,
    imports.flatMap((each) => {
      if (each.file !== file || !each.specifier.startsWith(".")) return [];
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), each.specifier));
      return [`${target}.ts`, `${target}/index.ts`].filter((name) => productFiles.includes(name));
    }),
  ]),
);

/** All files that a file leads to, itself only where it leads back. */
function reachedFrom(file: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set(next.get(file));
  for (const each of reached) for (const further of next.get(each) ?? []) reached.add(further);
  return reached;
}

describe("the import graph", () => {
  it("leads from a file back to itself only where what it describes is recursive", () => {
    const reach = new Map(productFiles.map((file) => [file, reachedFrom(file, importedBy)]));
    const isAllowed = (file: string): boolean =>
      recursive.some(
        (other) => other === file || (reach.get(file)?.has(other) && reach.get(other)?.has(file)),
      );
    expect(productFiles.filter((file) => reach.get(file)?.has(file) && !isAllowed(file))).toEqual([]);
    expect(recursive.filter((file) => !reach.get(file)?.has(file))).toEqual([]);
  });

  it("finds what leads back to itself", () => {
    const circle = new Map([
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["c", ["b"]],
      ["d", []],
    ]);
    expect([...circle.keys()].filter((file) => reachedFrom(file, circle).has(file))).toEqual(["b", "c"]);
  });

  it("is read from a source tree that has files and imports", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(imports.length).toBeGreaterThan(0);
  });

  it("points from each room only to rooms below it", () => {
    expect(imports.map(wrongDirection).filter((reason) => reason !== undefined)).toEqual([]);
  });

  it("would be refused where it points the wrong way", () => {
    const wrong: Import[] = [
      { file: "libraries/keras/conv1d.ts", specifier: "../../syntax/ast" },
      { file: "syntax/parser.ts", specifier: "../libraries/library" },
      { file: "values/shape.ts", specifier: "../interpreter/machine" },
      { file: "features/hover.ts", specifier: "../lsp/server" },
      { file: "interpreter/machine.ts", specifier: "web-tree-sitter" },
      { file: "features/hover.ts", specifier: "vscode-languageserver" },
      { file: "values/shape.ts", specifier: "node:fs" },
      { file: "messages/catalogue.ts", specifier: "../values/shape" },
      { file: "lsp/server.ts", specifier: "../cli/main" },
      { file: "lsp/server.ts", specifier: "node:fs" },
      { file: "features/hover.ts", specifier: "../host/disk" },
      { file: "features/text/wording.ts", specifier: "../hints/inlay-hints" },
      { file: "libraries/callables/entries.ts", specifier: "../keras/parts/signatures" },
      { file: "syntax/lowering/lower-tree.ts", specifier: "../recovery/recover-module" },
      { file: "values/bounds/budgets.ts", specifier: "../dimensions/dimension" },
    ];
    expect(wrong.filter((each) => wrongDirection(each) === undefined)).toEqual([]);
  });

  it("names files in kebab-case", () => {
    expect(files.filter((file) => !kebabCase.test(path.posix.basename(file)))).toEqual([]);
  });
});
