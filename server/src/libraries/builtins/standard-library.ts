/** The standard library, one line per module. */
import { abcNames } from "./stdlib/abc";
import { argparseNames } from "./stdlib/argparse";
import { asyncioNames } from "./stdlib/asyncio";
import { collectionsNames } from "./stdlib/collections";
import { contextlibNames } from "./stdlib/contextlib";
import { copyFunctions } from "./stdlib/copy";
import { csvNames } from "./stdlib/csv";
import { dataclassesNames } from "./stdlib/dataclasses";
import { datetimeNames } from "./stdlib/datetime";
import { documentNames } from "./stdlib/documents";
import { environmentNames } from "./stdlib/environment";
import { enumNames } from "./stdlib/enum";
import { fileNames } from "./stdlib/files";
import { zipNames } from "./stdlib/zip-files";
import { executorNames } from "./stdlib/executors";
import { configurationNames } from "./stdlib/configparser";
import { joblibNames } from "./stdlib/joblib";
import { loadedModuleNames } from "./stdlib/loaded-modules";
import { functoolsNames } from "./stdlib/functools";
import { inspectFunctions } from "./stdlib/inspect";
import { itertoolsFunctions } from "./stdlib/itertools";
import { mathFunctions } from "./stdlib/math";
import { operatorNames } from "./stdlib/operator";
import { folderWalks } from "./stdlib/folder-walks";
import { osNames } from "./stdlib/os";
import { pathNames } from "./stdlib/pathlib";
import { workingFolderNames } from "./stdlib/working-folder";
import { orderedListFunctions } from "./stdlib/ordered-lists";
import { progressNames } from "./stdlib/progress";
import { randomClasses, randomFunctions } from "./stdlib/random";
import { reNames } from "./stdlib/re";
import { sixNames } from "./stdlib/six";
import { textModuleNames } from "./stdlib/text-modules";
import { truthOfTextNames } from "./stdlib/truth-of-text";
import { typesNames } from "./stdlib/types";
import { typingNames } from "./stdlib/typing";
import { unicodeNames } from "./stdlib/unicodedata";
import { versionNames } from "./stdlib/versions";
import { weakrefNames } from "./stdlib/weakref";
import { tempfileNames } from "./stdlib/tempfile";
import type { Value } from "../../values/value";

export const standardLibrary: readonly (readonly [string, () => Value])[] = [
  ...abcNames,
  ...argparseNames,
  ...asyncioNames,
  ...collectionsNames,
  ...configurationNames,
  ...contextlibNames,
  ...copyFunctions,
  ...csvNames,
  ...dataclassesNames,
  ...datetimeNames,
  ...documentNames,
  ...environmentNames,
  ...fileNames,
  ...zipNames,
  ...enumNames,
  ...executorNames,
  ...joblibNames,
  ...loadedModuleNames,
  ...functoolsNames,
  ...inspectFunctions,
  ...itertoolsFunctions,
  ...mathFunctions,
  ...operatorNames,
  ...osNames,
  ...pathNames,
  ...workingFolderNames,
  ...folderWalks,
  ...orderedListFunctions,
  ...progressNames,
  ...randomFunctions,
  ...randomClasses,
  ...reNames,
  ...sixNames,
  ...tempfileNames,
  ...textModuleNames,
  ...truthOfTextNames,
  ...typesNames,
  ...typingNames,
  ...unicodeNames,
  ...versionNames,
  ...weakrefNames,
];
