/** Folders whose subfolders are classes, as the makers of data sets from directories read them. */
import { pathOf } from "../../builtins";
import type { Context } from "../../../values/context";
import { told } from "../../../values/contents/data-file";
import type { Dim } from "../../../values/dimensions/dimension";
import { type Value, list, str } from "../../../values/value";

export interface ClassFolders {
  /** In their order. */
  readonly names: readonly string[];
  readonly count: Dim;
  /** How many files there are in all of them. */
  readonly files: Dim & { readonly kind: "known" };
}

/** The classes in a directory that lies beside the program; `endings` are those of the files that count. */
export function classFolders(
  directory: Value | undefined,
  endings: string,
  context: Context,
  more: { readonly hidden: boolean } = { hidden: false },
): ClassFolders | undefined {
  const path = pathOf(directory);
  const found =
    path === undefined
      ? undefined
      : context.dataFile(path.replace(/(?<=.)\/$/, ""), { as: "classes", endings });
  const classes = found?.facts.filter(({ name }) => more.hidden || !name.startsWith("."));
  if (!found || !classes || classes.length === 0) return undefined;
  const files = classes.reduce((sum, { count }) => sum + count, 0);
  return {
    names: classes.map(({ name }) => name),
    count: told(classes.length, found.file),
    files: { ...told(files, found.file), kind: "known", value: files },
  };
}

/** Names as Python has them. */
export const nameList = (names: readonly string[]): Value => list(names.map((name) => str(name)));
