/** All readers of data files. They stand in a bundle of their own, which is loaded when the first file is asked for. */
import { readMembers } from "./archive";
import { readArrays } from "./arrays";
import { readDocument, readText } from "./documents";
import { readMatrices } from "./matrices";
import { readModel } from "./models";
import { readParquet } from "./parquet";
import { readPickle } from "./pickles";
import { readPicture } from "./pictures";
import type { Readers } from "./reader";
import { readRecords } from "./records";
import { readSheet } from "./sheets";
import { readSound } from "./sounds";

export const dataReaders: Readers = {
  records: readRecords,
  text: readText,
  document: readDocument,
  arrays: readArrays,
  matrices: readMatrices,
  table: readParquet,
  sheet: readSheet,
  model: readModel,
  pickle: readPickle,
  picture: readPicture,
  sound: readSound,
  members: readMembers,
  size: ({ size }) => size,
};
