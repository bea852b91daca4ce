# %% A single number of NumPy goes over the items of a list, where one of Python's own is refused
import numpy as np


def softmax(scores):
    scores = [np.exp(score) for score in scores]
    total = np.sum(scores)
    scores /= total  #: (3,)
    return scores  #: (3,)


shares = softmax([0.0, 2.3, 1.0])  #: (3,)
shifted = np.mean([1.0, 2.0]) - [1, 2, 3, 4]  #: (4,)
repeated = [1, 2] * np.sum([1, 2])
places = np.array(repeated)  #: (6,)

# %% The largest and smallest numbers of a type
import numpy as np

samples = np.zeros(16000, dtype=np.int16)  #: (16000,)
sound = samples.astype(np.float32) / np.iinfo(np.int16).max  #: (16000,)
cut = np.clip(samples, np.iinfo(samples.dtype).min, np.iinfo("int8").max)  #: (16000,)
steps = np.full((3,), np.finfo(np.float32).eps)  #: (3,)
bytes_of_colours = np.zeros(np.iinfo(np.uint8).max + 1)  #: (256,)
