"""Holds every hint that the tool shows to the value that its statement had under real Keras.

A hint is exact, partial (nothing contradicts, not all numbers are known), wrong, or unjudged where the program never
came to its line. A statement that made something with a shape and has no hint is absent.
"""

from __future__ import annotations

from . import agreement
from .agreement import CONTRADICTS, EXACT, PARTIAL

VERDICTS = ("exact", "partial", "absent", "wrong", "unjudged")
#: Of two ways to judge a hint, the one that says most for it counts, and any of them before none.
RANKS = ("exact", "partial", "wrong", "unjudged", "absent")


def compare_hints(ours: dict, real: dict, whole: bool) -> list[dict]:
    """Verdicts on the hints of one file and on the statements that have none, in the order of the source."""
    hints = ours.get("hints") or []
    verdicts = [judge(hint, real, whole) for hint in hints]
    shown = {hint["line"] for hint in hints}
    for record in real.get("values") or []:
        if record["endLine"] not in shown and has_shape(record):
            shown.add(record["endLine"])
            place = {"line": record["endLine"], "column": record["endColumn"]}
            verdicts.append({**place, "verdict": "absent", "kind": record["form"], "real": record["values"][:3]})
    return sorted(verdicts, key=lambda verdict: (verdict["line"], verdict["column"]))


def has_shape(record: dict) -> bool:
    """Whether there was a tensor with an axis, or a model: what a hint could have told."""
    if record["form"] == "expression":
        return False
    return any(shape for value in record["values"] for shape in value["shapes"] or [])


def judge(hint: dict, real: dict, whole: bool) -> dict:
    """A hint of a model may tell what it was at its line or what it came to be: the better of the two verdicts."""
    here = [record for record in real.get("values") or [] if record["endLine"] == hint["line"]]
    # `fit` takes one step, so that what runs during it may have come to more values.
    cut = any(record.get("more") or any("during" in value for value in record["values"]) for record in here)
    held = [judge_by(facts, hint, whole and not cut) for facts in facts_for(hint, real)]
    best = min(held, key=lambda one: RANKS.index(one["verdict"]))
    if best["verdict"] != "wrong":
        return best
    # What `predict` ran on a batch of its own counts where it is told.
    others = [judge_by(facts, hint, whole and not cut) for facts in facts_for(hint, with_training(real))]
    return min([best, *others], key=lambda one: RANKS.index(one["verdict"]))


def judge_by(facts: list[dict], hint: dict, whole: bool) -> dict:
    result = {key: hint[key] for key in ("line", "column", "kind", "label")}
    claims = hint["visits"]
    if not facts or not claims:
        return {**result, "verdict": "unjudged"}
    levels = [[agree(claim, fact) for fact in facts] for claim in claims]
    false = [claim for claim, row in zip(claims, levels) if max(row) == CONTRADICTS]
    untold = [fact for at, fact in enumerate(facts) if max(row[at] for row in levels) == CONTRADICTS]
    if hint.get("partial") and untold and len(untold) < len(facts):
        facts = [fact for fact in facts if fact not in untold]
        return {**result, "verdict": "wrong" if false and whole else "partial", "ours": false, "real": facts}
    if untold or (false and (whole or len(false) == len(claims))):
        return {**result, "verdict": "wrong", "ours": false or claims, "real": untold or facts}
    best = min(max(row[at] for row in levels) for at in range(len(facts)))
    return {**result, "verdict": "exact" if best == EXACT else "partial"}


def facts_for(hint: dict, real: dict) -> list[list[dict]]:
    """What really happened at a hint's line: `shapes` in order, `params` where they are known. In one way or in two."""
    line = hint["line"]
    values = [r for r in real.get("values") or [] if r["endLine"] == line]
    named = [r for r in values if r["target"] == hint["target"]] if hint["target"] else []
    last = named or values[-1:]
    facts = outside_training([value for record in last for value in record["values"] if value["shapes"] is not None])
    if hint["kind"] == "layer":
        of_layers = layer_facts(line, real)
        counts = [count for one in of_layers for count in one["counts"]]
        return [[{**fact, "counts": counts} for fact in facts if fact["shapes"]] or of_layers]
    if hint["kind"] == "model":
        return [one for one in (model_facts(line, real), with_counts(facts, [])) if one] or [[]]
    start = min((record["line"] for record in last), default=line)
    inside = [layer for layer in real["layers"] if start <= layer["line"] and layer["endLine"] <= line]
    return [with_counts(facts, inside)]


