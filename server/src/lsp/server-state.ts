/** What all handlers share: the open documents with their analyses, the settings, the files, and who the client is. */
import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { type InitializationOptions, type ThemeKind, pageScheme } from "./editor-protocol";
import type { Guard } from "./guard";
import { identityOf, isPath, uriOf } from "./file-identity";
import type { DocumentPart, Parted } from "./document-part";
import { type OpenDocument, openDocument } from "./open-document";
import type { ServerRuntime } from "./runtime";
import { type SettingsStore, settingsStore } from "./settings";
import { type ServerFiles, serverFiles } from "./source-files";
import {
  readBytesRequest,
  readFileRequest,
  readFolderRequest,
  type ReadBytesResult,
  type ReadFileResult,
  type ReadFolderResult,
} from "./editor-protocol";
import type { Report } from "../analysis/report";
import type { OffsetRange } from "../analysis/report-range";
import type { AnalysedDocument } from "../features/document";
import { findConfiguration } from "../host/configuration/find-configuration";
import { type Surroundings, openSurroundings } from "../host/surroundings";
import { type Language, languageOf } from "../messages/catalogue";
import { isProblemCode } from "../messages/problem-codes";
import type { PythonParser } from "../syntax/parser";

/** The client's half: what it can do and what it asked for. */
export interface ClientState {
  readonly capabilities: ClientCapabilities;
  readonly options: InitializationOptions;
  readonly language: Language;
  theme: ThemeKind;
  interpreter: string | undefined;
  /** Whether data files in the open folders may be opened. */
  isTrusted: boolean;
}

/** An open document, and the part of it that the client knows by a URI. */
export interface DocumentPlace {
  readonly document: OpenDocument;
  readonly part: DocumentPart;
}

export interface ServerState {
  readonly connection: Connection;
  readonly client: ClientState;
  readonly parser: PythonParser;
  /** Loads what reads data files; undefined where there is nothing that does. */
  readonly dataReaders: ServerRuntime["dataReaders"];
  readonly settings: SettingsStore;
  readonly files: ServerFiles;
  readonly surroundings: Surroundings;
  /** By URI as the client writes it; a notebook is one document, under its own. */
  readonly documents: ReadonlyMap<string, OpenDocument>;
  /** The problems that the client was last sent of each cell of a notebook, with the version of its text, by its URI. */
  readonly sentCells: Map<string, string>;
  /** Identities of the folders that are open in the editor. */
  readonly folders: string[];
  /** A document's analysis, with the visits from other open documents that call into it. */
  readonly analysed: (document: OpenDocument) => AnalysedDocument;
  /**
   * Analyses what a URI stands for in slices, between which the connection is served: edits restart it from what is
   * done, and a request that `isCancelled` in the meantime ends as the protocol says. What is in sight comes first where
   * it can, until it `isEnough`.
   */
  readonly ready: (
    uri: string,
    isCancelled?: () => boolean,
    isEnough?: (document: OpenDocument) => boolean,
    sightOf?: (document: OpenDocument) => OffsetRange | undefined,
  ) => Promise<void>;
  /** Whether other open documents read this one. */
  readonly isCalled: (document: OpenDocument) => boolean;
  /** The reports of the other open documents that read this one. */
  readonly callersOf: (document: OpenDocument) => readonly Report[];
  /** Does what may fail and can be done without. */
  readonly attempt: Guard["attempt"];
  /** What a URI of the client stands for: a file, or a cell of a notebook. */
  readonly placeOf: (uri: string) => DocumentPlace | undefined;
  readonly open: (
    uri: string,
    text: string,
    version: number,
    parts?: ReturnType<Parted["parts"]>,
  ) => OpenDocument;
  readonly close: (uri: string) => void;
  /** Environments and versions are looked up again: settings, interpreter or dependency lists changed. */
  readonly environmentChanged: () => void;
  /** The URI of the documentation page of a problem code, where there is one. */
  readonly pageOf: (code: string) => string | undefined;
  /** The client's own URI of a file. */
  readonly uriOf: (file: string) => string;
}

