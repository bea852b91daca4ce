"""Turns a recorder into one JSON document in the vocabulary of `check --format json`."""

from __future__ import annotations

from .measure import counts, model_facts
from .recorder import Recorder, library_models

PLACE = ("line", "column", "endLine", "endColumn")


def bare(place: dict | None) -> dict | None:
    return None if place is None else {key: place[key] for key in PLACE}


def constructed_at(place: dict | None, applied: dict) -> dict | None:
    """The constructor's place; with its path when that is another file than the application's."""
    if place is None:
        return None
    return bare(place) if place["path"] == applied["path"] else {"path": place["path"], **bare(place)}


def layer_records(recorder: Recorder) -> dict[str, list[dict]]:
    """Per file, one record per place and layer class, each with its distinct visits."""
    records: dict[tuple, dict] = {}
    for entry in recorder.visits.values():
        place = entry["place"]
        key = (place["path"], *(place[k] for k in PLACE), entry["layer"])
        record = records.setdefault(
            key,
            {
                "path": place["path"],
                "layer": entry["layer"],
                **bare(place),
                "constructed": constructed_at(entry["constructed"], place),
                "visits": [],
            },
        )
        visit = dict(entry["visit"])
        end = counts(entry["object"])
        if any(visit[name] != value for name, value in end.items()):
            visit["end"] = end
        if visit not in record["visits"]:
            record["visits"].append(visit)
        if record["constructed"] is None and entry["constructed"] is not None:
            record["constructed"] = constructed_at(entry["constructed"], place)
    return by_file(records.values())


def model_records(recorder: Recorder) -> dict[str, list[dict]]:
    """Per file, one record per model construction and distinct totals, with when these totals held."""
    hidden = library_models(recorder)
    found: list[dict] = []
    for entry in recorder.models:
        if id(entry["model"]) in hidden:
            continue
        recorder.snapshot(entry["model"], "end")
        final = model_facts(recorder.keras, entry["model"])
        for when, facts in entry["states"]:
            place = entry["origin"]["place"]
            label = "end" if facts == final else when
            record = {"path": place["path"], **facts, **bare(place), "when": label}
            if all({**record, "name": ""} != {**old, "name": ""} for old in found):
                found.append(record)
    return by_file(found)


def by_file(records) -> dict[str, list[dict]]:
    files: dict[str, list[dict]] = {}
    for record in records:
        path = record.pop("path")
        files.setdefault(path, []).append(record)
    for entries in files.values():
        entries.sort(key=lambda r: tuple(r[k] for k in PLACE))
    return files


def facts_of(recorder: Recorder, program: str, error: dict | None) -> dict:
    """The whole document of one program."""
    layers, models, values = layer_records(recorder), model_records(recorder), recorder.values.records()
    shown = recorder.sources.program_label.replace("\\", "/")
    return {
        "schemaVersion": 1,
        "tool": {"name": "keras-truth", "keras": recorder.keras.version},
        "program": program,
        "files": [
            {
                "path": path,
                "layers": layers.get(path, []),
                "models": models.get(path, []),
                "values": values.get(path, []),
            }
            for path in sorted({shown, *layers, *models, *values})
        ],
        "error": error,
        "raised": recorder.raised,
    }
