/** From a document's text to its report: the one entry that editors and the command line share. */
import type { AnalysisOptions, AnalysisSession } from "./host";
import { type AskedData, askedData } from "./asked-data";
import { findingsSeenFrom, isBesideOrBelow } from "./findings-seen-from";
import { type ImportedModules, importedModules } from "./imported-modules";
import { realModels } from "./made-up-models";
import { kerasOfProgram } from "./keras-of-program";
import { placesOf } from "./places";
import type { Report } from "./report";
import { guardedReport } from "./stale-report";
import type { Recordings } from "../interpreter/session/recordings";
import { type Run, openRun } from "../interpreter/session/run";
import { type DocumentSyntax, type TextChange, edit, openDocument } from "../syntax/document-syntax";
import type { ModuleSyntax } from "../syntax/ast";
import type { PythonParser } from "../syntax/parser";
import type { ModelRecord } from "../values/application";
import type { KerasVersion } from "../values/context";
import type { Reason } from "../values/reason";

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

function reportOf(
  recordings: readonly Recordings[],
  syntax: DocumentSyntax["syntax"],
  file: string,
  version: number,
): Omit<Report, "needs" | "dependencies"> {
  const models = recordings.flatMap((piece) => piece.models);
  return {
    file,
    version,
    places: placesOf(recordings.flatMap((piece) => piece.applications)),
    models: realModels(modelsSeenFrom(file, models)),
    modelsElsewhere: models.filter(({ site }) => site.file !== file),
    findings: findingsSeenFrom(
      file,
      recordings.flatMap((piece) => piece.findings),
    ),
    bindings: recordings.flatMap((piece) => piece.bindings),
    results: recordings.flatMap((piece) => piece.results),
    unknowns: countedUnknowns(recordings),
    gaps: syntax.gaps.map(({ start, end }) => ({ file, start, end })),
  };
}

/** An open analysis that takes edits. */
export interface EditableAnalysis extends AnalysisSession {
  /** The present text. */
  readonly text: () => string;
  /** The syntax of the present text, as the report was made from it. */
  readonly syntax: () => ModuleSyntax;
  /** Applies changes in order, as the editor sent them, and takes the document's new version. */
  readonly edit: (changes: readonly TextChange[], version: number) => void;
  /** Forgets the report, since settings or files that it depends on changed. */
  readonly invalidate: () => void;
}

interface OpenRun {
  readonly run: Run;
  readonly imports: ImportedModules;
  readonly data: AskedData;
  readonly keras: KerasVersion;
  readonly moduleName: string;
}

/** Opens a document. `file` is its identity (path or URI); it is run as a script, as `python file` would. */
export function openAnalysis(
  parser: PythonParser,
  file: string,
  text: string,
  options: AnalysisOptions | (() => AnalysisOptions),
): EditableAnalysis {
  let document = openDocument(parser, text);
  let version = 0;
  let report: Report | undefined;
  /** Counts edits; a report of an earlier count is stale. */
  let generation = 0;
  /** The run that edits go on from; none where what it depends on beside the text has changed. */
  let open: OpenRun | undefined;
  const analyse = (): Report => {
    const {
      keras: installed,
      resolve,
      findData,
      moduleName = "",
    } = typeof options === "function" ? options() : options;
    const keras = kerasOfProgram(document.text, installed);
    if (open?.keras === keras && open.moduleName === moduleName) {
      open.run.update(document.syntax.units);
    } else {
      const imports = importedModules(parser, resolve);
      const data = askedData(file, findData);
      const source = { file, isPackage: /(^|[\\/])__init__\.py$/.test(file), syntax: document.syntax };
      const run = openRun(source, {
        keras,
        findModule: imports.find,
        findData: data.find,
        moduleName,
      });
      open = { run, imports, data, keras, moduleName };
    }
    const { run, imports, data } = open;
    const own = generation;
    const found: Report = {
      ...reportOf(run.recordings(), document.syntax, file, version),
      needs: imports.needs,
      dependencies: [...imports.dependencies.keys(), ...data.asked].filter((name) => name !== file),
    };
    return guardedReport(found, () => own !== generation);
  };
  return {
    text: () => document.text,
    syntax: () => document.syntax,
    report: () => (report ??= analyse()),
    edit: (changes, next) => {
      document = edit(document, changes);
      version = next;
      report = undefined;
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
