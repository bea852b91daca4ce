/** A name that NumPy had once. */
import { problem } from "../catalogue";

export const goneFromNumpy = problem({
  code: "gone-from-numpy",
  what: "NumPy has no {name} since {since}.",
  why: "It was a second name: for a type of Python's own, or for what NumPy calls otherwise.",
  remedy: "Write what it stood for; the meaning is the same in every release.",
  documentation:
    "`np.float`, `np.int`, `np.object`, `np.str` and `np.complex` were Python's own `float`, `int`, `object`, `str` and `complex`, and went with NumPy 1.24; `np.Inf`, `np.NaN`, `np.float_`, `np.product`, `np.alltrue` and more went with 2.0. It is a warning, since an older NumPy may be installed.",
  example: "x = np.zeros((4, 3), dtype=np.float)",
});
