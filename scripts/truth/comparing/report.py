"""Prints the comparison: one line per program, the totals, and what is wrong in full."""

from __future__ import annotations

import os

from .hints import VERDICTS as HINT_VERDICTS

VERDICTS = ("exact", "partial", "silent", "wrong")


def tally(verdicts: list[dict], names: tuple = VERDICTS) -> dict:
    return {name: sum(1 for v in verdicts if v["verdict"] == name) for name in names}


def table(results: list[dict]) -> str:
    rows = [line(result["name"], result) for result in results]
    total = {
        "layers": {v: sum(r["layers"][v] for r in results) for v in VERDICTS},
        "models": {v: sum(r["models"][v] for r in results) for v in VERDICTS},
        "hints": {v: sum(r["hints"][v] for r in results) for v in HINT_VERDICTS},
        "falseErrors": sum(r["falseErrors"] for r in results),
        "unjudged": sum(r["unjudged"] for r in results),
        "seconds": sum(r["seconds"] for r in results),
        "failure": None,
        "status": "",
    }
    crashes = [r["crash"] for r in results if r["crash"]]
    total["crash"] = f"{crashes.count('caught')}/{len(crashes)}"
    head = (
        f"{'program':44} {'exact':>6} {'part':>5} {'silent':>6} {'WRONG':>5} |"
        f" {'models: exact part silent WRONG':>31} | {'hints: exact part absent WRONG':>30} | {'FALSE':>5} {'crash':>7} {'sec':>5}"
    )
    rule = "-" * len(head)
    layers = sum(total["layers"].values())
    share = f"{100 * total['layers']['exact'] / layers:.1f} % of {layers} applications exact" if layers else ""
    shown = sum(total["hints"][v] for v in ("exact", "partial", "wrong"))
    hints = f"{100 * total['hints']['exact'] / shown:.1f} % of {shown} judged hints exact" if shown else ""
    return "\n".join([head, rule, *rows, rule, line(f"{len(results)} programs", total), share, hints])


def line(name: str, result: dict) -> str:
    if result["failure"]:
        return f"{name[-44:]:44} {result['failure'][:100]}"
    layers, models, hints = result["layers"], result["models"], result["hints"]
    return (
        f"{name[-44:]:44} {layers['exact']:6} {layers['partial']:5} {layers['silent']:6} {layers['wrong'] or '':>5} |"
        f" {models['exact']:13} {models['partial']:4} {models['silent']:6} {models['wrong'] or '':>5} |"
        f" {hints['exact']:12} {hints['partial']:4} {hints['absent']:6} {hints['wrong'] or '':>5} |"
        f" {result['falseErrors'] or '':>5} {result['crash'] or '':>7} {result['seconds']:5.1f}"
        f"{'' if result['status'] in ('ok', 'raised', '') else '  ' + result['status']}"
    )


def wrongs(result: dict) -> str:
    parts = []
    for path, verdict in result["details"]:
        where = f"{os.path.relpath(path)}:{verdict['line']}:{verdict['column']}"
        if "label" in verdict:
            parts.append(f"WRONG HINT {where} {verdict['kind']} {verdict['label']}")
            parts += [f"    ours {claim['shapes']} · {claim['params']}" for claim in verdict["ours"][:3]]
            parts += [f"    real {fact['shapes']} · {fact.get('counts')}" for fact in verdict["real"][:3]]
            continue
        parts.append(f"WRONG {where} {verdict.get('layer') or verdict['kind']}")
        parts += [f"    ours {brief(claim)}" for claim in verdict["ours"][:3]]
        parts += [f"    real {brief(fact)}" for fact in verdict["real"][:3]]
    for path, problem in result["falseProblems"]:
        where = f"{os.path.relpath(path)}:{problem['line']}:{problem['column']}"
        parts.append(f"FALSE ERROR {where} {problem['code']}: {problem['message'][:160]}")
    return "\n".join(parts)


def brief(visit: dict) -> str:
    counts = f"{visit.get('params')} ({visit.get('trainableParams')} + {visit.get('nonTrainableParams')})"
    end = f", at the end {visit['end']['trainableParams']} trainable" if visit.get("end") else ""
    chain = " ".join(f"{os.path.basename(c['path'])}:{c['line']}" for c in visit.get("calledFrom") or [])
    return f"{visit.get('inputs')} -> {visit.get('outputs')} · {counts}{end}{' from ' + chain if chain else ''}"
