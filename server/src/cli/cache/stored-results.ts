/** Results of earlier runs: found again where everything that they depended on is as it was, and kept for later ones. */
import type { Fingerprint } from "./fingerprint";
import type { Answered, Dependencies } from "./questions";
import type { CheckedFile } from "../check/check-file";

/** As it lies on the disk. Files share most of what they depend on, so each answer stands there once. */
export interface StoredResults {
  readonly answers: readonly Answered[];
  readonly files: Readonly<Record<string, StoredFile>>;
}

interface StoredFile {
  readonly text: Fingerprint;
  /** Places in `answers`. */
  readonly needs: readonly number[];
  readonly outcome: CheckedFile;
}

/** Files of which results are kept beside those of the present run: what a large repository has. */
const MOST_FILES = 20_000;

export interface KnownResults {
  /** The outcome of a file whose own text is this one; undefined where there is none, or something differs. */
  readonly find: (file: string, text: Fingerprint) => CheckedFile | undefined;
  readonly keep: (file: string, outcome: CheckedFile, dependencies: Dependencies) => void;
  /** What is to be stored; undefined where that is what was stored before. */
  readonly changed: () => StoredResults | undefined;
}

/** `answer` says what a question's answer is now. */
export function knownResults(
  stored: StoredResults | undefined,
  answer: (question: string) => Fingerprint,
): KnownResults {
  const files = new Map(Object.entries(stored?.files ?? {}));
  const before = stored?.answers ?? [];
  const answers: Answered[] = [...before];
  const places = new Map<string, number>();
  const holds = new Map<number, boolean>();
  const used = new Set<string>();
  let isChanged = false;

  const isSame = (place: number): boolean => {
    const known = holds.get(place);
    if (known !== undefined) return known;
    const found = before.slice(place, place + 1).some(([question, then]) => answer(question) === then);
    holds.set(place, found);
    return found;
  };
  const placeOf = ([question, found]: Answered): number => {
    if (places.size === 0)
      answers.forEach(([each, answered], i) => places.set(JSON.stringify([each, answered]), i));
    const key = JSON.stringify([question, found]);
    const place = places.get(key) ?? answers.push([question, found]) - 1;
    places.set(key, place);
    return place;
  };
  return {
    find: (file, text) => {
      const entry = files.get(file);
      if (entry?.text !== text || !entry.needs.every(isSame)) return undefined;
      used.add(file);
      return entry.outcome;
    },
    keep: (file, outcome, { text, answers: given }) => {
      isChanged = true;
      used.add(file);
      files.set(file, { text, needs: given.map(placeOf), outcome });
    },
    changed: () => {
      if (!isChanged) return undefined;
      const kept = files.size > MOST_FILES ? [...files].filter(([file]) => used.has(file)) : [...files];
      return compact(answers, kept);
    },
  };
}

/** Leaves out the answers that no file needs any more. */
function compact(
  answers: readonly Answered[],
  files: readonly (readonly [string, StoredFile])[],
): StoredResults {
  const kept = new Map<number, number>();
  const placeOf = (old: number): number => {
    const place = kept.get(old) ?? kept.size;
    kept.set(old, place);
    return place;
  };
  const entries = files.map(
    ([file, entry]) => [file, { ...entry, needs: entry.needs.map(placeOf) }] as const,
  );
  return {
    answers: [...kept.keys()].flatMap((old) => answers.slice(old, old + 1)),
    files: Object.fromEntries(entries),
  };
}
