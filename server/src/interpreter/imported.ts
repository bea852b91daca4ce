/** How much one report has imported, and whether it may import more. */
import {
  CHARACTERS_PER_REPORT,
  FILES_PER_REPORT,
  STEPS_OF_IMPORTS,
  STEPS_PER_FURTHER_STATEMENT,
} from "./budgets";
import type { Machine, ModuleState } from "./machine";

/** Files that were run, the checked one among them, with the characters of those that were imported and the steps that they took. */
export interface Imported {
  readonly files: number;
  readonly characters: number;
  readonly steps: number;
}

/** The modules of a program by their files, with what they come to: asked before every statement of each of them. */
export class LoadedModules extends Map<string, ModuleState> {
  private characters = 0;
  private steps = 0;

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
    this.characters += sign * (state?.characters ?? 0);
    this.steps += sign * (state?.steps ?? 0);
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

/** What is there with these modules added. */
export function withModules(
  { files, characters, steps }: Imported,
  modules: Iterable<ModuleState>,
): Imported {
  for (const module of modules) {
    files += 1;
    characters += module.characters;
    steps += module.steps;
  }
  return { files, characters, steps };
}

/** What the present program has imported so far. */
export const importedSoFar = (m: Machine): Imported => m.modules.soFar;

/** Whether one more file may be read where so much has been. */
export const mayImport = ({ files, characters, steps }: Imported): boolean =>
  files < FILES_PER_REPORT && characters < CHARACTERS_PER_REPORT && steps < STEPS_OF_IMPORTS;

/** Runs a statement of an imported module, which is told how many steps it may take, and notes how many it took. */
export function countingSteps(m: Machine, state: ModuleState, run: (most: number) => void): void {
  const { files, steps } = importedSoFar(m);
  const before = m.steps;
  try {
    run(Math.max(STEPS_OF_IMPORTS - steps, STEPS_PER_FURTHER_STATEMENT));
  } finally {
    const ofOthers = m.modules.size === files ? 0 : importedSoFar(m).steps - steps;
    m.modules.addSteps(state, m.steps - before - ofOthers);
  }
}
