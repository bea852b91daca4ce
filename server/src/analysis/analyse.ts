/** From a document's text to its report: the one entry that editors and the command line share. */
import type { AnalysisOptions, AnalysisSession } from "./host";
import { importedModules } from "./imported-modules";
import { realModels } from "./made-up-models";
import { placesOf } from "./places";
import type { Report } from "./report";
import type { Machine } from "../interpreter/machine";
import { runFile } from "../interpreter/run";
import { type DocumentSyntax, type TextChange, edit, openDocument } from "../syntax/document-syntax";
import type { ModuleSyntax } from "../syntax/ast";
import type { PythonParser } from "../syntax/parser";
import type { ModelRecord } from "../values/application";
import type { Finding } from "../values/finding";

const rank = { error: 2, warning: 1, info: 0 };

/** One finding per mistake: the same code at the same place counts once, with the highest severity it was met with. */
function distinctFindings(findings: readonly Finding[], file: string): readonly Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.span.file !== file) continue;
    const key = `${finding.code} ${finding.span.start} ${finding.span.end}`;
    const before = byPlace.get(key);
    if (!before || rank[finding.severity] > rank[before.severity]) byPlace.set(key, finding);
  }
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}

const folderOf = (file: string): string => file.replace(/[^\\/]*$/, "");

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
    if (!site || model.site.file.startsWith(folderOf(file))) {
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

function reportOf(
  machine: Machine,
  syntax: DocumentSyntax["syntax"],
  file: string,
  version: number,
): Omit<Report, "needs" | "dependencies"> {
  return {
    file,
    version,
    places: placesOf(machine.applications),
    models: realModels(modelsSeenFrom(file, machine.models)),
    modelsElsewhere: machine.models.filter(({ site }) => site.file !== file),
    findings: distinctFindings(machine.findings, file),
    bindings: machine.bindings,
    unknowns: [...machine.unknowns.values()].sort((a, b) => b.count - a.count),
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
  const analyse = (): Report => {
    const { keras, resolve, moduleName } = typeof options === "function" ? options() : options;
    const imports = importedModules(parser, resolve);
    const source = { file, isPackage: /(^|[\\/])__init__\.py$/.test(file), syntax: document.syntax };
    const machine = runFile(source, { keras, findModule: imports.find, moduleName: moduleName ?? "" });
    return {
      ...reportOf(machine, document.syntax, file, version),
      needs: imports.needs,
      dependencies: [...imports.dependencies.keys()].filter((name) => name !== file),
    };
  };
  return {
    text: () => document.text,
    syntax: () => document.syntax,
    report: () => (report ??= analyse()),
    edit: (changes, next) => {
      document = edit(document, changes);
      version = next;
      report = undefined;
    },
    invalidate: () => {
      report = undefined;
    },
    close: () => {
      document.close();
    },
  };
}
