/** What the analysis needs from outside: other files' texts are handed in, never read here. */
import type { KerasVersion } from "../values/context";
import type { Report } from "./report";

/** A module that an import resolved to, as the host found it. */
export interface ResolvedModule {
  /** Path or URI, the identity of the file. */
  readonly file: string;
  readonly text: string;
  /** Changes whenever the text does. */
  readonly version: number;
  /** Whether it is a package's `__init__.py`, for relative imports. */
  readonly isPackage: boolean;
}

/**
 * Answers imports from what the host has already read: a module, `null` where it looked and found none, `undefined`
 * where it has not looked yet (the report then lists the need).
 */
export type ResolveModule = (module: string, importer: string) => ResolvedModule | null | undefined;

export interface AnalysisOptions {
  readonly keras: KerasVersion;
  readonly resolve: ResolveModule;
  /** Dotted name by which others import the file, for its own relative imports; its folder serves where it is missing. */
  readonly moduleName?: string;
}

/** One document under analysis, kept between versions so that unedited statements are not lowered again. */
export interface AnalysisSession {
  /** Analyses the present text; the same report object until text, options or dependencies change. */
  readonly report: () => Report;
  readonly close: () => void;
}
