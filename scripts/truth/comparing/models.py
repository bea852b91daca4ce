"""Compares the models of one file: totals, inputs and outputs at the place where each was made."""

from __future__ import annotations

from . import agreement
from .layers import PLACE, find, place


def never_built(fact: dict) -> bool:
    """A model that the program left before it met its input says nothing of its counts."""
    return fact["inputs"] is None and fact["outputs"] is None and fact["params"] == 0


def compare_models(ours: list[dict], real: list[dict], whole: bool = True) -> list[dict]:
    """One verdict per place. Any state that a model really had is right; its last one must be among ours.

    `whole`: every statement of the program ran. Where some did not, a model that only they would have built is in our
    report alone, so a claim beyond those that cover every real model is no contradiction.
    """
    places: dict[tuple, list[dict]] = {}
    for record in real:
        if whole or not never_built(record):
            places.setdefault(place(record), []).append(record)
    verdicts = []
    for facts in places.values():
        claims = [c for c in find(ours, facts[0]) if not agreement.says_nothing(c)]
        result = {"kind": facts[0]["kind"], **{key: facts[0][key] for key in PLACE}}
        if not claims:
            verdicts.append({**result, "verdict": "silent"})
            continue
        false = [c for c in claims if all(not agreement.model(c, f) for f in facts)]
        last = [f for f in facts if f["when"] == "end"] or facts
        covering = all(any(agreement.model(c, f) == agreement.EXACT for c in claims) for f in last)
        if false and (whole or not covering):
            verdicts.append({**result, "verdict": "wrong", "ours": false, "real": facts})
            continue
        claims = [c for c in claims if c not in false]
        exact = all(any(agreement.model(c, f) == agreement.EXACT for f in facts) for c in claims)
        covered = all(any(c.get("params") == f["params"] for c in claims) for f in last)
        extra = {"extra": len(false)} if false else {}
        verdicts.append({**result, "verdict": "exact" if exact and covered else "partial", **extra})
    return verdicts
