/** What somebody meant who wrote a name that there is not. */
import { closest as nearest, distance } from "fastest-levenshtein";

/** A name with more than a third of its letters wrong was meant for something else. */
const MOST_WRONG = 1 / 3;

/** The known name that a written one is nearest to; undefined where none is near. */
export function closest(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const beginning = known.filter((name) => written !== "" && name.startsWith(written));
  if (beginning.length === 1) return beginning[0];
  const given = written.slice(0, LONGEST_NAME).toLowerCase().replaceAll("_", "-");
  const found = nearest(given, [...known]);
  return distance(given, found) <= Math.max(2, Math.floor(found.length * MOST_WRONG)) ? found : undefined;
}

/** Names of ours have at most 40 characters; comparing takes time with the product of both lengths. */
const LONGEST_NAME = 100;
