/** A name that no release of a library has. */
import { problem } from "../catalogue";

export const notInLibrary = problem({
  code: "not-in-library",
  what: "{module} has no {name}.",
  why: "All names of the module are known, those of older releases too, up to {release}.",
  remedy: "Write the name that is meant, or take it from where it is.",
  documentation:
    "It is an error where the project's release is known, or where one letter more, less or other makes a name that is there: `np.zeross`, `layers.Dens`. Elsewhere it is a warning, as for `keras.ops.reduce_mean`, since a release that is newer than those described here may have the name; a program that sets it first, or waits for an `AttributeError`, is told nothing.",
  example: "x = np.zeross((4, 3))",
});
