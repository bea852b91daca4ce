/** The release of Keras 3 that a program runs with, where what it refuses hangs on that. */
import { isSince } from "../releases";
import type { Releases } from "../../values/context";

/**
 * Whether a program certainly runs with a Keras 3 older than one of its releases, as `isKerasBefore(context, "3.13")`. What is
 * described here is the newest, so it holds wherever nobody says which one there is; and Keras 2 has rules of its own.
 */
export const isKerasBefore = (releases: Releases, release: string): boolean =>
  releases.keras === 3 && isSince(releases, "keras", release) === false;
