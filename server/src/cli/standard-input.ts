/** A program on standard input, which stands in the place of a file as an editor or a hook has it. */
import { type Disk, absolute } from "../host/disk";
import { folderOf } from "../host/module-resolution";
import { decodePython } from "../host/source-text";

/** The path that means standard input. */
export const STANDARD_INPUT = "-";

/** The disk with these bytes in the place of a file, which need not exist. */
export function withFile(disk: Disk, file: string, bytes: Uint8Array): Disk {
  const source = decodePython(bytes);
  const name = file.slice(file.lastIndexOf("/") + 1);
  const holder = folderOf(file);
  const isIt = (place: string): boolean => place === file;
  return {
    ...disk,
    isFile: (place) => isIt(place) || disk.isFile(place),
    isFolder: (place) => !isIt(place) && disk.isFolder(place),
    list: (folder) => (folder === holder ? [...new Set([...disk.list(folder), name])] : disk.list(folder)),
    readText: (place) => (isIt(place) ? source.text : disk.readText(place)),
    readSource: (place, limit) => (isIt(place) ? source : disk.readSource(place, limit)),
    whyNot: (place) => (isIt(place) ? undefined : disk.whyNot(place)),
  };
}

/** Where a program on standard input stands: as it is told, else beside everything in the working folder. */
export function standardInputFile(named: string | undefined, workingFolder: string): string {
  return absolute(named ?? "stdin.py", workingFolder);
}
