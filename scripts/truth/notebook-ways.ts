// Holds each notebook, on every way by which it reaches the engine, to its code in one file: the same facts, problems and hints.
//
//   node scripts/truth/notebooks.mjs [--every-difference] NOTEBOOK|FOLDER…
//
// The ways: `check NOTEBOOK`, and `notebookDocument/didOpen` with the hints and problems of each cell. The one file is the program
// that the product makes of the code cells, given on standard input as a neighbour of the notebook, and opened in the server.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type Diagnostic,
  type InlayHint,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { lineIndex } from "../../server/src/analysis/line-index";
import { type Notebook, readNotebook } from "../../server/src/analysis/notebook";
import { aliveRequest } from "../../server/src/lsp/editor-protocol";
import { INSTALLS } from "../../server/src/syntax/notebooks/stand-ins";

const CLI = path.resolve("server/dist/cli.js");
const SERVER = path.resolve("server/dist/main.node.js");
/** One notebook's analysis ends far below this; the largest of published ones take some seconds. */
const LONGEST_MILLISECONDS = 60_000;
/** Bytes of facts of one notebook. */
const LARGEST_FACTS = 256 * 1024 * 1024;
/** Differences of one notebook that are printed where not every one is asked for. */
const SHOWN = 5;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What the places of a notebook are in its one file. */
interface Places {
  /** The line of the program, from 0, on which a cell's text begins, by the cell's number. */
  readonly firstLines: ReadonlyMap<number, number>;
  readonly file: string;
  readonly oneFile: string;
}

function placesOf(file: string, { program, cells }: Notebook): Places {
  const lines = lineIndex(program);
  const firstLines = new Map(cells.map(({ number, start }) => [number, lines.positionAt(start).line]));
  return { firstLines, file, oneFile: file.replace(/\.ipynb$/, ".one-file.py") };
}

/**
 * The program of the one file: where a line of IPython is all that a block has, it says `pass`, without which Python would
 * refuse a file and does not refuse the cell.
 */
function oneFileOf({ program, source }: Notebook): string {
  const written = source.split("\n");
  const installs: string[] = [];
  const lines = program.split("\n").map((line, at) => {
    const indent = /^[ \t]+(?=[%!])/.exec(written[at] ?? "")?.[0];
    const code = line.trim();
    const isBlanked = indent !== undefined && (code === "" || code.startsWith(INSTALLS));
    if (!isBlanked || line.length < indent.length + "pass".length) return line;
    if (code !== "") installs.push(code);
    return `${indent}pass`.padEnd(line.length);
  });
  // What it installs is said by a comment, wherever that stands.
  return [...lines, ...installs].join("\n");
}

/** The facts of a notebook with the places that they have in its one file. */
function inOneFile(facts: Json, places: Places): Json {
  if (typeof facts === "string") return facts.replaceAll(places.file, places.oneFile);
  if (Array.isArray(facts)) return facts.map((one: Json) => inOneFile(one, places));
  if (typeof facts !== "object" || facts === null) return facts;
  const { cell, ...others } = facts as Readonly<Record<string, Json>>;
  const first = typeof cell === "number" ? places.firstLines.get(cell) : undefined;
  return Object.fromEntries(
    Object.entries(others).map(([key, value]) => {
      const isLine = (key === "line" || key === "endLine") && typeof value === "number";
      return [key, isLine && first !== undefined ? value + first : inOneFile(value, places)];
    }),
  );
}

/** What `check` says of one file, or why it said nothing. */
function checked(args: readonly string[], folder: string, input?: string): Json {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [CLI, "check", "--format", "json", "--no-cache", ...args],
    { cwd: folder, input, encoding: "utf8", maxBuffer: LARGEST_FACTS, timeout: LONGEST_MILLISECONDS },
  );
  if (stdout !== "" && (status === 0 || status === 1))
    return (JSON.parse(stdout) as { files: readonly Json[] }).files[0] ?? null;
  return { failed: stderr.slice(0, 300), status };
}

