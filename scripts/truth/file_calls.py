"""What readers of rarer formats give, and data sets of files, of generators and of rows, with arguments drawn at random.

    $KERAS3_PYTHON file_calls.py     -> test-fixtures/truth/file-calls.json, and files beside those of data_files.py

Of each function a few calls that differ in what they give are kept, and a few that are refused, each in other words.
"""

from __future__ import annotations

import os
import random
import warnings

from data_files import FOLDER
from data_functions import REPOSITORY, write_answers
from estimator_calls import kept_of, some
from made_files import make_rarer_formats

TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "file-calls.json")

PRELUDE = """\
import configparser
import h5py
import keras
import numpy as np
import pandas as pd
import tensorflow as tf
from scipy.io import loadmat, wavfile
D = tf.data.Dataset
x = np.arange(30.0).reshape(10, 3)
y = np.arange(10)
pictures = np.zeros((7, 8, 9, 3), "float32")
def ini(name):
    made = configparser.ConfigParser()
    made.read(name)
    return made
def numbers():
    for i in range(6):
        yield i
def halves():
    for i in range(3):
        yield i / 2
def both():
    for i in range(4):
        yield np.ones((3,), "float32"), i
def listed():
    for i in range(4):
        yield [np.ones((3,), "float32"), i]
def named():
    for i in range(4):
        yield {"a": np.ones((2, 2)), "b": i}
def words():
    yield from ["one", "two"]
def growing():
    for i in range(1, 4):
        yield np.zeros((i, 2), "float32")
def counted(count, width):
    for i in range(count):
        yield np.zeros(width)
"""

#: Patterns between fields, of forms that are taken apart and of others.
PATTERNS = [r"[;,]", r",\s*", r"\s*,\s*", r" *, *", r"\|", r",|;", r"[\s,]+", r"(;|,)", r",+", r"\s+", r", +", r";;", r"\s*;", r"[|;]", r",,+", r"[,]{1}", r"\t|,", r"b", r"ab+"]

FORMATS = [
    *(f'pd.read_csv("{name}", sep={pattern!r}, engine="python")' for name in ("pipes.psv", "spaced.csv", "semicolon.csv", "blanked.txt", "tabs.tsv", "trailing.csv", "blanks.csv") for pattern in PATTERNS),
    *(f'np.load("{name}.npy"){part}' for name in "version2 version3 big-endian complex half bytes days signed cut".split() for part in ("", ".sum()", ".max()", "[0]")),
    *(f'np.load("others.npz")["{name}"]' for name in ("x", "sub/y", "z.npy", "notes.txt", "x.npy", "z")),
    'len(np.load("others.npz").files)', 'len(np.load("others.npz"))', 'np.zeros(np.load("others.npz")["x"].max())', 'np.unique(np.load("version2.npy"))', 'np.zeros(int(np.load("signed.npy").max()))', 'np.zeros(-int(np.load("signed.npy").min()))',
    *(f'h5py.File("{name}.h5", "r")["{"/".join("abcdefgh"[:depth])}/x"][:]' for name in ("deep", "block") for depth in (1, 2, 5, 6, 7, 8)), 'len(h5py.File("deep.h5", "r")["a"].keys())', 'len(h5py.File("block.h5", "r").keys())',
    *(f'h5py.File("types.h5", "r")["{name}"]{part}' for name in "flags complex fixed small turned half cube empty piece".split() for part in ("", "[:]", ".shape", "[0]")), 'np.unique(h5py.File("types.h5", "r")["turned"][:])', 'np.unique(h5py.File("types.h5", "r")["piece"][:])',
    *(f'wavfile.read("{name}.wav")[{part}]' for name in "cut piped noted-first double whole64 odd none three many-notes".split() for part in (0, 1)),
    *(f'loadmat("{name}.mat")["{part}"]' for name in ("names", "names-packed") for part in [*("abcdefghi"[:i] for i in range(1, 10)), "rows", "u16", "f4", "big", "gaps", "none"]),
    *(f'np.zeros({call})' for name in ("names", "names-packed") for call in (f'int(loadmat("{name}.mat")["abcde"].max())', f'int(loadmat("{name}.mat")["u16"][0, 1])', f'len(loadmat("{name}.mat"))', f'loadmat("{name}.mat")["abcdefghi"].size')),
    *(f'np.zeros(ini("setup.ini")["{section}"].getint("{option}"))' for section, option in (("model", "units"), ("data", "units"), ("data", "more"), ("DEFAULT", "more"))), 'len(ini("setup.ini").sections())', 'len(ini("setup.ini")["model"])', 'len(ini("setup.ini")["model"]["layers"])',
    'len(ini("setup.ini")["model"]["empty"])', 'len(ini("setup.ini")["model"]["layers"].split(","))', 'len(ini("setup.ini")["data"]["path"])', 'len(ini("twice.ini").sections())', 'np.zeros(int(ini("setup.ini").get("data", "units")))', 'len(ini("setup.ini").options("model"))', 'len(ini("none.ini").sections())',
    'np.zeros(int(4 * ini("setup.ini").getfloat("model", "rate")))', 'len(ini("setup.ini").items("data"))', 'np.zeros(2 if ini("setup.ini").has_section("DEFAULT") else 3)', 'np.zeros(2 if ini("setup.ini").has_option("model", "RATE") else 3)',
]

