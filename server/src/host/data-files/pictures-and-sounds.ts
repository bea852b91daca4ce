/** What the headers of pictures and sounds say of their size. */
import { imageSize } from "image-size";
import type { Reader } from "./reader";

export const readPicture: Reader<"picture"> = ({ bytes }) => {
  const { width, height } = imageSize(bytes);
  return { width, height };
};

/** Chunks before the samples of a sound; more would be no sound. */
const MOST_CHUNKS = 50;

/** Element types of samples by their bits, as `scipy.io.wavfile` reads them. */
const SAMPLES: Readonly<Record<number, string>> = { 8: "uint8", 16: "int16", 24: "int32", 32: "int32" };

export const readSound: Reader<"sound"> = ({ bytes }) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number): string => new TextDecoder("latin1").decode(bytes.subarray(at, at + 4));
  if (bytes.length < 44 || tag(0) !== "RIFF" || tag(8) !== "WAVE") return undefined;
  let format:
    | { readonly code: number; readonly channels: number; readonly rate: number; readonly bits: number }
    | undefined;
  let at = 12;
  for (let chunk = 0; chunk < MOST_CHUNKS && at + 8 <= bytes.length; chunk++) {
    const size = view.getUint32(at + 4, true);
    if (tag(at) === "fmt " && at + 24 <= bytes.length)
      format = {
        code: view.getUint16(at + 8, true),
        channels: view.getUint16(at + 10, true),
        rate: view.getUint32(at + 12, true),
        bits: view.getUint16(at + 22, true),
      };
    if (tag(at) === "data" && format) {
      const { code, channels, rate, bits } = format;
      const dtype = code === 3 ? `float${bits}` : SAMPLES[bits];
      if (dtype === undefined || channels === 0) return undefined;
      return { rate, channels, frames: Math.floor((size * 8) / (bits * channels)), dtype };
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
};
