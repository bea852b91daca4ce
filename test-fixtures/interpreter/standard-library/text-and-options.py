# Modules that read text: what a program takes out of a specification that stands in it.

# %% regular expressions
import re

spec = "C16-C32k5-P2-D10"
x = keras.Input([int(n) for n in re.findall(r"\d+", spec)])  #: (None, 16, 32, 5, 2, 10)
found = re.match(r"(\w+)_(?P<height>\d+)x(?P<width>\d+)$", "img_48x64")
y = keras.Input((int(found.group(2)), int(found["width"]), found.start("height")))  #: (None, 48, 64, 4)
stages = []
for part in re.split(r"\s*-\s*", "C8 - P -D3"):
    if m := re.fullmatch(r"C(\d+)", part):
        stages.append(int(m[1]))
    elif re.search("^P", part) and not re.search(r"\d", part):
        stages.append(2)
    else:
        stages.append(int(re.sub(r"\D", "", part)) * 100)
z = keras.Input(stages)  #: (None, 8, 2, 300)
snake = re.sub(r"(?<!^)x", "", "MaxPool") if False else re.sub("([a-z])([A-Z])", r"\1_\2", "MaxPool").lower()
number = re.compile(r"(?P<key>[a-z]+)=(?P<value>\d+)", re.IGNORECASE)
options = {m["key"]: int(m["value"]) for m in number.finditer("Units=7, rate=3; depth=2")}
w = keras.Input((options["Units"], len(snake), len(number.findall("a=1 b=2"))))  #: (None, 7, 8, 2)
doubled = re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "4,5")
v = keras.Input(tuple(map(int, doubled.split(","))))  #: (None, 8, 10)
u = keras.Input((3 if re.match("b", "ab") is None else 4, len(re.escape("a.b"))))  #: (None, 3, 4)

# %% a number or a word
def literal(text):
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return {"true": True, "false": False}.get(text.lower(), text)


given = dict(part.split("=") for part in "units=12 activation=relu use_bias=false rate=0.5".split())
options = {name: literal(text) for name, text in given.items()}
rate = options.pop("rate")
x = keras.Input((int(rate * 8),))  #: (None, 4)
y = keras.layers.Dense(**options)(x)  #: (None, 12) · 48

# %% alphabets, and text without its indentation
import json
import string
import textwrap

vocabulary = {c: i for i, c in enumerate(string.ascii_lowercase + string.digits)}
config = json.loads(textwrap.dedent("""
    {
      "hidden": [128, 64]
    }
"""))
x = keras.Input((len(vocabulary), *config["hidden"]))  #: (None, 36, 128, 64)

# %% a command line that the program writes itself
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--hidden", type=int, nargs="+", default=[3, 4])
parser.add_argument("--units", "-u", type=int, default=5)
parser.add_argument("--wide", action="store_true")
parser.add_argument("--no-bias", dest="bias", action="store_false")
parser.add_argument("--name")
args = parser.parse_args(["--wide", "--hidden", "64", "32", "-u", "7", "--name=main"])
x = keras.Input((*args.hidden, args.units, 8 if args.wide else 9, len(args.name)))  #: (None, 64, 32, 7, 8, 4)
args = parser.parse_args([])
y = keras.Input((*args.hidden, args.units, 8 if args.bias else 9, 2 if args.name is None else 3))  #: (None, 3, 4, 5, 8, 2)

# %% the attributes of a class
class Hyper:
    hidden = 48
    kernel = 5
    _private = 1


options = {k: v for k, v in vars(Hyper).items() if not k.startswith("_")}
x = keras.Input((len(options), options["hidden"]))  #: (None, 2, 48)

# %% options made of a dataclass's fields
import argparse
import dataclasses
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass
class Settings:
    version: ClassVar[int] = 3
    width: int = 32
    depth: int = 2
    rate: float = 0.1
    sizes: tuple = field(default_factory=lambda: (3, 5), metadata={"help": "kernel sizes"})

    @classmethod
    def from_args(cls, argv=None):
        parser = argparse.ArgumentParser()
        for f in dataclasses.fields(cls):
            if f.type in (int, float) and f.default is not dataclasses.MISSING:
                parser.add_argument("--" + f.name, type=f.type, default=f.default)
        return cls(**vars(parser.parse_args(argv)))


settings = Settings.from_args(["--depth", "5", "--width", "16"])
x = keras.Input((settings.width, settings.depth, *settings.sizes))  #: (None, 16, 5, 3, 5)
y = keras.Input((len(dataclasses.fields(settings)), len(dataclasses.astuple(Settings())[3])))  #: (None, 4, 2)
z = keras.Input((1 if dataclasses.is_dataclass(settings) else 2, len(dataclasses.fields(Settings)[3].metadata["help"])))  #: (None, 1, 12)

# %% options whose names nobody knows
import argparse
import os


def options(names, argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--width", type=int, default=7)
    for name in names:
        parser.add_argument("--" + name, type=int, default=3)
    return parser.parse_args(argv)


names = [name for name in os.environ if name == "DEPTH"] + ["depth"]
given = options(names, ["--depth", "6"])
x = keras.Input((getattr(given, "depth", 4), 2))  #: (None, ?, 2)

# %% Without a stream YAML gives its text
import yaml
written = yaml.dump({"units": 4}).encode("utf-8")
also = yaml.safe_dump({"units": 4}, default_flow_style=False).splitlines()
y = layers.Dense(4)(keras.Input((3,)))  #: (None, 4) · 16
