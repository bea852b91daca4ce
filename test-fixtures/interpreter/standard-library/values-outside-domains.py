import datetime
import json
import math
import random
import keras
import numpy as np

# %% Outside the domain of a function
root = math.sqrt(-4)
#      ^^^^^^^^^^^^^ error[refused-value]

# %% or on its edge, which does not belong to it
bits = math.log2(0)
#      ^^^^^^^^^^^^ error[refused-value]

# %% Where a float has no place
ways = math.factorial(2.5)
#      ^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A month that there is not, of a module that is known by its names alone
start = datetime.date(2023, 13, 1)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% and a day
start = datetime.datetime(2023, 2, 29, hour=8)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A text that is not as its format says
start = datetime.datetime.strptime("2023-05-17", "%Y/%m/%d")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% or goes on behind it
start = datetime.datetime.strptime("2023-05-17 10:00", "%Y-%m-%d")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A format that ends too early
start = datetime.datetime.strptime("2023-05", "%Y-%")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A text that is no JSON
sizes = json.loads("[64, 32,]")
#       ^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Single quotes are none of JSON's
sizes = json.loads("{'units': 64}")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% What JSON has no words for
text = json.dumps({"sizes": np.zeros(3)})
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% More drawn than there is
batch = random.sample([1, 2, 3], 4)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Weights of other items
kinds = random.choices([1, 2], weights=[1, 2, 3], k=5)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Fewer values than places
name = "{}_{}".format("conv")
#      ^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A number's letter for a text
name = "{:03d}".format("7")
#      ^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A place that nothing closes
name = "{:>8".format(3)
#      ^^^^^^^^^^^^^^^^ error[refused-value]

# %% More values than places
name = "conv_%d" % (3, 4)
#      ^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Fewer
name = "%s_%d" % ("conv",)
#      ^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A place that ends too early
name = "%0" % 3
#      ^^^^^^^^ error[refused-value]

# %% A shift to the other side
size = 1 << -2
#      ^^^^^^^ error[refused-value]

# %% Nothing to a negative power
share = 0 ** -1
#       ^^^^^^^ error[refused-value]

# %% What is left of a division by nothing
whole, rest = divmod(7, 0)
#             ^^^^^^^^^^^^ error[refused-value]

# %% A place that a list has not
last = [8, 16].pop(2)
#      ^^^^^^^^^^^^^^ error[refused-value]

# %% A key that a dict has not
rate = {"rate": 0.1}.pop("lr")
#      ^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Digits of another base
units = int("19", 8)
#       ^^^^^^^^^^^^ error[refused-value]

# %% NumPy's draws have domains, too
noise = np.random.gamma(-1.0, 2.0, size=3)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Where the program waits for it, it goes on
try:
    start = datetime.datetime.strptime("17.5.2023", "%Y-%m-%d")
except ValueError:
    width = 8
x = keras.Input((width,))              #: (None, 8)

# %% What is only beside the end of a domain because it was computed
share = math.acos(0.1 + 0.2 + 0.7)
x = keras.Input((int(math.sqrt(16)),))  #: (None, 4)

# %% Domains hold where nobody knows the number
def width_of(count):
    return int(math.sqrt(count - 1)) + math.factorial(count - 3)


x = keras.Input((width_of(5),))        #: (None, 4)

# %% Texts of every form that is read
start = datetime.datetime.strptime("Mon Jan  3 10:11:12 2022", "%a %b %d %H:%M:%S %Y")
sizes = json.loads(' {"units": [64, 32], "rate": -1.5e-3, "last": null} ')["units"]
x = keras.Input(sizes)                 #: (None, 64, 32)

# %% Templates that fit
name = "%-5s|%5.1f%%" % ("a", 2.5) + "{:>8}{!r}".format(3, "b") + "{a:{w}}".format(a=1, w=4)
x = keras.Input((len("%03d_%s" % (7, "x")), len("{:05d}".format(3))))  #: (None, 5, 5)

# %% Zones and days of a text, of which nothing is refused by its type
import datetime

zone = datetime.timezone(datetime.timedelta(hours=2))
day = datetime.date.fromisoformat("2026-11-30")
noon = datetime.datetime.fromisoformat("2026-11-30T12:00")
