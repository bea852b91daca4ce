/** What TensorFlow has beside tensor functions: input pipelines, gradients, scopes. */
import { customGradientEntries } from "./custom-gradient";
import { dataEntries } from "./data";
import { eagerEntries } from "./eager";
import { generatorEntries } from "./generators";
import { gradientEntries } from "./gradient-tape";
import { graphGradientEntries } from "./graph-gradients";
import { numpyBehaviorEntries } from "./numpy-behavior";
import { raggedEntries } from "./ragged";
import { scopeEntries } from "./scopes";
import { tensorArrayEntries } from "./tensor-array";
import { type LibraryTable, libraryTable } from "../library";

export const tensorflowTable: LibraryTable = libraryTable([
  ...customGradientEntries,
  ...dataEntries,
  ...eagerEntries,
  ...generatorEntries,
  ...gradientEntries,
  ...graphGradientEntries,
  ...numpyBehaviorEntries,
  ...raggedEntries,
  ...scopeEntries,
  ...tensorArrayEntries,
]);
