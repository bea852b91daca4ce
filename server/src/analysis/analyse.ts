/** From a document's text to its report: the one entry that editors and the command line share. */
import type { AnalysisOptions, AnalysisSession } from "./host";
import { type AskedData, askedData } from "./asked-data";
import { withoutBound } from "./unbound-names";
import { findingsSeenFrom, isBesideOrBelow } from "./findings-seen-from";
import { type ImportedModules, importedModules, importsNotebooks } from "./imported-modules";
import { realModels } from "./made-up-models";
import { releasesOfTexts } from "./releases-of-program";
import { placesOf } from "./places";
import type { Report } from "./report";
import { type OffsetRange, type PartReader, readInParts } from "./report-range";
import { guardedReport } from "./stale-report";
import type { Recordings } from "../interpreter/session/recordings";
import type { SharedMachine } from "../interpreter/session/make-machine";
import { type Run, openRun } from "../interpreter/session/run";
import { openGrowing } from "./growing-document";
import { AHEAD, type AheadLimits } from "../interpreter/budgets";
import type { TextChange } from "../syntax/edits/text-change";
import type { ModuleSyntax } from "../syntax/ast";
import type { PythonParser } from "../syntax/parser";
import type { ModelRecord } from "../values/records/application";
import type { KerasVersion, Releases } from "../values/context";
import type { Reason } from "../values/records/reason";

/**
 * Models with, for those that a library's function made, a record at the user's call of that function: the last
 * model made on behalf of one call is the one that it returns. Files beside or below the checked one are the
 * user's own and keep their models.
 */
function modelsSeenFrom(file: string, models: readonly ModelRecord[]): readonly ModelRecord[] {
  const seen: ModelRecord[] = [];
  const returned = new Map<string, ModelRecord>();
  for (const model of models) {
    const at = model.calledFrom.findIndex((span) => span.file === file);
    const site = model.calledFrom[at];
    if (!site || isBesideOrBelow(file, model.site.file)) {
      seen.push(model);
      continue;
    }
    const calledFrom = model.calledFrom.slice(at + 1);
    const key = [site, ...calledFrom].map((span) => `${span.file}:${span.start}`).join(" ");
    returned.delete(key);
    returned.set(key, { ...model, site, calledFrom });
  }
  return [...seen, ...returned.values()];
}

/** Reasons of all pieces together, the most frequent first. */
function countedUnknowns(recordings: readonly Recordings[]): Report["unknowns"] {
  const all = new Map<string, { readonly reason: Reason; count: number }>();
  for (const { unknowns } of recordings) {
    for (const [key, { reason, count }] of unknowns) {
      const seen = all.get(key);
      if (seen) seen.count += count;
      else all.set(key, { reason, count });
    }
  }
  return [...all.values()].sort((a, b) => b.count - a.count);
}

/** The lists of a report, each made when it is first read: after a keystroke few of them are. */
function reportOf(
  recordings: readonly Recordings[],
  syntax: ModuleSyntax,
  file: string,
  version: number,
  surroundings: Pick<Report, "needs" | "dependencies">,
  isWhole: boolean,
): Report {
  const models = lazily(() => recordings.flatMap((piece) => piece.models));
  const places = lazily(() => placesOf(recordings.flatMap((piece) => piece.applications)));
  const own = lazily(() => realModels(modelsSeenFrom(file, models())));
  const elsewhere = lazily(() => models().filter(({ site }) => site.file !== file));
  const all = lazily(() =>
    withoutBound(
      recordings.flatMap((piece) => piece.findings),
      syntax,
      isWhole,
    ),
  );
  const met = lazily(() => all().filter(({ severity }) => severity === "error"));
  const findings = lazily(() =>
    findingsSeenFrom(
      file,
      all(),
      recordings.flatMap((piece) => piece.firstImports),
    ),
  );
  const bindings = lazily(() => recordings.flatMap((piece) => piece.bindings));
  const results = lazily(() => recordings.flatMap((piece) => piece.results));
  const unknowns = lazily(() => countedUnknowns(recordings));
  return {
    file,
    version,
    ...surroundings,
    failures: recordings.flatMap((piece) => piece.failures),
    gaps: syntax.gaps.map((gap) => ({ file, ...gap })),
    get places() {
      return places();
    },
    get models() {
      return own();
    },
    get modelsElsewhere() {
      return elsewhere();
    },
    get findings() {
      return findings();
    },
    get met() {
      return met();
    },
    get bindings() {
      return bindings();
    },
    get results() {
      return results();
    },
    get unknowns() {
      return unknowns();
    },
  };
}

