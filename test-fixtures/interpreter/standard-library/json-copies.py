# What JSON writes is read as other values: keys are texts then, tuples lists.
import json
import argparse
from dataclasses import asdict, dataclass, field
import numpy as np

# %% Keys become texts, tuples lists
names = {1: 5, "shape": (2, 3), None: 7, False: 4}
with open("names.json", "w") as f:
    json.dump(names, f)
with open("names.json") as f:
    back = json.load(f)
a = np.zeros((back["1"], back["null"], back["false"]))  #: (5, 7, 4)
b = np.zeros(back["shape"] + [4])  #: (2, 3, 4)
c = np.zeros(names["shape"] + (4,))  #: (2, 3, 4)
try:
    d = np.zeros(back[1])
except KeyError:
    d = np.zeros(9)  #: (9,)

# %% A copy by way of a text
DEFAULTS = {"data": {"rows": 320, "steps": 24}, "filters": [16, 32]}
copy = json.loads(json.dumps(DEFAULTS))
copy["data"]["steps"] = 7
copy["filters"].append(64)
a = np.zeros((copy["data"]["rows"], copy["data"]["steps"], len(copy["filters"])))  #: (320, 7, 3)
b = np.zeros((DEFAULTS["data"]["steps"], len(DEFAULTS["filters"])))  #: (24, 2)


# %% A configuration whose parts are overridden by the command line
class AttrDict(dict):
    def __getattr__(self, name):
        value = self[name]
        return AttrDict(value) if isinstance(value, dict) else value


def configured(overrides):
    config = json.loads(json.dumps({"data": {"rows": 320, "steps": 24}, "model": {"name": "tcn"}}))
    for key, value in overrides.items():
        section, name = key.split(".")
        config[section][name] = value
    return AttrDict(config)


parser = argparse.ArgumentParser()
parser.add_argument("--steps", type=int, default=12)
args = parser.parse_args([])
config = configured({"data.steps": args.steps, "model.name": "gru"})
x = np.zeros((config.data.rows, config.data.steps))  #: (320, 12)

# %% A text that is written
@dataclass
class Settings:
    hidden: list = field(default_factory=lambda: [64, 32])
    rate: float = 0.1

text = json.dumps(asdict(Settings()), indent=2)
with open("settings.json", "w") as f:
    f.write(text)
settings = Settings(**json.loads(open("settings.json").read()))
x = np.zeros(settings.hidden)  #: (64, 32)

# %% An encoder, or a text that is changed, may make something else of it
class Encoder(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        return super().iterencode({"n": 8}, _one_shot)

other = json.loads(json.dumps({"n": 5}, cls=Encoder))
x = np.zeros((int(other["n"]), 2))  #: (other['n'], 2)
more = json.loads(json.dumps({"n": 5}).replace("5", "6"))
y = np.zeros((more["n"], 2))  #: (more['n'], 2)
