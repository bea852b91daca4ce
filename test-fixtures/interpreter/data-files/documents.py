import json
import os
import tomllib
from pathlib import Path
import keras
import yaml
from keras import layers

# %% Numbers of a json file
with open("settings.json") as file:
    settings = json.load(file)
x = keras.Input((settings["shape"]["steps"], settings["shape"]["features"]))  #: (None, 12, 4)
for units in settings["units"]:
    x = layers.Dense(units)(x)  #: (None, 12, 16|8) · 80|136
y = layers.Dropout(settings["rate"])(x)  #: (None, 12, 8)
z = layers.Dense(len(settings["classes"]))(y)  #: (None, 12, 3) · 27

# %% Paths that are joined, beside the program
settings = json.loads(Path("settings.json").read_text())
x = layers.Dense(settings["units"][1])(keras.Input((3,)))  #: (None, 8) · 32
with open(os.path.join(".", "settings.toml"), "rb") as file:
    net = tomllib.load(file)["net"]
for size in net["sizes"]:
    x = layers.Dense(size)(x)  #: (None, 5|4) · 45|24
folder = Path("photos")
classes = sorted(os.listdir(folder))
y = layers.Dense(len(classes))(x)  #: (None, 3) · 15
pictures = list((folder / "bee").glob("*.png"))
z = layers.Dense(len(pictures))(x)  #: (None, 7) · 35

# %% Words of a text
words = open("words.txt").read().splitlines()
x = layers.Embedding(len(words) + 1, 4)(keras.Input((5,)))  #: (None, 5, 4) · 20
with open("words.txt") as file:
    lines = [line.strip() for line in file]
index = {word: i for i, word in enumerate(lines)}
y = layers.Embedding(len(index), 4)(keras.Input((5,)))  #: (None, 5, 4) · 16

# %% What the program writes it reads
with open("settings.json", "w") as file:
    json.dump({"units": 9}, file)
with open("settings.json") as file:
    own = json.load(file)
x = layers.Dense(own["units"])(keras.Input((3,)))  #: (None, 9) · 36

# %% Of a key of YAML that stands twice the second value counts
settings = yaml.safe_load(open("key-twice.yaml"))
x = layers.Dense(settings["units"])(keras.Input((3,)))  #: (None, 16) · 64
y = layers.Dense(len(settings))(x)  #: (None, 2) · 34

# %% Settings of YAML
settings = yaml.safe_load(open("settings.yaml"))
x = layers.Dense(settings["units"], use_bias=settings["bias"])(keras.Input((3,)))  #: (None, 24) · 96
for units in settings["layers"]:
    x = layers.Dense(units)(x)  #: (None, 8|4) · 200|36

# %% A text that is written as a document has its quotes, and a document that is written as text is read
with open("name.json", "w") as file:
    json.dump("abc", file)
a = layers.Dense(len(open("name.json").read()))(keras.Input((2,)))  #: (None, 5) · 15
b = layers.Dense(len(json.load(open("name.json"))))(keras.Input((2,)))  #: (None, 3) · 9
with open("sizes.json", "w") as file:
    file.write('{"units": 4}')
c = layers.Dense(json.load(open("sizes.json"))["units"])(keras.Input((2,)))  #: (None, 4) · 12
