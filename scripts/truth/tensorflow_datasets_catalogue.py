"""What data sets of `tensorflow_datasets` hold → server/src/libraries/tensorflow-datasets/catalogue.json, and what the
package itself makes of them and of splits drawn at random → test-fixtures/truth/tensorflow-datasets.json.

    python tensorflow_datasets_catalogue.py FOLDER

FOLDER holds the package (`pip install --target FOLDER tensorflow-datasets`); TensorFlow is that of $KERAS3_PYTHON, which
runs this. Features come from the package, which needs no data for them. How many examples a split has it mostly knows
only with its data at hand: `tensorflow_datasets_sizes.py` tells where these numbers are from.
"""

from __future__ import annotations

import json
import os
import random
import sys

from tensorflow_datasets_sizes import sizes_of

os.environ.update(CUDA_VISIBLE_DEVICES="", TF_CPP_MIN_LOG_LEVEL="3")

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "server", "src", "libraries", "tensorflow-datasets", "catalogue.json")
TRUTH = os.path.join(HERE, "..", "..", "test-fixtures", "truth", "tensorflow-datasets.json")

NAMES = """
ag_news_subset beans caltech101 cars196 cassava cats_vs_dogs celeb_a cifar10 cifar100 citrus_leaves cmaterdb
colorectal_histology deep_weeds diamonds emnist emnist/balanced emnist/digits emnist/letters emnist/mnist eurosat
fashion_mnist food101 german_credit_numeric glue/cola glue/mrpc glue/sst2 horses_or_humans imagenette imdb_reviews
iris kmnist malaria mnist movielens/100k-movies movielens/100k-ratings movielens/1m-movies movielens/1m-ratings
oxford_flowers102 oxford_iiit_pet patch_camelyon penguins plant_village resisc45 rock_paper_scissors speech_commands
stanford_dogs stl10 svhn_cropped ted_hrlr_translate/pt_to_en tf_flowers titanic uc_merced wine_quality
wine_quality/red yelp_polarity_reviews
""".split()


def spec(info: object) -> object:
    """A tensor as its shape and element type, and structures of tensors as they are."""
    if isinstance(info, dict):
        return {name: spec(part) for name, part in info.items()}
    dtype = getattr(info, "np_dtype")
    name = dtype.__name__ if isinstance(dtype, type) else str(dtype)
    return [list(getattr(info, "shape")), "string" if name in ("object", "object_", "str") else name.rstrip("_")]


def drawn_split(names: list[str], draw: random.Random) -> str:
    """`train[10%:-3]+test`, for one; now and then one that the package refuses."""
    parts = []
    for _ in range(draw.choice([1, 1, 2])):
        sign = draw.choice(["%", "%", ""])
        most = draw.choice([99, 99, 99, 120 if sign else 10**7])
        bounds = [draw.choice(["", f"{draw.randint(-most, most)}{sign}"]) for _ in range(2)]
        if draw.random() < 0.1:
            bounds[1] = f"{draw.randint(1, 99)}{draw.choice(['', '%', ' %', '.5%', '.5'])}"
        selected = draw.choice(["", "", f"[{bounds[0]}:{bounds[1]}]", f"[{bounds[0]}:{bounds[1]}]"])
        parts.append(draw.choice(names) + draw.choice([""] * 12 + [" "]) + selected)
    return draw.choice(["+", " + "]).join(parts)


def count_of(core: object, split: str, infos: dict, sizes: dict[str, int]) -> int | None:
    """How many examples a split has; None where the package refuses it, or ends a slice before it begins."""
    try:
        parts = getattr(core, "ReadInstruction").from_spec(split).to_absolute(infos)
    except (AssertionError, ValueError):
        return None
    counts = [(sizes[part.splitname] if part.to is None else part.to) - (part.from_ or 0) for part in parts]
    return sum(counts) if all(count >= 0 for count in counts) else None


def counts(tfds: object, catalogue: dict[str, dict]) -> list[dict]:
    """How many examples splits have by the package's own arithmetic, of data sets whose sizes are known."""
    core = getattr(tfds, "core").splits
    draw = random.Random(27)
    found = []
    for name, sizes in ((name, listed["splits"]) for name, listed in catalogue.items()):
        if None in sizes.values():
            continue
        infos = {
            key: core.SplitInfo(name=key, shard_lengths=[count], num_bytes=0, filename_template=None)
            for key, count in sizes.items()
        }
        for _ in range(12):
            split = drawn_split(list(sizes), draw)
            found.append({"name": name, "split": split, "count": count_of(core, split, infos, sizes)})
    return found


def elements(tfds: object) -> list[dict]:
    """The examples that `load` gives, of made-up data."""
    testing = getattr(tfds, "testing")
    found = []
    with testing.mock_data(num_examples=2, policy=testing.MockPolicy.USE_CODE):
        for name in NAMES:
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
    for name in NAMES:
        builder = tfds.builder(name)
        info = builder.info
        labels = {k: f.num_classes for k, f in info.features.items() if isinstance(f, tfds.features.ClassLabel)}
        catalogue[name] = {
            "features": {key: spec(part) for key, part in info.features.get_tensor_info().items()},
            "classes": {key: count for key, count in labels.items() if count is not None},
            "supervised": info.supervised_keys,
            "splits": sizes_of(builder),
            "version": str(builder.version),
        }
    with open(OUT, "w", encoding="utf-8") as file:
        json.dump(catalogue, file, indent=1, sort_keys=True)
        file.write("\n")
    with open(TRUTH, "w", encoding="utf-8") as file:
        json.dump({"counts": counts(tfds, catalogue), "elements": elements(tfds)}, file)
        file.write("\n")


if __name__ == "__main__":
    main()
