"""How fixtures are split into cells; needs no Keras."""

from __future__ import annotations

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from fixtures import split_cells  # noqa: E402


class SplitTest(unittest.TestCase):
    def test_cells_keep_the_lines_of_the_file(self):
        text = "# About\nn = 3\n# %% One\na = n\n# %% Two # keras: 2\nb = n\n"
        first, second = split_cells(text)
        self.assertEqual((first.title, first.keras, first.first_line), ("One", "3", 3))
        self.assertEqual((second.title, second.keras, second.first_line), ("Two", "2", 5))
        self.assertEqual(second.source.split("\n")[1:6], ["n = 3", "", "", "# %% Two # keras: 2", "b = n"])

    def test_default_imports_only_where_a_file_has_none(self):
        (cell,) = split_cells("# %% One\na = 1\n")
        self.assertTrue(cell.source.startswith("import numpy as np;"))
        (cell,) = split_cells("import keras\n# %% One\na = 1\n")
        self.assertTrue(cell.source.startswith("import keras\n"))

    def test_imports_move_no_line(self):
        (cell,) = split_cells("n = 3\n# %% One\na = n\n")
        self.assertEqual(cell.source.split("\n")[0].rsplit("; ", 1)[1], "n = 3")
        self.assertEqual(cell.source.split("\n")[2], "a = n")


if __name__ == "__main__":
    unittest.main()
