/** What all handlers share: the open documents with their analyses, the settings, the files, and who the client is. */
import type { ClientCapabilities, Connection, InitializeParams } from "vscode-languageserver";
import type { InitializationOptions, Settings, ThemeKind } from "./editor-protocol";
import { sitePackagesFor } from "./environments";
import { identityOf, uriOf } from "./file-identity";
import { type OpenDocument, openDocument } from "./open-document";
import type { ServerRuntime } from "./runtime";
import { type SettingsStore, settingsStore } from "./settings";
import { type ServerFiles, serverFiles } from "./source-files";
import {
  readFileRequest,
  readFolderRequest,
  type ReadFileResult,
  type ReadFolderResult,
} from "./editor-protocol";
import type { AnalysisOptions } from "../analysis/host";
import { kerasVersionFor } from "../analysis/keras-version";
import { type SearchRoots, folderOf, moduleNameOf } from "../analysis/module-resolution";
import { type ModuleResolver, moduleResolver } from "../analysis/module-resolver";
import type { Report } from "../analysis/report";
import type { AnalysedDocument } from "../features/document";
import type { Language } from "../messages/catalogue";
import { isProblemCode } from "../messages/problem-codes";
import type { PythonParser } from "../syntax/parser";
import type { KerasVersion } from "../values/context";

/** The client's half: what it can do and what it asked for. */
export interface ClientState {
  readonly capabilities: ClientCapabilities;
  readonly options: InitializationOptions;
  readonly language: Language;
  theme: ThemeKind;
  interpreter: string | undefined;
}

export interface ServerState {
  readonly connection: Connection;
  readonly client: ClientState;
  readonly settings: SettingsStore;
  readonly files: ServerFiles;
  readonly resolver: ModuleResolver;
  /** By URI as the client writes it. */
  readonly documents: ReadonlyMap<string, OpenDocument>;
  /** Identities of the folders that are open in the editor. */
  readonly folders: string[];
  /** A document's analysis, with the visits from other open documents that call into it. */
  readonly analysed: (document: OpenDocument) => AnalysedDocument;
  /** The reports of the other open documents that read this one. */
  readonly callersOf: (document: OpenDocument) => readonly Report[];
  readonly open: (uri: string, text: string, version: number) => OpenDocument;
  readonly close: (uri: string) => void;
  /** Environments and versions are looked up again: settings, interpreter or dependency lists changed. */
  readonly environmentChanged: () => void;
  /** The URI of the documentation page of a problem code, where there is one. */
  readonly pageOf: (code: string) => string | undefined;
  /** The client's own URI of a file. */
  readonly uriOf: (file: string) => string;
}

/** Reads what a client sent; what is missing or unusable counts as not said. */
export function readInitializationOptions(given: unknown): InitializationOptions {
  if (typeof given !== "object" || given === null) return {};
  const { theme, pictures, readFile, interpreter, commands } = given as Readonly<Record<string, unknown>>;
  return {
    theme:
      theme === "dark" || theme === "high-contrast-dark" || theme === "high-contrast-light" ? theme : "light",
    pictures: pictures === true,
    readFile: readFile === true,
    interpreter: typeof interpreter === "string" && interpreter !== "" ? interpreter : undefined,
    commands: Array.isArray(commands) ? commands.filter((command) => typeof command === "string") : [],
  };
}

function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^zh\b/i.test(locale) ? "zh-cn" : "en";
}

/** Runs `make` once per key until it is told to forget. */
function memory<T>(make: (key: string) => T): {
  readonly get: (key: string) => T;
  readonly forget: () => void;
} {
  const made = new Map<string, T>();
  return {
    get: (key) => {
      const before = made.get(key);
      if (before !== undefined) return before;
      const value = make(key);
      made.set(key, value);
      return value;
    },
    forget: () => {
      made.clear();
    },
  };
}

export function serverState(
  connection: Connection,
  runtime: ServerRuntime,
  parser: PythonParser,
  params: InitializeParams,
): ServerState {
  const options = readInitializationOptions(params.initializationOptions);
  const client: ClientState = {
    capabilities: params.capabilities,
    options,
    language: languageOf(params.locale),
    theme: options.theme ?? "light",
    interpreter: options.interpreter,
  };
  const documents = new Map<string, OpenDocument>();
  const byFile = new Map<string, OpenDocument>();
  const settings = settingsStore(
    connection,
    params.capabilities.workspace?.configuration === true,
    params.initializationOptions,
  );
  const folders = (params.workspaceFolders ?? []).map(({ uri }) => identityOf(uri));
  const clientUri = (file: string): string => byFile.get(file)?.uri ?? uriOf(file);

  const reader = options.readFile
    ? {
        text: async (file: string) =>
          (await connection.sendRequest<ReadFileResult>(readFileRequest, { uri: uriOf(file) })).text,
        folder: async (folder: string) =>
          (await connection.sendRequest<ReadFolderResult>(readFolderRequest, { uri: uriOf(folder) })).entries,
      }
    : undefined;
  const openText = (file: string): { text: string; version: number } | undefined => {
    const document = byFile.get(file);
    return document && { text: document.text(), version: document.version() };
  };
  const files = serverFiles(openText, runtime.disk, reader);

  const settingsOf = (file: string): Settings => settings.now(clientUri(file));
  const sitePackages = memory((folder) =>
    sitePackagesFor(folder, client.interpreter, runtime.activeEnvironment, files),
  );
  const topOf = (file: string): string =>
    folders.find((folder) => file.startsWith(`${folder}/`)) ?? folderOf(file);
  const versions = memory((folder): KerasVersion =>
    kerasVersionFor(`${folder}/`, topOf(`${folder}/`), sitePackages.get(folder), files),
  );
  const rootsFor = (importer: string): SearchRoots => ({
    searchPaths: settingsOf(importer).searchPaths.map((path) => searchPath(path, topOf(importer))),
    workspaceFolders: folders,
    sitePackages: sitePackages.get(folderOf(importer)),
  });
  const resolver = moduleResolver(files, rootsFor);
  const analysisOptions = (file: string): AnalysisOptions => {
    const { kerasVersion } = settingsOf(file);
    const keras = kerasVersion === "auto" ? versions.get(folderOf(file)) : kerasVersion === "2" ? 2 : 3;
    return { keras, resolve: resolver.resolve, moduleName: moduleNameOf(file, files) };
  };
  const callersOf = (document: OpenDocument): readonly Report[] =>
    [...documents.values()]
      .filter((other) => other !== document && other.report().dependencies.includes(document.file))
      .map((other) => other.report());
  return {
    callersOf,
    analysed: (document) => document.analysed(callersOf(document)),
    connection,
    client,
    settings,
    files,
    resolver,
    documents,
    folders,
    open: (uri, text, version) => {
      const file = identityOf(uri);
      const document = openDocument(parser, uri, file, { text, version }, () => analysisOptions(file));
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
      sitePackages.forget();
      versions.forget();
      resolver.forget();
      for (const document of documents.values()) document.invalidate();
    },
    pageOf: (code) => (isProblemCode(code) ? runtime.pageOf?.(code) : undefined),
    uriOf: clientUri,
  };
}

/** A search path as the settings have it: absolute, or relative to the workspace folder. */
function searchPath(path: string, folder: string): string {
  const slashed = path.replaceAll("\\", "/").replace(/\/$/, "");
  if (slashed.startsWith("/") || /^[a-z]:\//i.test(slashed)) return slashed;
  return `${folder}/${slashed.replace("${workspaceFolder}/", "").replace(/^\.\//, "")}`;
}
