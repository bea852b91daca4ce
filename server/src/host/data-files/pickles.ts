/**
 * Pickled files, after `pickletools` of Python: the plain values and arrays in them. Nothing is imported or called: what
 * needs a class, beside NumPy's own for arrays, is opaque.
 */
import type { Pickled } from "../../values/contents/pickled";
import { gunzipped } from "./archive";
import { type Item, OPAQUE, built, called, valueOf } from "./pickled-objects";
import { type Reader, isWhole, viewOf } from "./reader";

/** Operations that are gone through: a list of a million numbers has as many, and nothing else takes two seconds then. */
const MOST_OPERATIONS = 1_500_000;
/** Numbers under which one thing is remembered: Python gives each thing one, and only a made-up file many. */
const MOST_PLACES = 4;
/** Bytes that a packed file is unpacked to, and no more. */
const MOST_UNPACKED = 150_000_000;

/** A list or dict that is filled after it was made, and may hold itself. */
interface Filled {
  readonly kind: "list" | "tuple" | "set" | "dict";
  readonly items: Pickled[];
}

const whole = (value: number): Pickled => (Number.isSafeInteger(value) ? { kind: "int", value } : OPAQUE);

/** A little-endian integer of any length, as Python writes its own. */
function longOf(bytes: Uint8Array): Pickled {
  if (bytes.length > 8) return OPAQUE;
  let value = 0n;
  for (const [i, byte] of bytes.entries()) value |= BigInt(byte) << BigInt(8 * i);
  const isNegative = ((bytes.at(-1) ?? 0) & 0x80) !== 0;
  return whole(Number(isNegative ? value - (1n << BigInt(8 * bytes.length)) : value));
}

/** The machine that pickles are written for, without anything that would run code. */
interface Machine {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Where the next byte is. */
  at: number;
  readonly stack: Item[];
  /** What lies inside tuples beside values, for whoever calls or builds with them. */
  readonly raw: WeakMap<object, readonly Item[]>;
  readonly memo: Map<number, Item>;
  /** Under which numbers a thing is remembered that is still to become something. */
  readonly places: WeakMap<Item, readonly number[]>;
}

const machineOf = (bytes: Uint8Array): Machine => ({
  bytes,
  view: viewOf(bytes),
  at: 0,
  stack: [],
  raw: new WeakMap(),
  memo: new Map(),
  places: new WeakMap(),
});

function take(m: Machine, length: number): Uint8Array {
  if (length < 0 || m.at + length > m.bytes.length) throw new RangeError("a pickle that ends too early");
  m.at += length;
  return m.bytes.subarray(m.at - length, m.at);
}

function numberAt(m: Machine, width: 1 | 2 | 4 | 8): number {
  const start = m.at;
  take(m, width);
  if (width === 1) return m.view.getUint8(start);
  if (width === 2) return m.view.getUint16(start, true);
  return width === 4 ? m.view.getUint32(start, true) : Number(m.view.getBigUint64(start, true));
}

function lineOf(m: Machine): string {
  const end = m.bytes.indexOf(10, m.at);
  const text = new TextDecoder("latin1").decode(take(m, (end < 0 ? m.bytes.length : end) - m.at));
  m.at += 1;
  return text;
}

function textOf(m: Machine, length: number): Pickled & { readonly kind: "str" } {
  return { kind: "str", value: new TextDecoder().decode(take(m, length)) };
}

function rawOf(m: Machine, length: number): Item {
  return { kind: "raw", bytes: take(m, length) };
}

/** The items above the last mark, which goes with them. */
function marked(m: Machine): readonly Item[] {
  const start = m.stack.findLastIndex(({ kind }) => kind === "mark");
  if (start < 0) throw new RangeError("a pickle without a mark");
  const items = m.stack.splice(start);
  return items.slice(1);
}

function push(m: Machine, item: Item): void {
  m.stack.push(item);
}

function tupleOf(m: Machine, items: readonly Item[]): Item {
  const made: Pickled = { kind: "tuple", items: items.map(valueOf) };
  m.raw.set(made, items);
  return made;
}

function partsOf(m: Machine, item: Item | undefined): readonly Item[] {
  return (item && m.raw.get(item)) ?? [];
}

