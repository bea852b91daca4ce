"""The verdicts of the comparer; needs neither Keras nor the tool."""

from __future__ import annotations

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from comparing.after_crash import before_freezing, without_freezing  # noqa: E402
from comparing.layers import compare_layers  # noqa: E402
from comparing.models import compare_models  # noqa: E402
from comparing.problems import compare_problems  # noqa: E402

PLACE = {"line": 5, "column": 1, "endLine": 5, "endColumn": 20}


def visit(output, params=10, lines=(), **more) -> dict:
    return {
        "inputs": [[None, 3]],
        "outputs": [output],
        "params": params,
        "trainableParams": params,
        "nonTrainableParams": 0 if params is not None else None,
        "calledFrom": [{"path": "a.py", "line": line} for line in lines],
        **more,
    }


def verdict(ours: list[dict], real: list[dict]) -> str:
    return compare_layers(
        [{"layer": "Dense", **PLACE, "visits": ours}] if ours else [], [{"layer": "Dense", **PLACE, "visits": real}]
    )[0]["verdict"]


class LayerTest(unittest.TestCase):
    def test_exact(self):
        self.assertEqual(verdict([visit([None, 4])], [visit([None, 4])]), "exact")

    def test_an_open_batch_stands_for_a_real_one_but_no_other_axis_does(self):
        self.assertEqual(verdict([visit([None, 4])], [visit([32, 4])]), "exact")
        self.assertEqual(verdict([visit([None, None])], [visit([None, 4])]), "wrong")

    def test_unknown_is_partial_and_nothing_known_is_silent(self):
        self.assertEqual(verdict([visit([None, "?"])], [visit([None, 4])]), "partial")
        self.assertEqual(verdict([visit([None, 4], None)], [visit([None, 4])]), "partial")
        self.assertEqual(verdict([visit(None, None)], [visit([None, 4])]), "silent")
        self.assertEqual(verdict([], [visit([None, 4])]), "silent")

    def test_a_contradiction_is_wrong(self):
        self.assertEqual(verdict([visit([None, 5])], [visit([None, 4])]), "wrong")
        self.assertEqual(verdict([visit([None, 4], 11)], [visit([None, 4])]), "wrong")
        self.assertEqual(verdict([visit([None, 4, 1])], [visit([None, 4])]), "wrong")

    def test_each_real_visit_needs_one_of_ours(self):
        real = [visit([None, 4], lines=[9]), visit([None, 8], lines=[10])]
        self.assertEqual(verdict([visit([None, 4], lines=[9])], real), "wrong")
        self.assertEqual(verdict(list(real), real), "exact")

    def test_a_visit_of_ours_that_the_program_never_made_is_not_wrong(self):
        real = [visit([None, 4], lines=[9])]
        self.assertEqual(verdict([*real, visit([None, 8], lines=[30])], real), "exact")
        self.assertEqual(verdict([*real, visit([None, 8], lines=[9])], real), "wrong")

    def test_another_layer_at_the_same_place_is_judged_by_itself(self):
        real = [{"layer": name, **PLACE, "visits": [visit([None, n])]} for name, n in (("Dense", 4), ("Lambda", 8))]
        self.assertEqual([v["verdict"] for v in compare_layers(real[1:], real)], ["silent", "exact"])

    def test_counts_at_the_end_are_right_too(self):
        frozen = {"params": 10, "trainableParams": 0, "nonTrainableParams": 10}
        claim = {**visit([None, 4]), **frozen}
        self.assertEqual(verdict([claim], [visit([None, 4], end=frozen)]), "exact")
        self.assertEqual(verdict([claim], [visit([None, 4])]), "wrong")


    def test_a_program_that_was_cut_off_does_not_tell_of_the_visits_that_it_would_have_come_to(self):
        real = [visit([None, 4], lines=[9])]
        ours = [{"layer": "Dense", **PLACE, "visits": [*real, visit([None, 8], lines=[9])]}]
        record = [{"layer": "Dense", **PLACE, "visits": real}]
        self.assertEqual(compare_layers(ours, record, whole=False)[0]["verdict"], "exact")
        alone = [{"layer": "Dense", **PLACE, "visits": [visit([None, 8], lines=[9])]}]
        self.assertEqual(compare_layers(alone, record, whole=False)[0]["verdict"], "wrong")


