"""Judges programs that did not run to their end: what would have come after a crash or a time limit is in no record.

The tool goes on behind a crash as if it were mended, so that the rest of the file keeps its hints. A
`trainable = False` further down then shows in the counts of what stands above it, and Keras never came that far.
"""

from __future__ import annotations

SPLIT = ("trainableParams", "nonTrainableParams")


def without_freezing(records: list[dict]) -> list[dict]:
    """Layer or model records whose totals count and whose split into trainable and not does not."""
    return [_without(record) for record in records]


def _without(record: dict) -> dict:
    if "visits" in record:
        return {**record, "visits": [_without(visit) for visit in record["visits"]]}
    return {key: value for key, value in record.items() if key not in SPLIT and key != "end"}


def before_freezing(records: list[dict]) -> list[dict]:
    """Records of a program that did not run whole: what it never came to may have frozen some of the weights."""
    return [_before(record) for record in records]


def _before(record: dict) -> dict:
    if "visits" in record:
        return {**record, "visits": [_before(visit) for visit in record["visits"]]}
    return {**record, "mayFreeze": True}