/** Puts items into the container below them. */
function fill(m: Machine, items: readonly Item[]): void {
  const container = m.stack.at(-1) as Filled | undefined;
  if (container?.kind === "list" || container?.kind === "set" || container?.kind === "dict")
    for (const item of items) container.items.push(valueOf(item));
}

/** Puts what an object became into its place, and where it is remembered: right behind its making, or nowhere. */
function become(m: Machine, made: Item): void {
  const before = m.stack.pop();
  for (const place of before ? (m.places.get(before) ?? []) : []) m.memo.set(place, made);
  push(m, made);
}

/** Remembers what lies on top under a number. */
function remember(m: Machine, place: number): void {
  const top = m.stack.at(-1) ?? OPAQUE;
  m.memo.set(place, top);
  if (top.kind !== "blank" && top.kind !== "dtype") return;
  const places = m.places.get(top) ?? [];
  if (places.length < MOST_PLACES) m.places.set(top, [...places, place]);
}

function reduce(m: Machine): void {
  const args = m.stack.pop();
  const callable = m.stack.pop();
  push(m, callable?.kind === "name" ? called(callable.name, partsOf(m, args)) : OPAQUE);
}

function pushName(m: Machine, module: Item | undefined, name: Item | undefined): void {
  push(
    m,
    module?.kind === "str" && name?.kind === "str"
      ? { kind: "name", name: `${module.value}.${name.value}` }
      : OPAQUE,
  );
}

function run(m: Machine): Pickled | undefined {
  for (let done = 0; done < MOST_OPERATIONS; done += 1) {
    const operation = String.fromCharCode(numberAt(m, 1));
    if (operation === ".") return valueOf(m.stack.pop());
    if (!step(m, operation)) return undefined;
  }
  return undefined;
}

/** One operation; false for one that there is not. */
function step(m: Machine, operation: string): boolean {
  const simple = SIMPLE[operation.charCodeAt(0)];
  if (simple) {
    push(m, simple());
    return true;
  }
  switch (operation) {
    case "\x80":
      take(m, 1);
      return true;
    case "\x95":
      take(m, 8);
      return true;
    case "0":
      m.stack.pop();
      return true;
    case "1":
      marked(m);
      return true;
    case "2":
      push(m, m.stack.at(-1) ?? OPAQUE);
      return true;
    case "K":
      push(m, whole(numberAt(m, 1)));
      return true;
    case "M":
      push(m, whole(numberAt(m, 2)));
      return true;
    case "J":
      push(m, whole(numberAt(m, 4) | 0));
      return true;
    case "I": {
      const text = lineOf(m);
      push(m, text === "00" || text === "01" ? { kind: "bool", value: text === "01" } : whole(Number(text)));
      return true;
    }
    case "L":
      push(m, whole(Number(lineOf(m).replace("L", ""))));
      return true;
    case "\x8a":
      push(m, longOf(take(m, numberAt(m, 1))));
      return true;
    case "\x8b":
      push(m, longOf(take(m, numberAt(m, 4))));
      return true;
    case "G":
      push(m, { kind: "float", value: m.view.getFloat64(m.at) });
      take(m, 8);
      return true;
    case "F":
      push(m, { kind: "float", value: Number(lineOf(m)) });
      return true;
    default:
      return onTexts(m, operation) || onContainers(m, operation) || onObjects(m, operation);
  }
}

function onTexts(m: Machine, operation: string): boolean {
  switch (operation) {
    case "\x8c":
      push(m, textOf(m, numberAt(m, 1)));
      return true;
    case "X":
      push(m, textOf(m, numberAt(m, 4)));
      return true;
    case "\x8d":
      push(m, textOf(m, numberAt(m, 8)));
      return true;
    case "V":
      push(m, { kind: "str", value: unescaped(lineOf(m)) });
      return true;
    case "S":
      push(m, quoted(lineOf(m)));
      return true;
    // Texts of Python 2 are bytes or texts, as the reader says: plain ones read the same.
    case "U":
      push(m, { ...textOf(m, numberAt(m, 1)), isOld: true });
      return true;
    case "T":
      push(m, { kind: "raw", bytes: take(m, numberAt(m, 4)), isOld: true });
      return true;
    case "C":
      push(m, rawOf(m, numberAt(m, 1)));
      return true;
    case "B":
      push(m, rawOf(m, numberAt(m, 4)));
      return true;
    case "\x8e":
    case "\x96":
      push(m, rawOf(m, numberAt(m, 8)));
      return true;
    default:
      return false;
  }
}

