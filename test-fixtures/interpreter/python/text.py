# Strings: names of layers, and numbers read from text; each shown by a shape.

# %% f-strings with formats
name = "conv"
for i, units in enumerate([4, 5], start=1):
    layer = layers.Dense(units, name=f"{name}{i:02d}_{units!r}")  #: (None, 5) · 20
model = keras.Sequential([keras.Input((3,)), layer])              #: (None, 5) · Σ 20
x = model.get_layer("conv02_5").output                            #: (None, 5)
y = layers.Dense(2)(x)                                            #: (None, 2) · 12

# %% Formats of numbers
x = keras.Input((len(f"{3:4d}|"), len(f"{3.14159:.2f}"), len(f"{1234567:,}")))                #: (None, 5, 4, 9)
y = keras.Input((len(f"{'ab':>5}{'c':<3}{7:03}"), len(f"{255:x}{5:b}"), len(f"{0.25:.1%}")))  #: (None, 11, 5, 5)
z = keras.Input((len(f"{2**40}"),))                                                           #: (None, 13)
n = 3
w = keras.Input((len(f"{n=}"), len(f"{{}}{n}")))  #: (None, 3, 3)

# %% The percent operator and format()
x = keras.Input((len("%d_%s" % (12, "ab")), len("%03d" % 7), len("{}-{}".format(1, 22)), len("{1}{0:>4}{name}".format(1, 2, name="xyz"))))  #: (None, 5, 3, 4, 8)
y = keras.Input((len("%.3f" % 2.0), len("%s" % [1, 2]), len("{0.units}".format(layers.Dense(12)))))                                         #: (None, 5, 6, 2)

# %% Splitting, joining and searching
kinds = "dense-4,dense-6,flat".split(",")
x = keras.Input((2, 3))  #: (None, 2, 3)
for kind in kinds:
    if kind.startswith("dense"):
        x = layers.Dense(int(kind.split("-")[1]))(x)  #: (None, 2, 4|6) · 16|30
    else:
        x = layers.Flatten()(x)                                                                                              #: (None, 12)
y = keras.Input((len("_".join(["a", "bc"])), "abcabc".find("c"), "abcabc".rfind("c"), "abca".count("a"), "xyz".index("z")))  #: (None, 4, 2, 5, 2, 2)

# %% Cases, stripping and replacing
x = keras.Input((len("  ab ".strip()), len("xxabx".lstrip("x")), len("Name".lower().replace("n", "mm"))))               #: (None, 2, 3, 5)
y = keras.Input((3 if "AbC".upper() == "ABC" else 4, 5 if "title case".title() == "Title Case" else 6, len("a\tb\n")))  #: (None, 3, 5, 4)
z = keras.Input((len("ab" * 3),))                                                                                       #: (None, 6)

# %% Tests on text
x = keras.Input((1 if "12".isdigit() else 2, 3 if "ab1".isalpha() else 4, 5 if "b" in "abc" and "d" not in "abc" else 6))  #: (None, 1, 4, 5)
y = keras.Input((7 if "abc" < "abd" else 8, 9 if "relu".endswith(("lu", "x")) else 10, ord("a") - 90))                     #: (None, 7, 9, 7)

# %% Slices and characters
text = "dense_128"
x = keras.Input((int(text[-3:]), len(text[::-1]), len(text[1:4]), len(list(text)), int(text.rsplit("_", 1)[-1])))         #: (None, 128, 9, 3, 9, 128)
y = keras.Input((len(text.partition("_")[2]), len("a b  c".split()), len("line\nline".splitlines()), len("7".zfill(4))))  #: (None, 3, 3, 2, 4)

# %% str() of values, and raw and byte strings
x = keras.Input((len(str(3.0)), len(str((1,))), len(str([1, "a"])), len(str(None))))  #: (None, 3, 4, 8, 4)
y = keras.Input((len(r"\n"), len(repr("a")), len(str(True)), len(str(1e-05))))        #: (None, 2, 3, 4, 5)

# %% Numbers in a string choose the architecture
config = "16M32M64"
x = keras.Input((8, 8, 3))  #: (None, 8, 8, 3)
for part in config.replace("M", " M ").split():
    if part == "M":
        x = layers.MaxPooling2D()(x)  #: (None, 4, 4, 16) | (None, 2, 2, 32)
    else:
        x = layers.Conv2D(int(part), 3, padding="same")(x)  #: (None, 8, 8, 16) … (None, 2, 2, 64)

# %% What is done to text at places that are not known tells nothing of the pieces
import os

mark = os.environ["HOME"][:1]
parts = "a/b/c".split(mark)
last = parts[-2]
kept = "--a--".strip(mark)
y = keras.Input((len("one two".split()), len("a/b/c".split(os.path.sep)), len("a--b".rsplit("--"))))  #: (None, 2, 3, 2)
