/** Files that are kept between runs: written whole or not at all, read only where nothing is broken. */
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
import { fingerprintOf } from "./fingerprint";
import { whereAllowed } from "../../host/where-allowed";

/** Bytes of all files together; the ones that were used longest ago go first. A thousand files' results take two million. */
const MOST_BYTES = 200_000_000;
/** What is longer than this is not kept: reading it back would cost what it saves. */
const LONGEST = 60_000_000;
/** Characters of a file's name, enough for no two keys to share one. */
const NAME_LENGTH = 32;
/** Characters of the fingerprint that stands before the content. */
const MARK = fingerprintOf("").length;

export interface CacheFile {
  /** What was written last; undefined where there is nothing, or something happened to it. */
  readonly read: () => Uint8Array | undefined;
  /** Replaces the content. Where that is not possible, nothing is kept. */
  readonly write: (content: Uint8Array) => void;
}

/** The file of a key in a folder, which is made when something is first written. */
export function cacheFile(folder: string, key: string): CacheFile {
  const name = fingerprintOf(key).replace(/[^A-Za-z0-9]/g, "");
  const file = path.join(folder, name.slice(0, NAME_LENGTH));
  return {
    read: () =>
      whereAllowed(() => {
        const bytes = readFileSync(file);
        const content = bytes.subarray(MARK);
        if (bytes.toString("latin1", 0, MARK) !== fingerprintOf(content)) return undefined;
        const now = new Date();
        utimesSync(file, now, now);
        return content;
      }),
    write: (content) => {
      if (content.length > LONGEST) return;
      whereAllowed(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        // Another run may read or write the same file: it sees the old content or the new one, never half of either.
        const temporary = `${file}.${process.pid}.${Date.now().toString(36)}`;
        writeFileSync(temporary, Buffer.concat([Buffer.from(fingerprintOf(content)), content]), {
          mode: 0o600,
        });
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
