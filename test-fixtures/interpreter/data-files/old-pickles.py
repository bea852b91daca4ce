import pickle

import numpy as np

# %% texts that Python 2 pickled are bytes or texts, as the reader says
with open("batch.pkl", "rb") as file:
    batch = pickle.load(file, encoding="bytes")
labels = np.array(batch[b"labels"])  #: (3,)
names = np.zeros(len([name.decode("utf8") for name in batch[b"names"]]))  #: (2,)

# %%
with open("batch.pkl", "rb") as file:
    batch = pickle.load(file, encoding="latin1")
labels = np.array(batch["labels"])  #: (3,)
