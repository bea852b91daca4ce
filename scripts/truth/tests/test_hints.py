"""The recorded values of statements and the verdicts on hints."""

from __future__ import annotations

import ast
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from comparing.hints import compare_hints, shapes_agree  # noqa: E402
from comparing.agreement import CONTRADICTS, EXACT, PARTIAL  # noqa: E402
from tracing.rewriting import RECORD, Sites, rewritten  # noqa: E402


def values_of(program: str) -> list[tuple]:
    """(form, target, line, value) of everything that a program records, run without Keras."""
    sites = Sites()
    tree = rewritten(ast.parse(program), "p.py", sites)
    seen: list[tuple] = []

    def record(path, number, value):
        site = sites.found[number]
        seen.append((site["form"], site["target"], site["endLine"], value))
        return value

    exec(compile(tree, "p.py", "exec"), {RECORD: record})
    return seen


def hint(visits: list, line: int = 3, **more) -> dict:
    shown = [{"shapes": shapes, "params": more.get("params")} for shapes in visits]
    return {"line": line, "column": 9, "kind": more.get("kind", "value"), "target": "x", "label": "→", "visits": shown}


def verdict(visits: list, values: list, whole: bool = True, **more) -> str:
    statement = {"line": 3, "endLine": 3, "endColumn": 9, "form": "assign", "target": "x"}
    facts = [{"kind": more.get("fact", "value"), "shapes": shapes} for shapes in values]
    real = {"layers": more.get("layers", []), "models": [], "values": [{**statement, "values": facts}]}
    return compare_hints({"hints": [hint(visits, **more)]}, real, whole)[0]["verdict"]


class RewritingTest(unittest.TestCase):
    def test_each_form_of_statement(self):
        found = values_of(
            "def f(a):\n    return a + 1\n"
            "x = y = f(1)\nx += 3\nself = type('S', (), {})()\nself.n: int = 4\n"
            "for i, (j, k) in enumerate([(8, 9)]):\n    pass\n"
            "if (w := 7) > 3: f(w)\n"
        )
        plain = [(form, target, line, value) for form, target, line, value in found if target != "self"]
        self.assertEqual(
            plain,
            [
                ("return", None, 2, 2),
                ("assign", None, 3, 2),
                ("augmented", "x", 4, 5),
                ("assign", "self.n", 6, 4),
                ("for", None, 7, (0, (8, 9))),
                ("walrus", "w", 9, 7),
                ("return", None, 2, 8),
                ("expression", None, 9, 8),
            ],
        )

    def test_with_and_yield(self):
        program = "import contextlib\n@contextlib.contextmanager\ndef c():\n    yield 5\nwith c() as z:\n    pass\n"
        found = values_of(program)
        self.assertEqual(found, [("yield", None, 4, 5), ("with", "z", 5, 5)])

    def test_docstrings_stay(self):
        program = '"""Says."""\ndef f():\n    """Does."""\nassert f.__doc__ == "Does." and __doc__ == "Says."\n'
        self.assertEqual(values_of(program), [])


class HintTest(unittest.TestCase):
    def test_a_hint_is_its_value(self):
        self.assertEqual(verdict([[[None, 4]]], [[[None, 4]]]), "exact")
        self.assertEqual(verdict([[[None, "?"]]], [[[None, 4]]]), "partial")
        self.assertEqual(verdict([[[None, 5]]], [[[None, 4]]]), "wrong")
        self.assertEqual(verdict([[[None, 4]]], []), "unjudged")

    def test_every_value_and_no_other(self):
        self.assertEqual(verdict([[[9, 4]], [[9, 5]]], [[[9, 4]], [[9, 5]]]), "exact")
        self.assertEqual(verdict([[[9, 4]]], [[[9, 4]], [[9, 5]]]), "wrong")
        self.assertEqual(verdict([[[9, 4]], [[9, 5]]], [[[9, 4]]]), "wrong")
        self.assertEqual(verdict([[[9, 4]], [[9, 5]]], [[[9, 4]]], whole=False), "exact")

    def test_parts_of_a_value(self):
        self.assertEqual(shapes_agree([[1, 2], [3]], [[1, 2], [3]]), EXACT)
        self.assertEqual(shapes_agree([[1, 2], None], [[1, 2], [3], [4]]), PARTIAL)
        self.assertEqual(shapes_agree([[1, 2]], [[1, 2], [3]]), CONTRADICTS)
        self.assertEqual(shapes_agree([[1, 2]], [[1, 2], []]), EXACT)
        self.assertEqual(shapes_agree([[3], [1, 2]], [[1, 2], [3]], in_order=False), EXACT)

    def test_counts_are_those_of_the_layers_in_the_statement(self):
        layer = {"line": 3, "endLine": 3, "visits": [{"outputs": [[None, 4]], "params": 12}]}
        self.assertEqual(verdict([[[None, 4]]], [[[None, 4]]], layers=[layer], params=12), "exact")
        self.assertEqual(verdict([[[None, 4]]], [[[None, 4]]], layers=[layer], params=13), "wrong")

    def test_a_model_is_what_it_was_at_its_line_or_what_it_came_to_be(self):
        statement = {"line": 3, "endLine": 3, "endColumn": 9, "form": "assign", "target": "x"}
        then = {"kind": "model", "shapes": [[None, 30]], "params": 61, "end": 70}
        model = {"endLine": 3, "when": "end", "outputs": [[None, 1]], "params": 70}
        real = {"layers": [], "models": [model], "values": [{**statement, "values": [then]}]}

        def told(shape, params):
            shown = hint([[shape]], kind="model", params=params)
            return compare_hints({"hints": [shown]}, real, True)[0]["verdict"]

        self.assertEqual(told([None, 30], 61), "exact")
        self.assertEqual(told([None, 1], 70), "exact")
        self.assertEqual(told([None, 2], 61), "wrong")
        self.assertEqual(told([None, 30], 62), "wrong")

    def test_values_that_were_not_all_kept_make_no_other_wrong(self):
        statement = {"line": 3, "endLine": 3, "endColumn": 9, "form": "assign", "target": "x", "more": True}
        real = {"layers": [], "models": [], "values": [{**statement, "values": [{"kind": "value", "shapes": [[9, 4]]}]}]}
        shown = [hint([[[9, 4]], [[9, 5]]]), hint([[[9, 5]]])]
        self.assertEqual([v["verdict"] for v in compare_hints({"hints": shown}, real, True)], ["exact", "wrong"])

    def test_what_has_no_hint_is_absent(self):
        statement = {"line": 3, "endLine": 3, "endColumn": 9, "form": "return", "target": None}
        real = {"layers": [], "models": [], "values": [{**statement, "values": [{"kind": "value", "shapes": [[2]]}]}]}
        self.assertEqual([v["verdict"] for v in compare_hints({"hints": []}, real, True)], ["absent"])


if __name__ == "__main__":
    unittest.main()
