/** What the analysis needs from outside: other files' texts are handed in, never read here. */
import type { KerasVersion, PackageReleases } from "../values/context";
import type { Report } from "./report";
import type { FileQuestion } from "../values/contents/data-file";

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

/** What the host found out about a data file. */
export interface FoundData {
  /** The places that were looked at, whether or not anything lies there: what comes, goes or changes there matters. */
  readonly asked: readonly string[];
  /** Whether something has to be fetched first, so that nothing is known yet. */
  readonly isFetching: boolean;
  /** Undefined where there is no such file, or it does not say. */
  readonly answer: { readonly file: string; readonly facts: unknown } | undefined;
}

/** Answers questions about files that a program names by `path`; `importer` is the file that is run. */
export type FindData = (path: string, importer: string, question: FileQuestion) => FoundData;

/** What a list of requirements asks for. */
export interface AskedFor {
  /** Undefined where it leaves that open. */
  readonly keras: KerasVersion | undefined;
  /** Packages that it asks for by version, of those whose releases matter; undefined where that pins no one release. */
  readonly packages: PackageReleases;
}

export interface AnalysisOptions {
  readonly keras: KerasVersion;
  /** The releases that the project of the file has; nothing is known of them where this is missing. */
  readonly packages?: PackageReleases;
  /**
   * What requirements ask for, one a line, as those of packages that a program installs itself. Missing where a person
   * said which Keras it is, whatever a program says.
   */
  readonly askedFor?: (requirements: string) => AskedFor;
  readonly resolve: ResolveModule;
  /** Data files are not looked at where this is missing. */
  readonly findData?: FindData;
  /** Dotted name by which others import the file, for its own relative imports; its folder serves where it is missing. */
  readonly moduleName?: string;
}

/** One document under analysis, kept between versions so that unedited statements are not lowered again. */
export interface AnalysisSession {
  /** Analyses the present text; the same report object until text, options or dependencies change. */
  readonly report: () => Report;
  readonly close: () => void;
}
