"""What data sets of `tensorflow_datasets` hold → server/src/libraries/tensorflow-datasets/catalogue.json, and what the
package itself makes of them and of splits drawn at random → test-fixtures/truth/tensorflow-datasets.json.

    python tensorflow_datasets_catalogue.py FOLDER

FOLDER holds the package (`pip install --target FOLDER tensorflow-datasets`); TensorFlow is that of $KERAS3_PYTHON, which
runs this. Features come from the package, which needs no data for them. How many examples a split has it only knows with
its data at hand, so these numbers are those of the catalogue at www.tensorflow.org/datasets.
"""

from __future__ import annotations

import json
import os
import random
import sys

os.environ.update(CUDA_VISIBLE_DEVICES="", TF_CPP_MIN_LOG_LEVEL="3")

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "server", "src", "libraries", "tensorflow-datasets", "catalogue.json")
TRUTH = os.path.join(HERE, "..", "..", "test-fixtures", "truth", "tensorflow-datasets.json")

SPLITS: dict[str, dict[str, int]] = {
    "ag_news_subset": {"test": 7600, "train": 120000},
    "beans": {"test": 128, "train": 1034, "validation": 133},
    "caltech101": {"test": 6084, "train": 3029},
    "cars196": {"test": 8041, "train": 8144},
    "cassava": {"test": 1885, "train": 5656, "validation": 1889},
    "cats_vs_dogs": {"train": 23262},
    "celeb_a": {"test": 19962, "train": 162770, "validation": 19867},
    "cifar10": {"test": 10000, "train": 50000},
    "cifar100": {"test": 10000, "train": 50000},
    "citrus_leaves": {"train": 594},
    "cmaterdb": {"test": 1000, "train": 5000},
    "colorectal_histology": {"train": 5000},
    "deep_weeds": {"train": 17509},
    "diamonds": {"train": 53940},
    "emnist": {"test": 116323, "train": 697932},
    "emnist/balanced": {"test": 18800, "train": 112800},
    "emnist/digits": {"test": 40000, "train": 240000},
    "emnist/letters": {"test": 14800, "train": 88800},
    "emnist/mnist": {"test": 10000, "train": 60000},
    "eurosat": {"train": 27000},
    "fashion_mnist": {"test": 10000, "train": 60000},
    "food101": {"train": 75750, "validation": 25250},
    "german_credit_numeric": {"train": 1000},
    "glue/cola": {"test": 1063, "train": 8551, "validation": 1043},
    "glue/mrpc": {"test": 1725, "train": 3668, "validation": 408},
    "glue/sst2": {"test": 1821, "train": 67349, "validation": 872},
    "horses_or_humans": {"test": 256, "train": 1027},
    "imagenette": {"train": 9469, "validation": 3925},
    "imdb_reviews": {"test": 25000, "train": 25000, "unsupervised": 50000},
    "iris": {"train": 150},
    "kmnist": {"test": 10000, "train": 60000},
    "malaria": {"train": 27558},
    "mnist": {"test": 10000, "train": 60000},
    "movielens/100k-movies": {"train": 1682},
    "movielens/100k-ratings": {"train": 100000},
    "movielens/1m-movies": {"train": 3883},
    "movielens/1m-ratings": {"train": 1000209},
    "oxford_flowers102": {"test": 6149, "train": 1020, "validation": 1020},
    "oxford_iiit_pet": {"test": 3669, "train": 3680},
    "patch_camelyon": {"test": 32768, "train": 262144, "validation": 32768},
    "penguins": {"train": 334},
    "plant_village": {"train": 54303},
    "resisc45": {"train": 31500},
    "rock_paper_scissors": {"test": 372, "train": 2520},
    "speech_commands": {"test": 4890, "train": 85511, "validation": 10102},
    "stanford_dogs": {"test": 8580, "train": 12000},
    "stl10": {"test": 8000, "train": 5000, "unlabelled": 100000},
    "svhn_cropped": {"extra": 531131, "test": 26032, "train": 73257},
    "ted_hrlr_translate/pt_to_en": {"test": 1803, "train": 51785, "validation": 1193},
    "tf_flowers": {"train": 3670},
    "titanic": {"train": 1309},
    "uc_merced": {"train": 2100},
    "wine_quality": {"train": 4898},
    "wine_quality/red": {"train": 1599},
    "yelp_polarity_reviews": {"test": 38000, "train": 560000},
}


