/** Answers what a program asks of the data files that lie beside it: which file it means, and what its few bytes say. */
import type { FoundData } from "../analysis/host";
import type { FileQuestion } from "../values/contents/data-file";
import type { FileBytes, Readers } from "./data-files/reader";
import { keptWithin } from "../values/bounds/kept-within";
import { folderOf } from "./module-resolution";
import type { SourceFiles } from "./module-resolver";
import { isInside, normalised, joined } from "./paths";

export interface DataFolders extends SourceFiles {
  readonly list: (folder: string) => readonly string[];
  /** The first `most` bytes of a regular file, and how many it has; undefined where it can't be read. */
  readonly readBytes?: (path: string, most: number) => FileBytes | undefined;
  /** Where a path leads once all links are followed. */
  readonly realPath?: (path: string) => string;
}

export interface DataFileFinderOptions {
  readonly files: DataFolders;
  /** Folders that are open, or the one the command was started in, and the project of a file outside of them. */
  readonly foldersFor: (file: string) => readonly string[];
  /** Loads the readers; called when the first file is there to be read. */
  readonly readers: () => Readers;
  /** Whether the folders are trusted: in others no data is opened. */
  readonly isTrusted: () => boolean;
}

export interface DataFileFinder {
  readonly find: (path: string, importer: string, question: FileQuestion) => FoundData;
}

/**
 * Bytes that are read to answer a question. Headers stand in the first; archives, HDF5 and parquet are read whole: forty
 * million hold a model of ten million parameters.
 */
const MOST_BYTES: Readonly<Record<Exclude<FileQuestion["as"], "folder" | "classes">, number>> = {
  records: 20_000_000,
  text: 2_000_000,
  document: 2_000_000,
  arrays: 40_000_000,
  matrices: 40_000_000,
  table: 40_000_000,
  sheet: 10_000_000,
  model: 40_000_000,
  pickle: 40_000_000,
  picture: 500_000,
  // Where a sound ends, some formats say only at their end.
  sound: 10_000_000,
  size: 0,
  // The directory of an archive stands at its end.
  members: 40_000_000,
};
/** The header of an array that stands by itself, and the whole of one of labels: a hundred thousand of them have less. */
const NPY_BYTES = 1_000_000;
/** Folders inside one another that are gone through for pictures, and names in them. */
const DEEPEST_FOLDER = 5;
const MOST_NAMES = 200_000;

/** Bytes of files whose answers are kept to be asked for again: as many as are read for one question at most. */
const MOST_KEPT = 40_000_000;
/** Bytes that an answer counts for beside those that were read: its key, and the name of a file that said nothing. */
const BYTES_PER_ANSWER = 1_000;

/** What a file or a folder answered, and how much was read for it. */
interface Read {
  readonly facts: unknown;
  readonly bytes: number;
}

const NOTHING_READ: Read = { facts: undefined, bytes: 0 };

type FolderQuestion = Extract<FileQuestion, { readonly as: "folder" | "classes" }>;

const isOfFolder = (question: FileQuestion): question is FolderQuestion =>
  question.as === "folder" || question.as === "classes";

