"""Decides whether a claim of the tool's agrees with a fact of Keras's: fully, as far as it goes, or not at all."""

from __future__ import annotations

#: How a claim stands to a fact. The smaller wins when several are taken together.
CONTRADICTS, PARTIAL, EXACT = 0, 1, 2

COUNTS = ("params", "trainableParams", "nonTrainableParams")


def dimension(claim, fact, axis: int) -> int:
    """`"?"` and symbols claim nothing. An open batch also stands for each batch it was run with."""
    if isinstance(claim, str):
        return PARTIAL
    if claim == fact:
        return EXACT
    if claim is None and axis == 0 and isinstance(fact, int):
        return EXACT
    return CONTRADICTS


def shape(claim, fact) -> int:
    if claim is None or fact is None:
        return PARTIAL if claim != fact else EXACT
    if len(claim) != len(fact):
        return CONTRADICTS
    return min((dimension(c, f, axis) for axis, (c, f) in enumerate(zip(claim, fact))), default=EXACT)


def shapes(claims, facts, same_length: bool) -> int:
    """Lists of shapes. Inputs may be listed shorter (masks, states), outputs must be as many."""
    if claims is None or facts is None:
        return PARTIAL if facts is not None else EXACT
    if not claims and facts:
        return PARTIAL
    if same_length and len(claims) != len(facts):
        return CONTRADICTS
    return min((shape(c, f) for c, f in zip(claims, facts)), default=EXACT)


def frozen_since(claim: dict, fact: dict) -> bool:
    """The same weights, some of which are no longer trained."""
    numbers = [record.get(name) for record in (claim, fact) for name in COUNTS]
    if not all(isinstance(number, int) for number in numbers):
        return False
    total, trainable, rest = numbers[:3]
    return total == fact["params"] == trainable + rest and trainable < fact["trainableParams"]


def counts(claim: dict, fact: dict) -> int:
    """Parameter counts, those after the application or those at the end of the program."""
    if fact.get("mayFreeze") and frozen_since(claim, fact):
        return EXACT
    levels = [_counts(claim, fact)]
    if fact.get("end"):
        levels.append(_counts(claim, fact["end"]))
    return max(levels)


def _counts(claim: dict, fact: dict) -> int:
    level = EXACT
    for name in COUNTS:
        if fact.get(name) is None:
            continue
        value = claim.get(name)
        if not isinstance(value, int):
            level = min(level, PARTIAL)
        elif value != fact[name]:
            return CONTRADICTS
    return level


def visit(claim: dict, fact: dict) -> int:
    return min(
        shapes(claim.get("inputs"), fact["inputs"], same_length=False),
        shapes(claim.get("outputs"), fact["outputs"], same_length=True),
        counts(claim, fact),
    )


def model(claim: dict, fact: dict) -> int:
    return min(
        shapes(claim.get("inputs"), fact["inputs"], same_length=False),
        shapes(claim.get("outputs"), fact["outputs"], same_length=True),
        counts(claim, fact),
    )


def says_nothing(claim: dict) -> bool:
    """No known dimension in the outputs and no known count."""
    known = any(
        not isinstance(d, str) for output in claim.get("outputs") or [] if output is not None for d in output[1:]
    )
    scalar = any(output is not None and len(output) <= 1 for output in claim.get("outputs") or [])
    return not known and not scalar and not isinstance(claim.get("params"), int)


def has_symbols(claim: dict) -> bool:
    """A visit of a function run on its own, with symbols for its parameters."""
    every = [*(claim.get("inputs") or []), *(claim.get("outputs") or [])]
    return any(isinstance(d, str) and d != "?" for one in every if one is not None for d in one)
