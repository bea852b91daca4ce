import random
import sys
import keras
from keras import layers

# %% A division by nothing
heads = 0
width = 128 // heads
#       ^^^^^^^^^^^^ error[refused-value]

# %% of floats
share = 2.5 / (1 - 1)
#       ^^^^^^^^^^^^^ error[refused-value]

# %% and what is left of it
left = 7 % 0
#      ^^^^^ error[refused-value]

# %% Where somebody waits for it, the program goes on
try:
    width = 128 // 0
except ZeroDivisionError:
    width = 8
x = keras.Input((width,))              #: (None, 8)

# %% Zero only where nobody knows whether it comes to that
rounds = len(sys.argv) - 1
if rounds:
    share = 1 / rounds
x = keras.Input((3,))                  #: (None, 3)

# %% A text that is no whole number
units = int("3.5")
#       ^^^^^^^^^^ error[refused-value]

# %% nor any
rate = float("0,5")
#      ^^^^^^^^^^^^ error[refused-value]

# %% Texts that are numbers
sizes = [int(" 4 "), int("1_000"), int("0x10", 16), int(float("2e1"))]
x = keras.Input(sizes)                 #: (None, 4, 1000, 16, 20)

# %% Asked by doing it
def number(text):
    try:
        return int(text)
    except ValueError:
        return 7


x = keras.Input((number("wide"), number("12")))  #: (None, 7, 12)

# %% A range of no steps
for step in range(1, 9, 0):
#           ^^^^^^^^^^^^^^ error[refused-value]
    pass

# %% Ends in the wrong order
count = random.randint(5, 1)
#       ^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Nothing to draw from
count = random.randrange(0)
#       ^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A mode in which no file is opened
with open("weights.txt", "rw") as file:
#    ^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]
    file.write("")

# %% or none that there is
with open("weights.txt", "write") as file:
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]
    file.write("")

# %% Bytes have no encoding
with open("weights.bin", "wb", encoding="utf-8") as file:
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]
    file.write(b"")

# %% A part that the text has not
at = "conv1_relu".index("pool")
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% An item that the list has not
kinds = ["cat", "dog"]
at = kinds.index("bird")
#    ^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% One that it has
kinds.remove("cat") if "cat" in (kinds := ["cat", "dog"]) else None
x = keras.Input((len(kinds),))         #: (None, 1)

# %% Between which nothing is split
parts = "3,4,5".split("")
#       ^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Texts are joined, and no numbers
name = "_".join(["conv", 3])
#      ^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A list that others may have filled
def fill(items):
    items.append("bird")


kinds = ["cat", "dog"]
fill(kinds)
x = keras.Input((kinds.index("bird"),))  #: (None, 2)

# %% Code that nobody calls
def scaled(values):
    return [value / 0 for value in values]


x = layers.Dense(4)(keras.Input((3,)))  #: (None, 4) · 16

# %% An array as a key
import numpy as np

found = {np.zeros(3): 1}
#        ^^^^^^^^^^^ error[refused-value]

# %% numbers and texts of arrays are keys
import numpy as np

found = {np.zeros(3)[0]: 1, np.arange(2).sum(): 2, np.float32(2): 3, tuple(np.zeros(2)): 4}
found[np.argmax(np.zeros(3))] = 5
x = keras.Input((len({value for value in np.arange(4)}),))              #: (None, 4)

# %% Texts where numbers are wanted
import numpy as np

x = np.sqrt(np.array(["4", "9"]))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% and their mean
import numpy as np

mean = np.mean(["1", "2"])
#      ^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Texts that were made numbers, and texts of which each is asked
import numpy as np

x = np.sqrt(np.array(["4", "9"]).astype(float))  #: (2,)
y = np.log(np.char.str_len(np.array(["a", "bb"])))
z = np.unique(["a", "b"])  #: (2,)