def spec(info: object) -> object:
    """A tensor as its shape and element type, and structures of tensors as they are."""
    if isinstance(info, dict):
        return {name: spec(part) for name, part in info.items()}
    dtype = getattr(info, "np_dtype")
    name = dtype.__name__ if isinstance(dtype, type) else str(dtype)
    return [list(getattr(info, "shape")), "string" if name in ("object", "object_", "str") else name.rstrip("_")]


def drawn_split(names: list[str], draw: random.Random) -> str:
    """`train[10%:-3]+test`, for one."""
    parts = []
    for _ in range(draw.choice([1, 1, 2])):
        sign = draw.choice(["%", ""])
        bounds = [draw.choice(["", f"{draw.randint(-99, 99)}{sign}"]) for _ in range(2)]
        parts.append(draw.choice(names) + draw.choice(["", f"[{bounds[0]}:{bounds[1]}]"]))
    return "+".join(parts)


def counts(tfds: object) -> list[dict]:
    """How many examples splits have by the package's own arithmetic, for data sets of the sizes above."""
    core = getattr(tfds, "core").splits
    draw = random.Random(27)
    found = []
    for name, sizes in SPLITS.items():
        infos = {
            key: core.SplitInfo(name=key, shard_lengths=[count], num_bytes=0, filename_template=None)
            for key, count in sizes.items()
        }
        for _ in range(6):
            split = drawn_split(list(sizes), draw)
            try:
                parts = core.ReadInstruction.from_spec(split).to_absolute(infos)
            except (AssertionError, ValueError):
                continue
            ends = [(sizes[part.splitname] if part.to is None else part.to) - (part.from_ or 0) for part in parts]
            if all(end >= 0 for end in ends):
                found.append({"name": name, "split": split, "count": sum(ends)})
    return found


def elements(tfds: object) -> list[dict]:
    """The examples that `load` gives, of made-up data."""
    testing = getattr(tfds, "testing")
    found = []
    with testing.mock_data(num_examples=2, policy=testing.MockPolicy.USE_CODE):
        for name in SPLITS:
            info = getattr(tfds, "builder")(name).info
            for supervised in (False, True) if info.supervised_keys else (False,):
                made = getattr(tfds, "load")(name, split="train", as_supervised=supervised)
                found.append({"name": name, "supervised": supervised, "element": structure(made.element_spec)})
    return found


def structure(spec_: object) -> object:
    """An element as JSON: tuples as lists of parts, tensors as their shape and element type."""
    if isinstance(spec_, dict):
        return {"dict": {key: structure(part) for key, part in spec_.items()}}
    if isinstance(spec_, tuple):
        return {"tuple": [structure(part) for part in spec_]}
    return [list(getattr(spec_, "shape")), getattr(spec_, "dtype").name]


def main() -> None:
    import tensorflow  # noqa: F401  (the package finds it, and must not bring its own dependencies before)

    sys.path.append(os.path.abspath(sys.argv[1]))
    import tensorflow_datasets as tfds

    catalogue = {}
    for name, splits in SPLITS.items():
        info = tfds.builder(name).info
        labels = {k: f.num_classes for k, f in info.features.items() if isinstance(f, tfds.features.ClassLabel)}
        catalogue[name] = {
            "features": {key: spec(part) for key, part in info.features.get_tensor_info().items()},
            "classes": {key: count for key, count in labels.items() if count is not None},
            "supervised": info.supervised_keys,
            "splits": splits,
        }
    with open(OUT, "w", encoding="utf-8") as file:
        json.dump(catalogue, file, indent=1, sort_keys=True)
        file.write("\n")
    with open(TRUTH, "w", encoding="utf-8") as file:
        json.dump({"counts": counts(tfds), "elements": elements(tfds)}, file)
        file.write("\n")


if __name__ == "__main__":
    main()
