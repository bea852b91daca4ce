# Names and modules that Python itself no longer has.
import collections
import inspect
import itertools
import string
import sys
import time

# %% A module of Python 2
import cPickle
#      ^^^^^^^ error[gone-from-library]
#      ^^^^^^^ fix "Change to pickle as cPickle"

# %% With another name
import cPickle as pickle
#      ^^^^^^^^^^^^^^^^^ error[gone-from-library]
#      ^^^^^^^^^^^^^^^^^ fix "Change to pickle"

# %% A program that is for both
try:
    import ConfigParser as configparser
except ImportError:
    import configparser

# %% Names of modules that are still there
start = time.clock()
#       ^^^^^^^^^^ error[gone-from-library]
#       ^^^^^^^^^^ fix "Change to time.perf_counter"

# %% Of Python 2
largest = sys.maxint
#         ^^^^^^^^^^ error[gone-from-library]
#         ^^^^^^^^^^ fix "Change to sys.maxsize"

# %% One that is a built-in function today
pairs = list(itertools.izip([1], [2]))
#            ^^^^^^^^^^^^^^ error[gone-from-library]
#            ^^^^^^^^^^^^^^ fix "Change to zip"

# %% Imported from where it was
if True:
    from fractions import gcd
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[gone-from-library]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from math import gcd"

size = gcd(8, 12)

# %% What the Python that runs may still have
kind = collections.Mapping
#      ^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]

# %% Asked for first
clock = time.perf_counter if hasattr(time, "perf_counter") else time.clock
letters = getattr(string, "letters", string.ascii_letters)
names = getattr(inspect, "getargspec", None)