/** The theme that a client named; light where it named none that there is. */
export const readTheme = (given: unknown): ThemeKind =>
  given === "dark" || given === "high-contrast-dark" || given === "high-contrast-light" ? given : "light";

/** The interpreter that a client named; undefined where it named none. */
export const readInterpreter = (given: unknown): string | undefined =>
  typeof given === "string" && given !== "" ? given : undefined;

/** Reads what a client sent; what is missing or unusable counts as not said. */
function readInitializationOptions(given: unknown): InitializationOptions {
  if (typeof given !== "object" || given === null) return {};
  const { theme, pictures, readFile, trusted, interpreter, status, commands, pages, problemsInHovers } =
    given as Readonly<Record<string, unknown>>;
  return {
    theme: readTheme(theme),
    pictures: pictures === true,
    readFile: readFile === true,
    trusted: trusted !== false,
    status: status === true,
    pages: pages === true,
    problemsInHovers: problemsInHovers === true,
    interpreter: readInterpreter(interpreter),
    commands: Array.isArray(commands) ? commands.filter((command) => typeof command === "string") : [],
  };
}

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** The folders that are open; older clients name one root, and some send what is no folder at all. */
function foldersOf({ workspaceFolders, ...older }: InitializeParams): string[] {
  const { rootUri } = older as { readonly rootUri?: unknown };
  const given: readonly unknown[] = Array.isArray(workspaceFolders) ? workspaceFolders : [{ uri: rootUri }];
  return given.flatMap((folder) =>
    typeof folder === "object" && folder !== null && "uri" in folder && typeof folder.uri === "string"
      ? identityOf(folder.uri)
      : [],
  );
}

/** The language that the project of the first folder asks for, where the server itself can read that. */
function configuredLanguage([folder]: readonly string[], { disk }: ServerRuntime): Language | undefined {
  if (folder === undefined || !disk || !isPath(folder)) return undefined;
  return findConfiguration(folder, folder, disk)?.configuration.language;
}

/** An analysis gives way after this long, which is a frame of a screen at 60 Hz. */
const SLICE_MILLISECONDS = 16;

/**
 * Documents that call into the one that is asked about are analysed before the answer only where that is quick: these
 * few, which took this long the last time. Others get their turn in the background, and hints are asked for again.
 */
const MOST_AT_ONCE = 3;
const QUICK_MILLISECONDS = 200;

