"""What the environments of gymnasium give and take → server/src/libraries/gymnasium/environments.json.

    python -m venv ~/environments
    ~/environments/bin/pip install "gymnasium[classic-control,toy-text,mujoco]==1.3.0" swig ale-py
    ~/environments/bin/pip install "gymnasium[box2d]==1.3.0"
    ~/environments/bin/python gymnasium_environments.py

Each environment is made and asked for its spaces. `4 float32` is a Box of shape (4,), `16` a Discrete space of 16. Where
all versions of a name have the same spaces, they stand under the name alone. Those of Atari's games are told apart since
other names are made of theirs: `PongDeterministic-v4`, `Pong-ram-v0`, `ALE/Pong-v5`.
"""

from __future__ import annotations

import json
import os
import re
import warnings

warnings.simplefilter("ignore")

import ale_py  # noqa: E402
import gymnasium  # noqa: E402
from gymnasium import spaces  # noqa: E402

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../server/src/libraries/gymnasium/environments.json")
VERSION = re.compile(r"-v\d+$")
#: How often a frame is passed over, which changes no space.
FRAMES = re.compile(r"(?:NoFrameskip|Deterministic)(?=-v\d+$)")


def told(space: spaces.Space) -> str | None:
    if isinstance(space, spaces.Box):
        return f"{','.join(str(length) for length in space.shape)} {space.dtype}"
    return str(int(space.n)) if isinstance(space, spaces.Discrete) and space.start == 0 else None


def spaces_of(name: str) -> tuple[str, str] | None:
    """What the two spaces are; None of an environment that this machine cannot make, or of other kinds of spaces."""
    try:
        environment = gymnasium.make(name)
    except (ImportError, gymnasium.error.Error):
        return None
    found = told(environment.observation_space), told(environment.action_space)
    environment.close()
    return found if all(found) else None


def main() -> None:
    gymnasium.register_envs(ale_py)
    games = {name.removeprefix("ALE/") for name in gymnasium.registry if name.startswith("ALE/")}
    games = {VERSION.sub("", name) for name in games}
    by_name: dict[str, dict[str, tuple[str, str]]] = {}
    for name in sorted(gymnasium.registry):
        plain = name.removeprefix("ALE/")
        found = None if "/" in plain or FRAMES.search(plain) else spaces_of(name)
        if found:
            by_name.setdefault(VERSION.sub("", plain), {}).setdefault(plain, found)
    table: dict[str, dict[str, tuple[str, str]]] = {"environments": {}, "games": {}}
    for name, versions in by_name.items():
        kind = "games" if name in games else "environments"
        if len(set(versions.values())) == 1:
            table[kind][name] = next(iter(versions.values()))
        else:
            table[kind].update(versions)
    with open(OUT, "w", encoding="utf-8") as handle:
        json.dump(table, handle, indent=2)
        handle.write("\n")


if __name__ == "__main__":
    main()
