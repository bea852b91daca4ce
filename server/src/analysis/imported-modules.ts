/** Syntax of imported files, kept per version, and the judgement whether a package is worth reading. */
import type { ResolveModule, ResolvedModule } from "./host";
import { readNotebook } from "./notebook";
import { shippedRelease } from "./shipped-keras";
import type { Need } from "./report";
import type { FindModule, SourceModule } from "../interpreter/machine";
import type { ModuleSyntax } from "../syntax/ast";
import { parseModule } from "../syntax/module-syntax";
import type { PythonParser } from "../syntax/parser";
import { type KeptWithin, keptWithin } from "../values/bounds/kept-within";
import { CHARACTERS_PER_REPORT } from "../interpreter/budgets";

/** A file with the text that it was read from: versions of one host say nothing of those of another that has the same parser. */
interface Parsed extends SourceModule {
  readonly text: string;
}

/** What was parsed last, as much of it as one program may import; and all that an analysis still holds, so that none is there twice. */
interface ParsedFiles {
  readonly last: KeptWithin<Parsed>;
  readonly held: Map<string, WeakRef<Parsed>>;
  /** Takes the name of a file out of `held` once nobody holds what was parsed of it. */
  readonly released: FinalizationRegistry<string>;
}

/** Shared by all documents of one parser: a file that ten others import is parsed once. */
const parsedFiles = new WeakMap<PythonParser, ParsedFiles>();

function filesOf(parser: PythonParser): ParsedFiles {
  const before = parsedFiles.get(parser);
  if (before) return before;
  const held = new Map<string, WeakRef<Parsed>>();
  const files: ParsedFiles = {
    last: keptWithin(CHARACTERS_PER_REPORT, ({ text }) => text.length),
    held,
    released: new FinalizationRegistry((file) => {
      if (held.get(file)?.deref() === undefined) held.delete(file);
    }),
  };
  parsedFiles.set(parser, files);
  return files;
}

/**
 * Characters of an `__init__.py` of an installed package that is read although it does not speak of Keras: such
 * short ones only gather what their submodules define.
 */
const SHORT_INIT = 4_000;

const SPEAKS_OF_KERAS = /keras|tensorflow/;

const topFolder = (file: string): string | undefined =>
  /^(.*[\\/](?:site|dist)-packages[\\/][^\\/]+)/.exec(file)?.[1];

/**
 * Whether reading a module can tell anything about shapes. The workspace's own files always can; an installed
 * package can when it speaks of Keras or TensorFlow, or when another file of the same package asks for it.
 */
function isWorthReading(module: ResolvedModule, importer: string): boolean {
  const top = topFolder(module.file);
  if (top === undefined || topFolder(importer) === top) return true;
  if (module.isPackage && module.text.length < SHORT_INIT) return true;
  // `keras_hub`, `tf_keras` and the like speak of it, too; what is Keras's own need not name it.
  return SPEAKS_OF_KERAS.test(module.text) || SPEAKS_OF_KERAS.test(top.slice(top.search(/[^\\/]+$/)));
}

/** What a module runs: of a notebook, which another may run, its cells. One that is open in an editor is a program already. */
function programOf({ file, text }: ResolvedModule): string {
  const notebook = file.endsWith(".ipynb") ? readNotebook(text) : "broken";
  return typeof notebook === "string" ? text : notebook.program;
}

function sourceOf(parser: PythonParser, module: ResolvedModule): SourceModule {
  const files = filesOf(parser);
  const before = files.last.get(module.file) ?? files.held.get(module.file)?.deref();
  if (before?.text === module.text) return before;
  let syntax: ModuleSyntax | undefined;
  const source: Parsed = {
    text: module.text,
    file: module.file,
    isPackage: module.isPackage,
    characters: module.text.length,
    isInstalled: topFolder(module.file) !== undefined || shippedRelease(module.file) !== undefined,
    // Of many files it is only asked whether they are there.
    get syntax() {
      return (syntax ??= parseModule(parser, programOf(module)));
    },
  };
  files.last.set(module.file, source);
  files.held.set(module.file, new WeakRef(source));
  files.released.register(source, module.file);
  return source;
}

/** Imports of one analysis, with what they asked for and what they depended on. */
export interface ImportedModules {
  readonly find: FindModule;
  readonly needs: readonly Need[];
  /** Versions of the files that were read, by file. */
  readonly dependencies: ReadonlyMap<string, number>;
}

/** Packages that have Python import notebooks by their names, as modules. */
const IMPORTS_NOTEBOOKS = /^[ \t]*(?:import|from)[ \t]+(?:import_ipynb|nbimporter|importnb|ipynb)\b/m;
/** Where one of them keeps the notebooks of a folder. */
const NOTEBOOK_PREFIX = /^ipynb\.fs\.(?:full|defs)\./;

/** Whether a program has notebooks imported by their names. It is asked after each edit: most texts have none of the words. */
export const importsNotebooks = (text: string): boolean =>
  (text.includes("ipynb") || text.includes("nbimporter") || text.includes("importnb")) &&
  IMPORTS_NOTEBOOKS.test(text);

/** Imports that find a notebook where no module of its name is. */
function withNotebooks(resolve: ResolveModule): ResolveModule {
  return (module, importer) => {
    const found = resolve(module, importer);
    if (found !== null || module.includes("/")) return found;
    return resolve(`./${module.replace(NOTEBOOK_PREFIX, "").replaceAll(".", "/")}.ipynb`, importer);
  };
}

/** Answers the imports of a program through `resolve`, remembering needs and dependencies; notebooks where it reads those, too. */
export function importedModules(
  parser: PythonParser,
  resolveModule: ResolveModule,
  readsNotebooks = false,
): ImportedModules {
  const resolve = readsNotebooks ? withNotebooks(resolveModule) : resolveModule;
  const needs: Need[] = [];
  const dependencies = new Map<string, number>();
  return {
    needs,
    dependencies,
    find: (module, importer) => {
      const found = resolve(module, importer);
      if (found === undefined) needs.push({ module, importer });
      if (!found) return found;
      dependencies.set(found.file, found.version);
      return isWorthReading(found, importer) ? sourceOf(parser, found) : "unread";
    },
  };
}
