/** One document that is open in the editor: its text, its analysis, and its hints through half-typed code. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentPart, Parted } from "./document-part";
import { shiftHints, withKept } from "./kept-hints";
import { type EditableAnalysis, openAnalysis } from "../analysis/analyse";
import type { AnalysisOptions } from "../analysis/host";
import { type LineIndex, lineIndex } from "../analysis/line-index";
import { withCaller } from "../analysis/cross-file-visits";
import type { Report } from "../analysis/report";
import { type OffsetRange, wholeLines } from "../analysis/report-range";
import { openTrial } from "../analysis/trial";
import { withWritten } from "../analysis/written-modules";
import type { AnalysedDocument } from "../features/document";
import type { ProblemPolicy } from "../features/problems/problem-policy";
import { type HintSettings, type InlayHint, inlayHints } from "../features/hints/inlay-hints";
import type { Language } from "../messages/catalogue";
import type { TextChange } from "../syntax/edits/text-change";
import type { ModuleSyntax } from "../syntax/ast";
import type { PythonParser } from "../syntax/parser";
import type { WrittenFile } from "../syntax/notebooks/write-magic";

/** A change as the protocol gives it: a range to replace, or the whole text. */
export interface IncomingChange {
  readonly range?: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

type Parts = ReturnType<Parted["parts"]>;

export interface OpenDocument extends Parted {
  readonly uri: string;
  /** The analysis' name for it. */
  readonly file: string;
  readonly version: () => number;
  readonly text: () => string;
  /** Of the whole document, also where its parts count lines of their own. */
  readonly lines: () => LineIndex;
  /** Takes the new `parts` along where the document is a notebook's. */
  readonly apply: (changes: readonly IncomingChange[], version: number, parts?: Parts) => void;
  /** Options, or files that the analysis read, changed. */
  readonly invalidate: () => void;
  /** Other kinds of hints are wanted, so that kept ones say too much or too little. */
  readonly forgetHints: () => void;
  /** The report of the present text by itself. Throws where the analysis fails, without trying the same text again. */
  readonly report: () => Report;
  /**
   * Analyses on until `isEnough` says so between two statements; says whether the report can be had without waiting,
   * which it also can where the analysis fails.
   */
  readonly advance: (isEnough: () => boolean, sight?: OffsetRange) => boolean;
  /**
   * Whether `earlyHints` of a range can be had before an analysis is done: the first of a long text, or one that takes long
   * after an edit. Whoever asks for them asks for all hints again when `takeEarly` says so.
   */
  readonly hasEarlyHints: (range: OffsetRange) => boolean;
  /**
   * Those of a text that was just opened are the hints of simple statements of the file itself that have run, since code
   * of functions and classes may run again; after an edit they are all of the range,
   * or undefined where those can't be told yet.
   */
  readonly earlyHints: (
    settings: HintSettings,
    language: Language,
    range: OffsetRange,
  ) => readonly InlayHint[] | undefined;
  /** Whether hints were shown early that are not those of the report; once for each time. */
  readonly takeEarly: () => boolean;
  /** The report of the present text where it has been made. */
  readonly made: () => Report | undefined;
  /** What the last report depended on, although the text may have changed since, and what an analysis under way has read. */
  readonly dependencies: () => readonly string[];
  /** How long the last analysis took, in milliseconds; 0 before there was one. */
  readonly cost: () => number;
  /**
   * The present analysis, with the visits that `callers`, the reports of other open documents, found in it; the same
   * object until one of them changes.
   */
  readonly analysed: (callers: readonly Report[]) => AnalysedDocument;
  /** The present text read as a program for Keras 3, whatever Keras it is for; to be closed. */
  readonly underKeras3: () => { readonly analysed: AnalysedDocument; readonly close: () => void };
  /** The hints to show in a range: those of the present text, and kept ones where it does not parse. */
  readonly hints: (
    callers: readonly Report[],
    settings: HintSettings,
    language: Language,
    range: OffsetRange,
  ) => readonly InlayHint[];
  readonly close: () => void;
}

/** What a document tells of, and asks for, beside its analysis. */
export interface DocumentHost {
  /** Read again at every start of the analysis. */
  readonly options: () => AnalysisOptions;
  readonly now: () => number;
  /** Which problems the document's project wants to be told. */
  readonly policy: () => ProblemPolicy;
  /** Does what may fail and can be done without; the failure is logged. */
  readonly attempt: <T>(name: string, work: () => T) => T | undefined;
}

/** Characters of a text that is long: a thousand lines. Shorter ones are done half a second after they are opened. */
const LONG_TEXT = 40_000;

/** Characters of a long text that are read before its first statements run: some two hundred lines. */
const FIRST_PART = 8_000;

/** Statements whose code runs once, where they stand. */
const SIMPLE: ReadonlySet<string> = new Set(["Assign", "AugmentedAssign", "AnnotatedAssign", "Expression"]);

/** What hints are asked for. */
interface HintWish {
  readonly settings: HintSettings;
  readonly language: Language;
  readonly range: OffsetRange;
}

/** What hints tell, and where. */
const toldBy = (hints: readonly InlayHint[]): string =>
  hints
    .map(
      (hint) =>
        `${hint.offset} ${hint
          .parts()
          .map((part) => part.text)
          .join("")}`,
    )
    .join("\n");

export function openDocument(
  parser: PythonParser,
  uri: string,
  file: string,
  initial: { readonly text: string; readonly version: number; readonly parts?: Parts },
  { options: optionsOfFile, now, policy, attempt }: DocumentHost,
): OpenDocument {
  let { text, version } = initial;
  /** Finds where changes are: each of those that came at once counts in the text that the one before it left. */
  let source = TextDocument.create(uri, "python", version, text);
  let lines: LineIndex | undefined;
  let cells = initial.parts;
  const written = (): readonly WrittenFile[] => cells?.flatMap(({ writes }) => writes ?? []) ?? [];
  const options = (): AnalysisOptions => withWritten(optionsOfFile(), file, written());
  const whole = (): DocumentPart => ({ uri, version, start: 0, end: text.length });
  const openSession = (): EditableAnalysis => {
    const reading = text.length > LONG_TEXT ? { firstPart: FIRST_PART } : {};
    return openAnalysis(parser, file, text, options, version, reading);
  };
  // Opened when something is first asked: a text that can't even be taken apart must not keep the document from opening.
  let session: EditableAnalysis | undefined;
  let made: Report | undefined;
  let failure: { readonly error: unknown } | undefined;
  let dependencies: readonly string[] = [];
  let cost = 0;
  const forget = (): void => {
    ahead = undefined;
    made = undefined;
    failure = undefined;
  };
  const report = (): Report => {
    if (made) return made;
    if (failure) throw failure.error;
    const start = now();
    try {
      session ??= openSession();
      made = session.report();
      ({ dependencies } = made);
      isFirst = false;
      for (const { error } of made.failures)
        attempt("analysing a statement", () => {
          throw error;
        });
      return made;
    } catch (error) {
      // What the analysis had in hand when it failed is not to be built upon.
      session?.invalidate();
      failure = { error };
      throw error;
    } finally {
      cost = now() - start;
    }
  };
  const advance = (isEnough: () => boolean, sight?: OffsetRange): boolean => {
    if (made || failure) return true;
    try {
      session ??= openSession();
      return session.advance(isEnough, sight && wholeLines(text, sight));
    } catch (error) {
      session?.invalidate();
      failure = { error };
      return true;
    }
  };
  const edit = (changes: readonly TextChange[]): void => {
    forget();
    const before = session;
    if (!before) return;
    try {
      before.edit(changes, version);
    } catch (error) {
      session = undefined;
      attempt("closing", () => {
        before.close();
      });
      throw error;
    }
  };
  let isFirst = true;
  let isShownEarly = false;
  /** The hints that were shown of a range before all had run. */
  let ahead: (HintWish & { readonly shown: string }) | undefined;
  let kept: readonly InlayHint[] = [];
  /** The report that hints were last made of. */
  let keptOf: Report | undefined;
  let last: AnalysedDocument | undefined;

  const trial = openTrial(parser, file, options);
  let lastOf: readonly Report[] = [];
  const invalidate = (): void => {
    forget();
    session?.invalidate();
    trial.invalidate();
  };
  /** The hints of a range by one report alone, which need not be that of all the text. */
  const hintsOf = (
    of: Report,
    syntax: ModuleSyntax,
    { settings, language, range }: HintWish,
  ): readonly InlayHint[] => {
    const own = { text, report: of, syntax: () => syntax, ...trial, policy: policy() };
    return inlayHints(own, settings, language, range).filter(
      ({ offset }) => range.from <= offset && offset <= range.to,
    );
  };
  const analysed = (callers: readonly Report[]): AnalysedDocument => {
    const present = report();
    const reports = [present, ...callers];
    const isSame = reports.length === lastOf.length && reports.every((report, i) => report === lastOf[i]);
    if (last && isSame) return last;
    const own = text;
    session ??= openSession();
    const syntax = session.syntax();
    const merged = callers.reduce(
      (soFar, caller) => attempt(`visits from ${caller.file}`, () => withCaller(soFar, caller)) ?? soFar,
      present,
    );
    lastOf = reports;
    last = {
      text: own,
      report: merged,
      syntax: () => syntax,
      analyse: trial.analyse,
      analyseUpTo: trial.analyseUpTo,
      syntaxOf: trial.syntaxOf,
      policy: policy(),
    };
    return last;
  };
  return {
    uri,
    file,
    version: () => version,
    text: () => text,
    lines: () => (lines ??= lineIndex(text)),
    parts: () => cells ?? [whole()],
    apply: (changes, next, parts) => {
      const before = JSON.stringify(written());
      cells = parts;
      const applied: TextChange[] = [];
      for (const { range, text: newText } of changes) {
        const ends = range ? [source.offsetAt(range.start), source.offsetAt(range.end)] : [0, text.length];
        const change: TextChange = { start: Math.min(...ends), end: Math.max(...ends), text: newText };
        kept = range ? shiftHints(kept, text, change) : [];
        source = TextDocument.update(source, [range ? { range, text: newText } : { text: newText }], next);
        text = source.getText();
        applied.push(change);
      }
      lines = undefined;
      version = next;
      edit(applied);
      if (JSON.stringify(written()) !== before) invalidate();
    },
    invalidate,
    forgetHints: () => {
      kept = [];
    },
    report,
    advance,
    hasEarlyHints: (range) => {
      if (failure || !session) return false;
      const isLongAndNew = isFirst && text.length > LONG_TEXT;
      return session.isAhead(wholeLines(text, range)) || (isLongAndNew && session.hasRunUpTo(range.to));
    },
    earlyHints: (settings, language, range) => {
      session ??= openSession();
      const certain = session.reportAhead(wholeLines(text, range));
      if (certain) {
        const wish = { settings, language, range };
        const hints = hintsOf(certain, session.syntax(), wish);
        const shown = toldBy(hints);
        // Making the labels may have asked for what is not known before all has run.
        if (!session.isAhead(wholeLines(text, range))) return undefined;
        ahead = { ...wish, shown };
        kept = hints;
        return hints;
      }
      const report = session.reportUpTo(range.to);
      const syntax = session.syntaxSoFar();
      const own = { text, report, syntax: () => syntax, ...trial, policy: policy() };
      const ends = syntax.units.map(({ base }) => base);
      const isSimple = ({ offset }: InlayHint): boolean => {
        const behind = ends.findIndex((base) => base >= offset);
        const { statement } = syntax.units.at(behind - 1) ?? {};
        return statement !== undefined && SIMPLE.has(statement.kind);
      };
      isShownEarly = true;
      if (report.gaps.length > 0) return [];
      return inlayHints(own, settings, language, range).filter(
        (hint) => range.from <= hint.offset && hint.offset <= range.to && isSimple(hint),
      );
    },
    takeEarly: () => {
      const was = isShownEarly;
      const [seen, syntax] = [ahead, session?.syntax()];
      isShownEarly = false;
      ahead = undefined;
      return was || (seen && syntax ? toldBy(hintsOf(report(), syntax, seen)) !== seen.shown : false);
    },
    made: () => made,
    // An analysis under way would end with what a file said before.
    dependencies: () =>
      made ? dependencies : [...new Set([...dependencies, ...(session?.filesRead() ?? [])])],
    cost: () => cost,
    analysed,
    underKeras3: () => {
      const trial = openTrial(parser, file, () => ({ ...options(), keras: 3 }));
      const [own, report, syntax] = [text, trial.analyse(text), trial.syntaxOf(text)];
      const analysed = { text: own, report, syntax: () => syntax, ...trial };
      return { analysed, close: trial.close };
    },
    hints: (callers, settings, language, range) => {
      const document = analysed(callers);
      const isSeen = ({ offset }: InlayHint): boolean => range.from <= offset && offset <= range.to;
      const present = inlayHints(document, settings, language, range).filter(isSeen);
      const isBroken = document.report.gaps.length > 0;
      const hints = isBroken ? withKept(present, kept.filter(isSeen), text) : present;
      // What was kept of other lines is of an older report, unless they were asked for since this one was made.
      const others = isBroken || keptOf === document.report ? kept.filter((hint) => !isSeen(hint)) : [];
      keptOf = document.report;
      kept = [...others, ...hints];
      return hints;
    },
    close: () => {
      session?.close();
      trial.close();
    },
  };
}
