/** What the headers of sounds say: how many frames, channels and samples a second they have. */
import type { FileAnswers } from "../../values/contents/data-file";
import { type FileBytes, type Reader, asciiAt, isWhole, viewOf } from "./reader";

type Sound = FileAnswers["sound"];

/** Chunks before the samples of a sound; more would be no sound. */
const MOST_CHUNKS = 50;

/** Element types of samples by their bits, as `scipy.io.wavfile` reads them. */
const SAMPLES: Readonly<Record<number, string>> = {
  8: "uint8",
  16: "int16",
  24: "int32",
  32: "int32",
  64: "int64",
};

const tagAt = ({ bytes }: FileBytes, at: number): string => asciiAt(bytes, at, at + 4);

/** The code of floating-point samples, and the one that says that the real code stands further on. */
const [FLOATS, EXTENSIBLE] = [3, 0xfffe];

function wave(file: FileBytes): Sound | undefined {
  const view = viewOf(file.bytes);
  const { length } = file.bytes;
  let format: (Sound & { readonly bits: number }) | undefined;
  let at = 12;
  for (let chunk = 0; chunk < MOST_CHUNKS && at + 8 <= length; chunk++) {
    const size = view.getUint32(at + 4, true);
    const tag = tagAt(file, at);
    if (tag === "fmt " && at + 24 <= length) {
      const written = view.getUint16(at + 8, true);
      const code = written === EXTENSIBLE && at + 34 <= length ? view.getUint16(at + 32, true) : written;
      const bits = view.getUint16(at + 22, true);
      format = {
        channels: view.getUint16(at + 10, true),
        rate: view.getUint32(at + 12, true),
        frames: 0,
        dtype: code === FLOATS ? `float${bits}` : SAMPLES[bits],
        bits,
      };
    }
    if (tag === "data" && format) {
      const { bits, channels } = format;
      if (bits === 0 || channels === 0) return undefined;
      // Whoever writes to a pipe leaves the largest number.
      if (at + 8 + size > file.size) return undefined;
      return { ...format, frames: Math.floor((size * 8) / (bits * channels)) };
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}

/** The first block of a FLAC file, STREAMINFO: 20 bits of rate, 3 of channels, 5 of sample size, 36 of frames. */
function flac(file: FileBytes): Sound | undefined {
  if (file.bytes.length < 42) return undefined;
  const view = viewOf(file.bytes);
  const high = view.getUint32(18);
  const frames = (view.getUint8(21) & 0xf) * 2 ** 32 + view.getUint32(22);
  if (frames === 0) return undefined;
  return { rate: high >>> 12, channels: ((high >>> 9) & 7) + 1, frames, dtype: undefined };
}

/** Ogg Vorbis: the first page holds rate and channels, the last how many samples there are. */
function vorbis(file: FileBytes): Sound | undefined {
  const { bytes } = file;
  const view = viewOf(file.bytes);
  const head = 28;
  if (!isWhole(file) || bytes.length < 60 || bytes[head] !== 1 || tagAt(file, head + 1) !== "vorb")
    return undefined;
  const isPage = (start: number): boolean =>
    bytes[start] === 0x4f &&
    bytes[start + 1] === 0x67 &&
    bytes[start + 2] === 0x67 &&
    bytes[start + 3] === 0x53;
  let at = bytes.length - 27;
  while (at > 0 && !isPage(at)) at -= 1;
  const frames = view.getUint32(at + 6, true) + view.getUint32(at + 10, true) * 2 ** 32;
  return {
    rate: view.getUint32(head + 12, true),
    channels: bytes[head + 11] ?? 0,
    frames,
    dtype: undefined,
  };
}

export const readSound: Reader<"sound"> = (file) => {
  const tag = tagAt(file, 0);
  if (tag === "RIFF" && file.bytes.length >= 44 && tagAt(file, 8) === "WAVE") return wave(file);
  if (tag === "fLaC") return flac(file);
  return tag === "OggS" ? vorbis(file) : undefined;
};
