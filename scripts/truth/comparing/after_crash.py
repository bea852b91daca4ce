"""Judges programs that crashed where the tool said so: what would have come after the crash is in no record.

The tool reports the crash and goes on as if it were mended, so that the rest of the file keeps its hints. A
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
