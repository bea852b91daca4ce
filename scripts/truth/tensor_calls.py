"""What functions of NumPy, TensorFlow and Keras give: shapes, types and elements of thousands of calls, for the tests.

    $KERAS3_PYTHON tensor_calls.py     -> test-fixtures/truth/tensor-calls.json

Each function in `NAMES` is called with arguments that are drawn at random. Of what it takes, a few calls that differ are
kept, and one that it refuses for its shapes. Operators and subscripts stand for themselves.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import re
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd
from data_functions import REPOSITORY, shape_of, value_of, write_answers
from described_values import description_of

TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "tensor-calls.json")
NAMES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tensor-function-names.txt")

PRELUDE = """\
import numpy as np
import tensorflow as tf
import keras
import scipy
import scipy.special
import scipy.stats
import einops
from keras import ops
nf = np.arange(6.0).reshape(2, 3)
nh = np.ones((2, 3), "float32")
ni = np.arange(6).reshape(2, 3)
nj = np.array([[3, 1, 2], [0, 1, 1]], dtype="int32")
nu = np.array([[1, 2, 3], [4, 5, 6]], dtype="uint8")
nb = np.array([[True, False, True], [False, False, True]])
nc = np.ones((2, 3), "complex64")
nv = np.array([2.0, 0.5, 1.0])
nk = np.array([2, 0, 1])
nt = np.ones((2, 3, 4))
ns = np.eye(3) * 2
np_ = np.ones((2, 8, 8, 3), "float32")
tf_ = tf.constant([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])
ti = tf.constant([[0, 1, 2], [3, 4, 5]])
tl = tf.constant([[0, 1, 2], [3, 4, 5]], dtype=tf.int64)
tb = tf.constant([[True, False, True], [False, False, True]])
tv = tf.constant([2.0, 0.5, 1.0])
tk = tf.constant([2, 0, 1])
tt = tf.ones((2, 3, 4))
ts = tf.eye(3) * 2.0
tc = tf.cast(tf.ones((2, 4)), tf.complex64)
tp = tf.ones((2, 8, 8, 3))
tw = tf.constant(["an ant", "bee"])
kf = keras.Input((3,))
kh = keras.Input((3,), dtype="float16")
ki = keras.Input((3,), dtype="int32")
kb = keras.Input((3,), dtype="bool")
kt = keras.Input((5, 4))
kq = keras.Input(batch_shape=(2, 3))
ks = keras.Input(batch_shape=(3, 3))
kp = keras.Input((8, 8, 3))
ku = keras.Input((None, 4))
"""

#: What a call may write to.
WRITABLE = (np.ndarray, pd.DataFrame, pd.Series)

#: Operands by library.
OPERANDS = {
    "numpy": "nf nh ni nj nu nb nc nv nk nt ns np_",
    "scipy": "nf nh ni nv nt",
    "tensorflow": "tf_ ti tl tb tv tk tt ts tc tp tw nf",
    "keras": "kf kh ki kb kt kq ks kp ku kf kt kq tf_ ti tt",
    "einops": "nt tt kt np_",
}

#: Arguments; x, y and z are operands.
TEMPLATES = [
    "x", "x", "x", "x, axis=0", "x, axis=-1", "x, axis=1", "x, axis=1, keepdims=True", "x, axis=(0, 1)", "x, axis=[0, 1]",
    "x, axis=None", "x, axis=2", "x, axis=-2", "x, 0", "x, 1", "x, -1", "x, 2", "x, 3", "x, y", "x, y", "x, y", "x, x", "x, 1.5",
    "2, x", "1.5, x", "x, y, axis=0", "x, y, axis=1", "x, y, axes=1", "x, y, z", "x, x, x", "x > 1, x, y", "x, 0, 1", "x, 0.0, 1.0",
    "x, 2, 1", "x, 1, 0", "x, [1, 0]", "x, (1, 0)", "x, (3, 2)", "x, (6,)", "x, -1", "x, (-1, 2)", "x, [2, 3]", "x, (4, 4)", "x, [0, 1, 1]",
    "x, [0, 1], axis=1", "x, 2, axis=1", "x, 3, axis=1", "x, [1], axis=1", "x, [[1, 1], [0, 2]]", "x, ((0, 0), (1, 1), (1, 1))",
    "x, [[0], [1]]", "x, [[0, 1], [1, 2]]", "x, shift=1, axis=0", "x, 'float32'", "x, 'int32'", "x, 'bool'", "x, dtype='float16'",
    "x, dtype='int64'", "x, dtype='float32'", "[x, y]", "[x, x]", "[x, y], 0", "[x, x], 1", "[x, x], axis=1", "[x, x], axis=-1", "[x, x, x], axis=0",
    "(x, y)", "[x, x], [0, 1]", "3", "4", "(2, 3)", "[2, 3]", "2, 3", "0, 1, 5", "1, 10, 3", "5, dtype='float32'", "(2, 3), dtype='int32'",
    "(2, 3), 7", "0.0, 1.0, 4", "3, 4", "3, 4, 1", "0.5, (2, 2)", "size=(2, 3)", "1.0, 2.0, (2, 2)", "10, 3", "[0, 1, 2], 3", "[0, 1, 2], 4, axis=0",
    "[0, 1], 3, on_value=5.0", "nk, 3", "x, [0, 1, 0], 2", "x, [0, 1, 0], num_segments=3", "x, k=1", "x, k=2", "x, 1, axis=0", "x, n=2",
    "x, 5", "x, 50", "x, 50, axis=0", "x, 0.5, axis=1", "x, [0.25, 0.75]", "x, 4, 2", "x, 'b h -> h b'", "x, 'b h w -> b (h w)'", "x, 'b h w -> b h', 'sum'",
    "x, 'b h w -> b h w r', r=2", "'ij->ji', x", "'ij,kj->ik', x, x", "'...i->...', x", "'ij,jk', x, x", "x, 2, 2, 'SAME'", "x, 2, 2, 'VALID'",
    "x, 3, 1, padding='same'", "x, 2", "x, 2, strides=1", "x, (4, 6)", "x, [4, 4]", "x, 0.5", "x, 1, 1, 4, 4", "x, tf.ones((3, 3, 3, 5)), 1, 'SAME'",
    "x, tf.ones((3, 3, 3, 5)), strides=2, padding='VALID'", "x, np.ones((3, 3, 3, 5), 'float32')", "x, np.ones((3, 3, 3, 5), 'float32'), 2, 'same'",
    "x, np.ones((2, 4, 5), 'float32'), padding='valid'", "x, np.ones((3, 3, 3, 2), 'float32'), [1, 2, 2, 1], 'SAME'", "x, 4, 2, 1", "x, fft_length=[8]", "x, n=8",
    "x, return_counts=True", "x, invert=True", "x, indexing='ij'", "x, y, indexing='ij'", "x, ord=1, axis=0", "x, 1, keepdims=True",
    "x, full_matrices=False", "x, compute_uv=False", "x, mode='r'", "x, transpose_b=True", "x, x, transpose_b=True", "x, x, transpose_a=True",
    "x, perm=[1, 0]", "x, [0, 2, 1]", "x, axes=(0, 2, 1)", "x, [0, 0], [1, 2]", "x, [0, 1], [-1, 2]", "x, reps=(2, 1)", "x, repeats=2, axis=1", "x, num=2", "x, bins=3",
    "x, minlength=8", "x, depth=4", "x, 3, dtype='int32'", "x, ddof=1", "x, axis=0, ddof=1", "x, a_min=0, a_max=2", "x, mask=[True, False]", "x, [True, False]",
    "x, paddings=[[0, 1], [2, 0]]", "x, 1, mode='edge'", "x, num_or_size_splits=3, axis=1", "x, [1, 2], axis=1", "x, 4, 5", "x, frame_length=4, frame_step=2", "0",
]

#: Calls that succeed and are kept of each function, and draws of arguments.
KEPT, DRAWS = 4, 260
ABOUT_SHAPES = re.compile(r"shape|axis|axes|dimension|broadcast|rank|size|aligned", re.IGNORECASE)

NUMPY_PAIRS = ["nf", "nh", "ni", "nj", "nu", "nb", "2", "1.5", "True", "nv", "nk"]
OTHER_PAIRS = ["tf_", "ti", "tv", "2", "1.5"], ["kf", "ki", "kh", "kq", "2", "1.5"], ["tf_", "nh", "nv"]
OPERATORS = "+ - * / // % ** > == & @".split()
SUBSCRIPTS = (
    "0 -1 1: :1 :, ::-1 ...,0 :,0 :,1: :,-1 :,None None ...,None :,::2 0,1 0:0 :,1:-1 :,5: [0,1] [1] :,[0,2] nk 1:,:2 ...,1:2 5 :,3 0,0,0"
).split()
METHODS = (
    "shape dtype ndim size T sum() mean(0) max(axis=1) std() argmax(1) astype('float32') astype(int) reshape(3,2) reshape(-1) ravel() flatten() copy() "
    "transpose() cumsum(1) cumprod() clip(0,1) round() squeeze() swapaxes(0,1) repeat(2) repeat(2,axis=0) take([0]) dot(nk) min() prod(axis=0) any() all(0) "
    "argsort() tolist() item(0) nonzero()[0] var(1,keepdims=True) reshape(4,2) sum(axis=2) argmin() diagonal() trace() view() fill(0)"
).split()


def expressions() -> list[str]:
    found = [f"{a} {op} {b}" for op in OPERATORS for a, b in itertools.product(NUMPY_PAIRS, repeat=2) if a[0] == "n" or b[0] == "n"]
    for pool in OTHER_PAIRS:
        found += [f"{a} {op} {b}" for op in OPERATORS for a, b in itertools.product(pool, repeat=2) if not (a[0].isdigit() and b[0].isdigit())]
    found += [f"{x}[{index}]" for x in ("ni", "nt", "ti", "tt", "kt", "ku") for index in SUBSCRIPTS]
    found += [f"{x}.{method}" for x in ("ni", "nf", "nb", "nu", "nt") for method in METHODS]
    found += [f"{sign}{x}" for sign in "-~" for x in ("nf", "ni", "nb", "nu", "ti", "tf_", "tb", "kf")]
    return [text for text in found if "nc" not in text]


def function_named(name: str, known: dict):
    value = known[{"numpy": "np", "tensorflow": "tf"}.get(name.split(".")[0], name.split(".")[0])]
    for part in name.split(".")[1:]:
        value = getattr(value, part)
    return value


def written(name: str) -> str:
    return name.replace("numpy", "np", 1).replace("tensorflow", "tf", 1).replace("keras.ops", "ops", 1)


def shape_of_backend(value) -> dict | None:
    """The same of a tensor of PyTorch's or an array of JAX's, which only programs over those have loaded."""
    torch, jax = sys.modules.get("torch"), sys.modules.get("jax")
    if torch is not None and isinstance(value, torch.Tensor):
        dtype = str(value.dtype).removeprefix("torch.")
        more = {} if dtype == "bfloat16" else description_of(value.detach().cpu().numpy())
        return {"shape": list(value.shape), **more, "dtype": dtype}
    if jax is None or not isinstance(value, jax.Array):
        return None
    if jax.dtypes.issubdtype(value.dtype, jax.dtypes.prng_key):
        return {"shape": list(value.shape)}
    return {"shape": list(value.shape), **description_of(np.asarray(value)), "dtype": str(value.dtype)}


def shape_and_more(value) -> dict | None:
    import keras
    import tensorflow as tf

    if isinstance(value, keras.KerasTensor):
        return {"shape": list(value.shape), "dtype": value.dtype}
    of_backend = shape_of_backend(value)
    if of_backend is not None:
        return of_backend
    if isinstance(value, tf.Tensor):
        more = {} if value.dtype == tf.string else description_of(value.numpy())
        dtype = value.dtype.name
        return {"shape": list(value.shape), **more, "dtype": "str" if dtype == "string" else dtype}
    number = value_of(value)
    if number is not None:
        return {"value": number}
    if isinstance(value, (tuple, list)) and 0 < len(value) <= 4:
        parts = [shape_and_more(part) for part in value]
        return {"parts": parts} if all(part and "shape" in part for part in parts) else None
    shape = shape_of(value)
    return None if shape is None or isinstance(value, (bool, int, float)) else {"shape": shape, **description_of(value)}


def fresh(known: dict) -> dict:
    """The same names, with arrays that a call may write to."""
    return {name: value.copy() if isinstance(value, WRITABLE) else value for name, value in known.items()}


def is_untouched(known: dict, after: dict) -> bool:
    return all(is_same(value, after[name]) for name, value in known.items() if isinstance(value, WRITABLE))


def is_same(one, other) -> bool:
    if isinstance(one, np.ndarray):
        return one.tobytes() == other.tobytes()
    return one.equals(other) and list(getattr(one, "columns", [])) == list(getattr(other, "columns", []))


def answer_to(call: str, known: dict) -> dict:
    """What a call gives, `{}` for what has no shape or writes to an operand, or its refusal."""
    names = fresh(known)
    try:
        first = shape_and_more(eval(call, names))  # noqa: S307  our own text
        if not is_untouched(known, names):
            return {}
        second = shape_and_more(eval(call, fresh(known)))  # noqa: S307
    except Exception as error:  # noqa: BLE001  whatever a library says to a call that it does not take
        return {"refused": f"{type(error).__name__}: {error}"[:300]}
    if first is None or second is None:
        return {}
    if first != second:  # Drawn at random.
        first.pop("cells", None)
    return {"call": call, **first}


def flattened(call: str, answer: dict) -> list[dict]:
    """Each part of a structure as a call of its own."""
    if "parts" not in answer:
        return [answer]
    return [{**part, "call": f"{call}[{i}]"} for i, part in enumerate(answer["parts"])]


def arguments(draw: random.Random, library: str) -> str:
    pool = OPERANDS[library].split()
    template = draw.choice(TEMPLATES)
    for name in "xyz":
        operand = draw.choice(pool)
        template = re.sub(rf"(?<![\\w'.>-]){name}(?![\\w'=>-])(?![^']*'(?:[^']*'[^']*')*[^']*$)", operand, template)
    return template


def calls_of(name: str, known: dict) -> list[dict]:
    """A few calls of one function that differ in what they give, and one that it refuses for its shapes."""
    function_named(name, known)
    draw = random.Random(name)
    return differing((f"{written(name)}({arguments(draw, name.split('.')[0])})" for _ in range(DRAWS)), known)


def differing(calls: Iterable[str], known: dict) -> list[dict]:
    """The first of some calls that differ in what they give, and one that is refused for its shapes."""
    kept, seen, refused = [], set(), None
    tried = set()
    for call in calls:
        if call in tried:
            continue
        tried.add(call)
        answer = answer_to(call, known)
        if "refused" in answer:
            if refused is None and ABOUT_SHAPES.search(answer["refused"]):
                refused = {"call": call, "refused": answer["refused"]}
            continue
        if "call" not in answer:
            continue
        kind = json.dumps([answer.get("shape"), answer.get("dtype"), len(answer.get("parts", []))])
        if kind in seen:
            continue
        seen.add(kind)
        kept += flattened(call, answer)
        if len(seen) == KEPT:
            break
    return kept + ([refused] if refused and kept else [])


def answers_by_name(names: list[str], prelude: str = PRELUDE, of: Callable[[str, dict], list[dict]] = calls_of) -> None:
    """Prints a line for each function, as long as TensorFlow does not end the process for arguments that it can't bear."""
    known: dict = {}
    exec(prelude, known)  # noqa: S102  our own text
    for name in names:
        print(name, end="\t", flush=True)
        try:
            print(json.dumps(of(name, known)), flush=True)
        except AttributeError:
            print("[]", flush=True)


