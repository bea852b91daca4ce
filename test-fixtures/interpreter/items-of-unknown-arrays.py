# What is picked of an array whose type nobody knows may hold several elements itself.
import json

import numpy as np
import pandas as pd

# %% A column of lists that is read from a file which the program writes
with open("lists.json", "w") as file:
    json.dump([{"a": [1, 2, 3], "y": 0}, {"a": [4, 5, 6], "y": 1}], file)
frame = pd.read_json("lists.json")                         # silent: the columns of what is written are not followed
column = frame["a"].values                                 #: (len(frame),)
first = np.array(column[0]).reshape(3, 1)                  #: (3, 1)

# %% A number has no other items
zero = np.array(5.0).reshape(3, 1)
#                            ^^^^ error[reshape-size]