export function serverState(
  connection: Connection,
  runtime: ServerRuntime,
  parser: PythonParser,
  params: InitializeParams,
  attempt: Guard["attempt"],
): ServerState {
  const options = readInitializationOptions(params.initializationOptions);
  const folders = foldersOf(params);
  const client: ClientState = {
    capabilities: params.capabilities,
    options,
    language: configuredLanguage(folders, runtime) ?? languageOf(params.locale),
    theme: options.theme ?? "light",
    interpreter: options.interpreter,
    isTrusted: options.trusted !== false,
  };
  const documents = new Map<string, OpenDocument>();
  const byFile = new Map<string, OpenDocument>();
  const settings = settingsStore(
    connection,
    params.capabilities.workspace?.configuration === true,
    params.initializationOptions,
    runtime.later,
  );
  const clientUri = (file: string): string => byFile.get(file)?.uri ?? uriOf(file);

  const reader = options.readFile
    ? {
        text: async (file: string) =>
          (await connection.sendRequest<ReadFileResult>(readFileRequest, { uri: uriOf(file) })).text,
        bytes: async (file: string, most: number) => {
          const { start, size } = await connection.sendRequest<ReadBytesResult>(readBytesRequest, {
            uri: uriOf(file),
            most,
          });
          return start === null ? null : { bytes: fromBase64(start), size };
        },
        folder: async (folder: string) =>
          (await connection.sendRequest<ReadFolderResult>(readFolderRequest, { uri: uriOf(folder) })).entries,
      }
    : undefined;
  const openText = (file: string): { text: string; version: number } | undefined => {
    const document = byFile.get(file);
    return document && { text: document.text(), version: document.version() };
  };
  const files = serverFiles(openText, runtime.disk, reader, runtime.shipped);

  const surroundings = openSurroundings({
    files,
    dataReaders: runtime.dataReaders,
    isTrusted: () => client.isTrusted,
    active: runtime.active ?? {},
    shipped: runtime.shipped,
    folders: () => folders,
    interpreter: () => client.interpreter,
    settingsOf: (file) => {
      const { kerasVersion, searchPaths } = settings.now(clientUri(file));
      return { keras: kerasVersion === "auto" ? undefined : kerasVersion === "2" ? 2 : 3, searchPaths };
    },
  });
  const readersOf = (document: OpenDocument): readonly OpenDocument[] =>
    [...documents.values()].filter(
      (other) => other !== document && other.dependencies().includes(document.file),
    );
  const callersOf = (document: OpenDocument): readonly Report[] => {
    const readers = readersOf(document);
    const stale = readers.filter((other) => !other.made() && other.cost() < QUICK_MILLISECONDS);
    const atOnce = new Set(stale.length <= MOST_AT_ONCE ? stale : []);
    return readers.flatMap((other) => {
      if (!atOnce.has(other)) return other.made() ?? [];
      return attempt("visits", other.uri, () => other.report()) ?? [];
    });
  };
  const documentAt = (uri: string): OpenDocument | undefined =>
    documents.get(uri) ??
    [...documents.values()].find((document) => document.parts().some((part) => part.uri === uri));
  const giveWay = (): Promise<void> =>
    new Promise((resolve) => {
      runtime.later(resolve, 0);
    });
  /** How many requests wait for what is in sight, by document: all other work on one waits for them. */
  const looking = new Map<string, number>();
  const ready: ServerState["ready"] = async (
    uri,
    isCancelled = () => false,
    isEnough = () => false,
    sightOf,
  ) => {
    const whole = documentAt(uri)?.uri ?? uri;
    const isLookedAt = (): boolean => looking.has(whole);
    const count = (more: number): void => {
      const now = (looking.get(whole) ?? 0) + more;
      if (now > 0) looking.set(whole, now);
      else looking.delete(whole);
    };
    if (sightOf) count(1);
    try {
      for (;;) {
        const until = runtime.now() + SLICE_MILLISECONDS;
        const document = documentAt(uri);
        if (!document) return;
        if (sightOf !== undefined || !isLookedAt()) {
          if (isEnough(document)) return;
          const isOver = (): boolean => runtime.now() >= until || isEnough(document);
          if (document.advance(isOver, sightOf?.(document))) return;
          if (isEnough(document)) return;
        }
        await giveWay();
        if (isCancelled()) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      }
    } finally {
      if (sightOf) count(-1);
    }
  };
  return {
    callersOf,
    isCalled: (document) => readersOf(document).length > 0,
    ready,
    attempt,
    analysed: (document) => document.analysed(callersOf(document)),
    connection,
    client,
    parser,
    dataReaders: runtime.dataReaders,
    settings,
    files,
    surroundings,
    documents,
    sentCells: new Map(),
    folders,
    placeOf: (uri) => {
      const own = documents.get(uri);
      for (const document of own ? [own] : documents.values()) {
        const part = document.parts().find((candidate) => candidate.uri === uri);
        if (part) return { document, part };
      }
      return undefined;
    },
    open: (uri, text, version, parts) => {
      const file = identityOf(uri);
      const document = openDocument(
        parser,
        uri,
        file,
        { text, version, parts },
        {
          options: () => surroundings.optionsFor(file),
          policy: () => surroundings.rulesFor(file),
          now: runtime.now,
          attempt: (name, work) => attempt(name, uri, work),
        },
      );
      documents.set(uri, document);
      byFile.set(file, document);
      return document;
    },
    close: (uri) => {
      const document = documents.get(uri);
      if (!document) return;
      documents.delete(uri);
      byFile.delete(document.file);
      document.close();
      settings.forget(uri);
    },
    environmentChanged: () => {
      surroundings.forget();
      for (const document of documents.values()) document.invalidate();
    },
    pageOf: (code) => {
      if (!isProblemCode(code)) return undefined;
      return options.pages === true ? `${pageScheme}:/${code}.md` : runtime.pageOf?.(code);
    },
    uriOf: clientUri,
  };
}
