/** An argument that a library took once. */
import { problem } from "../catalogue";

export const goneArgument = problem({
  code: "gone-argument",
  what: "{callee} has no argument {argument} in {library} {since} and later.",
  why: "The library has renamed it, or taken it away.",
  remedy: "Write what stands for it today.",
  documentation:
    'Old programs give pandas, scikit-learn and NumPy arguments that these have renamed or dropped since: `OneHotEncoder(sparse=False)` (`sparse_output` from scikit-learn 1.2 on), `AdaBoostClassifier(base_estimator=…)` (`estimator`), `read_csv(error_bad_lines=False)` (`on_bad_lines="skip"`), `to_csv(line_terminator=…)` (`lineterminator`), `fillna(method="ffill")` (`ffill()`). It is an error where the project\'s release of the library is known to refuse the argument, nothing where it takes it, and a warning where nobody says which release there is.',
  example: "import sklearn.preprocessing\nencoder = sklearn.preprocessing.OneHotEncoder(sparse=False)",
});
