/** All readers of data files. They stand in a bundle of their own, which is loaded when the first file is asked for. */
import { readArrays } from "./arrays";
import { readDocument, readText } from "./documents";
import { readModel } from "./models";
import { readPicture, readSound } from "./pictures-and-sounds";
import type { Readers } from "./reader";
import { readRecords } from "./records";
import { readParquet, readSheet } from "./tables";

export const dataReaders: Readers = {
  records: readRecords,
  text: readText,
  document: readDocument,
  arrays: readArrays,
  table: readParquet,
  sheet: readSheet,
  model: readModel,
  picture: readPicture,
  sound: readSound,
};
