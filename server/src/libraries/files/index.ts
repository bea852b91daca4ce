/** Where data comes from beside tables: arrays, pictures and sounds in files, and random generators. */
import { fileArrayEntries } from "./file-arrays";
import { generatorEntries } from "./generators";
import { pictureEntries } from "./pictures";
import { type LibraryTable, libraryTable } from "../library";

export const filesTable: LibraryTable = libraryTable([
  ...fileArrayEntries,
  ...generatorEntries,
  ...pictureEntries,
]);
