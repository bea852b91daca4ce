/** The person's settings, pulled from the client per document and kept until they change. */
import type { Connection } from "vscode-languageserver";
import type { Settings } from "./editor-protocol";
import { DEFAULT_BATCH } from "../features/hovers/layer-cost";
import { lookup } from "../values/names/lookup";
import type { ServerRuntime } from "./runtime";

/** What holds where a client says nothing. */
export const defaultSettings: Settings = {
  enable: true,
  inlayHints: { shapes: true, parameters: true, modelTotals: true, dataShapes: true },
  hover: { pictures: true, batchSize: DEFAULT_BATCH },
  problems: { enable: true },
  signatureHelp: { enable: false },
  kerasVersion: "auto",
  searchPaths: [],
};

const SECTION = "kerasShapeLens";

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const flag = (value: unknown, fallback: boolean): boolean => (typeof value === "boolean" ? value : fallback);

const positive = (value: unknown, fallback: number): number =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : fallback;

/** Reads settings as a client sent them; what is missing or of another type has its default. */
function readSettings(given: unknown): Settings {
  const root = isObject(given) ? given : {};
  const part = (name: string): Json => {
    const found = lookup(root, name);
    return isObject(found) ? found : {};
  };
  const hints = part("inlayHints");
  const { inlayHints, hover, problems, signatureHelp } = defaultSettings;
  const version = root.kerasVersion;
  const paths: unknown = root.searchPaths;
  return {
    enable: flag(root.enable, defaultSettings.enable),
    inlayHints: {
      shapes: flag(hints.shapes, inlayHints.shapes),
      parameters: flag(hints.parameters, inlayHints.parameters),
      modelTotals: flag(hints.modelTotals, inlayHints.modelTotals),
      dataShapes: flag(hints.dataShapes, inlayHints.dataShapes),
    },
    hover: {
      pictures: flag(part("hover").pictures, hover.pictures),
      batchSize: positive(part("hover").batchSize, hover.batchSize),
    },
    problems: { enable: flag(part("problems").enable, problems.enable) },
    signatureHelp: { enable: flag(part("signatureHelp").enable, signatureHelp.enable) },
    kerasVersion: version === "2" || version === "3" ? version : "auto",
    searchPaths: Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : [],
  };
}

export interface SettingsStore {
  /** The settings for a document. */
  readonly for: (uri: string) => Promise<Settings>;
  /** The settings last pulled for a document; the defaults before. */
  readonly now: (uri: string) => Settings;
  /** Forgets everything: something changed. `pushed` are the settings of clients that can't be asked. */
  readonly changed: (pushed: unknown) => void;
  readonly forget: (uri: string) => void;
}

/** A client that has not answered by then is taken to have no settings; it is asked again the next time. */
const PATIENCE_MILLISECONDS = 3_000;

/**
 * A store over the client; `canPull` says whether it answers `workspace/configuration`. Where it does not, although it
 * said so, the defaults hold: settings are no reason to show nothing.
 */
export function settingsStore(
  connection: Connection,
  canPull: boolean,
  initial: unknown,
  later: ServerRuntime["later"],
): SettingsStore {
  const kept = new Map<string, Settings>();
  const asked = new Map<string, Promise<Settings>>();
  let pushed = readSettings(initial);
  let isTold = false;
  const unanswered = (uri: string, error: unknown): Settings => {
    asked.delete(uri);
    if (!isTold)
      connection.console.warn(`The client gave no settings, so the defaults hold: ${String(error)}`);
    isTold = true;
    return kept.get(uri) ?? pushed;
  };
  const pull = async (uri: string): Promise<Settings> => {
    let giveUp: () => void = () => undefined;
    const late = new Promise<never>((_, reject) => {
      giveUp = later(() => {
        reject(new Error("no answer"));
      }, PATIENCE_MILLISECONDS);
    });
    try {
      const answer = connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
      const settings = readSettings(await Promise.race([answer, late]));
      kept.set(uri, settings);
      return settings;
    } catch (error) {
      return unanswered(uri, error);
    } finally {
      giveUp();
    }
  };
  return {
    for: (uri) => {
      if (!canPull) return Promise.resolve(pushed);
      const before = asked.get(uri) ?? pull(uri);
      asked.set(uri, before);
      return before;
    },
    now: (uri) => (canPull ? (kept.get(uri) ?? pushed) : pushed),
    changed: (settings) => {
      kept.clear();
      asked.clear();
      if (!canPull)
        pushed = readSettings(isObject(settings) && SECTION in settings ? settings[SECTION] : settings);
    },
    forget: (uri) => {
      kept.delete(uri);
      asked.delete(uri);
    },
  };
}
