/** A name that a library had once. */
import { problem } from "../catalogue";

export const goneFromLibrary = problem({
  code: "gone-from-library",
  what: "{library} {since} and later have no {name}.",
  why: "The library has removed it, or moved it elsewhere.",
  remedy: "Write what stands for it today.",
  documentation:
    "Old programs use names that NumPy, SciPy, pandas and scikit-learn have removed since: `np.float` (Python's own `float`, until NumPy 1.24), `np.Inf` (until 2.0), `frame.append`, `frame.ix` and `frame.as_matrix` of pandas, `sklearn.cross_validation`, `sklearn.externals.joblib`, `scipy.misc.imread`, and those of Python itself: `time.clock` (until 3.8), `collections.Mapping` (3.10), the modules of Python 2. It is an error where the project's release of the library is known to lack the name, nothing where it has it, and a warning where nobody says which release there is.",
  example: "x = np.zeros((4, 3), dtype=np.float)",
});
