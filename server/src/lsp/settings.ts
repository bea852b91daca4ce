/** The person's settings, pulled from the client per document and kept until they change. */
import type { Connection } from "vscode-languageserver";
import type { Settings } from "./editor-protocol";
import { lookup } from "../values/lookup";

/** What holds where a client says nothing. */
export const defaultSettings: Settings = {
  enable: true,
  inlayHints: { shapes: true, parameters: true, modelTotals: true, dataShapes: true },
  hover: { pictures: true },
  problems: { enable: true },
  kerasVersion: "auto",
  searchPaths: [],
};

const SECTION = "kerasShapeLens";

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const flag = (value: unknown, fallback: boolean): boolean => (typeof value === "boolean" ? value : fallback);

/** Reads settings as a client sent them; what is missing or of another type has its default. */
export function readSettings(given: unknown): Settings {
  const root = isObject(given) ? given : {};
  const part = (name: string): Json => {
    const found = lookup(root, name);
    return isObject(found) ? found : {};
  };
  const hints = part("inlayHints");
  const { inlayHints, hover, problems } = defaultSettings;
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
    hover: { pictures: flag(part("hover").pictures, hover.pictures) },
    problems: { enable: flag(part("problems").enable, problems.enable) },
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

/** A store over the client; `canPull` says whether it answers `workspace/configuration`. */
export function settingsStore(connection: Connection, canPull: boolean, initial: unknown): SettingsStore {
  const kept = new Map<string, Settings>();
  const asked = new Map<string, Promise<Settings>>();
  let pushed = readSettings(initial);
  const pull = async (uri: string): Promise<Settings> => {
    const given: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    const settings = readSettings(given);
    kept.set(uri, settings);
    return settings;
  };
  return {
    for: (uri) => {
      if (!canPull) return Promise.resolve(pushed);
      const before = asked.get(uri) ?? pull(uri);
      asked.set(uri, before);
      return before;
    },
    now: (uri) => (canPull ? (kept.get(uri) ?? defaultSettings) : pushed),
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
