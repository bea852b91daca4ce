"""Draws the Conv1D configurations that the tests hold the tool to: 800 over all arguments and input shapes."""

from __future__ import annotations

import sys

from configurations import main

#: More than the 500 that are asked for, so that each error Keras can raise for a Conv1D comes up several times.
COUNT = 800

if __name__ == "__main__":
    sys.exit(main(["Conv1D", "--count", str(COUNT), *sys.argv[1:]]))
