/** Where data comes from beside tables: arrays, pictures and sounds in files, and random generators. */
import { arffEntries } from "./arff";
import { fileArrayEntries } from "./file-arrays";
import { generatorEntries } from "./generators";
import { opencvEntries } from "./opencv";
import { pickleEntries } from "./pickles";
import { pictureEntries } from "./pictures";
import { pillowEntries } from "./pillow";
import { signalFilterEntries } from "./signal-filters";
import { soundFeatureEntries } from "./sound-features";
import { soundEntries } from "./sounds";
import { spectrumEntries } from "./spectra";
import { textArrayEntries } from "./text-arrays";
import { type LibraryTable, libraryTable } from "../library";

export const filesTable: LibraryTable = libraryTable([
  ...arffEntries,
  ...fileArrayEntries,
  ...textArrayEntries,
  ...generatorEntries,
  ...pillowEntries,
  ...opencvEntries,
  ...pickleEntries,
  ...pictureEntries,
  ...soundEntries,
  ...signalFilterEntries,
  ...soundFeatureEntries,
  ...spectrumEntries,
]);
