/** The variables of MATLAB's own files, versions 4 and 5 to 7: their shapes as `scipy.io.loadmat` gives them. */
import { unzlibSync } from "fflate";
import { elementsIn } from "./elements";
import { type FileAnswers, SPARSE } from "../../values/contents/data-file";
import { type ArrayFacts } from "../../values/contents/pickled";
import { type Reader, asciiAt, isShape, isWhole, viewOf } from "./reader";

/** Types of elements that hold others: a matrix, and one that is packed. */
const [MATRIX, PACKED] = [14, 15];
/** Classes of a matrix that are read otherwise than as an array of numbers. */
const CLASS = { cell: 1, struct: 2, text: 4, sparse: 5, last: 15 } as const;
/** Bytes before the first element of versions 5 to 7. */
const HEADER = 128;
/** Variables of one file that are named. */
const MOST_VARIABLES = 1_000;
/** Bytes that the packed variables of a file are unpacked to, and no more. */
const MOST_UNPACKED = 300_000_000;

/** Element types of numbers as they lie in the file, which is how SciPy gives them. */
const NUMBERS: Readonly<Record<number, string>> = {
  1: "int8",
  2: "uint8",
  3: "int16",
  4: "uint16",
  5: "int32",
  6: "uint32",
  7: "float32",
  9: "float64",
  12: "int64",
  13: "uint64",
};

interface Element {
  readonly type: number;
  /** Where its bytes start and end, and where the next element does. */
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The element at a place: small ones have their bytes in the tag, others are padded to eight bytes. */
function elementAt(view: DataView, at: number, isLittle: boolean): Element {
  const first = view.getUint32(at, isLittle);
  const small = first >>> 16;
  if (small > 0) return { type: first & 0xffff, start: at + 4, end: at + 4 + small, next: at + 8 };
  const end = at + 8 + view.getUint32(at + 4, isLittle);
  const padding = first === PACKED ? 0 : (8 - (end % 8)) % 8;
  return { type: first, start: at + 8, end, next: end + padding };
}

const textAt = (bytes: Uint8Array, { start, end }: Pick<Element, "start" | "end">): string =>
  asciiAt(bytes, start, end);

/**
 * A variable: flags, lengths of axes, its name, then its contents; `at` is where the first of them stands. What has no
 * name is none of the file's variables; undefined for what is not read.
 */
function variable(bytes: Uint8Array, at: number, isLittle: boolean): ArrayFacts | "nameless" | undefined {
  const view = viewOf(bytes);
  const flags = elementAt(view, at, isLittle);
  const axes = elementAt(view, flags.next, isLittle);
  const named = elementAt(view, axes.next, isLittle);
  const kind = view.getUint32(flags.start, isLittle) & 0xff;
  const shape: number[] = [];
  for (let place = axes.start; place < axes.end; place += 4) shape.push(view.getInt32(place, isLittle));
  const name = textAt(bytes, named);
  if (name === "") return "nameless";
  if (kind > CLASS.last) return undefined;
  if (kind === CLASS.sparse) return { name, shape, dtype: SPARSE };
  // Text lies in rows of characters, of which each becomes one string.
  if (kind === CLASS.text) return { name, shape: shape.slice(0, -1), dtype: "string" };
  if (kind < CLASS.text) return { name, shape, dtype: kind === CLASS.cell ? "object" : undefined };
  const isComplex = (view.getUint32(flags.start, isLittle) & 0x800) !== 0;
  const contents = elementAt(view, named.next, isLittle);
  const dtype = NUMBERS[contents.type];
  if (isComplex) return { name, shape, dtype: "complex128" };
  const sign =
    dtype && isLittle
      ? `${dtype.endsWith("8") ? "|" : "<"}${dtype[0]}${Number(dtype.replace(/\D/g, "")) / 8}`
      : "";
  return {
    name,
    shape,
    dtype,
    ...elementsIn(bytes.subarray(contents.start, contents.end), shape, sign, true),
  };
}

/** All variables: programs name them, so that to leave out one that is not read would be to say that it isn't there. */
function versionFive(bytes: Uint8Array): readonly ArrayFacts[] | undefined {
  const isLittle = textAt(bytes, { start: 126, end: 128 }) === "IM";
  const view = viewOf(bytes);
  const found: ArrayFacts[] = [];
  let left = MOST_UNPACKED;
  let at = HEADER;
  while (at + 8 <= bytes.length && found.length < MOST_VARIABLES) {
    const element = elementAt(view, at, isLittle);
    at = element.next;
    if (element.type !== MATRIX && element.type !== PACKED) continue;
    const inner =
      element.type === PACKED ? packed(bytes.subarray(element.start, element.end), left) : undefined;
    left -= inner?.length ?? 0;
    const facts = inner
      ? variable(inner.slice(0), 8, isLittle)
      : element.type === MATRIX
        ? variable(bytes, element.start, isLittle)
        : undefined;
    if (facts === undefined || (facts !== "nameless" && !isShape(facts.shape))) return undefined;
    if (facts !== "nameless") found.push(facts);
  }
  return found;
}

/** What a packed variable holds; one that was made to burst says nothing. */
function packed(bytes: Uint8Array, most: number): Uint8Array | undefined {
  // Deflate never packs tighter than to a thousandth.
  return bytes.length * 1_032 > most ? undefined : unzlibSync(bytes);
}

/** Version 4: for each variable its type as a decimal `MOPT`, rows, columns, whether it is complex, and its name. */
function versionFour(bytes: Uint8Array): readonly ArrayFacts[] | undefined {
  const view = viewOf(bytes);
  const found: ArrayFacts[] = [];
  let at = 0;
  while (at + 20 <= bytes.length && found.length < MOST_VARIABLES) {
    const [type, rows, columns, complex, length] = [0, 4, 8, 12, 16].map((place) =>
      view.getInt32(at + place, true),
    ) as [number, number, number, number, number];
    const [size, what] = [[8, 4, 4, 2, 2, 1][Math.floor(type / 10) % 10], type % 10];
    if (type < 0 || type >= 100 || size === undefined || what > 1 || length < 1) return undefined;
    if (!isShape([rows, columns])) return undefined;
    const name = textAt(bytes, { start: at + 20, end: at + 19 + length });
    const isDouble = size === 8 && complex === 0;
    found.push(
      what === 1
        ? { name, shape: [rows], dtype: "string" }
        : {
            name,
            shape: [rows, columns],
            dtype: isDouble ? "float64" : undefined,
            ...(isDouble ? elementsIn(bytes.subarray(at + 20 + length), [rows, columns], "<f8", true) : {}),
          },
    );
    at += 20 + length + rows * columns * size * (complex === 0 ? 1 : 2);
  }
  return found;
}

const matrices = (
  variables: readonly ArrayFacts[] | undefined,
  isNoted: boolean,
): FileAnswers["matrices"] | undefined => variables && { variables, isNoted };

export const readMatrices: Reader<"matrices"> = (file) => {
  const { bytes } = file;
  if (!isWhole(file) || bytes.length < 20) return undefined;
  // As SciPy tells the versions apart: text at the start has no zero byte.
  if (bytes.subarray(0, 4).includes(0)) return matrices(versionFour(bytes), false);
  const isLittle = textAt(bytes, { start: 126, end: 128 }) === "IM";
  const major = bytes[isLittle ? 125 : 124];
  return major === 1 && bytes.length > HEADER ? matrices(versionFive(bytes), true) : undefined;
};
