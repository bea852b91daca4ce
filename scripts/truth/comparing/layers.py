"""Compares the layer applications of one file: each place where Keras applied a layer gets one verdict."""

from __future__ import annotations

import os

from . import agreement

PLACE = ("line", "column", "endLine", "endColumn")


def place(record: dict) -> tuple:
    return tuple(record[key] for key in PLACE)


def find(ours: list[dict], real: dict) -> list[dict]:
    """Our records at a real place: the same range, else the same end, else the same start."""
    for keys in (PLACE, ("endLine", "endColumn"), ("line", "column")):
        wanted = tuple(real[key] for key in keys)
        found = [record for record in ours if tuple(record.get(key) for key in keys) == wanted]
        named = [record for record in found if record.get("layer") == real.get("layer")]
        if named or found:
            return named or found
    return []


def chain(visit: dict) -> tuple:
    return tuple((os.path.basename(c["path"]), c["line"]) for c in visit.get("calledFrom") or [])


def reached(ours: dict, real: list[dict]) -> bool:
    """Whether the program really came this way: a call path may be cut short on either side."""
    path = chain(ours)
    if agreement.has_symbols(ours):
        return False
    for other in map(chain, real):
        shorter = min(len(path), len(other))
        if path[:shorter] == other[:shorter] and bool(path) == bool(other):
            return True
    return False


def compare_place(ours: list[dict], real: dict, whole: bool = True) -> dict:
    """The verdict on one place: exact, partial, silent or wrong, with what contradicts.

    `whole`: the program ran to its end. Where it did not, a visit of ours beyond those that cover every real one is
    what it would have come to.
    """
    claims = [visit for record in ours for visit in record["visits"]]
    facts = [visit for visit in real["visits"] if "during" not in visit] or real["visits"]
    result = {"layer": real["layer"], **{key: real[key] for key in PLACE}}
    if all(agreement.says_nothing(claim) for claim in claims):
        return {**result, "verdict": "silent"}
    contradicted = [f for f in facts if max(agreement.visit(c, f) for c in claims) == agreement.CONTRADICTS]
    contradicting = [c for c in claims if all(not agreement.visit(c, f) for f in real["visits"])]
    false = [claim for claim in contradicting if reached(claim, real["visits"])]
    covering = all(any(agreement.visit(c, f) == agreement.EXACT for c in claims) for f in facts)
    if contradicted or (false and (whole or not covering)):
        return {**result, "verdict": "wrong", "ours": false or claims, "real": contradicted or facts}
    best = min(max(agreement.visit(c, f) for c in claims) for f in facts)
    extra = {"extra": len(contradicting)} if contradicting else {}
    return {**result, "verdict": "exact" if best == agreement.EXACT else "partial", **extra}


def compare_layers(ours: list[dict], real: list[dict], whole: bool = True) -> list[dict]:
    """Verdicts on every real place. `keras.Input` is judged where the tool speaks of it and not asked for.

    Where several layers are applied at one place (`self.block(x)`), each is judged by what is said of that layer.
    """
    named: dict[tuple, set[str]] = {}
    for record in real:
        named.setdefault(place(record), set()).add(record["layer"])
    verdicts = []
    for record in real:
        others = named[place(record)] - {record["layer"]}
        found = [mine for mine in find(ours, record) if mine.get("layer") not in others]
        verdict = compare_place(found, record, whole)
        if record["layer"] == "InputLayer" and verdict["verdict"] == "silent":
            continue
        verdicts.append(verdict)
    return verdicts