FOLDERS = {
    "labels": ["None", "'inferred'"],
    "label_mode": ["'int'", "'categorical'", "'binary'", "None"],
    "batch_size": ["2", "3", "None", "4"],
    "shuffle": ["False"],
    "validation_split": ["0.3", "0.5"],
    "subset": ["'training'", "'validation'", "'both'"],
    "seed": ["1"],
}
OF_FOLDERS = {
    "image": ("photos", {**FOLDERS, "image_size": ["(8, 9)", "(4, 4)"], "color_mode": ["'grayscale'", "'rgba'"], "class_names": ["['ant', 'bee', 'cat']", "['ant', 'bee']"], "crop_to_aspect_ratio": ["True"], "data_format": ["'channels_first'"]}),
    "text": ("texts", {**FOLDERS, "max_length": ["5"], "class_names": ["['bad', 'good']"]}),
    "audio": ("sounds", {**FOLDERS, "output_sequence_length": ["400", "600"], "ragged": ["True", "False"], "sampling_rate": ["8000"]}),
}


def folder(draw: random.Random, kind: str) -> str:
    name, parameters = OF_FOLDERS[kind]
    made = f'keras.utils.{kind}_dataset_from_directory("{name}", verbose=False, {some(draw, parameters, 5)})'.replace(", )", ")")
    if "'both'" in made:
        made += draw.choice(["[0]", "[1]"])
    return draw.choice(["next(iter({}))", "next(iter({}))[0]", "next(iter({}))[1]", "len({})", "len({}.class_names)", "{}.cardinality()", "next(iter({}.unbatch()))[0]", "list({})[-1][0]"]).format(made)


SERIES = {
    "sequence_stride": ["1", "2", "3"],
    "sampling_rate": ["1", "2"],
    "batch_size": ["2", "None", "100"],
    "start_index": ["0", "2", "None", "9"],
    "end_index": ["6", "8", "None", "20"],
    "shuffle": ["True", "False"],
    "seed": ["1"],
}


def series(draw: random.Random) -> str:
    given = draw.choice(["x, y", "x, None", "x[:-2], y[2:]", "y, y", "x, x", "x, y[:4]"])
    made = f"keras.utils.timeseries_dataset_from_array({given}, {draw.choice(['sequence_length=2', '4', '1', '10', '12'])}, {some(draw, SERIES, 4)})".replace(", )", ")")
    return draw.choice(["next(iter({}))[0]", "next(iter({}))[1]", "next(iter({}))", "len({})", "{}.cardinality()", "sum(1 for _ in {})", "list({})[-1][0]"]).format(made)


CSV = {
    "label_name": ["'d'", "'kind'", "'zz'"],
    "select_columns": ["['a', 'b']", "['a', 'd']", "['kind', 'd']"],
    "column_names": ["['p', 'q', 'r', 's', 't']"],
    "column_defaults": ["[0, 0.0, 0, '', 0]", "['int32', tf.float64, tf.int32, tf.string, tf.int64]"],
    "num_epochs": ["1", "2", "1", "None"],
    "shuffle": ["False"],
    "num_rows_for_inference": ["3"],
    "header": ["True", "False"],
    "na_value": ["'?'"],
    "field_delim": ["','", "'\\t'"],
    "sloppy": ["True"],
}


