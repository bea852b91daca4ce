/** Follows what happens to documents and files, and decides what is analysed, published and refreshed because of it. */
import { CodeLensRefreshRequest, FileChangeType } from "vscode-languageserver";
import type { Guard } from "./guard";
import { publishConfiguration } from "./handlers/configuration-diagnostics";
import { clearDiagnostics, publishDiagnostics } from "./handlers/diagnostics";
import { publishAnalysing, publishFailure, publishStatus } from "./handlers/status";
import type { Parted } from "./document-part";
import type { IncomingChange, OpenDocument } from "./open-document";
import type { ServerRuntime } from "./runtime";
import type { ServerState } from "./server-state";
import { workQueue } from "./work-queue";
import { folderOf } from "../host/module-resolution";
import { visitKey } from "../analysis/cross-file-visits";

/** Problems are published when typing has paused this long, so that they do not flicker. */
const TYPING_PAUSE_MILLISECONDS = 250;
/** Rounds of reading what imports need; each round can only go one import deeper. */
const MOST_FETCHES = 20;

export interface FileChange {
  readonly file: string;
  readonly type: FileChangeType;
}

/** The cells of a notebook; a file has none. */
type Parts = ReturnType<Parted["parts"]>;

export interface DocumentSync {
  readonly opened: (uri: string, text: string, version: number, parts?: Parts) => void;
  readonly changed: (uri: string, changes: readonly IncomingChange[], version: number, parts?: Parts) => void;
  readonly closed: (uri: string) => Promise<void>;
  /** A person looks at a document: its turn comes first. */
  readonly looked: (uri: string) => void;
  readonly settingsChanged: (pushed: unknown) => Promise<void>;
  readonly filesChanged: (changes: readonly FileChange[]) => void;
  readonly environmentChanged: () => void;
}

export function documentSync(state: ServerState, runtime: ServerRuntime, task: Guard["task"]): DocumentSync {
  const queue = workQueue(runtime.later);
  const refresh = refresher(state, task);
  /** What other documents' calls looked like in a document when it was last published, by URI. */
  const seenCalls = new Map<string, string>();
  /** The version of a notebook for which hints were last asked for again. */
  const shownVersions = new WeakMap<OpenDocument, number>();

  const publish = async (document: OpenDocument): Promise<void> => {
    try {
      await state.settings.for(document.uri);
      await state.ready(document.uri);
      if (state.documents.get(document.uri) !== document) return;
      await readNeeds(state, document);
      // Hints are looked at before problems are.
      document.report();
      if (document.takeEarly()) refresh();
      calledChanged(document);
      await publishDiagnostics(state, document);
      await publishConfiguration(state, document.file);
      await publishStatus(state, document);
      otherCellsChanged(document);
    } catch (error) {
      await publishFailure(state, document.uri);
      throw error;
    }
  };
  const publishSoon = (document: OpenDocument, pause = TYPING_PAUSE_MILLISECONDS): void => {
    queue.add(document.uri, pause, async () => {
      const published = publish(document);
      task("publishing", document.uri, () => published);
      await published;
    });
  };
  /** Documents that read a file are analysed anew; their hints are asked for again, which edits alone never cause. */
  const dependentsChanged = (isChanged: (file: string) => boolean): void => {
    const dependents = [...state.documents.values()].filter((document) =>
      document.dependencies().some(isChanged),
    );
    for (const document of dependents) {
      document.invalidate();
      publishSoon(document);
    }
    if (dependents.length > 0) refresh();
  };
  /** Documents that this one calls into show its visits: where those changed, hints are asked for again. */
  const calledChanged = (document: OpenDocument): void => {
    const read = new Set(document.dependencies());
    const called = [...state.documents.values()].filter(({ file }) => read.has(file));
    // What tells visits apart counts parameters: that is worked out only for a document that somebody has open.
    const changed = called.filter(({ uri, file }) => {
      const places = document.report().places.filter(({ span }) => span.file === file);
      const now = places.flatMap(({ visits }) => visits.map(visitKey)).join("\n");
      const key = `${document.uri} ${uri}`;
      const before = seenCalls.get(key) ?? "";
      seenCalls.set(key, now);
      return before !== now;
    });
    if (changed.length > 0) refresh();
  };
  /** A client asks for the hints of the cell that was edited; those of the others may be different because of it. */
  const otherCellsChanged = (document: OpenDocument): void => {
    const isNotebook = document.parts()[0].uri !== document.uri;
    if (!isNotebook || shownVersions.get(document) === document.version()) return;
    shownVersions.set(document, document.version());
    refresh();
  };
  const everythingChanged = (): void => {
    for (const document of state.documents.values()) publishSoon(document, 0);
    refresh();
  };

  return {
    looked: (uri) => {
      queue.prefer(state.placeOf(uri)?.document.uri ?? uri);
    },
    opened: (uri, text, version, parts) => {
      const document = state.open(uri, text, version, parts);
      publishSoon(document, 0);
    },
    changed: (uri, changes, version, parts) => {
      const document = state.documents.get(uri);
      if (!document) return;
      // Even where an edit fails, what follows from the new text is due.
      publishSoon(document);
      state.attempt("edit", uri, () => {
        document.apply(changes, version, parts);
      });
      dependentsChanged((file) => file === document.file);
    },
    closed: async (uri) => {
      queue.remove(uri);
      for (const key of seenCalls.keys()) if (key.split(" ").includes(uri)) seenCalls.delete(key);
      const document = state.documents.get(uri);
      if (!document) return;
      state.close(uri);
      // What others read of it is the disk's text from now on.
      dependentsChanged((file) => file === document.file);
      await Promise.all(document.parts().map((part) => clearDiagnostics(state, part.uri)));
    },
    settingsChanged: async (pushed) => {
      state.settings.changed(pushed);
      await Promise.all([...state.documents.keys()].map((uri) => state.settings.for(uri)));
      state.environmentChanged();
      for (const document of state.documents.values()) document.forgetHints();
      everythingChanged();
    },
    filesChanged: (changes) => {
      for (const { file } of changes) state.files.changed(file);
      const isStructural = changes.some(
        ({ file, type }) => !isData(file) && (type !== FileChangeType.Changed || !file.endsWith(".py")),
      );
      if (isStructural) {
        state.environmentChanged();
        everythingChanged();
        return;
      }
      // A folder of pictures, too, is something that a program reads.
      const files = new Set(
        changes.flatMap(({ file }) =>
          isData(file) ? [file, folderOf(file), folderOf(folderOf(file))] : [file],
        ),
      );
      dependentsChanged((file) => files.has(file));
    },
    environmentChanged: () => {
      state.environmentChanged();
      everythingChanged();
    },
  };
}

