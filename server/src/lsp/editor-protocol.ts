// What our VS Code client and our server say to each other beyond the Language Server Protocol; other editors need none of it.
import type { ModelGraphFacts, PlaceFacts } from "../features/model-graph/facts";
import type { ChangedLayer, LayerChange, LayerDetail } from "../features/model-graph/layer-detail";

/** The colours a picture is drawn for; an SVG image can't read the editor's theme variables. */
export type ThemeKind = "light" | "dark" | "high-contrast-dark" | "high-contrast-light";

/** What a client may send as `initializationOptions`; every field may be missing. */
export interface InitializationOptions {
  /** The theme pictures are drawn for; light when missing. */
  readonly theme?: ThemeKind;
  /** True where hovers show SVG images given as data URIs; other editors get a diagram in Unicode. */
  readonly pictures?: boolean;
  /** True where the client answers `readFile` and `readFolder`, which a server without a file system (on the web) asks. */
  readonly readFile?: boolean;
  /** False where the person has not said that they trust the folder: no data files in it are opened then. */
  readonly trusted?: boolean;
  /** The interpreter chosen in the editor's Python extension: its executable, or the folder of its environment. */
  readonly interpreter?: string;
  /** True where the client shows pages of problem codes under `pageScheme`; others get a link to the package's own. */
  readonly pages?: boolean;
  /** True where the client shows `kerasShapeLens/status`; it is not sent to others. */
  readonly status?: boolean;
  /** True where the editor shows the problems of a place with the hover of it. */
  readonly problemsInHovers?: boolean;
  /** Commands that Markdown in hovers may link to, by their identifiers in the editor. */
  readonly commands?: readonly string[];
}

/** The settings section `kerasShapeLens`, as the server pulls it by `workspace/configuration`. */
export interface Settings {
  readonly enable: boolean;
  readonly inlayHints: {
    readonly shapes: boolean;
    readonly parameters: boolean;
    readonly modelTotals: boolean;
    readonly dataShapes: boolean;
  };
  readonly hover: {
    readonly pictures: boolean;
    /** Samples of the batch that a hover tells costs for. */
    readonly batchSize: number;
  };
  readonly problems: { readonly enable: boolean };
  /** Off unless asked for: a Python language server shows signatures as well. */
  readonly signatureHelp: { readonly enable: boolean };
  readonly kerasVersion: "auto" | "2" | "3";
  readonly searchPaths: readonly string[];
}

/** Client → server notification: the editor's theme is another kind now. */
export const themeNotification = "kerasShapeLens/theme";
export interface ThemeParams {
  readonly kind: ThemeKind;
}

/** Server → client notification: how far the analysis of a document is, and what it could not know. */
export const statusNotification = "kerasShapeLens/status";
export interface StatusParams {
  readonly uri: string;
  readonly state: "analysing" | "ready" | "disabled" | "failed";
  /** The file's totals, once there is a report. */
  readonly totals?: {
    readonly layers: number;
    readonly models: number;
    readonly problems: number;
  };
  /** Which environment and which Keras the file is read with, and what says so, in words. */
  readonly environment?: string;
  readonly keras?: string;
  /** Why something is not known, in words, with how often; the most frequent first. */
  readonly unknowns: readonly { readonly reason: string; readonly count: number }[];
}

/** Server → client request, only where `readFile` was offered: the text of a file, or null where there is none. */
export const readFileRequest = "kerasShapeLens/readFile";
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly text: string | null;
}

/** Server → client request, only where `readFile` was offered: the first bytes of a data file, or null. */
export const readBytesRequest = "kerasShapeLens/readBytes";
export interface ReadBytesParams {
  readonly uri: string;
  readonly most: number;
}
export interface ReadBytesResult {
  /** In Base64, since not every transport carries bytes. */
  readonly start: string | null;
  /** How many bytes the file has. */
  readonly size: number;
}

/** Client → server notification: the person trusts the folder from now on. */
export const trustedNotification = "kerasShapeLens/trusted";

/** Server → client request, only where `readFile` was offered: what a folder holds, or null where there is none. */
export const readFolderRequest = "kerasShapeLens/readFolder";
export interface ReadFolderParams {
  readonly uri: string;
}
export interface ReadFolderResult {
  readonly entries: readonly { readonly name: string; readonly kind: "file" | "folder" }[] | null;
}