def csv(draw: random.Random) -> str:
    name = draw.choice(["plain.csv", "plain.csv", "holes.csv", "tabs.tsv", "truths.csv"])
    made = f'tf.data.experimental.make_csv_dataset("{name}", {draw.choice(["4", "batch_size=3", "14", "100"])}, {some(draw, CSV, 4)})'.replace(", )", ")")
    return draw.choice(["next(iter({}))['a']", "next(iter({}))[0]['b']", "next(iter({}))[1]", "next(iter({}))['kind']", "len(next(iter({})))", "{}.cardinality()", "len({})", "len(list({}.take(9)))", "list({}.take(9))[-1]['a']", "len(next(iter({}))[0])"]).format(made)


LINES = {"header": ["True", "False"], "select_cols": ["[0, 1]", "[1, 2, 4]", "[3]"], "field_delim": ["','"], "na_value": ["'?'"]}


def lines(draw: random.Random) -> str:
    types = draw.choice(["[0, 0.0, 0, '', 0]", "[tf.int32, tf.float32]", "[0.0, 0, 0]", "[tf.string]", "['']", "[0, 0.0]"])
    made = f'tf.data.experimental.CsvDataset("plain.csv", {types}, {some(draw, LINES)})'.replace(", )", ")")
    return draw.choice(["next(iter({}))", "next(iter({}))[0]", "len(next(iter({})))", "{}.cardinality()", "len(list({}))", "next(iter({}.batch(4)))[1]", "next(iter({}.batch(20)))[0]"]).format(made)


SIGNATURES = (
    "tf.TensorSpec((), tf.int64)|tf.TensorSpec((), tf.float32)|tf.TensorSpec((3,), tf.float32)|(tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32))|(tf.TensorSpec((None,), tf.float32), tf.TensorSpec((), tf.int64))|"
    "[tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32)]|{'a': tf.TensorSpec((2, 2)), 'b': tf.TensorSpec((), tf.int64)}|tf.TensorSpec((), tf.string)|tf.TensorSpec((None, 2), tf.float32)|tf.TensorSpec((2, 2), tf.float32)|tf.TensorSpec(None, tf.float32)"
).split("|")
TYPES = "tf.int64|tf.float32|(tf.float32, tf.int32)|[tf.float32, tf.int32]|{'a': tf.float32, 'b': tf.int64}|tf.string|'float32'".split("|")
SHAPES = "()|(3,)|([3], [])|((None,), ())|{'a': (2, 2), 'b': ()}|(None, 2)|tf.TensorShape([None, 2])".split("|")


def generator(draw: random.Random) -> str:
    made = draw.choice("numbers halves both listed named words growing".split())
    stated = draw.choice(
        [f"output_signature={draw.choice(SIGNATURES)}", f"output_signature={draw.choice(SIGNATURES)}", f"output_types={draw.choice(TYPES)}", f"output_types={draw.choice(TYPES)}, output_shapes={draw.choice(SHAPES)}", draw.choice(TYPES), ""]
    )
    text = f"D.from_generator({made}, {stated})".replace(", )", ")")
    if draw.random() < 0.2:
        text = f"D.from_generator(counted, args=({draw.choice('35')}, {draw.choice('24')}), output_signature=tf.TensorSpec({draw.choice(['(None,)', '(2,)', 'None'])}, tf.float32))"
    text += draw.choice(["", "", ".batch(2)", ".batch(4, drop_remainder=True)", ".take(2)", ".repeat(2)", ".padded_batch(2)", ".map(lambda *v: v[0])"])
    return draw.choice(["next(iter({}))", "next(iter({}))[0]", "next(iter({}))[1]", "next(iter({}))['a']", "len(list({}))", "{}.cardinality()", "list({})[-1]", "len({})"]).format(text)


ROWS = "[[1, 2], [3]]|[[1.5], []]|[[1, 2], [3, 4]]|[['a'], ['b', 'c']]|[[[1, 2]], [[3, 4], [5, 6]]]|[]|[[], []]|[1, 2]|[(1,), (2, 3)]|np.ones((2, 3))|[[True], [False, True]]|[[np.float32(1)], []]|[np.arange(2), np.arange(3)]".split("|")
RAGGED = {"dtype": ["tf.int32", "tf.float32", "'float64'", "None"], "ragged_rank": ["1", "0", "2", "None"], "inner_shape": ["()", "(2,)", "None"], "row_splits_dtype": ["tf.int32", "'int64'"]}


