/** Which Keras a file is of that ships with us, for machines on which no Keras is installed. */
import type { KerasVersion } from "../values/context";

/** The releases that `scripts/keras-source/strip.py` took `keras.applications` from. */
const RELEASES: Readonly<Record<KerasVersion, string>> = { 2: "2.15.0", 3: "3.15.1" };

/** Where modules of that Keras are, in the folder `keras-source` that is shipped. */
export function shippedRoot(folder: string, keras: KerasVersion): string {
  return `${folder}/keras-${RELEASES[keras]}`;
}

/** The release of a file that is shipped; undefined for every other file. */
export function shippedRelease(file: string): string | undefined {
  return /\/keras-source\/keras-([\d.]+)\/keras\//.exec(file)?.[1];
}
