/** `%%writefile nets.py` of IPython, which writes the rest of its cell to a file: what a later cell imports. */
export interface WrittenFile {
  /** As it is written: from the folder of the notebook, or absolute. */
  readonly path: string;
  readonly text: string;
  /** Whether it goes on with what the file holds. */
  readonly appends: boolean;
}

const WRITE_MAGIC =
  /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*%%(?:writefile|file)[ \t]+(-a[ \t]+|--append[ \t]+)?(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"']+))[ \t]*\r?\n/;
/** Paths that are made when the cell runs. */
const IS_COMPUTED = /[${}~\\]/;

/** The file that a cell writes; undefined where it is a cell of another kind, or its path is computed. */
export function writtenFile(cell: string): WrittenFile | undefined {
  const found = WRITE_MAGIC.exec(cell);
  const path = found?.[2] ?? found?.[3] ?? found?.[4];
  if (!found || path === undefined || IS_COMPUTED.test(path)) return undefined;
  return { path, text: cell.slice(found[0].length), appends: found[1] !== undefined };
}
