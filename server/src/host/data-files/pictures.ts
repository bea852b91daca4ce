/** What the headers of pictures say: their size, the mode that Pillow opens them in, and whether they are to be turned. */
import { imageSize } from "image-size";
import { type Reader, asciiAt, viewOf } from "./reader";

const start = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, i) => bytes[i] === byte);
const textAt = (bytes: Uint8Array, at: number): string => asciiAt(bytes, at, at + 4);

/** By colour type and bits, after Pillow's `PngImagePlugin`. */
function pngMode(bytes: Uint8Array): string | undefined {
  const [bits, colour] = [bytes[24], bytes[25]];
  switch (colour) {
    case 0:
      return bits === 1 ? "1" : bits === 16 ? "I;16" : "L";
    case 2:
      return "RGB";
    case 3:
      return "P";
    case 4:
      return bits === 16 ? undefined : "LA";
    case 6:
      return "RGBA";
    default:
      return undefined;
  }
}

/** Segments of a JPEG before its frame header. */
const MOST_SEGMENTS = 200;

/** By the number of components in the frame header. */
function jpegMode(bytes: Uint8Array): string | undefined {
  const view = viewOf(bytes);
  let at = 2;
  for (let segment = 0; segment < MOST_SEGMENTS && at + 10 < bytes.length; segment++) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return ({ 1: "L", 3: "RGB", 4: "CMYK" } as Record<number, string>)[bytes[at + 9] ?? 0];
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const bmpMode = (bytes: Uint8Array): string | undefined =>
  viewOf(bytes).getUint16(28, true) === 24 ? "RGB" : undefined;

function webpMode(bytes: Uint8Array): string | undefined {
  switch (textAt(bytes, 12)) {
    case "VP8 ":
      return "RGB";
    case "VP8L":
      return ((bytes[24] ?? 0) & 0x10) === 0 ? "RGB" : "RGBA";
    case "VP8X":
      return ((bytes[20] ?? 0) & 0x10) === 0 ? "RGB" : "RGBA";
    default:
      return undefined;
  }
}

/** Tags of a TIFF: bits a sample, how samples are meant, how many there are, and their format. */
const [BITS, MEANING, SAMPLES, FORMAT] = [258, 262, 277, 339];

function tiffMode(bytes: Uint8Array): string | undefined {
  const isLittle = start(bytes, 0x49, 0x49);
  const view = viewOf(bytes);
  const directory = view.getUint32(4, isLittle);
  const tags = new Map<number, number>();
  const count = view.getUint16(directory, isLittle);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    const isFar = view.getUint32(entry + 4, isLittle) > 2;
    const place = isFar ? view.getUint32(entry + 8, isLittle) : entry + 8;
    tags.set(view.getUint16(entry, isLittle), view.getUint16(place, isLittle));
  }
  const [bits = 1, meaning, samples = 1] = [tags.get(BITS), tags.get(MEANING), tags.get(SAMPLES)];
  if (bits !== 8 || (tags.get(FORMAT) ?? 1) !== 1) return undefined;
  if (meaning === 2) return samples === 3 ? "RGB" : samples === 4 ? "RGBA" : undefined;
  return meaning === 1 && samples === 1 ? "L" : undefined;
}

function modeOf(bytes: Uint8Array): string | undefined {
  if (start(bytes, 0x89, 0x50, 0x4e, 0x47)) return pngMode(bytes);
  if (start(bytes, 0xff, 0xd8)) return jpegMode(bytes);
  if (start(bytes, 0x42, 0x4d)) return bmpMode(bytes);
  if (start(bytes, 0x47, 0x49, 0x46)) return "P";
  if (textAt(bytes, 0) === "RIFF" && textAt(bytes, 8) === "WEBP") return webpMode(bytes);
  return start(bytes, 0x49, 0x49) || start(bytes, 0x4d, 0x4d) ? tiffMode(bytes) : undefined;
}

/** The first of the orientations of Exif in which rows and columns are exchanged. */
const FIRST_TURNED = 5;

export const readPicture: Reader<"picture"> = ({ bytes }) => {
  const { width, height, orientation = 1 } = imageSize(bytes);
  return { width, height, mode: modeOf(bytes), isTurned: orientation >= FIRST_TURNED };
};
