/** Follows what happens to documents and files, and decides what is analysed, published and refreshed because of it. */
import { CodeLensRefreshRequest, FileChangeType } from "vscode-languageserver";
import type { Guard } from "./guard";
import { clearDiagnostics, publishDiagnostics } from "./handlers/diagnostics";
import { publishAnalysing, publishFailure, publishStatus } from "./handlers/status";
import type { IncomingChange, OpenDocument } from "./open-document";
import type { ServerRuntime } from "./runtime";
import type { ServerState } from "./server-state";
import { visitKey } from "../analysis/cross-file-visits";

/** Problems are published when typing has paused this long, so that they do not flicker. */
const TYPING_PAUSE_MILLISECONDS = 250;
/** Rounds of reading what imports need; each round can only go one import deeper. */
const MOST_FETCHES = 20;

export interface FileChange {
  readonly file: string;
  readonly type: FileChangeType;
}

export interface DocumentSync {
  readonly opened: (uri: string, text: string, version: number) => void;
  readonly changed: (uri: string, changes: readonly IncomingChange[], version: number) => void;
  readonly closed: (uri: string) => Promise<void>;
  readonly settingsChanged: (pushed: unknown) => Promise<void>;
  readonly filesChanged: (changes: readonly FileChange[]) => void;
  readonly environmentChanged: () => void;
}

export function documentSync(state: ServerState, runtime: ServerRuntime, task: Guard["task"]): DocumentSync {
  const waiting = new Map<string, () => void>();
  /** What other documents' calls looked like in a document when it was last published, by URI. */
  const seenCalls = new Map<string, string>();

  const publish = async (document: OpenDocument): Promise<void> => {
    try {
      await state.settings.for(document.uri);
      await readNeeds(state, document);
      await publishDiagnostics(state, document);
      await publishStatus(state, document);
      calledChanged(document);
    } catch (error) {
      await publishFailure(state, document.uri);
      throw error;
    }
  };
  const publishSoon = (document: OpenDocument, pause = TYPING_PAUSE_MILLISECONDS): void => {
    waiting.get(document.uri)?.();
    waiting.set(
      document.uri,
      runtime.later(() => {
        waiting.delete(document.uri);
        task("publishing", document.uri, () => publish(document));
      }, pause),
    );
  };
  /** Documents that read a file are analysed anew; their hints are asked for again, which edits alone never cause. */
  const dependentsChanged = (isChanged: (file: string) => boolean): void => {
    const dependents = [...state.documents.values()].filter((document) =>
      document.report().dependencies.some(isChanged),
    );
    for (const document of dependents) {
      document.invalidate();
      publishSoon(document);
    }
    if (dependents.length > 0) task("refresh", "", () => refresh(state));
  };
  /** Documents that this one calls into show its visits: where those changed, hints are asked for again. */
  const calledChanged = (document: OpenDocument): void => {
    const { places, dependencies } = document.report();
    const called = [...state.documents.values()].filter(({ file }) => dependencies.includes(file));
    const changed = called.filter(({ uri, file }) => {
      const visits = places.flatMap((place) => (place.span.file === file ? place.visits.map(visitKey) : []));
      const key = `${document.uri} ${uri}`;
      const before = seenCalls.get(key);
      seenCalls.set(key, visits.join("\n"));
      return before !== visits.join("\n");
    });
    if (changed.length > 0) task("refresh", document.uri, () => refresh(state));
  };
  const everythingChanged = (): void => {
    for (const document of state.documents.values()) publishSoon(document, 0);
    task("refresh", "", () => refresh(state));
  };

  return {
    opened: (uri, text, version) => {
      const document = state.open(uri, text, version);
      publishSoon(document, 0);
    },
    changed: (uri, changes, version) => {
      const document = state.documents.get(uri);
      if (!document) return;
      document.apply(changes, version);
      publishSoon(document);
      const others = [...state.documents.values()].filter((other) => other !== document);
      const isRead = others.some((other) => other.report().dependencies.includes(document.file));
      if (isRead) dependentsChanged((file) => file === document.file);
    },
    closed: async (uri) => {
      waiting.get(uri)?.();
      waiting.delete(uri);
      const document = state.documents.get(uri);
      if (!document) return;
      state.close(uri);
      // What others read of it is the disk's text from now on.
      dependentsChanged((file) => file === document.file);
      await clearDiagnostics(state, uri);
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
        ({ file, type }) => type !== FileChangeType.Changed || !file.endsWith(".py"),
      );
      if (isStructural) {
        state.environmentChanged();
        everythingChanged();
        return;
      }
      const files = new Set(changes.map(({ file }) => file));
      dependentsChanged((file) => files.has(file));
    },
    environmentChanged: () => {
      state.environmentChanged();
      everythingChanged();
    },
  };
}

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
  if (fetched) await refresh(state);
}

/** Asks the client to ask for hints and lenses again. */
async function refresh({ connection, client: { capabilities } }: ServerState): Promise<void> {
  if (capabilities.workspace?.inlayHint?.refreshSupport === true)
    await connection.languages.inlayHint.refresh();
  if (capabilities.workspace?.codeLens?.refreshSupport === true)
    await connection.sendRequest(CodeLensRefreshRequest.type);
}