function onContainers(m: Machine, operation: string): boolean {
  switch (operation) {
    case "(":
      push(m, { kind: "mark" });
      return true;
    case "t":
      push(m, tupleOf(m, marked(m)));
      return true;
    case "\x85":
    case "\x86":
    case "\x87":
      push(m, tupleOf(m, m.stack.splice(-(operation.charCodeAt(0) - 0x84))));
      return true;
    case "l":
      push(m, { kind: "list", items: marked(m).map(valueOf) });
      return true;
    case "d":
      push(m, { kind: "dict", items: marked(m).map(valueOf) });
      return true;
    case "a":
      fill(m, m.stack.splice(-1));
      return true;
    case "s":
      fill(m, m.stack.splice(-2));
      return true;
    case "e":
    case "u":
    case "\x90":
      fill(m, marked(m));
      return true;
    case "\x91":
      push(m, { kind: "set", items: marked(m).map(valueOf) });
      return true;
    default:
      return false;
  }
}

function onObjects(m: Machine, operation: string): boolean {
  switch (operation) {
    case "q":
      remember(m, numberAt(m, 1));
      return true;
    case "r":
      remember(m, numberAt(m, 4));
      return true;
    case "p":
      remember(m, Number(lineOf(m)));
      return true;
    case "\x94":
      remember(m, m.memo.size);
      return true;
    case "h":
      push(m, m.memo.get(numberAt(m, 1)) ?? OPAQUE);
      return true;
    case "j":
      push(m, m.memo.get(numberAt(m, 4)) ?? OPAQUE);
      return true;
    case "g":
      push(m, m.memo.get(Number(lineOf(m))) ?? OPAQUE);
      return true;
    case "c":
      pushName(m, { kind: "str", value: lineOf(m) }, { kind: "str", value: lineOf(m) });
      return true;
    case "\x93": {
      const name = m.stack.pop();
      pushName(m, m.stack.pop(), name);
      return true;
    }
    case "R":
    case "\x81":
      reduce(m);
      return true;
    case "\x92":
      m.stack.pop();
      reduce(m);
      return true;
    case "b": {
      const state = m.stack.pop();
      become(m, built(m.stack.at(-1), partsOf(m, state)));
      return true;
    }
    case "i":
      lineOf(m);
      lineOf(m);
      marked(m);
      push(m, OPAQUE);
      return true;
    case "o":
      marked(m);
      push(m, OPAQUE);
      return true;
    case "P":
      lineOf(m);
      push(m, OPAQUE);
      return true;
    case "Q":
      m.stack.pop();
      push(m, OPAQUE);
      return true;
    default:
      return false;
  }
}
/** Text of the oldest protocol, in which signs beyond the first 256 are written by their numbers. */
const unescaped = (line: string): string =>
  line.replace(/\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/g, (_, short?: string, long?: string) =>
    String.fromCodePoint(Math.min(0x10ffff, parseInt(short ?? long ?? "0", 16))),
  );

/** A text in quotes, as Python 2 wrote them; one in which something is escaped may be bytes. */
const quoted = (line: string): Pickled =>
  line.includes("\\") ? OPAQUE : { kind: "str", value: line.replace(/^['"]|['"]$/g, ""), isOld: true };

/** Operations that only put something on the stack. */
const SIMPLE: Readonly<Record<number, () => Pickled>> = {
  0x4e: () => ({ kind: "none" }),
  0x88: () => ({ kind: "bool", value: true }),
  0x89: () => ({ kind: "bool", value: false }),
  0x5d: () => ({ kind: "list", items: [] }),
  0x7d: () => ({ kind: "dict", items: [] }),
  0x29: () => ({ kind: "tuple", items: [] }),
  0x8f: () => ({ kind: "set", items: [] }),
};

export const readPickle: Reader<"pickle"> = (file) => {
  const packed = gunzipped(file, MOST_UNPACKED);
  const bytes = packed === "plain" ? (isWhole(file) ? file.bytes : undefined) : packed;
  const value = bytes && pickledIn(bytes);
  return value && { value };
};

/** The value that is pickled in some bytes; undefined where they are no pickle. */
export const pickledIn = (bytes: Uint8Array): Pickled | undefined => run(machineOf(bytes));