/** Client → server notification: another interpreter was chosen in the editor's Python extension. */
export const interpreterNotification = "kerasShapeLens/interpreter";
export interface InterpreterParams {
  /** As in the initialization options; missing where none is chosen any more. */
  readonly interpreter?: string;
}

/** Client → server request: the page of a problem code as Markdown, in the client's language; null for no code of ours. */
export const problemPageRequest = "kerasShapeLens/problemPage";
export interface ProblemPageParams {
  readonly code: string;
}
export interface ProblemPageResult {
  readonly markdown: string | null;
}
/** Where a client that offers `pages` shows them: `keras-shape-lens-page:/window-exceeds-input.md`. */
export const pageScheme = "keras-shape-lens-page";

/** Client → server request: answered with null as soon as the server has time, so that one that hangs is noticed. */
export const aliveRequest = "kerasShapeLens/alive";

/** Editor command for links in hovers: show a place. Its one argument is a `Place`. */
export const goToCommand = "kerasShapeLens.goTo";
export interface Place {
  readonly uri: string;
  /** 0-based, as in the protocol. */
  readonly line: number;
  readonly character: number;
}

/** Editor command for links in hovers: put a text (its one argument) on the clipboard. */
export const copyCommand = "kerasShapeLens.copy";

/** Server commands (`workspace/executeCommand`) with a document's URI as their one argument; any editor may call them. */
export const fixAllCommand = "kerasShapeLens.fixAllInFile";
/** As `fixAllCommand`, with the document read as a program for Keras 3, whatever Keras is installed. */
export const migrateCommand = "kerasShapeLens.migrateFileToKeras3";

/** Editor command: open the view of the model at a place. Its one argument is a `Place`; without it, the cursor's. */
export const openModelCommand = "kerasShapeLens.openModelView";

/** Client → server request: the graph of one model of a document, for whoever draws it. */
export const modelRequest = "kerasShapeLens/model";
export interface ModelParams {
  readonly textDocument: { readonly uri: string };
  /** The cursor: its model is chosen where `key` names none. */
  readonly position?: { readonly line: number; readonly character: number };
  readonly key?: string;
}
export interface ModelResult {
  /** Of the document that the client knows by this URI. */
  readonly version: number;
  readonly models: readonly Pick<ModelGraphFacts, "key" | "name" | "variable" | "kind" | "place">[];
  readonly model: ModelGraphFacts | null;
  /** The node under the cursor, by its ids from the outermost graph inwards. */
  readonly node: readonly string[] | null;
}

/** Client → server request: everything about one layer, and what a change of it would give. */
export const layerRequest = "kerasShapeLens/layer";
export interface LayerParams {
  readonly textDocument: { readonly uri: string };
  readonly place: PlaceFacts | null;
  readonly constructed: PlaceFacts | null;
  readonly outputs: readonly string[];
  readonly change?: LayerChange;
}
/** Edits of one text that the client knows, bound to its version. */
export interface VersionedEdits {
  readonly uri: string;
  readonly version: number;
  readonly edits: readonly { readonly range: EditRange; readonly newText: string }[];
}
interface EditRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
type WithEdits<T> = Omit<T, "edits"> & { readonly edits: readonly VersionedEdits[] };
export interface LayerResult extends Omit<LayerDetail, "fixes" | "alternatives"> {
  readonly fixes: readonly WithEdits<LayerDetail["fixes"][number]>[];
  readonly alternatives: readonly WithEdits<LayerDetail["alternatives"][number]>[];
  /** What the change gives that was asked about; null where it changes nothing or can't be written. */
  readonly change: WithEdits<ChangedLayer> | null;
}

/** Client → server request: the models in a `.keras` or `.h5` file; answered as `modelRequest` is. */
export const modelFileRequest = "kerasShapeLens/modelFile";
export interface ModelFileParams {
  readonly uri: string;
}

/** Client → server request: the texts of the view and of the playground in the client's language, by their keys. */
export const viewTextsRequest = "kerasShapeLens/viewTexts";
export type ViewTexts = Readonly<Record<string, string>>;
