/** JAX: its own functions; NumPy's under `jax.numpy` are made of those that are described (`numpy.ts`). */
import { functionEntries } from "./functions";
import { randomEntries } from "./random";
import { transformEntries } from "./transforms";
import { updateConfig } from "./widths";
import { type LibraryTable, libraryTable } from "../library";
import { calling } from "../tensor-functions/calling";

export const jaxTable: LibraryTable = libraryTable([
  ...functionEntries,
  ...randomEntries,
  ...transformEntries,
  calling("jax.config.update", updateConfig),
]);
