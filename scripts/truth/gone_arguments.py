"""Arguments that releases of pandas, scikit-learn and NumPy took and take no more, from the source of each release.

    for each of them: pip download --no-deps --only-binary=:all: --python-version 3.11 --platform manylinux2014_x86_64 pandas==2.0.3
    unzip -q pandas-2.0.3-*.whl "*.py" -d RELEASES/pandas-2.0.3
    $KERAS3_PYTHON gone_arguments.py RELEASES

RELEASES holds a folder for each release, named as `pip` names it; the newest is the one that the interpreter has installed.
Nothing of the releases is imported: definitions are read, along imports and base classes, and what decorators say of old
names. What the newest release refuses is asked of it, too, so that a signature which a decorator hides is found out.
Writes `gone-arguments.json` beside each library's `gone-names.json`; `--check` only compares.
"""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import importlib.util
import inspect
import os
import re
import sys
from dataclasses import dataclass, field

from library_releases.signature import Signature, signature_of
from library_releases.source import Found, Source
from library_releases.ways import WAYS
from removed_lists import REPOSITORY, keep_in

LIBRARIES = os.path.join(REPOSITORY, "server/src/libraries")


@dataclass(frozen=True)
class Library:
    """A library: its name on PyPI, its package, the modules of public names, and the classes whose methods are followed."""

    distribution: str
    package: str
    room: str
    modules: tuple[str, ...]
    classes: tuple[str, ...] = ()


SKLEARN = """calibration cluster compose covariance cross_decomposition datasets decomposition discriminant_analysis ensemble
    feature_extraction feature_extraction.text feature_selection gaussian_process impute inspection isotonic kernel_approximation
    linear_model manifold metrics metrics.pairwise mixture model_selection multiclass naive_bayes neighbors neural_network
    pipeline preprocessing random_projection svm tree utils utils.class_weight"""
KNOWN = (
    Library("pandas", "pandas", "pandas", ("pandas",), ("DataFrame", "Series", "Index")),
    Library("scikit-learn", "sklearn", "sklearn", tuple(f"sklearn.{name}" for name in SKLEARN.split())),
    Library("numpy", "numpy", "tensor-functions", ("numpy", "numpy.linalg", "numpy.fft")),
)


def numbers(release: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", release)[:3])


def minor(release: str) -> str:
    """The release in which it began: the others of the same two numbers take the same arguments."""
    return ".".join(map(str, numbers(release)[:2]))


def releases(folder: str, distribution: str, package: str) -> list[tuple[str, Source]]:
    found = []
    for name in os.listdir(folder):
        if name.startswith(f"{distribution}-"):
            found.append((name[len(distribution) + 1 :], Source(os.path.join(folder, name))))
    newest = importlib.metadata.version(distribution)
    spec = importlib.util.find_spec(package)
    found.append((newest, Source(os.path.dirname(os.path.dirname(spec.origin)))))
    return sorted(found, key=lambda pair: numbers(pair[0]))


@dataclass
class History:
    """What one callable took, release by release, and the new names of arguments that any release speaks of."""

    kind: str
    taken: list[tuple[str, Signature]] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)


RENAMED = re.compile(r"`+(\w+)`+ (?:was|is|has been) (?:renamed to|deprecated.{0,60}?[Uu]se) `+(\w+)`+", re.DOTALL)


def callables(source: Source, module: str, name: str, classes: tuple[str, ...]) -> dict[str, tuple[str, Signature, Found]]:
    """What can be called under a public name, by its dotted name: its kind, its signature and where its documentation is."""
    found = source.find(module, name)
    if not found:
        return {}
    dotted = f"{module}.{name}"
    if isinstance(found.node, ast.FunctionDef):
        signature = signature_of(found.node, is_method=False)
        return {dotted: ("function", signature, found)} if signature else {}
    result = {}
    makers = [node for node in (source.method(found, "__init__"), source.method(found, "__new__")) if node]
    # Where both are written, either may be the one that refuses.
    signature = signature_of(makers[0], is_method=True) if len(makers) == 1 else None
    if signature:
        result[dotted] = ("class", signature, found)
    for method in source.methods(found) if name in classes else ():
        node = source.method(found, method)
        signature = signature_of(node, is_method=True) if node else None
        if signature:
            result[f"{dotted}.{method}"] = ("method", signature, found)
    return result


