"""The tracer's places, shapes, counts and errors, on small programs whose answers are plain to see.

    KERAS3_PYTHON=... python -m unittest discover -s scripts/truth -t scripts/truth
"""

from __future__ import annotations

import os
import sys
import tempfile
import textwrap
import unittest

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from tracing.interpreters import trace_batch  # noqa: E402
from tracing.request import Program  # noqa: E402

IMPORTS = "import numpy as np\nimport keras\nfrom keras import layers\n"


def programs() -> dict[str, str]:
    return {
        "functional": """
            x = keras.Input((128, 9))
            é = "𝒳"; y = layers.Conv1D(100, 10)(x)
            model = keras.Model(x, y)
            model.trainable = False
        """,
        "sequential": """
            model = keras.Sequential([
                keras.Input((8,)),
                layers.Dense(
                    4,
                ),
            ])
            model.add(layers.Dense(2))
            model.compile("sgd", "mse")
            model.fit(np.zeros((70, 8)), np.zeros((70, 2)), epochs=50)
            print(model.predict(np.zeros((70, 8))).shape[0] == 70 or 1 / 0)
        """,
        "nested": """
            def block(x, f):
                return layers.Add()([x, layers.Dense(f)(x)])
            x = keras.Input((3,))
            for _ in range(2):
                x = block(x, 3)
            y = layers.Bidirectional(layers.LSTM(2))(layers.Reshape((3, 1))(x))
            z = layers.add([x, x])
        """,
        "chained": """
            y = (layers
                 .Dense(3)(keras.Input((2,))))
        """,
        "subclass": """
            class Block(layers.Layer):
                def __init__(self):
                    super().__init__()
                    self.dense = layers.Dense(5)
                def call(self, x):
                    return self.dense(x)
            Block()(keras.Input((4,)))
        """,
        "raises": """
            def build():
                return keras.Sequential([keras.Input((8, 9)), layers.Conv1D(4, 10)])
            build()
        """,
        "caught": """
            try:
                layers.Conv1D(4, 10)(keras.Input((8, 9)))
            except ValueError:
                pass
        """,
        "library": """
            base = keras.applications.MobileNetV2(weights="imagenet", include_top=False, input_shape=(32, 32, 3))
            y = layers.Flatten()(base(keras.Input((32, 32, 3))))
        """,
        "disk": """
            import os, shutil, tempfile
            kept = os.path.dirname(os.path.abspath(__file__))
            with tempfile.TemporaryDirectory() as own:
                open(os.path.join(own, "mine"), "w").close()
            shutil.rmtree(kept)
            """,
        "network": """
            keras.utils.get_file("data.zip", "https://example.com/data.zip")
        """,
        "datasets": """
            (x, y), _ = keras.datasets.mnist.load_data()
            assert x.shape == (60000, 28, 28) and y.max() == 9
        """,
        "keep_going": """
            width = 3
            width = int(open("missing.txt").read())
            layers.Dense(width)(keras.Input((2,)))
            layers.Dense(7)(keras.Input((2,)))
        """,
    }


