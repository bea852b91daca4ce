/** The machine that a file is run by: its own, or that of the file before it. */
import { type AheadLimits, STEPS_PER_FILE } from "../budgets";
import { makeContext } from "../context";
import { LoadedModules } from "../imported";
import {
  type AnswerData,
  type FindModule,
  type Frame,
  type Machine,
  type SourceModule,
  SCOPE_HOLDS,
} from "../machine";
import { noRecordings } from "./recordings";
import type { Releases } from "../../values/context";
import { noSharedModules, noteAsked } from "../shared/module-runs";
import { Heap } from "../../values/heap/heap";
import type { Value } from "../../values/value";
import { workDone } from "../../values/bounds/work";

export interface RunOptions {
  readonly releases: Releases;
  readonly findModule: FindModule;
  readonly findData: AnswerData;
  /** Dotted name of the file as others import it, for its own relative imports. */
  readonly moduleName: string;
  readonly ahead: AheadLimits;
}

/** The file that is checked, whose text comes apart. */
export type CheckedFile = Omit<SourceModule, "syntax" | "characters">;

/** The machine of programs that are run one after the other and share what their imports did. */
export interface SharedMachine {
  machine: Machine | undefined;
}

/** What kept runs may lead to before all of them are forgotten: some hundred megabytes. */
const MOST_KNOWN = 1_000_000;

/** The machine of the program before, as if nothing had run on it but for what importing files did. */
export function machineFor(source: CheckedFile, options: RunOptions, among: SharedMachine): Machine {
  const before = among.machine;
  if (!before?.shared || before.shared.known.size > MOST_KNOWN) {
    const modules = noSharedModules();
    among.machine = makeMachine(source, options, { shared: modules });
    among.machine.heap.watch(modules.known);
    return among.machine;
  }
  const { heap, context, modules, settings, shared } = before;
  heap.takeBackAll();
  shared.active.length = 0;
  shared.base = undefined;
  shared.isEdited = false;
  return Object.assign(before, makeMachine(source, options, { heap, context, modules, settings, shared }));
}

/** What a machine may have from the one before it. */
type OfEarlier = Partial<Pick<Machine, "heap" | "context" | "modules" | "settings" | "shared">>;

export function makeMachine(source: CheckedFile, options: RunOptions, earlier: OfEarlier): Machine {
  const { shared } = earlier;
  const frame: Frame = {
    file: source.file,
    anchor: { base: 0 },
    scope: { holds: SCOPE_HOLDS, kind: "module", names: new Map(), parent: undefined },
    mark: 0,
    result: undefined,
    returns: [],
    yields: undefined,
    partial: false,
  };
  const machine: Machine = {
    heap: earlier.heap ?? new Heap(),
    context: earlier.context ?? makeContext(options.releases, () => machine),
    findModule: shared
      ? (module, importer) => {
          const answer = options.findModule(module, importer);
          noteAsked(shared, `module ${module} ${importer}`, (m) => m.findModule(module, importer) === answer);
          return answer;
        }
      : options.findModule,
    findData: shared
      ? (path, question) => {
          const answer = options.findData(path, question);
          noteAsked(shared, `data ${path} ${JSON.stringify(question)}`, (m) => {
            const now = m.findData(path, question);
            return now?.file === answer?.file && now?.facts === answer?.facts;
          });
          return answer;
        }
      : options.findData,
    modules: earlier.modules ?? new LoadedModules(),
    counters: new Map(),
    settings: earlier.settings ?? new Map<string, Value>(),
    recordings: noRecordings(),
    callPath: [],
    stack: [frame],
    tries: [],
    classesBeingMade: [],
    guarded: 0,
    handled: undefined,
    yieldTo: undefined,
    frame,
    steps: 0,
    cells: 0,
    stepsRun: 0,
    joinsCounted: 0,
    workCounted: workDone(),
    depth: 0,
    loops: 0,
    rounds: 0,
    stepsOfLastRounds: 0,
    stepsBeforeLoops: 0,
    layersBeforeLoops: 0,
    stepLimit: STEPS_PER_FILE,
    statementBegan: { steps: 0, layers: 0 },
    passedOver: 0,
    plainStepLimit: Infinity,
    layersBeforeStatement: 0,
    comprehensions: 0,
    comprehensionRounds: 0,
    comprehensionBegan: { steps: 0, layers: 0 },
    defaultsRead: 0,
    readSoFar: { sources: 0, decided: 0 },
    insideDecided: 0,
    unseenCalls: 0,
    undecided: 0,
    silent: 0,
    replays: 0,
    rehearsing: 0,
    isForErrors: false,
    traces: 0,
    passedUntilData: 0,
    reportsSoFar: 0,
    graphs: 0,
    overheard: undefined,
    openWorld: false,
    librariesRunning: 0,
    mainFile: source.file,
    shared,
    mainNames: undefined,
  };
  return machine;
}
