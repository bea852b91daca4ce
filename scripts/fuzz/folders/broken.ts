/** Good data files with bytes that were changed: cut short, with lengths that lie, with rubbish in between. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { HostileFolder } from "./folder";
import { type Random, random } from "../random";

/** Where good ones lie. */
const GOOD = path.join(process.cwd(), "test-fixtures/interpreter/data-files");
/** Variants of one file in one folder, and folders for each file. */
const VARIANTS = 24;
const FOLDERS = 4;

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
  const names = readdirSync(GOOD).filter(
    (name) => /\.(npz|h5|npy|keras|csv|json|toml|yaml|txt)$/.test(name) && !name.endsWith(".truth.json"),
  );
  return names.flatMap((name) => {
    const good = new Uint8Array(readFileSync(path.join(GOOD, name)));
    return Array.from({ length: FOLDERS }, (_, seed): HostileFolder => {
      const chosen = random(seed);
      const files = Object.fromEntries(
        Array.from({ length: VARIANTS }, (__, i) => {
          const bytes = changed(good, chosen);
          return [`${i}-${name}`, () => bytes];
        }),
      );
      return { name: `${name} with changed bytes, ${seed}`, files };
    });
  });
}
