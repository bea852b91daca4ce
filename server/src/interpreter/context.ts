/** The interpreter as library functions see it. */
import { getAttribute } from "./python/classes/attributes";
import {
  setAttribute,
  setPlainly,
  setSomeAttribute,
  setUnnoticed,
} from "./python/classes/setting-attributes";
import { callValue } from "./python/functions/calls";
import { aloud, inGraph, isEager, rehearse, replaying, reworded, runAside, toldAt, tracing } from "./aside";
import { type Machine, RaiseSignal, mainFolder, readName, startOfStatement, writeName } from "./machine";
import { itemOf } from "./python/evaluate";
import { forMany } from "./python/functions/many-calls";
import { standing } from "./python/functions/read-later";
import { itemByItem } from "./python/functions/told-later";
import { compareValues, operate, operateUnary } from "./python/operators";
import { assumeDefault, restOnDefaults } from "./paths/assumed";
import { noteVariable } from "./paths/environment-decides";
import { inPart } from "./paths/widening";
import { enterByHand, leaveByHand } from "./python/functions/entered-by-hand";
import { markMutated } from "./paths/escape";
import { record, tellUncaught } from "./python/exceptions/raising";
import { report } from "./python/exceptions/reporting";
import { nameOfFile, noteCount } from "./session/recordings";
import { noteAsked } from "./shared/module-runs";
import { itemsOf, subscriptOf, truthOf } from "../libraries/builtins";
import { libraryValue, pathNow } from "../libraries";
import { isLackedForCertain, isRemoved, removedMember } from "../libraries/rules";
import type { CallingBack, Context, Releases } from "../values/context";
import type { Finding } from "../values/records/finding";
import type { DataFile, FileQuestion } from "../values/contents/data-file";
import { type Arguments, type Value, unknown } from "../values/value";

/** In place of the path of a file that was written, nobody knows which. */
const anyFile = (ending: string): string => `*${ending}`;

/** What stands for the files that the program wrote where it wrote behind one that nobody knows: any of them may be that one. */
const APPENDED = "*a";

/** Whether a file that lies on the disk may be another one when the program reads it, as it wrote to a place that nobody knows. */
function mayBeWritten(m: Machine, path: string): boolean {
  if (m.openWorld) return false;
  const ending = /\.\w+$/.exec(path)?.[0] ?? "";
  return [...new Set(["", ending])].some((each) => writtenFile(m, anyFile(each)));
}

function writeFile(m: Machine, path: string, value: Value): void {
  // Another program would not have it.
  noteAsked(m.shared, `writes ${path}`, () => false);
  if (m.mainNames) writeName(m, m.mainNames, nameOfFile(path), value);
}

function writtenFile(m: Machine, path: string): Value | undefined {
  const file = m.mainNames && readName(m, m.mainNames, nameOfFile(path));
  noteAsked(m.shared, `written ${path}`, (now) => now.mainNames?.get(nameOfFile(path)) === file);
  return file;
}

/** See `Context.callHandingOn`. */
function callHandingOn(m: Machine, callee: Value, args: Arguments): Value {
  const { librariesRunning } = m;
  m.librariesRunning = 0;
  try {
    return callValue(m, callee, args);
  } finally {
    m.librariesRunning = librariesRunning;
  }
}

/** Calls the program's code for a library; see `Context.callBack`. */
function callBack(m: Machine, callee: Value, args: Arguments, { isRepeated, isExact }: CallingBack): Value {
  const { overheard, silent, librariesRunning } = m;
  const depth = { stack: m.stack.length, path: m.callPath, frame: m.frame };
  const found: Finding[] = [];
  if (isRepeated) {
    m.silent += 1;
    m.overheard = found;
  }
  if (isExact) m.librariesRunning = 0;
  try {
    return inGraph(m, () => callValue(m, callee, args));
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    tellUncaught(m, signal);
    m.stack.length = depth.stack;
    m.callPath = depth.path;
    m.frame = depth.frame;
    return unknown("not-supported", "a call that raises");
  } finally {
    m.silent = silent;
    m.overheard = overheard;
    m.librariesRunning = librariesRunning;
    // What only the numbers of a batch show is raised where the library runs it.
    const place = { span: args.site, message: "problem.training.place" } as const;
    for (const finding of found) record(m, { ...finding, related: [...(finding.related ?? []), place] });
  }
}

