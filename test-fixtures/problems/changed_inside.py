# Calls that change what they are given and give None, and what is then asked of None.

# %% A list that was shuffled
import random

rows = [([0.1, 0.2], 0), ([0.3, 0.4], 1)]
rows = random.shuffle(rows)
x = np.array([row[0] for row in rows])
#                               ^^^^ error[nothing-to-iterate]
#                               ^^^^ fix "Keep the object, not what shuffle() returns"

# %% A list that was sorted, under another name
sizes = [3, 1, 2]
ordered = sizes.sort()
first = ordered[0]
#       ^^^^^^^^^^ error[not-subscriptable]
#       ^^^^^^^^^^ fix "Keep the object, not what sort() returns"

# %% An array that was shuffled
order = np.arange(6)   #: (6,)
mixed = np.random.shuffle(order)
count = mixed.shape[0]
#       ^^^^^^^^^^^ error[attribute-of-none]
#       ^^^^^^^^^^^ fix "Keep the object, not what shuffle() returns"

# %% A table that was changed in place
import pandas as pd

table = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})   #: (2, 2)
part = table.drop(columns=["b"], inplace=True)
width = part.shape[1]
#       ^^^^^^^^^^ error[attribute-of-none]
#       ^^^^^^^^^^ fix "Remove inplace"

# %% What asks for None is answered
rows = [3, 1]
if rows.append(2) is None:
    rows = rows.sort() or rows
first = rows[0]

# %% What is changed is kept
rows = [3, 1, 2]
rows.sort()
x = np.zeros(len(rows))   #: (3,)
