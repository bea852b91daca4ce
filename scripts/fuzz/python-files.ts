/** Python files and notebooks below paths, each real file once; what is no regular file is left alone. */
import { lstatSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import type { Program } from "./messages";
import type { Random } from "./random";
import { readNotebook } from "../../server/src/analysis/notebook";

/** Larger files are data written as Python. */
const LARGEST_FILE = 2_000_000;

/** A file and the path, of those that were given, below which it was found. */
export interface FoundFile {
  readonly path: string;
  readonly below: string;
}

/** Every Python file of the paths and of the folders below them, with their notebooks if wanted, in the order of their names. */
export function* pythonFiles(paths: readonly string[], notebooks = false): Iterable<FoundFile> {
  const seen = new Set<string>();
  const isProgram = (name: string): boolean => name.endsWith(".py") || (notebooks && name.endsWith(".ipynb"));
  const waiting = paths.map((at) => ({ path: at, below: at })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { below } = next;
    const real = realpathSync(next.path);
    if (seen.has(real)) continue;
    seen.add(real);
    const found = lstatSync(real);
    if (found.isDirectory()) {
      for (const name of readdirSync(real).sort().reverse()) {
        const inside = path.join(real, name);
        const kind = lstatSync(inside);
        if (kind.isDirectory() || (kind.isFile() && isProgram(name))) waiting.push({ path: inside, below });
      }
    } else if (found.isFile() && found.size <= LARGEST_FILE) {
      yield { path: real, below };
    }
  }
}

/** So many of the files, each as likely as any other. */
export function sampleOf(files: readonly FoundFile[], count: number, chosen: Random): readonly FoundFile[] {
  const rest = [...files];
  const sample: FoundFile[] = [];
  while (sample.length < count && rest.length > 0) {
    const at = chosen.below(rest.length);
    const [file] = rest.splice(at, 1, ...rest.splice(-1));
    if (file) sample.push(file);
  }
  return sample;
}

/** What a file runs: of a notebook its cells. Undefined where a notebook holds no Python. */
export function programIn(id: number, file: FoundFile): Program | undefined {
  const text = readFileSync(file.path, "utf8");
  const notebook = file.path.endsWith(".ipynb") ? readNotebook(text) : undefined;
  if (typeof notebook === "string") return undefined;
  return { id, name: file.path, text: notebook?.program ?? text, path: file.path };
}
