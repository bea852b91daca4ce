/**
 * Pickled files, after `pickletools` of Python: the plain values and arrays in them. Nothing is imported or called: what
 * needs a class, beside NumPy's own for arrays, is opaque.
 */
import type { Pickled } from "../../values/pickled";
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
class Machine {
  private readonly stack: Item[] = [];
  /** What lies inside tuples beside values, for whoever calls or builds with them. */
  private readonly raw = new WeakMap<object, readonly Item[]>();
  private readonly memo = new Map<number, Item>();
  /** Under which numbers a thing is remembered that is still to become something. */
  private readonly places = new WeakMap<Item, readonly number[]>();
  private readonly view: DataView;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = viewOf(bytes);
  }

  private take(length: number): Uint8Array {
    if (length < 0 || this.at + length > this.bytes.length)
      throw new RangeError("a pickle that ends too early");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  private number(width: 1 | 2 | 4 | 8): number {
    const start = this.at;
    this.take(width);
    if (width === 1) return this.view.getUint8(start);
    if (width === 2) return this.view.getUint16(start, true);
    return width === 4 ? this.view.getUint32(start, true) : Number(this.view.getBigUint64(start, true));
  }

  private line(): string {
    const end = this.bytes.indexOf(10, this.at);
    const text = new TextDecoder("latin1").decode(this.take((end < 0 ? this.bytes.length : end) - this.at));
    this.at += 1;
    return text;
  }

  private text(length: number): Pickled & { readonly kind: "str" } {
    return { kind: "str", value: new TextDecoder().decode(this.take(length)) };
  }

  private raws(length: number): Item {
    return { kind: "raw", bytes: this.take(length) };
  }

  /** The items above the last mark, which goes with them. */
  private marked(): readonly Item[] {
    const start = this.stack.findLastIndex(({ kind }) => kind === "mark");
    if (start < 0) throw new RangeError("a pickle without a mark");
    const items = this.stack.splice(start);
    return items.slice(1);
  }

  private push(item: Item): void {
    this.stack.push(item);
  }

  private tuple(items: readonly Item[]): Item {
    const made: Pickled = { kind: "tuple", items: items.map(valueOf) };
    this.raw.set(made, items);
    return made;
  }

  private partsOf(item: Item | undefined): readonly Item[] {
    return (item && this.raw.get(item)) ?? [];
  }

  /** Puts items into the container below them. */
  private fill(items: readonly Item[]): void {
    const container = this.stack.at(-1) as Filled | undefined;
    if (container?.kind === "list" || container?.kind === "set" || container?.kind === "dict")
      for (const item of items) container.items.push(valueOf(item));
  }

  /** Puts what an object became into its place, and where it is remembered: right behind its making, or nowhere. */
  private become(made: Item): void {
    const before = this.stack.pop();
    for (const place of before ? (this.places.get(before) ?? []) : []) this.memo.set(place, made);
    this.push(made);
  }

  /** Remembers what lies on top under a number. */
  private remember(place: number): void {
    const top = this.stack.at(-1) ?? OPAQUE;
    this.memo.set(place, top);
    if (top.kind !== "blank" && top.kind !== "dtype") return;
    const places = this.places.get(top) ?? [];
    if (places.length < MOST_PLACES) this.places.set(top, [...places, place]);
  }

  private reduce(): void {
    const args = this.stack.pop();
    const callable = this.stack.pop();
    this.push(callable?.kind === "name" ? called(callable.name, this.partsOf(args)) : OPAQUE);
  }

  private named(module: Item | undefined, name: Item | undefined): void {
    this.push(
      module?.kind === "str" && name?.kind === "str"
        ? { kind: "name", name: `${module.value}.${name.value}` }
        : OPAQUE,
    );
  }

  run(): Pickled | undefined {
    for (let done = 0; done < MOST_OPERATIONS; done += 1) {
      const operation = String.fromCharCode(this.number(1));
      if (operation === ".") return valueOf(this.stack.pop());
      if (!this.step(operation)) return undefined;
    }
    return undefined;
  }

  /** One operation; false for one that there is not. */
  private step(operation: string): boolean {
    const simple = SIMPLE[operation.charCodeAt(0)];
    if (simple) {
      this.push(simple());
      return true;
    }
    switch (operation) {
      case "\x80":
        this.take(1);
        return true;
      case "\x95":
        this.take(8);
        return true;
      case "0":
        this.stack.pop();
        return true;
      case "1":
        this.marked();
        return true;
      case "2":
        this.push(this.stack.at(-1) ?? OPAQUE);
        return true;
      case "K":
        this.push(whole(this.number(1)));
        return true;
      case "M":
        this.push(whole(this.number(2)));
        return true;
      case "J":
        this.push(whole(this.number(4) | 0));
        return true;
      case "I": {
        const text = this.line();
        this.push(
          text === "00" || text === "01" ? { kind: "bool", value: text === "01" } : whole(Number(text)),
        );
        return true;
      }
      case "L":
        this.push(whole(Number(this.line().replace("L", ""))));
        return true;
      case "\x8a":
        this.push(longOf(this.take(this.number(1))));
        return true;
      case "\x8b":
        this.push(longOf(this.take(this.number(4))));
        return true;
      case "G":
        this.push({ kind: "float", value: this.view.getFloat64(this.at) });
        this.take(8);
        return true;
      case "F":
        this.push({ kind: "float", value: Number(this.line()) });
        return true;
      default:
        return this.texts(operation) || this.containers(operation) || this.objects(operation);
    }
  }

  private texts(operation: string): boolean {
    switch (operation) {
      case "\x8c":
        this.push(this.text(this.number(1)));
        return true;
      case "X":
        this.push(this.text(this.number(4)));
        return true;
      case "\x8d":
        this.push(this.text(this.number(8)));
        return true;
      case "V":
        this.push({ kind: "str", value: unescaped(this.line()) });
        return true;
      case "S":
        this.push(quoted(this.line()));
        return true;
      // Texts of Python 2 are bytes or texts, as the reader says: plain ones read the same.
      case "U":
        this.push({ ...this.text(this.number(1)), isOld: true });
        return true;
      case "T":
        this.push({ kind: "raw", bytes: this.take(this.number(4)), isOld: true });
        return true;
      case "C":
        this.push(this.raws(this.number(1)));
        return true;
      case "B":
        this.push(this.raws(this.number(4)));
        return true;
      case "\x8e":
      case "\x96":
        this.push(this.raws(this.number(8)));
        return true;
      default:
        return false;
    }
  }

  private containers(operation: string): boolean {
    switch (operation) {
      case "(":
        this.push({ kind: "mark" });
        return true;
      case "t":
        this.push(this.tuple(this.marked()));
        return true;
      case "\x85":
      case "\x86":
      case "\x87":
        this.push(this.tuple(this.stack.splice(-(operation.charCodeAt(0) - 0x84))));
        return true;
      case "l":
        this.push({ kind: "list", items: this.marked().map(valueOf) });
        return true;
      case "d":
        this.push({ kind: "dict", items: this.marked().map(valueOf) });
        return true;
      case "a":
        this.fill(this.stack.splice(-1));
        return true;
      case "s":
        this.fill(this.stack.splice(-2));
        return true;
      case "e":
      case "u":
      case "\x90":
        this.fill(this.marked());
        return true;
      case "\x91":
        this.push({ kind: "set", items: this.marked().map(valueOf) });
        return true;
      default:
        return false;
    }
  }

  private objects(operation: string): boolean {
    switch (operation) {
      case "q":
        this.remember(this.number(1));
        return true;
      case "r":
        this.remember(this.number(4));
        return true;
      case "p":
        this.remember(Number(this.line()));
        return true;
      case "\x94":
        this.remember(this.memo.size);
        return true;
      case "h":
        this.push(this.memo.get(this.number(1)) ?? OPAQUE);
        return true;
      case "j":
        this.push(this.memo.get(this.number(4)) ?? OPAQUE);
        return true;
      case "g":
        this.push(this.memo.get(Number(this.line())) ?? OPAQUE);
        return true;
      case "c":
        this.named({ kind: "str", value: this.line() }, { kind: "str", value: this.line() });
        return true;
      case "\x93": {
        const name = this.stack.pop();
        this.named(this.stack.pop(), name);
        return true;
      }
      case "R":
      case "\x81":
        this.reduce();
        return true;
      case "\x92":
        this.stack.pop();
        this.reduce();
        return true;
      case "b": {
        const state = this.stack.pop();
        this.become(built(this.stack.at(-1), this.partsOf(state)));
        return true;
      }
      case "i":
        this.line();
        this.line();
        this.marked();
        this.push(OPAQUE);
        return true;
      case "o":
        this.marked();
        this.push(OPAQUE);
        return true;
      case "P":
        this.line();
        this.push(OPAQUE);
        return true;
      case "Q":
        this.stack.pop();
        this.push(OPAQUE);
        return true;
      default:
        return false;
    }
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
export const pickledIn = (bytes: Uint8Array): Pickled | undefined => new Machine(bytes).run();