def outside_training(facts: list[dict]) -> list[dict]:
    """Values that `fit` and its like made count only where nothing else came by: they have the batch of the data."""
    return [fact for fact in facts if "during" not in fact] or facts


def with_training(real: dict) -> dict:
    """A record in which values that `fit` and its like made are as good as any."""
    plain = [
        {**record, "values": [{k: v for k, v in value.items() if k != "during"} for value in record["values"]]}
        for record in real.get("values") or []
    ]
    return {**real, "values": plain}


def layer_facts(line: int, real: dict) -> list[dict]:
    """The applications that end last on a line, with counts as they were and at the program's end."""
    found = []
    ending = [layer for layer in real["layers"] if layer["endLine"] == line]
    last = max((layer["endColumn"] for layer in ending), default=0)
    for layer in ending:
        if layer["endColumn"] == last:
            found += [{"shapes": v["outputs"], "counts": totals(v)} for v in outside_training(layer["visits"])]
    return found


def totals(visit: dict) -> list[int | None]:
    return [visit["params"], *([visit["end"]["params"]] if visit.get("end") else [])]


def model_facts(line: int, real: dict) -> list[dict]:
    """The models made on a line, as they were at the program's end; counts may be those of any time."""
    found = [model for model in real["models"] if model["endLine"] == line]
    found = [model for model in found if model["when"] == "end"] or found
    counts = [model["params"] for model in found]
    return [{"shapes": model["outputs"], "counts": counts} for model in found if model["outputs"] is not None]


def with_counts(facts: list[dict], layers: list[dict]) -> list[dict]:
    """Values, with the counts of the layers that were applied in their statement."""
    counts = [count for layer in layers for visit in layer["visits"] for count in totals(visit)]
    models = [value.get(key) for value in facts for key in ("params", "end") if value["kind"] == "model"]
    return [{**fact, "counts": [*counts, *models]} for fact in facts]


def agree(claim: dict, fact: dict) -> int:
    """How one visit of a hint stands to one value."""
    in_order = fact.get("kind") != "dataset"
    level = shapes_agree(claim["shapes"], fact["shapes"], in_order)
    if level == CONTRADICTS and "during" in fact:
        level = shapes_agree(claim["shapes"], opened(claim["shapes"], fact["shapes"]), in_order)
    params = claim.get("params")
    if isinstance(params, int) and params > 0 and fact.get("counts") and params not in fact["counts"]:
        return level if None in fact["counts"] else CONTRADICTS
    return level


def opened(claims: list, facts: list) -> list:
    """What `fit` and its like made, with the claim's open axes: traced there, a batch is open wherever it went."""
    if len(claims) != len(facts):
        return facts
    return [
        [None if c is None else f for c, f in zip(claim, fact)] if claim and fact and len(claim) == len(fact) else fact
        for claim, fact in zip(claims, facts)
    ]


def shapes_agree(claims: list, facts: list, in_order: bool = True) -> int:
    """Lists of shapes. A claim of nothing (`None`) stands for a part of the value, of any number of tensors.

    NumPy's scalars have the shape `()` and are numbers as well: either side may leave them out.
    """
    found = _sequence(claims, facts)
    if found == CONTRADICTS and [] in [*claims, *facts]:
        found = _sequence([c for c in claims if c != []], [f for f in facts if f != []])
    if found == CONTRADICTS and not in_order and len(claims) == len(facts):
        # A dict's members come sorted by their names, which the shapes do not tell.
        ordered = sorted(facts, key=repr)
        orders = [(claims, facts[::-1]), (claims, ordered), (sorted(claims, key=repr), ordered)]
        found = max(_sequence(*order) for order in orders)
    return found


def _sequence(claims: list, facts: list) -> int:
    if not claims:
        return EXACT if not facts else CONTRADICTS
    first, rest = claims[0], claims[1:]
    if first is None:
        best = max(_sequence(rest, facts[taken:]) for taken in range(len(facts) + 1))
        return min(PARTIAL, best)
    if not facts:
        return CONTRADICTS
    return min(agreement.shape(first, facts[0]), _sequence(rest, facts[1:]))
