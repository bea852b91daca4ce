/** Arguments that a library took by position once, and takes by name only. */
import { problem } from "../catalogue";

export const namedOnly = problem({
  code: "named-only",
  what: "{callee} takes {most|argument|arguments} by position in {library} {since} and later, and is given {given}.",
  why: "The others must be named.",
  remedy: "Name them.",
  documentation:
    'Since scikit-learn 1.0 and pandas 2.0 most arguments are given by name: `df.drop("a", 1)` is `df.drop("a", axis=1)`, `KFold(5, True)` is `KFold(5, shuffle=True)`, and `read_csv(path, "\\t")` is `read_csv(path, sep="\\t")`. It is an error where the project\'s release of the library is known to refuse the call, nothing where it takes it, and a warning where nobody says which release there is.',
  example: "import sklearn.model_selection\nfolds = sklearn.model_selection.KFold(5, True)",
});
