"""The words that scikit-learn's vectorizers leave out with `stop_words="english"`, for the vectorizers described here.

    $KERAS3_PYTHON stop_words.py     -> server/src/libraries/sklearn/stop-words.json
"""

from __future__ import annotations

import json
import os

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGET = os.path.join(REPOSITORY, "server", "src", "libraries", "sklearn", "stop-words.json")

with open(TARGET, "w", encoding="utf-8") as handle:
    json.dump({"english": " ".join(sorted(ENGLISH_STOP_WORDS))}, handle, indent=2)
    handle.write("\n")
