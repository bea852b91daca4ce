# What an array of a column holds of which nobody knows the type may be any value of Python's: a branch on its type is open.
import io
import json
import numpy as np
import pandas as pd

table = pd.read_json(io.StringIO(json.dumps([{"text": "some words"}, {"text": "and more"}])))

# %% Texts that a function takes, and refuses others
def clean(text):
    if isinstance(text, str):
        return text
    raise ValueError("no text")

rows = []
for text in table.text.values:
    clean(text)
    rows.append([0] * 5)
found = np.array(rows)  #: (len(table), 5)