/** What decides where imports lead and which Keras is meant; all else that is watched is code or data. */
const SURROUNDING =
  /(^|\/)(requirements[^/]*\.txt|pyproject\.toml|\.?keras-shape-lens\.toml)$|\.(py|lock|cfg)$/;

const isData = (file: string): boolean => !SURROUNDING.test(file);

/** Reads, through the client, what the analysis asked for, until nothing is missing; then hints are asked for again. */
async function readNeeds(state: ServerState, document: OpenDocument): Promise<void> {
  let fetched = false;
  for (let round = 0; round < MOST_FETCHES; round++) {
    document.report();
    if (!fetched && state.files.misses() > 0) await publishAnalysing(state, document.uri);
    if (!(await state.files.fetchWanted())) break;
    fetched = true;
    state.environmentChanged();
  }
  if (fetched) await askAgain(state);
}

/**
 * Asks the client to ask again, one time after the other: what many documents want while it has not answered is asked
 * for once.
 */
function refresher(state: ServerState, task: Guard["task"]): () => void {
  let isAsking = false;
  let wanted = 0;
  const ask = async (): Promise<void> => {
    const before = wanted;
    isAsking = true;
    try {
      await askAgain(state);
    } finally {
      isAsking = false;
      if (wanted !== before) begin();
    }
  };
  const begin = (): void => {
    task("refresh", "", ask);
  };
  return () => {
    wanted += 1;
    if (!isAsking) begin();
  };
}

/** Asks the client to ask for hints and lenses again. */
async function askAgain({ connection, client: { capabilities } }: ServerState): Promise<void> {
  if (capabilities.workspace?.inlayHint?.refreshSupport === true)
    await connection.languages.inlayHint.refresh();
  if (capabilities.workspace?.codeLens?.refreshSupport === true)
    await connection.sendRequest(CodeLensRefreshRequest.type);
}