/** Makes the context of a machine. */
export function makeContext(releases: Releases, machine: () => Machine): Context {
  return {
    ...releases,
    get heap() {
      return machine().heap;
    },
    assumeDefault() {
      assumeDefault(machine());
    },
    assumeVariable() {
      assumeDefault(machine());
      noteVariable(machine());
    },
    restOnDefaults() {
      restOnDefaults(machine());
    },
    get settings() {
      return machine().settings;
    },
    get callPath() {
      return machine().callPath;
    },
    get openWorld() {
      return machine().openWorld;
    },
    call: (callee, args) => callValue(machine(), callee, args),
    callHandingOn: (callee, args) => callHandingOn(machine(), callee, args),
    callBack: (callee, args, how) => callBack(machine(), callee, args, how ?? {}),
    attribute: (value, name) => {
      const m = machine();
      // `hasattr` and `getattr` find what is there, and tell nobody of what is gone.
      const site = startOfStatement(m);
      if (value.kind === "object" && removedMember(value, name, site, m.context)) return undefined;
      if (value.kind === "module" && isRemoved(value, name, site, m.context)) return undefined;
      if (value.kind === "module" && isLackedForCertain(value, name, site, m.context)) return undefined;
      const found = getAttribute(m, value, name, site);
      markMutated(m, value, name, found);
      return found;
    },
    setAttribute: (target, name, value, site) => {
      setAttribute(machine(), target, name, value, site);
    },
    setSomeAttribute: (target, name, value) => {
      setSomeAttribute(machine(), target, name, value);
    },
    setPlainly: (target, name, value, site) => {
      setPlainly(machine(), target, name, value, site);
    },
    setUnnoticed: (target, name, value, site) => {
      setUnnoticed(machine(), target, name, value, site);
    },
    iterate: (value) => itemsOf(value, machine().context),
    truth: (value) => truthOf(value, machine().context),
    operate: (operator, left, right, site) => operate(machine(), operator, left, right, site),
    compare: (operator, left, right, site) => compareValues(machine(), operator, left, right, site),
    operateUnary: (operator, operand, site) => operateUnary(machine(), operator, operand, site),
    item: (value, index, site) => itemOf(machine(), value, index, site),
    subscript: (value, index, site) => subscriptOf(value, index, site, machine().context),
    report: (finding) => {
      machine().reportsSoFar += 1;
      report(machine(), finding);
    },
    record: (application) => {
      const m = machine();
      if (m.silent > 0) return;
      const { rehearsing } = m;
      m.recordings.applications.push(
        m.undecided > 0 ? { ...application, isUncertain: true, isRehearsed: rehearsing > 0 } : application,
      );
    },
    recordModel: (model) => {
      const m = machine();
      if (m.silent === 0) m.recordings.models.push(model);
    },
    enterByHand: (manager) => enterByHand(machine(), manager),
    leaveByHand: (manager) => {
      leaveByHand(machine(), manager);
    },
    itemByItem: (rows, item, most) => itemByItem(machine(), rows, item, most),
    standing: (values) => standing(machine(), { values }),
    silently: (work) => {
      const m = machine();
      m.silent += 1;
      try {
        return work();
      } finally {
        m.silent -= 1;
      }
    },
    forMany: (count, work) => forMany(machine(), count, work),
    inPart: (work) => inPart(machine(), work),
    aside: (work) => runAside(machine(), work),
    reworded: (says, work) => reworded(machine(), says, work),
    toldAt: (call, work) => toldAt(machine(), call, work),
    rehearse: (work) => {
      rehearse(machine(), work);
    },
    tracing: (work) => tracing(machine(), work),
    get isTracing() {
      return machine().traces > 0;
    },
    get reportsSoFar() {
      return machine().reportsSoFar;
    },
    get passedUntilData() {
      return machine().passedUntilData;
    },
    inGraph: (work) => inGraph(machine(), work),
    get isEager() {
      return isEager(machine());
    },
    replaying: (work) => replaying(machine(), work),
    aloud: (work, isMore) => aloud(machine(), work, isMore),
    get folder() {
      const m = machine();
      const folder = mainFolder(m);
      noteAsked(m.shared, "folder", (now) => mainFolder(now) === folder);
      return folder;
    },
    dataFile: <As extends FileQuestion["as"]>(path: string, question: FileQuestion & { readonly as: As }) => {
      const m = machine();
      const place = pathNow(path, m.settings);
      if (place === undefined || writtenFile(m, place) || mayBeWritten(m, place)) return undefined;
      // The host answers each question with facts of its kind.
      return m.findData(place, question) as DataFile<As> | undefined;
    },
    writtenFile: (path) => {
      const m = machine();
      const place = pathNow(path, m.settings);
      const written = place === undefined ? undefined : writtenFile(m, place);
      const isUnknown = place === undefined || (written && writtenFile(m, APPENDED));
      return isUnknown ? unknown("data", "a file") : written;
    },
    mayBeWrittenOver: (path) => mayBeWritten(machine(), path),
    writeFile: (path, value) => {
      const m = machine();
      writeFile(m, pathNow(path, m.settings) ?? anyFile(/\.\w+$/.exec(path)?.[0] ?? ""), value);
    },
    writeSomeFile: (ending = "") => {
      writeFile(machine(), anyFile(ending), unknown("data", "a file"));
    },
    appendToSomeFile: () => {
      writeFile(machine(), APPENDED, unknown("data", "a file"));
    },
    count: (key) => {
      const m = machine();
      const within = (m.counters.get(key) ?? 0) + 1;
      m.heap.set(m.counters, key, within);
      const owner = m.recordings;
      return { key, number: () => noteCount(m.recordings, owner, key) + within };
    },
    library: (canonical) => libraryValue(canonical) ?? unknown("not-modelled", canonical),
  };
}