class ModelTest(unittest.TestCase):
    def model(self, params, when="end") -> dict:
        return {"kind": "Sequential", **PLACE, **visit([None, 4], params), "when": when}

    def test_states(self):
        real = [self.model(10, "construction"), self.model(20)]
        self.assertEqual(compare_models([self.model(20)], real)[0]["verdict"], "exact")
        self.assertEqual(compare_models([self.model(10)], real)[0]["verdict"], "partial")
        self.assertEqual(compare_models([self.model(30)], real)[0]["verdict"], "wrong")
        self.assertEqual(compare_models([], real)[0]["verdict"], "silent")


    def test_a_program_that_was_not_run_whole_does_not_tell_of_models_that_the_rest_would_have_built(self):
        real = [self.model(10)]
        self.assertEqual(compare_models([self.model(10), self.model(30)], real)[0]["verdict"], "wrong")
        self.assertEqual(compare_models([self.model(10), self.model(30)], real, whole=False)[0]["verdict"], "exact")
        self.assertEqual(compare_models([self.model(30)], real, whole=False)[0]["verdict"], "wrong")

    def test_a_model_that_was_never_built_says_nothing_where_statements_were_skipped(self):
        unbuilt = {**self.model(0), "inputs": None, "outputs": None}
        self.assertEqual(compare_models([self.model(10)], [unbuilt], whole=False), [])
        self.assertEqual(compare_models([self.model(10)], [unbuilt])[0]["verdict"], "wrong")


class AfterCrashTest(unittest.TestCase):
    def test_only_the_total_counts(self):
        frozen = {"params": 10, "trainableParams": 0, "nonTrainableParams": 10}
        real = without_freezing([{"layer": "Dense", **PLACE, "visits": [visit([None, 4], end=frozen)]}])
        for claim, expected in ((frozen, "exact"), ({**frozen, "params": 11}, "wrong")):
            ours = [{"layer": "Dense", **PLACE, "visits": [{**visit([None, 4]), **claim}]}]
            self.assertEqual(compare_layers(ours, real)[0]["verdict"], expected)


    def test_a_program_that_was_cut_off_may_have_frozen_weights_and_thawed_none(self):
        facts = before_freezing([{"layer": "Dense", **PLACE, "visits": [visit([None, 4])]}])
        frozen = {"params": 10, "trainableParams": 4, "nonTrainableParams": 6}
        for claim, expected in ((frozen, "exact"), ({**frozen, "trainableParams": 5}, "wrong")):
            ours = [{"layer": "Dense", **PLACE, "visits": [{**visit([None, 4]), **claim}]}]
            self.assertEqual(compare_layers(ours, facts, whole=False)[0]["verdict"], expected)
        real = before_freezing([{"layer": "Dense", **PLACE, "visits": [{**visit([None, 4]), **frozen}]}])
        thawed = [{"layer": "Dense", **PLACE, "visits": [visit([None, 4])]}]
        self.assertEqual(compare_layers(thawed, real, whole=False)[0]["verdict"], "wrong")


class ProblemTest(unittest.TestCase):
    def record(self, **more) -> dict:
        return {"files": [], "error": None, "raised": [], "skipped": [], "status": "ok", **more}

    def test_an_error_in_a_clean_program_is_false(self):
        problem = {"line": 5, "column": 1, "severity": "error", "code": "x", "message": ""}
        ours = {"/a.py": {"problems": [problem]}}
        self.assertEqual(compare_problems(ours, self.record())["false"], [problem])
        caught = {**PLACE, "path": "a.py", "constructed": None}
        self.assertEqual(compare_problems(ours, self.record(raised=[caught]))["false"], [])

    def test_crash_caught_at_the_blamed_constructor_or_missed(self):
        error = {"cause": "keras", "path": "a.py", "line": 4, "endLine": 8, "calledFrom": []}
        error["blamed"] = {"constructed": PLACE}
        problem = {"line": 5, "column": 1, "severity": "error", "code": "x", "message": ""}
        record = self.record(status="raised", error=error)
        self.assertEqual(compare_problems({"/a.py": {"problems": [problem]}}, record)["crash"], "caught")
        self.assertEqual(compare_problems({"/a.py": {"problems": []}}, record)["crash"], "missed")

    def test_a_crash_is_caught_where_the_problem_names_its_line_as_a_further_place(self):
        error = {"cause": "keras", "path": "a.py", "line": 9, "endLine": 9, "calledFrom": []}
        problem = {"line": 5, "column": 1, "severity": "error", "code": "x", "message": ""}
        record = self.record(status="raised", error=error)
        met = {**problem, "related": [{"path": "/a.py", "line": 9, "column": 1, "message": ""}]}
        self.assertEqual(compare_problems({"/a.py": {"problems": [met]}}, record)["crash"], "caught")
        self.assertEqual(compare_problems({"/a.py": {"problems": [problem]}}, record)["crash"], "missed")


if __name__ == "__main__":
    unittest.main()
