/** Modules that a notebook's cells write with `%%writefile`: they are imported whether or not they have been written yet. */
import { folderOf } from "./findings-seen-from";
import type { AnalysisOptions, ResolvedModule } from "./host";
import type { WrittenFile } from "../syntax/notebooks/write-magic";

/** A number that differs where texts do, but for one in four thousand million: FNV-1a over their signs. */
function versionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Where a cell of the notebook `file` writes to. */
export const writtenPlace = (file: string, { path }: WrittenFile): string =>
  path.startsWith("/") ? path : `${folderOf(file)}${path.replace(/^(?:\.\/)+/, "")}`;

/**
 * The files as they are once all cells of the notebook `file` have run, by their paths. One has no text where cells write
 * several, of which an import may have met any, or where one goes on with what lay on the disk before.
 */
export function writtenTexts(
  file: string,
  written: readonly WrittenFile[],
): ReadonlyMap<string, string | undefined> {
  const texts = new Map<string, string | undefined>();
  for (const one of written) {
    const place = writtenPlace(file, one);
    const before = texts.get(place);
    const isNew = !texts.has(place) || before === one.text;
    if (one.appends) texts.set(place, before === undefined ? undefined : before + one.text);
    else texts.set(place, isNew ? one.text : undefined);
  }
  return texts;
}

/** The path of a module without its ending: of a dotted name, or of a file that is run. */
const pathOf = (module: string): string =>
  module.includes("/") ? module.replace(/^\.\//, "").replace(/\.py$/, "") : module.replaceAll(".", "/");

/** Options under which imports find what the cells of the notebook `file` write before anything that lies on the disk. */
export function withWritten(
  options: AnalysisOptions,
  file: string,
  written: readonly WrittenFile[],
): AnalysisOptions {
  if (written.length === 0) return options;
  const texts = writtenTexts(file, written);
  const moduleAt = (place: string, isPackage: boolean): ResolvedModule | undefined => {
    const text = texts.get(place);
    return text === undefined ? undefined : { file: place, text, version: versionOf(text), isPackage };
  };
  return {
    ...options,
    resolve: (module, importer) => {
      // The notebook's folder is the first that is searched, also for what its scripts import.
      for (const folder of new Set([folderOf(importer), folderOf(file)])) {
        const base = folder + pathOf(module);
        const found = moduleAt(`${base}.py`, false) ?? moduleAt(`${base}/__init__.py`, true);
        if (found) return found;
        if (texts.has(`${base}.py`) || texts.has(`${base}/__init__.py`)) return undefined;
      }
      return options.resolve(module, importer);
    },
  };
}
