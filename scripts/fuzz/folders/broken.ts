/** Good data files with bytes that were changed: cut short, with lengths that lie, with rubbish in between. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { HostileFolder } from "./folder";
import { type Random, random } from "../random";

/** Where good ones lie: some of the formats that are read most, and at least one of each that is read at all. */
const GOOD = [
  { folder: path.join(process.cwd(), "test-fixtures/interpreter/data-files"), folders: 4 },
  { folder: path.join(process.cwd(), "test-fixtures/truth/data-files"), folders: 1 },
];
/** Variants of one file in one folder. */
const VARIANTS = 24;

const READ =
  /\.(npz|npy|h5|keras|mat|pkl|parquet|feather|arff|csv|tsv|psv|jsonl?|toml|yaml|txt|xlsx|zip|gz|tfrecord|png|jpg|gif|bmp|tif|webp|wav|flac|ogg)$/;

/** Numbers that lie about a length, in bytes. */
const lies: readonly (readonly number[])[] = [
  [0xff, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [0, 0, 0, 0x80],
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0, 0, 0, 0, 1, 0, 0, 0],
];

function changed(good: Uint8Array, chosen: Random): Uint8Array {
  const bytes = good.slice();
  // What says how long things are stands at the start, and in archives at the end.
  const near = Math.min(bytes.length, chosen.pick([64, 512, 4_096]));
  const place = chosen.below(2) === 0 ? chosen.below(near) : bytes.length - 1 - chosen.below(near);
  switch (chosen.below(5)) {
    case 0:
      return bytes.subarray(0, chosen.below(bytes.length));
    case 1:
      bytes[place] = chosen.below(256);
      return bytes;
    case 2: {
      const start = chosen.below(bytes.length);
      return new Uint8Array([
        ...bytes.subarray(0, start),
        ...bytes.subarray(place),
        ...bytes.subarray(start),
      ]);
    }
    default:
      bytes.set(chosen.pick(lies).slice(0, bytes.length - place), place - (place % 4));
      return bytes;
  }
}

export function broken(): readonly HostileFolder[] {
  return GOOD.flatMap(({ folder, folders }) =>
    readdirSync(folder)
      .filter((name) => READ.test(name) && !name.endsWith(".truth.json"))
      .flatMap((name) => brokenFile(path.join(folder, name), folders)),
  );
}

/** Folders full of variants of one file. */
function brokenFile(file: string, folders: number): readonly HostileFolder[] {
  const good = new Uint8Array(readFileSync(file));
  const name = path.basename(file);
  return Array.from({ length: folders }, (_, seed): HostileFolder => {
    const chosen = random(seed);
    const files = Object.fromEntries(
      Array.from({ length: VARIANTS }, (__, i) => {
        const bytes = changed(good, chosen);
        return [`${i}-${name}`, () => bytes];
      }),
    );
    return { name: `${name} with changed bytes, ${seed}`, files };
  });
}
