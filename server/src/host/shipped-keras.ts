/** Keras's own source of the parts that are read from source, for machines on which no Keras is installed. */
import type { ModuleFiles } from "./module-resolution";

/** Where it is, and what is in it where that is no folder of this machine. */
export interface ShippedKeras {
  /** Absolute, without a `/` at its end: `server/keras-source`, as the build laid it beside the bundles. */
  readonly folder: string;
  /** Texts by their place in that folder, for a worker, which can read no files of its own. */
  readonly texts?: ReadonlyMap<string, string>;
}

type CarriedFiles = ModuleFiles & { readonly readText: (file: string) => string | undefined };

/** The files that a worker carries with it, by the paths that they would have in the folder. */
export function carriedFiles({ folder, texts = new Map<string, string>() }: ShippedKeras): CarriedFiles {
  const inside = (file: string): string => file.slice(folder.length + 1);
  return {
    isFile: (file) => texts.has(inside(file)),
    isFolder: (place) => [...texts.keys()].some((name) => name.startsWith(`${inside(place)}/`)),
    readText: (file) => texts.get(inside(file)),
  };
}