/** The places where two facts differ, as texts. */
function differences(one: Json, other: Json, at: string): readonly string[] {
  if (Array.isArray(one) && Array.isArray(other)) {
    const rows = [one, other].map((list: readonly Json[]) => list.map((row) => JSON.stringify(row)));
    const [mine = [], its = []] = rows;
    return [
      ...mine.filter((row) => !its.includes(row)).map((row) => `${at} in the notebook only: ${row}`),
      ...its.filter((row) => !mine.includes(row)).map((row) => `${at} in one file only: ${row}`),
    ];
  }
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other ? [] : [`${at}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const valueIn = (facts: Json, key: string): Json => (facts as Readonly<Record<string, Json>>)[key] ?? null;
  return [...keys].flatMap((key) => differences(valueIn(one, key), valueIn(other, key), `${at}.${key}`));
}

/** What a client is shown of one document. */
interface Shown {
  readonly hints: readonly string[];
  readonly problems: readonly string[];
}

interface Client {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  readonly published: Map<string, readonly Diagnostic[]>;
  told: () => void;
}

/** A server as an editor starts it for one folder. */
async function startClient(folder: string): Promise<Client> {
  const child = spawn(process.execPath, [SERVER, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    cwd: folder,
  });
  const { stdin, stdout } = child;
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const client: Client = { child, connection, published: new Map(), told: () => undefined };
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => ({})));
  connection.onRequest(() => null);
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) => {
      client.published.set(uri, diagnostics);
      client.told();
    },
  );
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: path.basename(folder) }],
    capabilities: {
      workspace: { configuration: true },
      notebookDocument: { synchronization: {} },
      textDocument: { publishDiagnostics: { relatedInformation: true } },
    },
  });
  await connection.sendNotification("initialized", {});
  return client;
}

/** Waits until problems of every one of some documents have been published. */
async function published(client: Client, uris: readonly string[]): Promise<void> {
  const areThere = (): boolean => uris.every((uri) => client.published.has(uri));
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      const missing = uris.filter((uri) => !client.published.has(uri));
      reject(new Error(`no problems were published of ${missing.join(", ")}`));
    }, LONGEST_MILLISECONDS);
    client.told = () => {
      if (!areThere()) return;
      clearTimeout(late);
      resolve();
    };
    client.told();
  });
  await client.connection.sendRequest(aliveRequest);
}

const labelOf = ({ label }: InlayHint): string =>
  typeof label === "string" ? label : label.map(({ value }) => value).join("");

/** What is shown of a document, each as a text that tells its place with `first` lines before the document. */
async function shownOf(client: Client, uri: string, first: number): Promise<Shown> {
  const hints: readonly InlayHint[] | null = await client.connection.sendRequest("textDocument/inlayHint", {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } },
  });
  return {
    hints: (hints ?? []).map(
      (hint) => `${hint.position.line + first + 1}:${hint.position.character + 1} ${labelOf(hint)}`,
    ),
    problems: (client.published.get(uri) ?? []).map(({ range: { start, end }, code, severity, message }) => {
      const place = [start.line + first + 1, start.character + 1, end.line + first + 1, end.character + 1];
      return `${place.join(":")} ${severity} ${code} ${typeof message === "string" ? message : message.value}`;
    }),
  };
}

/** What an editor shows of a notebook's cells, and of its one file, both from one server. */
async function shownBoth(
  places: Places,
  { cells }: Notebook,
  program: string,
): Promise<readonly [Shown, Shown]> {
  const client = await startClient(path.dirname(places.file));
  try {
    const notebook = pathToFileURL(places.file).href;
    const uris = cells.map(
      ({ number }) => `${notebook.replace(/^file:/, "vscode-notebook-cell:")}#C${number}`,
    );
    await client.connection.sendNotification("notebookDocument/didOpen", {
      notebookDocument: {
        uri: notebook,
        notebookType: "jupyter-notebook",
        version: 1,
        cells: uris.map((document) => ({ kind: 2, document })),
      },
      cellTextDocuments: cells.map(({ source }, at) => ({
        uri: uris[at],
        languageId: "python",
        version: 1,
        text: source,
      })),
    });
    await published(client, uris);
    const shown: Shown[] = [];
    for (const [at, { number }] of cells.entries())
      shown.push(await shownOf(client, uris[at] ?? "", places.firstLines.get(number) ?? 0));
    await client.connection.sendNotification("notebookDocument/didClose", {
      notebookDocument: { uri: notebook },
      cellTextDocuments: uris.map((uri) => ({ uri })),
    });
    const one = pathToFileURL(places.oneFile).href;
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: one, languageId: "python", version: 1, text: program },
    });
    await published(client, [one]);
    const ofCells = {
      hints: shown.flatMap(({ hints }) => hints),
      problems: shown.flatMap(({ problems }) => problems),
    };
    return [ofCells, await shownOf(client, one, 0)];
  } finally {
    client.connection.dispose();
    client.child.kill();
  }
}

