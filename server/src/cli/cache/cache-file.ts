/** The files in which results are kept between runs: written whole or not at all, read only where nothing is broken. */
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import * as path from "node:path";
import { fingerprintOf } from "./questions";

/** Bytes of all files together; the ones that were used longest ago go first. A thousand files' results take two million. */
const MOST_BYTES = 200_000_000;
/** A text longer than this is not kept: reading it back would cost what it saves. */
const LONGEST_TEXT = 60_000_000;

export interface CacheFile {
  /** The text that was written last; undefined where there is none, or something happened to it. */
  readonly read: () => string | undefined;
  /** Replaces the text. Where that is not possible, nothing is kept. */
  readonly write: (text: string) => void;
}

/** The file of a key in a folder, which is made when something is first written. */
export function cacheFile(folder: string, key: string): CacheFile {
  const file = path.join(
    folder,
    `${fingerprintOf(key)
      .replace(/[^A-Za-z0-9]/g, "")
      .slice(0, 32)}.json`,
  );
  return {
    read: () =>
      whereAllowed(() => {
        const text = readFileSync(file, "utf8");
        const end = text.indexOf("\n");
        const content = text.slice(end + 1);
        if (text.slice(0, end) !== fingerprintOf(content)) return undefined;
        const now = new Date();
        utimesSync(file, now, now);
        return content;
      }),
    write: (text) => {
      if (text.length > LONGEST_TEXT) return;
      whereAllowed(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        // Another run may read or write the same file: it sees the old text or the new one, never half of either.
        const temporary = `${file}.${process.pid}.${Date.now().toString(36)}`;
        writeFileSync(temporary, `${fingerprintOf(text)}\n${text}`, { mode: 0o600 });
        renameSync(temporary, file);
        makeRoom(folder);
      });
    },
  };
}

/** Removes what was used longest ago until the rest is small enough. */
function makeRoom(folder: string): void {
  const files = readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? [{ file, size: found.size, used: found.mtimeMs }] : [];
  });
  let bytes = files.reduce((sum, { size }) => sum + size, 0);
  for (const { file, size } of files.sort((a, b) => a.used - b.used)) {
    if (bytes <= MOST_BYTES) return;
    rmSync(file, { force: true });
    bytes -= size;
  }
}

/** A folder that is missing, full or somebody else's is no reason to fail: there is nothing to be found then. */
function whereAllowed<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
