/** A `.keras` or `.h5` file as a command's program: the Python that makes the model it holds. */
import type { Program } from "./program";
import { lineIndex } from "../analysis/line-index";
import { modelFileProgram } from "../features/model-file-program";
import type { Readers } from "../host/data-files/reader";
import type { Disk, Refusal } from "../host/disk";

export const isModelFile = (file: string): boolean => /\.(keras|h5|hdf5)$/i.test(file);

/** Weights are read along with the architecture: those of the largest published models have a gigabyte. */
const MOST_BYTES = 2_000_000_000;

/** Reads the model's program; says why not where there is none. */
export function readModelFile(
  file: string,
  disk: Disk,
  readers: (() => Readers) | undefined,
): Program | Refusal | "no-model" {
  if (!disk.isFile(file)) return "absent";
  const bytes = disk.readBytes?.(file, MOST_BYTES);
  const found = bytes && readers?.().model(bytes, { as: "model" }, file);
  const text = found && modelFileProgram(found.config);
  return text === undefined ? "no-model" : { text, source: text, lines: lineIndex(text) };
}