/** The hints of facts in the words of `shownOf`. */
function hintsOfFacts(facts: Json): readonly string[] {
  const { hints } = facts as { readonly hints?: readonly { line: number; column: number; label: string }[] };
  return (hints ?? []).map(({ line, column, label }) => `${line}:${column} ${label}`);
}

interface Outcome {
  readonly hints: number;
  readonly problems: number;
  readonly layers: number;
  readonly differences: readonly string[];
}

type Facts = Readonly<Record<string, Json>>;
const withoutPath = (facts: Json): Facts =>
  Object.fromEntries(Object.entries(facts as Facts).filter(([key]) => key !== "path"));

async function compared(file: string): Promise<Outcome | undefined> {
  const notebook = readNotebook(readFileSync(file, "utf8"));
  if (typeof notebook === "string" || notebook.cells.length === 0) return undefined;
  const places = placesOf(file, notebook);
  const folder = path.dirname(file);
  const program = oneFileOf(notebook);
  const own = inOneFile(checked([file], folder), places);
  const one = checked(["-", "--stdin-filename", places.oneFile], folder, program);
  const [ofCells, ofFile] = await shownBoth(places, notebook, program);
  const [facts, oneFacts] = [withoutPath(own), withoutPath(one)];
  const count = (key: string): number => {
    const list = facts[key];
    return Array.isArray(list) ? list.length : 0;
  };
  return {
    hints: count("hints"),
    problems: count("problems"),
    layers: count("layers"),
    differences: [
      ...differences(facts, oneFacts, "check"),
      ...differences(ofCells.hints, ofFile.hints, "hints of cells"),
      ...differences(ofCells.problems, ofFile.problems, "problems of cells"),
      ...differences(ofCells.hints, hintsOfFacts(facts), "hints of cells, and of check"),
    ],
  };
}

function notebooksIn(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(place, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith(".") ? [] : notebooksIn(inside);
    return entry.name.endsWith(".ipynb") ? [inside] : [];
  });
}

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const showsAll = words.includes("--every-difference");
  const files = words.filter((word) => !word.startsWith("--")).flatMap(notebooksIn);
  let [same, other, none, hints, problems, layers] = [0, 0, 0, 0, 0, 0];
  for (const file of files) {
    const outcome = await compared(file);
    if (!outcome) {
      none += 1;
      continue;
    }
    hints += outcome.hints;
    problems += outcome.problems;
    layers += outcome.layers;
    if (outcome.differences.length === 0) {
      same += 1;
      continue;
    }
    other += 1;
    console.log(`${file}: ${outcome.differences.length} differences`);
    for (const one of outcome.differences.slice(0, showsAll ? undefined : SHOWN)) console.log(`  ${one}`);
  }
  console.log(
    `${same + other} notebooks, ${same} the same on every way, ${other} not; ${none} without code of Python; ` +
      `${layers} places of layers, ${hints} hints, ${problems} problems`,
  );
  return other > 0 ? 1 : 0;
}

void main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
