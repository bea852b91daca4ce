/**
 * Decisions by variables of the environment that the program does not set: `if os.environ.get("DEEP", "0") == "1"`.
 * Whose machine it is decides there, so the program goes on as the default says, and what is refused only because of
 * that is no certain error: inside the branch, and where something is used that the other branch would have made another.
 *
 * What a name holds of such variables is marked beside the name, by a further key of the same map: `MARKED` before it.
 * It may be a plain value that a test will decide by ("source"), or what such a test decided ("decided"). Marks of
 * attributes stand in maps of their own, since among the attributes they would be seen.
 */
import { type Frame, type Machine, type Scope, bind, readName, writeName } from "../machine";
import type { Effect, Effects } from "../../values/heap/heap";
import { LocalNames } from "../../values/heap/local-names";
import { sameShape } from "../../values/dimensions/shape";
import { asDefault } from "../../values/dimensions/defaults-of-environment";
import { hashKey } from "../../values/hash-key";
import { NONE, TRUE, type Value } from "../../values/value";

/** The setting that says that such a variable was read, so that no mark is looked for in any other program. */
const READ = "environment read";

/** What marks begin with; no name in Python does. */
const MARKED = "_environment ";

const markOf = (name: string): string => `${MARKED}${name}`;

/** The marks of attributes, by the map that holds these. */
const attributeMarks = new WeakMap<object, Map<string, Value>>();

/** Whether a name of a scope is a mark. */
export const isMark = (name: string): boolean => name.startsWith(MARKED);

const isAsked = (m: Machine): boolean => m.settings.has(READ);

/** What was read up to some point: plain values of the environment, and what a test on them decided. */
export interface ReadSoFar {
  readonly sources: number;
  readonly decided: number;
}

/** Notes that a plain value of the environment is read. */
function noteSource(m: Machine): void {
  m.readSoFar = { ...m.readSoFar, sources: m.readSoFar.sources + 1 };
}

/** Notes that a variable of the environment is read that has the default which the program names. */
export function noteVariable(m: Machine): void {
  noteSource(m);
  if (!isAsked(m)) m.heap.set(m.settings, READ, TRUE);
}

/** Whether a variable of the environment has been read, by whose default the program goes on. */
export const readsEnvironment = isAsked;

/** Notes that something is read that a variable of the environment decided. */
export function noteDecided(m: Machine): void {
  m.readSoFar = { ...m.readSoFar, decided: m.readSoFar.decided + 1 };
}

function noteMark(m: Machine, mark: Value | undefined): void {
  if (mark === TRUE) noteDecided(m);
  else if (mark !== undefined) noteSource(m);
}

/** Notes that a name is read of a map of names or settings. */
export function noteRead(m: Machine, names: Map<string, Value>, name: string): void {
  if (isAsked(m)) noteMark(m, readName(m, names, markOf(name)));
}

/** What has attributes: an instance or a class. */
interface Holder {
  readonly attributes: ReadonlyMap<string, Value>;
}

/** Notes that an attribute is read: of `own`, or of the first of the classes that has it. */
export function noteAttributeRead(m: Machine, own: Holder, mro: readonly Holder[], name: string): void {
  if (!isAsked(m)) return;
  const holder = own.attributes.has(name) ? own : mro.find(({ attributes }) => attributes.has(name));
  if (holder) noteMark(m, attributeMarks.get(holder.attributes)?.get(name));
}

/** Notes that a name is read where it stands in a running frame. */
export function noteNameRead(m: Machine, scope: Scope, name: string): void {
  if (!isAsked(m)) return;
  const redirected = scope.redirected?.get(name);
  if (redirected) noteRead(m, redirected.names, name);
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    if (!at.names.has(name) || (at.kind === "class" && at !== scope)) continue;
    noteRead(m, at.names, name);
    return;
  }
}

const plainKinds: ReadonlySet<Value["kind"]> = new Set(["bool", "int", "float", "str", "none"]);

/** Marks a name that was bound just now by what was read since `before`: since its statement began, where nothing is said. */
export function markBound(m: Machine, scope: Scope, name: string, before = m.frame.read): void {
  if (!isAsked(m) || !before) return;
  const { names } = scope.redirected?.get(name) ?? scope;
  if (names === scope.names && scope.kind === "class") {
    markAttribute(m, names, name);
    return;
  }
  const mark = markSince(m, before, names.get(name));
  if (mark || names.has(markOf(name))) writeName(m, names, markOf(name), mark);
}

