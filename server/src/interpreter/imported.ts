/** How much one report has imported, and whether it may import more. */
import {
  CHARACTERS_PER_REPORT,
  CHARACTERS_PER_STEP,
  FILES_PER_REPORT,
  STEPS_PER_FURTHER_STATEMENT,
  WORK_OF_IMPORTS,
} from "./budgets";
import type { Machine, ModuleState } from "./machine";

/** Files that were run, the checked one among them, with the characters that were parsed for them and the steps that they took. */
export interface Imported {
  readonly files: number;
  readonly characters: number;
  readonly steps: number;
}

/** A file whose text was parsed, and how many modules' runs it was parsed for: it counts once. */
interface ParsedFile {
  readonly characters: number;
  users: number;
}

/** The modules of a program by their files, with what they come to: asked before every statement of each of them. */
export class LoadedModules extends Map<string, ModuleState> {
  private characters = 0;
  private steps = 0;
  private readonly parsed = new Map<string, ParsedFile>();

  override set(file: string, state: ModuleState): this {
    this.count(this.get(file), -1);
    this.count(state, 1);
    return super.set(file, state);
  }

  override delete(file: string): boolean {
    this.count(this.get(file), -1);
    return super.delete(file);
  }

  private count(state: ModuleState | undefined, sign: 1 | -1): void {
    this.steps += sign * (state?.steps ?? 0);
    for (const [file, characters] of state?.parsed ?? []) {
      const known = this.parsed.get(file) ?? { characters, users: 0 };
      if (known.users === 0) this.characters += characters;
      known.users += sign;
      this.parsed.set(file, known);
      if (known.users > 0) continue;
      this.characters -= known.characters;
      this.parsed.delete(file);
    }
  }

  /** Adds what running its statements took to a module, which may have been taken back by now. */
  addSteps(state: ModuleState, steps: number): void {
    if (this.get(state.file) === state) this.steps += steps;
    state.steps += steps;
  }

  /** What has been imported so far. */
  get soFar(): Imported {
    return { files: this.size, characters: this.characters, steps: this.steps };
  }
}

/** What is there with these modules added, at most: a file that was parsed for two of them counts twice. */
export function withModules(
  { files, characters, steps }: Imported,
  modules: Iterable<ModuleState>,
): Imported {
  for (const module of modules) {
    files += 1;
    ({ characters } = withParsed({ files, characters, steps }, module.parsed));
    steps += module.steps;
  }
  return { files, characters, steps };
}

/** What is there with the texts of these files, by how long they are. */
export function withParsed(imported: Imported, parsed: ReadonlyMap<string, number>): Imported {
  let { characters } = imported;
  for (const length of parsed.values()) characters += length;
  return { ...imported, characters };
}

/** What the present program has imported so far. */
export const importedSoFar = (m: Machine): Imported => m.modules.soFar;

/** Steps that are left where so much has been imported. */
const stepsLeft = ({ characters, steps }: Imported): number =>
  WORK_OF_IMPORTS - steps - characters / CHARACTERS_PER_STEP;

/** Whether one more file may be read where so much has been. */
export const mayImport = (imported: Imported): boolean =>
  imported.files < FILES_PER_REPORT && imported.characters < CHARACTERS_PER_REPORT && stepsLeft(imported) > 0;

/** Runs a statement of an imported module, which is told how many steps it may take, and notes how many it took. */
export function countingSteps(m: Machine, state: ModuleState, run: (most: number) => void): void {
  const imported = importedSoFar(m);
  const { files, steps } = imported;
  const before = m.steps;
  try {
    run(Math.max(stepsLeft(imported), STEPS_PER_FURTHER_STATEMENT));
  } finally {
    const ofOthers = m.modules.size === files ? 0 : importedSoFar(m).steps - steps;
    m.modules.addSteps(state, m.steps - before - ofOthers);
  }
}
