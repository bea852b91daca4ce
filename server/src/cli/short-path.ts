/** Paths as short as they can be told. */

/** `/work/nets/a.py` → `nets/a.py` in `/work`; what stands elsewhere stays as it is. */
export function shortPath(path: string, workingFolder: string): string {
  const below = workingFolder.endsWith("/") ? workingFolder : `${workingFolder}/`;
  return path.startsWith(below) && path !== below ? path.slice(below.length) : path;
}
