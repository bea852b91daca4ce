/** Libraries that read files: arrays, pictures, sounds. */
import { fileArrayEntries } from "./file-arrays";
import { type LibraryTable, libraryTable } from "../library";

export const filesTable: LibraryTable = libraryTable([...fileArrayEntries]);
