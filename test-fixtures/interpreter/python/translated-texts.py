import string

import numpy as np

# %% texts are translated by tables of characters
table = str.maketrans("", "", string.punctuation)
plain = np.zeros(len("a, b. c!".translate(table)))  #: (5,)
other = np.zeros(len("abc".translate(str.maketrans("ab", "xy", "c"))))  #: (2,)
by_number = np.zeros(len("abc".translate({ord("a"): None, ord("b"): "zzz"})))  #: (4,)
by_text = np.zeros(len("abc".translate(str.maketrans({"a": "123", "b": None}))))  #: (4,)
words = np.zeros(len({word.translate(table).lower() for word in "One, two; one! Two?".split()}))  #: (2,)