def histories(line: list[tuple[str, Source]], library: Library) -> dict[str, History]:
    result: dict[str, History] = {}
    for module in library.modules:
        for name in line[-1][1].public(module):
            for release, source in line:
                for dotted, (kind, signature, found) in callables(source, module, name, library.classes).items():
                    history = result.setdefault(dotted, History(kind))
                    history.taken.append((release, signature))
                    documentation = ast.get_docstring(found.node) or ""
                    history.renamed.update({**dict(RENAMED.findall(documentation)), **signature.renamed})
    return result


def shown(dotted: str) -> inspect.Signature | None:
    """The signature that the installed release itself shows; none where it shows none, or has no such name."""
    parts = dotted.split(".")
    for count in range(len(parts) - 1, 0, -1):
        try:
            value = importlib.import_module(".".join(parts[:count]))
        except ImportError:
            continue
        try:
            for part in parts[count:]:
                value = getattr(value, part)
            return inspect.signature(value)
        except (AttributeError, TypeError, ValueError):
            return None
    return None


def refuses(signature: inspect.Signature, name: str) -> bool:
    parameters = signature.parameters.values()
    if any(p.kind is p.VAR_KEYWORD for p in parameters):
        return False
    return not any(p.name == name and p.kind is not p.POSITIONAL_ONLY for p in parameters)


def most_by_position(signature: inspect.Signature, kind: str) -> float:
    parameters = signature.parameters.values()
    if any(p.kind is p.VAR_POSITIONAL for p in parameters):
        return float("inf")
    by_place = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    return len(by_place) - (1 if kind == "method" else 0)


def removed_of(dotted: str, history: History, signature: inspect.Signature) -> dict[str, dict]:
    """The arguments that were taken by name once and are refused since."""
    result = {}
    for name in sorted({name for _, taken in history.taken for name in taken.keywords}):
        last = max(i for i, (_, taken) in enumerate(history.taken) if taken.takes(name))
        if name.startswith("_") or last == len(history.taken) - 1 or not refuses(signature, name):
            continue
        entry: dict = {"since": minor(history.taken[last + 1][0])}
        today = history.renamed.get(name)
        ways = WAYS.get(dotted, {}).get(name)
        if ways:
            entry["ways"] = ways
        elif today in history.taken[-1][1].keywords:
            entry["today"] = today
        result[name] = entry
    return result


def positional_of(history: History, signature: inspect.Signature) -> list[dict]:
    """The releases from which on fewer arguments are taken by position, and what those before called the others."""
    taken = history.taken
    if most_by_position(signature, history.kind) != taken[-1][1].most:
        return []
    steps = []
    for (_, before), (release, after), later in zip(taken, taken[1:], range(1, len(taken))):
        most = max(one.most for _, one in taken[later:])
        if most < before.most < float("inf"):
            names = " ".join(before.positional[most:])
            steps.append({"since": minor(release), "most": most, "names": names})
    return steps


def table(folder: str, library: Library) -> dict:
    line = releases(folder, library.distribution, library.package)
    result = {}
    for dotted, history in histories(line, library).items():
        signature = shown(dotted)
        if signature is None or history.taken[-1][0] != line[-1][0]:
            continue
        today = history.taken[-1][1]
        removed = removed_of(dotted, history, signature)
        positional = positional_of(history, signature)
        if removed or positional:
            result[dotted] = {
                **({"removed": removed} if removed else {}),
                **({"positional": positional, "least": today.least} if positional else {}),
                **({"binds": True} if today.binds else {}),
            }
    return result


def main() -> int:
    folder, *_ = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    statuses = []
    for library in KNOWN:
        stored = os.path.join(LIBRARIES, library.room, "gone-arguments.json")
        statuses.append(keep_in(stored, f"arguments gone from {library.distribution}", table(folder, library)))
    return max(statuses)


if __name__ == "__main__":
    sys.exit(main())