/** What is computed at most once, when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Reads what pieces recorded without making lists of all of it. */
function partsOfRecordings(recordings: readonly Recordings[]): PartReader {
  return {
    places: (isWanted) =>
      placesOf(
        recordings.flatMap(({ applications }) =>
          applications.filter(({ site, constructed }) => isWanted(site, constructed)),
        ),
      ),
    results: (isWanted) => recordings.flatMap(({ results }) => results.filter(({ span }) => isWanted(span))),
  };
}

/** An open analysis that takes edits. */
export interface EditableAnalysis extends AnalysisSession {
  /** The present text. */
  readonly text: () => string;
  /** The syntax of the present text, as the report was made from it. */
  readonly syntax: () => ModuleSyntax;
  /** The syntax of what has been read, as the last report up to an offset was made from it. */
  readonly syntaxSoFar: () => ModuleSyntax;
  /** Applies changes in order, as the editor sent them, and takes the document's new version. */
  readonly edit: (changes: readonly TextChange[], version: number) => void;
  /**
   * Analyses on, until `isEnough` says so between two statements; says whether there is nothing left to do. An edit in
   * between takes over what has been done. Where the whole takes long after an edit, what is in `sight` is run before the
   * rest if it can be told of it alone what it will be: see `isAhead`.
   */
  readonly advance: (isEnough: () => boolean, sight?: OffsetRange) => boolean;
  /** Whether what stands in a range has run before the rest, and is what it will be when all has run. */
  readonly isAhead: (sight: OffsetRange) => boolean;
  /** The report of that; of what stands elsewhere it need not say anything. Good until the analysis goes on. */
  readonly reportAhead: (sight: OffsetRange) => Report | undefined;
  /** Whether the statements that begin at or before an offset have run; false where nothing has been asked yet. */
  readonly hasRunUpTo: (offset: number) => boolean;
  /** The report of the statements that begin at or before an offset, or of more; not kept. */
  readonly reportUpTo: (offset: number) => Report;
  /** The files that the present run has read or looked for so far, whether or not it is over. */
  readonly filesRead: () => readonly string[];
  /** Steps that the analysis has taken, of all texts that it was given. */
  readonly stepsRun: () => number;
  /** Forgets the report, since settings or files that it depends on changed. */
  readonly invalidate: () => void;
}

interface OpenRun {
  readonly run: Run;
  readonly imports: ImportedModules;
  readonly data: AskedData;
  readonly releases: Releases;
  readonly moduleName: string;
  readonly readsNotebooks: boolean;
}

const isSameRange = (a: OffsetRange | undefined, b: OffsetRange): boolean =>
  a?.from === b.from && a.to === b.to;

/** What the files that are analysed one after the other share, by the Keras that they are for: one machine for each. */
export type SharedMachines = Map<KerasVersion, { readonly releases: Releases; readonly of: SharedMachine }>;

/** The machine of the files before that are for the same releases; one of other releases is dropped, for it holds much. */
function machineAmong(shared: SharedMachines, releases: Releases): SharedMachine {
  const before = shared.get(releases.keras);
  if (before && isSameReleases(before.releases, releases)) return before.of;
  const of: SharedMachine = { machine: undefined };
  shared.set(releases.keras, { releases, of });
  return of;
}

const isSameReleases = (one: Releases, other: Releases): boolean =>
  one.keras === other.keras &&
  (one.packages === other.packages || JSON.stringify(one.packages) === JSON.stringify(other.packages));

/** How a document is opened, other than by itself and as a whole. */
export interface Opening {
  readonly among?: SharedMachines | undefined;
  readonly firstPart?: number;
  readonly ahead?: AheadLimits;
}

/**
 * Opens a document. `file` is its identity (path or URI); it is run as a script, as `python file` would.
 * Where it shares a machine with files before it (`among`), their reports can't be read any more.
 * @param firstPart how many characters are read before the first statements run
 */
