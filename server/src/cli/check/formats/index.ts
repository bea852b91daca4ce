/** Every format, one line each; a format is loaded when it is asked for, so that a plain check starts fast. */
import type { Format } from "../report";

export const formats = {
  concise: async () => (await import("./concise")).concise,
  full: async () => (await import("./full")).full,
  /** The name of `full` before there was `concise`. */
  text: async () => (await import("./full")).full,
  json: async () => (await import("./json")).json,
  github: async () => (await import("./github")).github,
  gitlab: async () => (await import("./gitlab")).gitlab,
  junit: async () => (await import("./junit")).junit,
  sarif: async () => (await import("./sarif")).sarif,
} as const satisfies Readonly<Record<string, () => Promise<Format>>>;

/** Those that tell the fixes of problems, which take longer to find than the problems. */
export const formatsWithFixes: ReadonlySet<string> = new Set<FormatName>(["full", "text", "json", "sarif"]);

export type FormatName = keyof typeof formats;