def ragged(draw: random.Random) -> str:
    made = f"tf.ragged.constant({draw.choice(ROWS)}, {some(draw, RAGGED, 2)})".replace(", )", ")")
    return draw.choice(
        ["{}.to_tensor()", "{}.shape.rank", "{}.row_lengths()", "{}.values", "{}.flat_values", "{}.nrows()", "{}.to_tensor(shape=(None, 4))", "{}.bounding_shape()", "{}.row_splits", "{}[0]", "tf.reduce_sum({}, axis=1)", "len({}.to_list())", "{}.to_tensor(0, shape=[2, 5])"]
    ).format(made)


ARRAYS = {"size": ["0", "2", "3", "tf.constant(3)"], "dynamic_size": ["True", "False"], "element_shape": ["(2,)", "()", "None"], "clear_after_read": ["False"], "infer_shape": ["True", "False"]}
WRITES = "write(0, tf.ones([2]))|write(1, tf.zeros([2]))|write(2, tf.ones([2]))|write(5, tf.ones([2]))|write(0, 3.0)|unstack(tf.ones([3, 2]))|unstack(tf.ones([4, 2]))|split(tf.ones([5, 2]), [2, 3])|scatter([0, 2], tf.ones([2, 2]))".split("|")


def array(draw: random.Random) -> str:
    made = f"tf.TensorArray(tf.float32, {some(draw, ARRAYS)})".replace(", )", ")") + "".join(f".{draw.choice(WRITES)}" for _ in range(draw.randint(1, 3)))
    return f"{made}.{draw.choice(['stack()', 'stack()', 'concat()', 'size()', 'read(0)', 'read(1)', 'gather([0, 1])', 'gather([1])', 'element_shape.rank'])}"


FLOW = {"batch_size": ["2", "3", "7"], "shuffle": ["False"], "subset": ["'training'", "'validation'"], "seed": ["1"]}
FROM_FOLDER = {**FLOW, "target_size": ["(8, 9)", "(4, 4)"], "color_mode": ["'grayscale'", "'rgba'"], "class_mode": ["'categorical'", "'binary'", "'sparse'", "'input'", "None"], "classes": ["['ant', 'bee']"]}


def flow(draw: random.Random) -> str:
    made = f"tf.keras.preprocessing.image.ImageDataGenerator({some(draw, {'rescale': ['1/255'], 'validation_split': ['0.3', '0.3'], 'horizontal_flip': ['True']}, 2)})"
    given = draw.choice(["pictures", "pictures, y[:7]", "pictures, x[:7]", "pictures, y", "pictures[0]"])
    made += draw.choice([f".flow({given}, {some(draw, FLOW)})", f'.flow_from_directory("photos", {some(draw, FROM_FOLDER, 4)})']).replace(", )", ")")
    return draw.choice(["next({})", "next({})[0]", "next({})[1]", "len({})", "{}[0][0]", "{}[0][1]", "{}.n", "{}.samples", "{}.num_classes", "len({}.class_indices)", "{}.batch_size", "{}.image_shape[0]", "len({}.classes)"]).format(made)


def split(draw: random.Random) -> str:
    given = draw.choice(["x", "(x, y)", "D.range(10)", "D.from_tensor_slices((x, y))", "[x, y]", "y"])
    sizes = some(draw, {"left_size": ["0.5", "3", "0.8", "10", "11", "0", "0.05"], "right_size": ["0.2", "4", "0.5", "0.1"], "shuffle": ["True"], "seed": ["1"]})
    made = f"keras.utils.split_dataset({given}, {sizes})".replace(", )", ")") + draw.choice(["[0]", "[1]"])
    return draw.choice(["len({})", "next(iter({}))", "next(iter({}))[0]", "{}.cardinality()", "next(iter({}.batch(3)))"]).format(made)


def main() -> None:
    warnings.simplefilter("ignore")
    os.chdir(FOLDER)
    make_rarer_formats()
    known: dict = {}
    exec(PRELUDE, known)  # noqa: S102  our own text
    answers, without = kept_of(FORMATS, len(FORMATS), known), []
    drawn = [*((kind, lambda draw, kind=kind: folder(draw, kind), 40) for kind in OF_FOLDERS), ("series", series, 50), ("csv", csv, 50), ("lines", lines, 24), ("generators", generator, 70), ("ragged", ragged, 50), ("arrays", array, 50), ("flow", flow, 40), ("split", split, 40)]
    for name, make, count in drawn:
        draw = random.Random(name)
        found = kept_of(list(dict.fromkeys(make(draw) for _ in range(12 * count))), count, known)
        answers += found
        without += [] if found else [f"{name}: takes none of the arguments"]
    write_answers(TARGET, PRELUDE, answers, without)


if __name__ == "__main__":
    main()