def of_functions(names: list[str], script: str = __file__) -> tuple[list[dict], list[str]]:
    """The answers of all functions as `script` prints them, each process going on where the one before it ended; and the names without any."""
    answers, without, left = [], [], names
    while left:
        command = [sys.executable, script, "--names", *left]
        lines = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout.splitlines()
        done = [line.split("\t") for line in lines if "\t" in line]
        for name, found in done:
            own = json.loads(found) if found else []
            answers += own
            without += [] if own else [name]
        if not done:
            raise RuntimeError(f"{left[0]} was never reached")
        left = left[len(done) :]
    return answers, without


def of_expressions() -> list[dict]:
    known: dict = {}
    exec(PRELUDE, known)  # noqa: S102  our own text
    answers = []
    for call in expressions():
        answer = answer_to(call, known)
        if "refused" in answer:
            answers.append({"call": call, "refused": answer["refused"]})
        elif "call" in answer:
            answers += flattened(call, answer)
    return answers


def main() -> None:
    warnings.simplefilter("ignore")
    if sys.argv[1:2] == ["--names"]:
        answers_by_name(sys.argv[2:])
        return
    with open(NAMES, encoding="utf-8") as handle:
        answers, without = of_functions(handle.read().split())
    write_answers(TARGET, PRELUDE, of_expressions() + answers, [f"{name}: takes none of the arguments" for name in without])


if __name__ == "__main__":
    main()
