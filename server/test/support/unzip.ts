// Unpacks a zip file, as wheels are: Node has the decompression and not the container.
import { mkdirSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** Writes the wanted files of an archive below a folder. Throws for archives this does not know how to read. */
export function unzip(archive: Buffer, folder: string, isWanted: (name: string) => boolean): void {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error("this is no zip file");
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error("the zip file's directory is broken");
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    if (name.endsWith("/") || !isWanted(name)) continue;
    const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(data, data + size);
    if (method !== STORED && method !== DEFLATED) throw new Error(`${name} is packed in an unknown way`);
    const target = path.join(folder, name);
    if (!target.startsWith(folder + path.sep)) throw new Error(`${name} leads out of the archive`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, method === STORED ? packed : inflateRawSync(packed));
  }
}
