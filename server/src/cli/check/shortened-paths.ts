/** Paths as short as they can be told: from the working folder on, however they were given. */
import { shortPath } from "../short-path";
import type { FileFacts } from "../../features/facts/facts";

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
