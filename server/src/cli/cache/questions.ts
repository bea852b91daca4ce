/** What a file's outcome depends on beside its own text: each question that its analysis asked, and what the answer is now. */
import { serialize } from "node:v8";
import { type Fingerprint, fingerprintOf } from "./fingerprint";
import type { FactsSources } from "../../features/facts/facts";
import type { ProblemPolicy } from "../../features/problems/problem-policy";
import { type Disk, LONGEST_FILE } from "../../host/disk";
import type { SourceText } from "../../host/source-text";
import type { Surroundings } from "../../host/surroundings";
import type { FileQuestion } from "../../values/contents/data-file";

/** Plain data, so that it can be kept as JSON and come from another thread. */
export type Question =
  /** Where an import leads, and what stands there. */
  | readonly ["module", module: string, importer: string]
  /** What a data file says. */
  | readonly ["data", path: string, importer: string, question: FileQuestion]
  /** The Keras, the name and the rules that hold for a file. */
  | readonly ["settings", file: string]
  /** A file whose lines were counted. */
  | readonly ["source", file: string]
  /** The path by which a file is told. */
  | readonly ["shown", file: string]
  /** Whether a file is one of the run's. */
  | readonly ["asked", file: string];

/** A question and its answer. */
export type Answered = readonly [question: string, answer: Fingerprint];

/** What one outcome depended on: plain data, which may come from another thread. */
export interface Dependencies {
  /** The file's own text. */
  readonly text: Fingerprint;
  readonly answers: readonly Answered[];
}

/** What answers questions in one run. */
export interface World {
  readonly disk: Disk;
  readonly surroundings: Surroundings;
  readonly policyOf: (file: string) => ProblemPolicy;
  readonly pathOf: FactsSources["pathOf"];
  readonly isAsked: (file: string) => boolean;
}

/** Of a file's bytes, from what was read of them; undefined where they are not those of the text. */
export function sourceFingerprint({ text, hasMark, isOtherEncoding }: SourceText): Fingerprint | undefined {
  if (isOtherEncoding) return undefined;
  return fingerprintOf(hasMark ? `\uFEFF${text}` : text);
}

/** Answers questions, each once. */
export function answersIn(world: World): (question: string) => Fingerprint {
  const known = new Map<string, Fingerprint>();
  const modules = new Map<string, Fingerprint>();
  const moduleAnswer = (module: string, importer: string): Fingerprint => {
    const found = world.surroundings.optionsFor(importer).resolve(module, importer);
    if (!found) return found === null ? "none" : "unknown";
    const text = modules.get(found.file) ?? fingerprintOf(found.text);
    modules.set(found.file, text);
    return JSON.stringify([found.file, found.isPackage, text]);
  };
  const answer = (question: Question): Fingerprint => {
    switch (question[0]) {
      case "module":
        return moduleAnswer(question[1], question[2]);
      case "data": {
        const [, path, importer, asked] = question;
        // JSON would not tell NaN from null.
        return fingerprintOf(
          serialize(world.surroundings.optionsFor(importer).findData?.(path, importer, asked)),
        );
      }
      case "settings": {
        const { keras, packages, moduleName } = world.surroundings.optionsFor(question[1]);
        return JSON.stringify([keras, packages, moduleName, world.policyOf(question[1])]);
      }
      case "source": {
        const read = world.disk.readBytes?.(question[1], LONGEST_FILE);
        return read === undefined ? "none" : fingerprintOf(read.bytes);
      }
      case "shown":
        return world.pathOf(question[1]);
      case "asked":
        return String(world.isAsked(question[1]));
    }
  };
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const found = answer(JSON.parse(question) as Question);
    known.set(question, found);
    return found;
  };
}

/** Notes the questions that are asked through what it wraps. */
export interface Recorder {
  readonly surroundings: (real: Surroundings) => Surroundings;
  readonly sources: <S extends FactsSources & Pick<World, "isAsked">>(real: S) => S;
  /** The questions since this was last asked, but for what a file itself says. */
  readonly taken: (file: string) => readonly string[];
}

export function recorder(): Recorder {
  let asked = new Set<string>();
  const note = (question: Question): void => {
    asked.add(JSON.stringify(question));
  };
  return {
    surroundings: (real) => ({
      ...real,
      optionsFor: (file) => {
        note(["settings", file]);
        const options = real.optionsFor(file);
        const { resolve, findData } = options;
        return {
          ...options,
          resolve: (module, importer) => {
            note(["module", module, importer]);
            return resolve(module, importer);
          },
          findData:
            findData &&
            ((path, importer, question) => {
              note(["data", path, importer, question]);
              return findData(path, importer, question);
            }),
        };
      },
    }),
    sources: (real) => ({
      ...real,
      pathOf: (file) => {
        note(["shown", file]);
        return real.pathOf(file);
      },
      linesOf: (file) => {
        note(["source", file]);
        return real.linesOf(file);
      },
      isAsked: (file) => {
        note(["asked", file]);
        return real.isAsked(file);
      },
    }),
    taken: (file) => {
      asked.delete(JSON.stringify(["source", file]));
      const all = [...asked];
      asked = new Set();
      return all;
    },
  };
}
