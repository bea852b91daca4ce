/** Every tensor function, and tensors' own attributes and operators. */
import { type LibraryTable, libraryTable } from "../library";
import type { Value } from "../../values/value";
import { tensorFunctionValue } from "./core/apply";
import type { TensorFunction } from "./core/definition";
import { arrayCallEntries } from "./array-calls";
import { callEntries } from "./calls";
import { constantEntries } from "./constants";
import { numpyTypeEntries } from "./numpy-types";
import { typeLimitEntries } from "./type-limits";
import { withAt, writingEntries } from "./writing-functions";
import { structureEntries } from "./structure-functions";
import { joiningObjects } from "./joining-objects";
import { canonicalNames } from "./core/names";
import { activations } from "./families/activations";
import { arranging } from "./families/arranging";
import { assertions } from "./families/assertions";
import { binary } from "./families/binary";
import { creation } from "./families/creation";
import { draws } from "./families/draws";
import { decompositions } from "./families/decompositions";
import { einops } from "./families/einops";
import { elementwise } from "./families/elementwise";
import { fourier } from "./families/fourier";
import { colours } from "./families/colours";
import { images } from "./families/images";
import { imageBoxes } from "./families/image-boxes";
import { patchFunctions } from "./families/patches";
import { indexing } from "./families/indexing";
import { joining } from "./families/joining";
import { einsums } from "./families/einsum";
import { linearAlgebra } from "./families/linear-algebra";
import { picking } from "./families/picking";
import { products } from "./families/products";
import { rearranging } from "./families/rearranging";
import { cumulative } from "./families/cumulative";
import { quantiles } from "./families/quantiles";
import { reductions } from "./families/reductions";
import { repeating } from "./families/repeating";
import { reshaping } from "./families/reshaping";
import { samples } from "./families/samples";
import { diagonalFunctions } from "./families/diagonals";
import { labels } from "./families/labels";
import { places } from "./families/places";
import { sets } from "./families/sets";
import { spaced } from "./families/spaced";
import { scipyFunctions } from "./families/scipy";
import { shapeQueries } from "./families/shape-queries";
import { signals } from "./families/signals";
import { splitting } from "./families/splitting";
import { text } from "./families/text";
import { wholeArrays } from "./families/whole-arrays";
import { windows } from "./families/windows";

export { augmented, setElements } from "./attributes/assignment";
export { refuseInPlace } from "./attributes/refused-in-place";
export { setColumn } from "./attributes/picked-elements";
export { tensorCompare, tensorBinary, tensorUnary } from "./attributes/operators";
export { refusedPart } from "./attributes/assigned-part";
export { refusedBounds } from "./attributes/index-bounds";
export { refusedAtPlaces, refusedParts } from "./attributes/index-arrays";
export { partsOfIndex } from "./attributes/index-parts";
export { slicedLength, tensorSubscript } from "./attributes/subscript";
export { byOwnMethod } from "./attributes/own-method";
export { setTensorAttribute, tensorAttribute } from "./attributes/tensor-attribute";
export { unreadElement } from "./core/unread-texts";
export { allElements, arrayValues, withValues } from "./core/known-elements";
export { arraysIn, labelledArray, tensorOf } from "./core/operand";
export { RUNS_EAGERLY } from "./traced-functions";
export {
  asPlaceholder,
  placeholderAmong,
  placeholders,
  stoppedAmong,
  taken,
  withoutNumbers,
} from "./core/placeholders";
export { isOfInput } from "./core/symbolic-tensors";

/** Whether `keras.ops` has a function of this name that is described here. */
export const isOperation = (name: string): boolean => operations().has(name);

let known: ReadonlySet<string> | undefined;

function operations(): ReadonlySet<string> {
  known ??= new Set(
    families
      .flat()
      .flatMap(({ names }) =>
        names
          .flatMap(([row]) => canonicalNames(row))
          .flatMap((name) => (name.startsWith("keras.ops.") ? [name.slice("keras.ops.".length)] : [])),
      ),
  );
  return known;
}

const families: readonly (readonly TensorFunction[])[] = [
  activations,
  arranging,
  assertions,
  binary,
  creation,
  draws,
  decompositions,
  diagonalFunctions,
  einops,
  elementwise,
  fourier,
  images,
  imageBoxes,
  patchFunctions,
  colours,
  indexing,
  joining,
  einsums,
  labels,
  linearAlgebra,
  picking,
  places,
  products,
  rearranging,
  [cumulative],
  [quantiles],
  reductions,
  repeating,
  reshaping,
  samples,
  sets,
  scipyFunctions,
  shapeQueries,
  signals,
  spaced,
  splitting,
  text,
  wholeArrays,
  windows,
];

/** Entries of all definitions under all their names. */
function* entries(): Generator<readonly [string, () => Value]> {
  yield* constantEntries;
  yield* typeLimitEntries;
  yield* numpyTypeEntries;
  yield* callEntries;
  yield* arrayCallEntries;
  yield* structureEntries;
  yield* writingEntries;
  yield* joiningObjects;
  for (const definition of families.flat()) {
    for (const [row, signature] of definition.names) {
      for (const name of new Set(canonicalNames(row)))
        yield [name, () => withAt(tensorFunctionValue(definition, name, signature), name)];
    }
  }
}

export const tensorFunctionTable: LibraryTable = libraryTable(entries());