class TracerTest(unittest.TestCase):
    """Each test reads the record of one program; all programs run in one batch."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        requests = []
        for name, body in programs().items():
            path = os.path.join(cls.folder.name, name + ".py")
            with open(path, "w", encoding="utf-8") as handle:
                handle.write(IMPORTS + textwrap.dedent(body).lstrip("\n"))
            requests.append(Program(path, keep_going=name == "keep_going"))
        cls.records = dict(zip(programs(), trace_batch(requests)))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def layers(self, name: str) -> list:
        record = self.records[name]
        return [
            (layer["layer"], place(layer), [(v["inputs"], v["outputs"], v["params"]) for v in layer["visits"]])
            for layer in record["files"][0]["layers"]
        ]

    def test_place_counts_utf16_units(self):
        conv = self.layers("functional")[1]
        self.assertEqual(conv, ("Conv1D", (5, 15, 5, 40), [([[None, 128, 9]], [[None, 119, 100]], 9100)]))
        record = self.records["functional"]["files"][0]
        self.assertEqual(place(record["layers"][1]["constructed"]), (5, 15, 5, 37))

    def test_trainable_at_the_end(self):
        record = self.records["functional"]["files"][0]
        visit = record["layers"][1]["visits"][0]
        self.assertEqual((visit["trainableParams"], visit["end"]["trainableParams"]), (9100, 0))
        self.assertEqual([(m["when"], m["trainableParams"]) for m in record["models"]], [("construction", 9100), ("end", 0)])

    def test_sequential_applies_at_the_constructor(self):
        self.assertEqual(
            self.layers("sequential"),
            [
                ("InputLayer", (5, 5, 5, 22), [([], [[None, 8]], 0)]),
                ("Dense", (6, 5, 8, 6), [([[None, 8]], [[None, 4]], 36)]),
                ("Dense", (10, 11, 10, 26), [([[None, 4]], [[None, 2]], 10)]),
            ],
        )
        self.assertEqual(self.records["sequential"]["status"], "ok")
        self.assertEqual(self.records["sequential"]["files"][0]["models"][-1]["params"], 46)

    def test_only_the_users_own_applications(self):
        names = [name for name, _, _ in self.layers("nested")]
        self.assertEqual(names, ["Add", "Dense", "InputLayer", "Bidirectional", "Reshape", "Add"])
        visits = self.records["nested"]["files"][0]["layers"][1]["visits"]
        self.assertEqual([[c["line"] for c in v["calledFrom"]] for v in visits], [[8]])

    def test_chained_call_starts_where_the_expression_starts(self):
        dense = next(entry for entry in self.layers("chained") if entry[0] == "Dense")
        self.assertEqual(dense[1], (4, 6, 5, 34))

    def test_layers_inside_a_users_layer(self):
        dense = next(entry for entry in self.layers("subclass") if entry[0] == "Dense")
        self.assertEqual(dense[1:], ((9, 16, 9, 29), [([[None, 4]], [[None, 5]], 25)]))

    def test_error_has_the_innermost_user_place_and_the_blamed_layer(self):
        error = self.records["raises"]["error"]
        self.assertEqual((error["exception"], error["cause"], place(error)), ("ValueError", "keras", (5, 12, 5, 73)))
        self.assertEqual([c["line"] for c in error["calledFrom"]], [6])
        self.assertEqual(place(error["blamed"]["constructed"]), (5, 51, 5, 71))

    def test_a_caught_error_is_kept(self):
        record = self.records["caught"]
        self.assertEqual((record["status"], record["error"]), ("ok", None))
        self.assertEqual([entry["line"] for entry in record["raised"]], [5])

    def test_a_library_model_is_one_model_and_one_application(self):
        self.assertEqual(sorted(name for name, _, _ in self.layers("library")), ["Flatten", "Functional", "InputLayer"])
        self.assertEqual([m["params"] for m in self.records["library"]["files"][0]["models"]], [2257984])

    def test_no_network(self):
        error = self.records["network"]["error"]
        self.assertEqual((error["exception"], error["cause"]), ("NetworkBlocked", "environment"))

    def test_nothing_else_on_the_disk_is_changed(self):
        error = self.records["disk"]["error"]
        self.assertEqual((error["exception"], error["line"]), ("DiskBlocked", 8))
        self.assertTrue(os.path.exists(os.path.join(self.folder.name, "disk.py")))

    def test_datasets_have_true_shapes(self):
        self.assertEqual(self.records["datasets"]["status"], "ok")

    def test_keep_going_never_runs_on_a_stale_value(self):
        record = self.records["keep_going"]
        self.assertEqual([entry["line"] for entry in record["skipped"]], [5, 6])
        dense = [entry for entry in self.layers("keep_going") if entry[0] == "Dense"]
        self.assertEqual([entry[1][0] for entry in dense], [7])


def place(record: dict) -> tuple:
    return tuple(record[key] for key in ("line", "column", "endLine", "endColumn"))


if __name__ == "__main__":
    unittest.main()
