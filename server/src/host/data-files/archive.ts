/** The members of zip archives, of which none can take more than was foreseen: some are made to burst. */
import { type UnzipFileInfo, gunzipSync, unzipSync } from "fflate";
import { type FileBytes, type Reader, isWhole, viewOf } from "./reader";

/** Members of one archive: the largest data sets and models in one file have a tenth of them. */
const MOST_MEMBERS = 20_000;

const isGzip = ({ bytes: [first, second] }: FileBytes): boolean => first === 0x1f && second === 0x8b;

/** The bytes that a gzip file unpacks to; "plain" of any other, and undefined where there are more than `most`. */
export function gunzipped(file: FileBytes, most: number): Uint8Array | "plain" | undefined {
  if (!isGzip(file)) return "plain";
  if (!isWhole(file) || file.size < 18) return undefined;
  // The length stands at the end, where a lie may stand as well; Deflate never packs tighter than to a thousandth.
  const length = viewOf(file.bytes).getUint32(file.size - 4, true);
  return length > Math.min(most, file.size * 1_032) ? undefined : gunzipSync(file.bytes);
}

/** What an archive may hold. */
export interface ArchiveBounds {
  /** Bytes that it is unpacked to, and no more. */
  readonly most: number;
  /** Which members are unpacked; all where nothing is said. */
  readonly isWanted?: (member: UnzipFileInfo) => boolean;
}

/** The unpacked members by their names; undefined where the archive goes beyond the bounds or is not all there. */
export function membersOf(
  file: FileBytes,
  { most, isWanted = () => true }: ArchiveBounds,
): Readonly<Record<string, Uint8Array>> | undefined {
  if (!isWhole(file)) return undefined;
  let [members, packed, unpacked] = [0, 0, 0];
  const found = unzipSync(file.bytes, {
    filter: (member) => {
      members += 1;
      // The number of members in the header may be a lie, and nothing else ends the search for them.
      if (members > MOST_MEMBERS) throw new Error("too many members");
      if (!isWanted(member)) return false;
      packed += member.size;
      unpacked += member.originalSize;
      // Members that lie over one another are unpacked again and again.
      return packed <= file.size && unpacked <= most;
    },
  });
  return packed > file.size || unpacked > most ? undefined : found;
}

/** The names in a zip archive, as they stand in its directory; undefined where they are written in a way of their own. */
export const readMembers: Reader<"members"> = (file) => {
  const [first, second] = file.bytes;
  if (first !== 0x50 || second !== 0x4b) return undefined;
  const names: string[] = [];
  const isWanted = ({ name }: UnzipFileInfo): boolean => {
    names.push(name);
    return false;
  };
  const found = membersOf(file, { most: 0, isWanted });
  return found && names.every((name) => /^[ -~]*$/.test(name)) ? names : undefined;
};