/** The mark of a value by what was read since `before`. */
function markSince(m: Machine, before: ReadSoFar, value: Value | undefined): Value | undefined {
  if (m.readSoFar.decided > before.decided) return TRUE;
  const isSource = m.readSoFar.sources > before.sources && value !== undefined && plainKinds.has(value.kind);
  return isSource ? NONE : undefined;
}

/** A value that is bound now, its numbers marked where they are defaults for variables that the statement has read. */
export function ofEnvironment(m: Machine, value: Value): Value {
  const isRead = isAsked(m) && m.frame.read !== undefined && m.readSoFar.sources > m.frame.read.sources;
  return isRead ? asDefault(value) : value;
}

/** What a call gave, its numbers marked where they are defaults for variables that were read since there were so many `sources`. */
export const readSince = (m: Machine, sources: number, value: Value): Value =>
  m.readSoFar.sources > sources ? asDefault(value) : value;

/** Marks an attribute that was set just now by what was read since its statement began. */
export function markAttribute(m: Machine, attributes: ReadonlyMap<string, Value>, name: string): void {
  const before = m.frame.read;
  if (isAsked(m) && before) setAttributeMark(m, attributes, name, markSince(m, before, attributes.get(name)));
}

function setAttributeMark(m: Machine, attributes: object, name: string, mark: Value | undefined): void {
  const known = attributeMarks.get(attributes);
  if (!mark) {
    if (known?.has(name)) m.heap.delete(known, name);
    return;
  }
  const marks = known ?? new Map<string, Value>();
  attributeMarks.set(attributes, marks);
  m.heap.set(marks, name, mark);
}

/** Notes what a statement that begins now was preceded by. */
export function beginStatement(m: Machine): void {
  m.frame.read = m.readSoFar;
}

/** Binds a name to what `work` gives, and marks it by what that reads. */
export function bindRead(m: Machine, name: string, work: () => Value): void {
  const before = m.readSoFar;
  bind(m, m.frame.scope, name, work());
  markBound(m, m.frame.scope, name, before);
}

/** Whether what a frame does now rests on what a variable of the environment decided. */
export const isDecidedIn = (m: Machine, { read, isHandedDecided }: Frame): boolean =>
  isHandedDecided === true || (read !== undefined && m.readSoFar.decided > read.decided);

/** Whether what happens now does so because of a variable of the environment. */
export const isByEnvironment = (m: Machine): boolean =>
  m.insideDecided > 0 || (m.readSoFar.decided > 0 && isDecidedIn(m, m.frame));

/** Runs the way that a variable of the environment decides. */
export function insideDecided<T>(m: Machine, work: () => T): T {
  m.insideDecided += 1;
  try {
    return work();
  } finally {
    m.insideDecided -= 1;
  }
}

const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  const [a, b] = [one as Value | undefined, other as Value | undefined];
  if (!a || !b) return false;
  if (a.kind === "tensor" && b.kind === "tensor") return sameShape(a.shape, b.shape) === true;
  const key = hashKey(a);
  return key !== undefined && key === hashKey(b);
};

/** Whether a map holds names or settings, and not the items or attributes of an object, among which a mark would be seen. */
const isOfNames = (m: Machine, holder: object): holder is Map<string, Value> =>
  holder instanceof LocalNames ||
  holder === m.settings ||
  [...m.modules.values()].some(({ scope }) => scope.names === holder);

/** Marks what the way that goes on leaves otherwise than the other one would have. */
export function markDecided(m: Machine, going: Effects, other: Effects): void {
  const holders = new Set([...going.places.keys(), ...other.places.keys()]);
  for (const holder of holders) {
    const areNames = isOfNames(m, holder);
    const [here, there] = [going.places.get(holder), other.places.get(holder)];
    for (const key of new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])])) {
      if (isMark(key) || key === READ || !differs(here?.get(key), there?.get(key))) continue;
      if (areNames) writeName(m, holder, markOf(key), TRUE);
      else if (holder instanceof Map) setAttributeMark(m, holder, key, TRUE);
    }
  }
}

function differs(here: Effect | undefined, there: Effect | undefined): boolean {
  const before = (here ?? there)?.before;
  return !isSame(here ? here.after : before, there ? there.after : before);
}
