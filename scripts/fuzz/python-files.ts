/** Python files below paths, each real file once; what is no regular file is left alone. */
import { lstatSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import type { Program } from "./messages";

/** Larger files are data written as Python. */
const LARGEST_FILE = 2_000_000;

/** Every Python file of the paths and of the folders below them, in the order of their names. */
export function* pythonFiles(paths: readonly string[]): Iterable<Program> {
  const seen = new Set<string>();
  const waiting = [...paths].reverse();
  let id = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const real = realpathSync(at);
    if (seen.has(real)) continue;
    seen.add(real);
    const found = lstatSync(real);
    if (found.isDirectory()) {
      for (const name of readdirSync(real).sort().reverse()) {
        const inside = path.join(real, name);
        const kind = lstatSync(inside);
        if (kind.isDirectory() || (kind.isFile() && name.endsWith(".py"))) waiting.push(inside);
      }
    } else if (found.isFile() && found.size <= LARGEST_FILE) {
      yield { id: id++, name: at, text: readFileSync(real, "utf8"), path: real };
    }
  }
}
