"""Compares the models of one file: totals, inputs and outputs at the place where each was made."""

from __future__ import annotations

from . import agreement
from .layers import PLACE, find, place


def compare_models(ours: list[dict], real: list[dict]) -> list[dict]:
    """One verdict per place. Any state that a model really had is right; its last one must be among ours."""
    places: dict[tuple, list[dict]] = {}
    for record in real:
        places.setdefault(place(record), []).append(record)
    verdicts = []
    for facts in places.values():
        claims = [c for c in find(ours, facts[0]) if not agreement.says_nothing(c)]
        result = {"kind": facts[0]["kind"], **{key: facts[0][key] for key in PLACE}}
        if not claims:
            verdicts.append({**result, "verdict": "silent"})
            continue
        false = [c for c in claims if all(not agreement.model(c, f) for f in facts)]
        if false:
            verdicts.append({**result, "verdict": "wrong", "ours": false, "real": facts})
            continue
        last = [f for f in facts if f["when"] == "end"] or facts
        exact = all(any(agreement.model(c, f) == agreement.EXACT for f in facts) for c in claims)
        covered = all(any(c.get("params") == f["params"] for c in claims) for f in last)
        verdicts.append({**result, "verdict": "exact" if exact and covered else "partial"})
    return verdicts
