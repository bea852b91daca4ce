/** The arrays of `.npy`, `.npz` and HDF5 files: their shapes and element types, from headers. */
import { Dataset, File as Hdf5File, Group } from "jsfive";
import type { ArrayFacts } from "../../values/contents/pickled";
import { membersOf } from "./archive";
import { elementsIn, elementsOf, isWorthListing } from "./elements";
import { dtypeName } from "./header-types";
import { pickledIn } from "./pickles";
import { recordType } from "../../values/contents/record-type";
import { type FileBytes, type Reader, isShape, isWhole } from "./reader";

/** The header of an `.npy` file: a Python dict as text, after `numpy/lib/_format_impl.py`. */
function npyHeader(bytes: Uint8Array, name: string): ArrayFacts | undefined {
  const isNumpy = bytes[0] === 0x93 && new TextDecoder("latin1").decode(bytes.subarray(1, 6)) === "NUMPY";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isNumpy || bytes.length < 12) return undefined;
  const isOld = bytes[6] === 1;
  const length = isOld ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = isOld ? 10 : 12;
  const header = new TextDecoder("latin1").decode(bytes.subarray(start, start + length));
  const [, descr] = /'descr': '([^']*)'/.exec(header) ?? [];
  const [, axes] = /'shape': \(([\d, ]*)\)/.exec(header) ?? [];
  if (axes === undefined) return undefined;
  const shape = axesIn(axes);
  if (!isShape(shape)) return undefined;
  const dtype = descr === undefined ? recordsOf(header) : dtypeName(descr);
  const isByColumn = header.includes("'fortran_order': True");
  if (dtype === "object") {
    return { name, shape, dtype, objects: pickledObjects(bytes.subarray(start + length)) };
  }
  return {
    name,
    shape,
    dtype,
    ...elementsIn(bytes.subarray(start + length), shape, descr ?? "", isByColumn),
  };
}

/** The lengths that a header writes: `3, 4` or `3,`. */
const axesIn = (text: string): readonly number[] =>
  text.split(",").flatMap((axis) => (axis.trim() === "" ? [] : [Number(axis)]));

/** The type of records, whose fields the header lists: `'descr': [('x', '<f8'), ('y', '<i4', (3,))]`. */
function recordsOf(header: string): string | undefined {
  const [, listed] = /'descr': \[((?:\('[^']*', '[^']*'(?:, \([\d, ]*\))?\)(?:, )?)+)\]/.exec(header) ?? [];
  const fields = listed?.matchAll(/\('([^']*)', '([^']*)'(?:, \(([\d, ]*)\))?\)/g);
  return (
    fields &&
    recordType(
      Array.from(fields, ([, name = "", descr = "", axes = ""]) => ({
        name,
        dtype: dtypeName(descr),
        shape: axesIn(axes),
      })),
    )
  );
}

/** The objects of an array, which lies there once more as Python pickles it; undefined where not all of it is there. */
function pickledObjects(bytes: Uint8Array): ArrayFacts["objects"] {
  try {
    const pickled = pickledIn(bytes);
    return pickled?.kind === "array" ? pickled.facts.objects : undefined;
  } catch (error) {
    // A file of which only the beginning was read, or one that was made to look like an array.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Bytes that an archive is unpacked to, and no more: one that was made to burst says nothing. */
const MOST_UNPACKED = 150_000_000;

function archived(file: FileBytes): readonly ArrayFacts[] | undefined {
  const members = membersOf(file, { most: MOST_UNPACKED });
  return (
    members &&
    Object.entries(members).map(([name, bytes]): ArrayFacts => {
      const own = name.replace(/\.npy$/, "");
      return npyHeader(bytes, own) ?? { name: own, shape: [], dtype: "object" };
    })
  );
}

/** Groups inside one another that are looked into. */
const DEEPEST_GROUP = 6;
/** Arrays of one file that are named. */
const MOST_ARRAYS = 1_000;
/** Groups and arrays that are looked at: a group may hold itself under many names. */
const MOST_OBJECTS = 5_000;

/** Elements of one piece of a dataset: h5py makes them of a million bytes, and each is gone through, there or not. */
const LONGEST_PIECE = 1_100_000;

/** The elements of a dataset, where they are few. */
function listedIn(
  item: Dataset,
  shape: readonly number[],
  dtype: string | undefined,
): Pick<ArrayFacts, "elements"> {
  if (!isWorthListing(shape) || !/^(u?int|float)\d+$/.test(dtype ?? "")) return {};
  const piece = (item._dataobjects.chunks ?? []).reduce((product, length) => product * length, 1);
  if (piece > LONGEST_PIECE) return {};
  const values: unknown = item.value;
  return Array.isArray(values) ? elementsOf(values as readonly unknown[], shape, dtype) : {};
}

function hdf5Arrays(
  group: Group,
  before: string,
  found: ArrayFacts[],
  depth: number,
  left = { objects: MOST_OBJECTS },
): void {
  for (const key of group.keys) {
    left.objects -= 1;
    if (found.length >= MOST_ARRAYS || left.objects < 0) return;
    const item: unknown = group.get(key);
    const name = before + key;
    if (item instanceof Dataset) {
      const { shape, dtype } = item;
      const type = typeof dtype === "string" ? dtypeName(dtype) : undefined;
      if (isShape(shape)) found.push({ name, shape, dtype: type, ...listedIn(item, shape, type) });
    } else if (item instanceof Group && depth > 0) hdf5Arrays(item, `${name}/`, found, depth - 1, left);
  }
}

const hasSignature = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x89 && bytes[at + 1] === 0x48 && bytes[at + 2] === 0x44 && bytes[at + 3] === 0x46;

/** Where the HDF5 file starts: some begin with a block of their writer's own, as MATLAB's do. */
function hdf5Start(bytes: Uint8Array): number | undefined {
  if (hasSignature(bytes, 0)) return 0;
  for (let at = 512; at < bytes.length; at *= 2) if (hasSignature(bytes, at)) return at;
  return undefined;
}

export const isHdf5 = (bytes: Uint8Array): boolean => hdf5Start(bytes) !== undefined;

/** The file as the HDF5 library takes it: a buffer of its own. */
export const openHdf5 = (bytes: Uint8Array): Hdf5File =>
  new Hdf5File(bytes.slice(hdf5Start(bytes) ?? 0).buffer, "");

export const readArrays: Reader<"arrays"> = (file) => {
  const { bytes } = file;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return archived(file);
  if (isHdf5(bytes)) {
    if (!isWhole(file)) return undefined;
    const found: ArrayFacts[] = [];
    hdf5Arrays(openHdf5(bytes), "", found, DEEPEST_GROUP);
    return found;
  }
  const single = npyHeader(bytes, "");
  return single && [single];
};
