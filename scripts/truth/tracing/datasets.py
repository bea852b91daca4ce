"""Stands in for `keras.datasets`, which would download: zeros of the true shapes, labels that cover every class."""

from __future__ import annotations

import numpy as np

from .keras_version import replace_everywhere

#: Words in the published word indexes; programs size an Embedding by them.
IMDB_WORDS = 88_584
REUTERS_WORDS = 30_979


def labels(count: int, classes: int, column: bool = False) -> np.ndarray:
    values = (np.arange(count) % classes).astype("uint8")
    return values.reshape(count, 1) if column else values


def images(shape, train: int, test: int, classes: int, column: bool):
    def load_data(*args, **kwargs):
        return (
            (np.zeros((train, *shape), "uint8"), labels(train, classes, column)),
            (np.zeros((test, *shape), "uint8"), labels(test, classes, column)),
        )

    return load_data


def cifar100(label_mode="fine"):
    return images((32, 32, 3), 50_000, 10_000, 100 if label_mode == "fine" else 20, True)()


def table(columns: int, rows: int):
    def load_data(path=None, test_split=0.2, seed=113, version="large"):
        count = 600 if version == "small" else rows
        train = int(count * (1 - test_split))
        test = count - train
        return (
            (np.zeros((train, columns)), np.linspace(1.0, 50.0, train)),
            (np.zeros((test, columns)), np.linspace(1.0, 50.0, test)),
        )

    return load_data


def word_lists(train: int, test: int, classes: int, words: int):
    """Texts as lists of word numbers of unequal length, as the real loaders give them."""

    def texts(count: int, limit: int) -> np.ndarray:
        result = np.empty(count, dtype=object)
        for i in range(count):
            result[i] = [1, *((i + k) % (limit - 4) + 4 for k in range(10 + i % 90))]
        return result

    def load_data(path=None, num_words=None, skip_top=0, maxlen=None, test_split=None, **kwargs):
        limit = num_words or words
        first, second = train, test
        if test_split is not None:
            first = int((train + test) * (1 - test_split))
            second = train + test - first
        return (
            (texts(first, limit), labels(first, classes).astype("int64")),
            (texts(second, limit), labels(second, classes).astype("int64")),
        )

    return load_data


def word_index(words: int):
    return lambda *args, **kwargs: {f"word{i}": i for i in range(1, words + 1)}


def install() -> None:
    """Rebinds every loader in every module that exports it."""
    loaders = {
        "mnist": images((28, 28), 60_000, 10_000, 10, False),
        "fashion_mnist": images((28, 28), 60_000, 10_000, 10, False),
        "cifar10": images((32, 32, 3), 50_000, 10_000, 10, True),
        "cifar100": cifar100,
        "boston_housing": table(13, 506),
        "california_housing": table(8, 20_640),
        "imdb": word_lists(25_000, 25_000, 2, IMDB_WORDS),
        "reuters": word_lists(8_982, 2_246, 46, REUTERS_WORDS),
    }
    for name, load_data in loaders.items():
        replace_everywhere(f"datasets.{name}", "load_data", load_data)
    replace_everywhere("datasets.imdb", "get_word_index", word_index(IMDB_WORDS))
    replace_everywhere("datasets.reuters", "get_word_index", word_index(REUTERS_WORDS))
