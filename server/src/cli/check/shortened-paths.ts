/** Paths as short as they can be told: from the working folder on, however they were given. */
import type { FileFacts } from "../../features/facts";

/** `/work/nets/a.py` → `nets/a.py` in `/work`; what stands elsewhere stays as it is. */
function shortPath(path: string, workingFolder: string): string {
  const below = workingFolder.endsWith("/") ? workingFolder : `${workingFolder}/`;
  return path.startsWith(below) && path !== below ? path.slice(below.length) : path;
}

/** Facts whose paths, those of related places too, are short. */
export function shortened(files: readonly FileFacts[], workingFolder: string): readonly FileFacts[] {
  const short = (path: string): string => shortPath(path, workingFolder);
  return files.map((file) => ({
    ...file,
    path: short(file.path),
    problems: file.problems.map((problem) => ({
      ...problem,
      related: problem.related.map((place) => ({ ...place, path: short(place.path) })),
    })),
  }));
}
