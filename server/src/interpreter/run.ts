/** Entry of the interpreter: runs one file and gives everything it recorded. */
import { STEPS_PER_FILE } from "./budgets";
import { makeContext } from "./context";
import { makeModule, runUnits } from "./imports";
import {
  BudgetSignal,
  type FindModule,
  type Frame,
  type Machine,
  type SourceModule,
  ignorance,
} from "./machine";
import { runUncalled } from "./open-world";
import type { KerasVersion } from "../values/context";
import { Heap } from "../values/heap";

export interface RunOptions {
  readonly keras: KerasVersion;
  readonly findModule: FindModule;
  /** Dotted name of the file as others import it, for its own relative imports. */
  readonly moduleName: string;
}

function makeMachine(source: SourceModule, options: RunOptions): Machine {
  const frame: Frame = {
    file: source.file,
    base: 0,
    scope: { kind: "module", names: new Map(), parent: undefined },
    mark: 0,
    result: undefined,
    returns: [],
    yields: undefined,
    partial: false,
  };
  const machine: Machine = {
    heap: new Heap(),
    keras: options.keras,
    context: makeContext(() => machine),
    findModule: options.findModule,
    modules: new Map(),
    counters: new Map(),
    settings: new Map(),
    applications: [],
    models: [],
    findings: [],
    bindings: [],
    unknowns: new Map(),
    entered: new Set(),
    defined: [],
    callPath: [],
    stack: [frame],
    tries: [],
    frame,
    steps: 0,
    stepLimit: STEPS_PER_FILE,
    undecided: 0,
    silent: 0,
    openWorld: false,
    mainFile: source.file,
  };
  return machine;
}

/** Runs a file as a script, then what it defines and nobody called. Never throws for anything in the program. */
export function runFile(source: SourceModule, options: RunOptions): Machine {
  const machine = makeMachine(source, options);
  const state = makeModule(machine, source.file, options.moduleName, source.isPackage);
  try {
    runUnits(machine, state, source.syntax.units);
    runUncalled(machine);
  } catch (signal) {
    if (!(signal instanceof BudgetSignal)) throw signal;
    ignorance(machine, { code: "budget", detail: "steps of a file" });
  }
  return machine;
}
