/** A name that NumPy had once. */
import { problem } from "../catalogue";

export const goneFromNumpy = problem({
  code: "gone-from-numpy",
  what: "NumPy {since} removed {name}.",
  why: "It was an alias of a built-in Python type, or of something that NumPy has under another name.",
  remedy: "Use what it stood for; that works the same in every release.",
  documentation:
    "`np.float`, `np.int`, `np.object`, `np.str` and `np.complex` were Python's own `float`, `int`, `object`, `str` and `complex`, and were removed in NumPy 1.24; `np.Inf`, `np.NaN`, `np.float_`, `np.product`, `np.alltrue` and more in 2.0. It is a warning, since an older NumPy may be installed.",
  example: "x = np.zeros((4, 3), dtype=np.float)",
});
