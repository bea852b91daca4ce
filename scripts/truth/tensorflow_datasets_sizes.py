"""How many examples the splits of data sets have that `tensorflow_datasets` prepares, and where each number is from.

    python tensorflow_datasets_sizes.py PAGES

holds the numbers to pages of the catalogue, `docs/catalog/*.md` of github.com/tensorflow/datasets at any of its commits,
that lie in the folder PAGES. The package itself knows its sizes only with the data at hand, but for a few (`told_by_package`).
"""

from __future__ import annotations

import os
import re
import sys

# By data set, configuration and version, as the page of that very version says; read on 27 November 2026.
SIZES: dict[str, dict[str, int]] = {
    "ag_news_subset/1.0.0": {"test": 7600, "train": 120000},
    "beans/0.1.0": {"test": 128, "train": 1034, "validation": 133},
    "cars196/2.1.0": {"test": 8041, "train": 8144},
    "cassava/0.1.0": {"test": 1885, "train": 5656, "validation": 1889},
    "cats_vs_dogs/4.0.1": {"train": 23262},
    "celeb_a/2.1.0": {"test": 19962, "train": 162770, "validation": 19867},
    "cifar10/3.0.2": {"test": 10000, "train": 50000},
    "cifar100/3.0.2": {"test": 10000, "train": 50000},
    "cmaterdb/bangla/1.0.0": {"test": 1000, "train": 5000},
    "colorectal_histology/2.0.0": {"train": 5000},
    "deep_weeds/3.0.0": {"train": 17509},
    "diamonds/1.0.0": {"train": 53940},
    "eurosat/rgb/2.0.0": {"train": 27000},
    "fashion_mnist/3.0.1": {"test": 10000, "train": 60000},
    "food101/2.0.0": {"train": 75750, "validation": 25250},
    "german_credit_numeric/1.0.0": {"train": 1000},
    "glue/cola/2.0.0": {"test": 1063, "train": 8551, "validation": 1043},
    "glue/mrpc/2.0.0": {"test": 1725, "train": 3668, "validation": 408},
    "glue/sst2/2.0.0": {"test": 1821, "train": 67349, "validation": 872},
    "horses_or_humans/3.0.0": {"test": 256, "train": 1027},
    "imagenette/full-size-v2/1.0.0": {"train": 9469, "validation": 3925},
    "imdb_reviews/plain_text/1.0.0": {"test": 25000, "train": 25000, "unsupervised": 50000},
    "malaria/1.0.0": {"train": 27558},
    "mnist/3.0.1": {"test": 10000, "train": 60000},
    "movielens/100k-movies/0.1.1": {"train": 1682},
    "movielens/100k-ratings/0.1.1": {"train": 100000},
    "movielens/1m-movies/0.1.1": {"train": 3883},
    "movielens/1m-ratings/0.1.1": {"train": 1000209},
    "oxford_flowers102/2.1.1": {"test": 6149, "train": 1020, "validation": 1020},
    "oxford_iiit_pet/4.0.0": {"test": 3669, "train": 3680},
    "patch_camelyon/2.0.0": {"test": 32768, "train": 262144, "validation": 32768},
    "penguins/processed/1.0.0": {"train": 334},
    "plant_village/1.0.2": {"train": 54303},
    "resisc45/3.0.0": {"train": 31500},
    "rock_paper_scissors/3.0.0": {"test": 372, "train": 2520},
    "stanford_dogs/0.2.0": {"test": 8580, "train": 12000},
    "stl10/1.0.0": {"test": 8000, "train": 5000, "unlabelled": 100000},
    "svhn_cropped/3.1.0": {"extra": 531131, "test": 26032, "train": 73257},
    "ted_hrlr_translate/pt_to_en/1.0.0": {"test": 1803, "train": 51785, "validation": 1193},
    "tf_flowers/3.0.1": {"train": 3670},
    "titanic/4.0.0": {"train": 1309},
    "uc_merced/2.0.0": {"train": 2100},
    "wine_quality/white/1.0.0": {"train": 4898},
    "wine_quality/red/1.0.0": {"train": 1599},
    "yelp_polarity_reviews/0.2.0": {"test": 38000, "train": 560000},
}

# No page of the version that the package makes was found, so their sizes are not told: the page of caltech101 3.0.1 says
# 3,060 and 6,084, that of speech_commands 0.0.2 says 85,511, 10,102 and 4,890.
UNPROVEN: dict[str, tuple[str, ...]] = {
    "caltech101/3.0.2": ("test", "train"),
    "speech_commands/0.0.3": ("test", "train", "validation"),
}


def told_by_package(builder: object, description: str) -> dict[str, int] | None:
    """What the package's own code or words say: how many digits it reads of a file, or how many there are in all."""
    from tensorflow_datasets.image_classification import mnist

    config = getattr(builder, "builder_config", None)
    if hasattr(config, "train_examples"):
        return {"test": config.test_examples, "train": config.train_examples}
    if isinstance(builder, mnist.MNIST):
        return {"test": mnist._TEST_EXAMPLES, "train": mnist._TRAIN_EXAMPLES}
    classes = re.search(r"(\d+) classes of (\d+) instances each", description)
    if classes:
        return {"train": int(classes[1]) * int(classes[2])}
    exported = re.search(r"we only export (\d+) images", description)
    return {"train": int(exported[1])} if exported else None


def sizes_of(builder: object) -> dict[str, int | None]:
    """The sizes of the splits of a builder's version; None where nothing proves them."""
    info = getattr(builder, "info")
    listed = SIZES.get(info.full_name)
    told = told_by_package(builder, info.description)
    assert not (listed and told) or listed == told, f"{info.full_name}: {listed} is not {told}"
    sizes = listed or told
    return dict(sizes) if sizes else dict.fromkeys(UNPROVEN[info.full_name])


def page_sizes(page: str) -> dict[str, dict[str, int]]:
    """The sizes that a page of the catalogue tells, of each configuration in the version that was the default then."""
    title = re.search(r"^# `(.+)`", page, re.M)
    version = re.search(r"\*\*`([\d.]+)`\*\* \(default\)", page)
    if not title or not version:
        return {}
    found = {}
    shared: dict[str, int] = {}
    for part in re.split(r"^## ", page, flags=re.M):
        rows = re.findall(r"^`?'(\w+)'`?\s*\|\s*([\d,]+)$", part, re.M)
        sizes = {name: int(count.replace(",", "")) for name, count in rows} or shared
        config = re.match(rf"({re.escape(title[1])}/\S+)", part)
        if not config:
            shared = sizes
        found[f"{config[1] if config else title[1]}/{version[1]}"] = sizes
    return found


def main() -> None:
    held, wrong = set(), []
    for name in sorted(os.listdir(sys.argv[1])):
        with open(os.path.join(sys.argv[1], name), encoding="utf-8") as file:
            for key, sizes in page_sizes(file.read()).items():
                if key in SIZES and sizes:
                    held.add(key)
                    wrong += [f"{name}: {key} is {sizes}, not {SIZES[key]}"] if sizes != SIZES[key] else []
    print(f"{len(held)} of {len(SIZES)} are held to pages, {len(wrong)} are wrong", *wrong, sep="\n")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
