/** scikit-learn, as far as it carries shapes: splitting data, transforming it, folds, and its data sets. */
import { crossValidation } from "./cross-validation";
import { datasets } from "./datasets";
import { madeDatasets } from "./made-datasets";
import { featureSelection } from "./feature-selection";
import { folds } from "./folds";
import { metrics } from "./metrics";
import { configuration } from "./output-kind";
import { predictors } from "./predictors";
import { scores } from "./scores";
import { samplers } from "./resampling";
import { trainTestSplit } from "./splitting";
import { transformers } from "./transformers";
import { utilities } from "./utilities";
import { type LibraryTable, libraryTable } from "../library";
import { libraryFunction } from "../../values/value";

export const sklearnTable: LibraryTable = libraryTable([
  [
    "sklearn.model_selection.train_test_split",
    () => libraryFunction("sklearn.model_selection.train_test_split", trainTestSplit),
  ],
  ...transformers,
  ...featureSelection,
  ...folds,
  ...datasets,
  ...madeDatasets,
  ...utilities,
  ...metrics,
  ...scores,
  ...predictors,
  ...crossValidation,
  ...samplers,
  ...configuration,
]);