export function openAnalysis(
  parser: PythonParser,
  file: string,
  text: string,
  options: AnalysisOptions | (() => AnalysisOptions),
  initialVersion = 0,
  { among, firstPart, ahead = AHEAD }: Opening = {},
): EditableAnalysis {
  const document = openGrowing(parser, text, firstPart);
  let version = initialVersion;
  let report: Report | undefined;
  /** Counts edits; a report of an earlier count is stale. */
  let generation = 0;
  /** Steps that were run before the last edit. */
  let stepsBefore = 0;
  /** What was in sight, and could not be told of it alone. */
  let declined: OffsetRange | undefined;
  /** The run that edits go on from; none where what it depends on beside the text has changed. */
  let open: OpenRun | undefined;
  const optionsNow = (): AnalysisOptions => (typeof options === "function" ? options() : options);
  const releasesOf = releasesOfTexts();
  const opened = (): OpenRun => {
    const { resolve, findData, moduleName = "", ...given } = optionsNow();
    const releases = releasesOf(document.text(), given);
    const readsNotebooks = importsNotebooks(document.text());
    const isSame =
      open !== undefined && isSameReleases(open.releases, releases) && open.moduleName === moduleName;
    if (open && isSame && open.readsNotebooks === readsNotebooks) return open;
    const imports = importedModules(parser, resolve, readsNotebooks);
    const data = askedData(file, findData);
    const source = { file, isPackage: /(^|[\\/])__init__\.py$/.test(file), isInstalled: false };
    const run = openRun(
      source,
      { releases, findModule: imports.find, findData: data.find, moduleName, ahead },
      among && machineAmong(among, releases),
    );
    open = { run, imports, data, releases, moduleName, readsNotebooks };
    return open;
  };
  const filesReadBy = ({ imports, data }: OpenRun): readonly string[] =>
    [...imports.dependencies.keys(), ...data.asked].filter((name) => name !== file);
  /** The report of what has run so far. */
  const reportNow = (now: OpenRun, recordings = now.run.recordings()): Report => {
    const own = generation;
    const surroundings = { needs: now.imports.needs, dependencies: filesReadBy(now) };
    const found = guardedReport(
      reportOf(recordings, document.syntax(), file, version, surroundings, document.isWhole()),
      () => own !== generation,
    );
    return readInParts(found, partsOfRecordings(recordings));
  };
  /** Whether the statements that begin at or before an offset have run. */
  const hasRunUpTo = ({ run }: OpenRun, offset: number): boolean =>
    (run.next(document.syntax().units) ?? 0) > offset;
  /** Whether everything has run that is certain of what was read of the text. */
  const hasRunPart = ({ run }: OpenRun): boolean =>
    (run.next(document.syntax().units) ?? 0) >= (document.sureUpTo() ?? 0);
  const advance = (isEnough: () => boolean, sight?: OffsetRange): boolean => {
    const now = opened();
    while (!document.isWhole()) {
      if (hasRunPart(now)) document.readMore();
      // What ends by its budget is not run in parts.
      else if (now.run.update(document.syntax().units, () => hasRunPart(now) || isEnough()))
        document.readRest();
      if (isEnough()) return false;
    }
    return sight && !isSameRange(declined, sight)
      ? advanceTo(now.run, sight, isEnough)
      : now.run.update(document.syntax().units, isEnough);
  };
  /** The same with what is in sight before the rest, where there is much to run. */
  const advanceTo = (run: Run, sight: OffsetRange, isEnough: () => boolean): boolean => {
    const { units, gaps } = document.syntax();
    const isLong = (): boolean => run.stepsRun() - stepsBefore >= ahead.after;
    // Who comes again although it is there wants the rest.
    const isTold = run.isAhead(sight);
    const isThere = !isTold && gaps.length === 0 && isLong() ? run.ahead(units, sight, isEnough) : undefined;
    if (isThere !== undefined) return false;
    if (isTold || isLong() || gaps.length > 0) {
      declined = sight;
      return run.update(units, isEnough);
    }
    return run.update(units, () => isLong() || isEnough());
  };
  const analyse = (): Report => {
    const now = opened();
    document.readRest();
    now.run.update(document.syntax().units);
    return reportNow(now);
  };
  return {
    text: document.text,
    syntax: () => {
      document.readRest();
      return document.syntax();
    },
    syntaxSoFar: document.syntax,
    report: () => (report ??= analyse()),
    advance: (isEnough, sight) => report !== undefined || advance(isEnough, sight),
    isAhead: (sight) => report === undefined && open?.run.isAhead(sight) === true,
    reportAhead: (sight) => {
      const recordings = report ? undefined : open?.run.recordingsAhead(sight);
      return open && recordings && reportNow(open, recordings);
    },
    hasRunUpTo: (offset) => report !== undefined || (open !== undefined && hasRunUpTo(open, offset)),
    reportUpTo: (offset) => {
      if (report) return report;
      const now = opened();
      const isEnough = (): boolean => hasRunUpTo(now, offset);
      if (!isEnough() && advance(isEnough)) report = reportNow(now);
      return report ?? reportNow(now);
    },
    filesRead: () => (open ? filesReadBy(open) : []),
    stepsRun: () => open?.run.stepsRun() ?? 0,
    edit: (changes, next) => {
      document.edit(changes);
      version = next;
      report = undefined;
      declined = undefined;
      stepsBefore = open?.run.stepsRun() ?? 0;
      generation += 1;
    },
    invalidate: () => {
      report = undefined;
      open = undefined;
    },
    close: () => {
      document.close();
    },
  };
}
