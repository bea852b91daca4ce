"""Records what the statements of the user's files made: the shapes of what each bound, returned, yielded or computed.

The vocabulary is that of the hints in `check --format json`: the tensors and arrays of a value are laid flat in
Python's order, for a `tf.data.Dataset` those of one element, for a model those of its outputs.
"""

from __future__ import annotations

import ast
import builtins
import importlib.machinery
import itertools

from .keras_version import KerasParts
from .measure import model_facts, shape_of
from .places import UserSources
from .rewriting import RECORD, Sites, rewritten

#: Distinct values kept for one statement; a training loop that makes more tells nothing new.
DISTINCT_LIMIT = 40
#: Visits of one statement that are looked at: shapes that change later than that are not worth the time.
VISIT_LIMIT = 2_000
#: Leaves of one value; a hint never lists more.
LEAF_LIMIT = 64
#: Nesting of lists, tuples and dicts that is followed.
DEPTH_LIMIT = 5

UNSHAPED = (bool, int, float, complex, str, bytes, type, type(None), range)


class TooMuch(Exception):
    """A value with more parts than are recorded."""


class Values:
    """The recorded values of one program, by file and statement."""

    def __init__(self, keras: KerasParts, sources: UserSources, during: list[str]):
        self.keras = keras
        self.sources = sources
        self.during = during
        self.files: dict[str, Sites] = {}
        self.visits: dict[tuple[str, int], int] = {}
        self.found: dict[tuple[str, int], dict[str, dict]] = {}
        self.dataset_class = _dataset_class()

    def compiled(self, text: str, path: str, flags: int = 0, tree: ast.Module | None = None):
        """The code of a program whose statements are recorded."""
        sites = self.files.setdefault(path, Sites())
        module = rewritten(tree or ast.parse(text, path), path, sites)
        return compile(module, path, "exec", flags=flags, dont_inherit=True)

    def record(self, path: str, site: int, value):
        """Called by the rewritten program; gives the value back."""
        key = (path, site)
        count = self.visits.get(key, 0)
        if count >= VISIT_LIMIT:
            return value
        self.visits[key] = count + 1
        known = self.found.setdefault(key, {})
        if len(known) < DISTINCT_LIMIT:
            try:
                facts = self.facts_of(value)
            except Exception:  # an object of the program's own may refuse to be looked at
                facts = None
            if facts and self.during:
                facts["during"] = self.during[-1]
            is_model = facts is not None and facts["kind"] == "model"
            text = f"{facts} {id(value) if is_model else ''}"  # models alike now may be built differently later
            if text not in known:
                known[text] = {"facts": facts, "model": value} if is_model else {"facts": facts}
        return value

    def facts_of(self, value) -> dict | None:
        """`{"kind", "shapes"}`; shapes is None for what has more parts than are listed."""
        if self.dataset_class is not None and isinstance(value, self.dataset_class):
            return {"kind": "dataset", "shapes": spec_shapes(value.element_spec)}
        if isinstance(value, self.keras.Model):
            facts = model_facts(self.keras, value) or {}
            return {"kind": "model", "shapes": facts.get("outputs"), "params": facts.get("params")}
        shapes: list = []
        try:
            flatten(value, shapes, 0)
        except TooMuch:
            return {"kind": "value", "shapes": None}
        return {"kind": "value", "shapes": shapes}

    def records(self) -> dict[str, list[dict]]:
        """Per file, in the order of the source: each reached statement that made something with a shape."""
        files: dict[str, list[dict]] = {}
        for (path, number), known in self.found.items():
            site = self.files[path].found[number]
            facts = [self.final(entry) for entry in known.values()]
            if not any(one and (one["shapes"] is None or one["shapes"]) for one in facts):
                continue
            label = self.sources.label(path)
            line, end = site["end"]
            column = self.sources.text(path).column(line, end)
            record = {"line": site["line"], "endLine": line, "endColumn": column, "form": site["form"]}
            record |= {"target": site["target"], "values": [one for one in facts if one is not None]}
            if self.visits[(path, number)] >= VISIT_LIMIT or len(known) >= DISTINCT_LIMIT:
                record["more"] = True
            files.setdefault(label, []).append(record)
        for entries in files.values():
            entries.sort(key=lambda r: (r["endLine"], r["endColumn"]))
        return files

    def final(self, entry: dict) -> dict | None:
        """A model is looked at again at the program's end, where it may have been built since."""
        facts = entry["facts"]
        if "model" not in entry:
            return facts
        later = self.facts_of(entry["model"])
        return later if facts["shapes"] is None else {**facts, "end": later["params"]}


def flatten(value, shapes: list, depth: int) -> None:
    """Appends the shapes of the tensors and arrays in a value."""
    if isinstance(value, UNSHAPED):
        return
    if isinstance(value, dict):
        parts, count = value.values(), len(value)
    elif isinstance(value, (list, tuple)) and not hasattr(value, "shape"):
        parts, count = value, len(value)
    else:
        shape = shape_of(value) if hasattr(value, "shape") else False
        if shape is not False:
            shapes.append(shape)
        return
    if depth >= DEPTH_LIMIT:
        raise TooMuch
    if count > LEAF_LIMIT:
        if all(isinstance(part, UNSHAPED) for part in itertools.islice(parts, LEAF_LIMIT)):
            return
        raise TooMuch
    for part in parts:
        flatten(part, shapes, depth + 1)
    if len(shapes) > LEAF_LIMIT:
        raise TooMuch


def spec_shapes(spec) -> list:
    """The shapes of a dataset's element, in the order of `tf.nest`, which sorts the keys of dicts."""
    import tensorflow as tf

    return [shape_of(leaf) if hasattr(leaf, "shape") else None for leaf in tf.nest.flatten(spec)]


def _dataset_class():
    try:
        import tensorflow as tf
    except ImportError:
        return None
    return tf.data.Dataset


def install(values: Values) -> None:
    """Puts the recording function among the builtins, and rewrites the user's files that the program imports."""
    setattr(builtins, RECORD, values.record)
    loader = importlib.machinery.SourceFileLoader
    original = loader.get_code

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        if values.sources.label(path) is None:
            return original(self, fullname)
        text = self.get_source(fullname)
        return values.compiled(text, path)

    loader.get_code = get_code
