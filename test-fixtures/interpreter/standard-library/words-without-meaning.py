import collections
import itertools
import re
import statistics
import struct
import warnings
from decimal import Decimal
from fractions import Fraction
import keras

# %% An encoding that there is not
data = "units".encode("utf9")
#      ^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% What nobody does with warnings
for action in ["ignor"]:
    warnings.filterwarnings(action)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A set of characters that nothing closes
words = re.findall("[a-z", "a dog")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A group that nothing closes
first = re.match(r"(\w+) (\w+", "a dog")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A number that does not fit into its bytes
header = struct.pack("<H", 70000)
#        ^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% and another number of numbers
header = struct.pack("<HH", 7)
#        ^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A text that is no decimal number
price = Decimal("2,50")
#       ^^^^^^^^^^^^^^^ error[refused-value]

# %% nor a fraction
third = Fraction("a third")
#       ^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Nothing to count from
some = list(itertools.islice([1, 2, 3], -1))
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% One number spreads over nothing
spread = statistics.stdev([2.5])
#        ^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A place behind the end of a text
letter = "conv"[4]
#        ^^^^^^^^^ error[index-out-of-range]

# %% and of a range
last = range(3)[3]
#      ^^^^^^^^^^^ error[index-out-of-range]

# %% A list grows by append, and by no assignment
sizes = [8, 16]
for size in [32]:
    sizes[2] = size
#   ^^^^^^^^ error[index-out-of-range]

# %% What is to be removed has to be there
rates = {"dense": 0.1}
for name in ["conv"]:
    del rates[name]
#       ^^^^^^^^^^^ error[missing-key]

# %% Items of a tuple have names
Run = collections.namedtuple("Run", ["units", "last rate"])
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Words with a meaning
Run = collections.namedtuple("Run", "units, rate  kind")
Run = collections.namedtuple("Run", [])
Run = collections.namedtuple("Run", ["1st", "2nd"], rename=True)
warnings.simplefilter("once")
data = "units".encode("UTF8") + struct.pack("<2I4sx", 1, 2, b"dens")
words = re.findall(r"[^]\s(]+|\(", "a dog (b)")
price = Decimal(" -1E+5 ") + Decimal(".5")
third = Fraction("1/3") + Fraction("0.25")
sizes = [8, 16]
sizes[-2] = 4
sizes[5:] = [32]
x = keras.Input(sizes)                 #: (None, 4, 16, 32)
