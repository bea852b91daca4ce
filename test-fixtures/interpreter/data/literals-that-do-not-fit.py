# What becomes of small programs when one number or word of them is another.

import numpy as np; import keras; from keras import layers

# %% A made-up table has two columns that inform, and two that repeat them
from sklearn.datasets import make_classification

x, y = make_classification(n_samples=40, n_features=4)  #: (40, 4), (40,)
x, y = make_classification(40, 3, n_redundant=1)  #: (40, 3), (40,)
x, y = make_classification(n_samples=40, n_features=3)
#                                                   ^ error[outside-interval]

# %% All of them inform, and two more do not fit
from sklearn.datasets import make_classification

x, y = make_classification(n_samples=40, n_features=12, n_informative=12, n_classes=3)
#                                                   ^^ error[outside-interval]

# %% A photograph by its name
from sklearn.datasets import load_sample_image

x = load_sample_image("china.jpg")  #: (427, 640, 3)
y = load_sample_image("china.jp")
#                     ^^^^^^^^^^ error[unknown-choice]

# %% Commas are no spaces
from io import StringIO

rows = np.loadtxt(StringIO("1 2\n3 nan"))  #: (2, 2)
rows = np.loadtxt(StringIO("1,2\n3,4"))
#                 ^^^^^^^^^^^^^^^^^^^^ error[text-as-number]

# %% A header is no row
from io import StringIO

text = "a,b\n1,2\n3,4"
rows = np.loadtxt(StringIO(text), delimiter=",", skiprows=1)  #: (2, 2)
words = np.loadtxt(StringIO(text), delimiter=",", dtype=str)  #: (3, 2)
rows = np.loadtxt(StringIO(text), delimiter=",")
#                 ^^^^^^^^^^^^^^ error[text-as-number]

# %% Whole numbers have no fractions
from io import StringIO

rows = np.loadtxt(StringIO("1 2.5\n3 4"), usecols=0, dtype=int)  #: (2,)
rows = np.loadtxt(StringIO("1 2.5\n3 4"), dtype=int)
#                 ^^^^^^^^^^^^^^^^^^^^^^ error[text-as-number]