export function dataFileFinder({
  files,
  foldersFor,
  readers,
  isTrusted,
}: DataFileFinderOptions): DataFileFinder {
  const answers = keptWithin<Read & { readonly version: number }>(
    MOST_KEPT,
    ({ bytes }) => bytes + BYTES_PER_ANSWER,
  );
  const realPath = (path: string): string => files.realPath?.(path) ?? path;

  /** The places that a path of the program may mean; none where it leads out of the folders that may be read. */
  const places = (written: string, importer: string): readonly string[] => {
    const path = written.replaceAll("\\", "/");
    if (path === "" || path.includes("\0") || path.startsWith("~")) return [];
    const own = folderOf(importer);
    const open = foldersFor(importer).filter((folder) => isInside(importer, folder));
    const roots = [own, ...open];
    const isAbsolute = path.startsWith("/") || /^[a-z]:\//i.test(path) || /^[a-z][a-z0-9+.-]+:/i.test(path);
    const candidates = isAbsolute ? [path] : roots.map((root) => joined(root, path));
    return [...new Set(candidates.map(normalised))].filter((place) =>
      roots.some((root) => isInside(place, root)),
    );
  };

  const namesIn = (folder: string): readonly string[] => [...files.list(folder)].sort();
  const countFiles = (folder: string, endings: RegExp, depth: number, left: { names: number }): number => {
    let count = 0;
    for (const name of namesIn(folder)) {
      left.names -= 1;
      if (left.names < 0) return count;
      if (endings.test(name)) count += 1;
      else if (depth > 0 && !name.includes(".") && files.isFolder(joined(folder, name)))
        count += countFiles(joined(folder, name), endings, depth - 1, left);
    }
    return count;
  };
  const folderFacts = (folder: string, question: FolderQuestion): Read => {
    const names = namesIn(folder);
    if (names.length > MOST_NAMES) return NOTHING_READ;
    const bytes = names.reduce((sum, name) => sum + name.length, 0);
    if (question.as === "folder") {
      const facts = names.map((name) => ({ name, isFolder: files.isFolder(joined(folder, name)) }));
      return { facts, bytes };
    }
    const left = { names: MOST_NAMES };
    const endings = new RegExp(
      `\\.(${question.endings.replace(/[^a-z0-9 ]/g, "").replaceAll(" ", "|")})$`,
      "i",
    );
    const classes = names
      .filter((name) => files.isFolder(joined(folder, name)))
      .map((name) => ({ name, count: countFiles(joined(folder, name), endings, DEEPEST_FOLDER, left) }));
    return { facts: left.names < 0 ? undefined : classes, bytes };
  };
  const fileFacts = (file: string, question: Exclude<FileQuestion, FolderQuestion>): Read => {
    const most = /\.npy$/i.test(file) ? NPY_BYTES : MOST_BYTES[question.as];
    const start = files.readBytes?.(file, most);
    if (!start) return NOTHING_READ;
    try {
      return { facts: readers()[question.as](start, question, file), bytes: start.bytes.length };
    } catch (error) {
      // What libraries throw at damaged bytes, as errors or as text: the file then says nothing, as if it were not there.
      if (error instanceof Error || typeof error === "string") return NOTHING_READ;
      throw error;
    }
  };
  const isThere = (place: string, question: FileQuestion): boolean =>
    isOfFolder(question) ? files.isFolder(place) : files.isFile(place);

  /** The places where there is something to answer; of folders, those that hold what is looked for, if any does. */
  const meant = (asked: readonly string[], question: FileQuestion): readonly string[] => {
    const there = asked.filter((place) => isThere(place, question));
    if (question.as !== "folder" || question.having === undefined || there.length < 2) return there;
    const wanted = new RegExp(question.having);
    const holding = there.filter((place) => files.list(place).some((name) => wanted.test(name)));
    return holding.length > 0 ? holding : there;
  };

  const find = (path: string, importer: string, question: FileQuestion): FoundData => {
    const asked = isTrusted() ? places(path, importer) : [];
    const before = files.misses?.() ?? 0;
    const isFetching = (): boolean => (files.misses?.() ?? 0) > before;
    const [file, ...others] = meant(asked, question);
    // Two files of one name: where the program is started decides, and nobody has said where that is.
    if (file === undefined || others.length > 0)
      return { asked, isFetching: isFetching(), answer: undefined };
    const roots = [folderOf(importer), ...foldersFor(importer)].map(realPath);
    if (!roots.some((root) => isInside(realPath(file), root)))
      return { asked, isFetching: false, answer: undefined };
    const key = `${file}\0${JSON.stringify(question)}`;
    const version = files.versionOf(file);
    const known = answers.get(key);
    const read =
      known?.version === version
        ? known
        : isOfFolder(question)
          ? folderFacts(file, question)
          : fileFacts(file, question);
    if (isFetching()) return { asked, isFetching: true, answer: undefined };
    answers.set(key, { ...read, version });
    const { facts } = read;
    return { asked, isFetching: false, answer: facts === undefined ? undefined : { file, facts } };
  };
  return { find };
}
