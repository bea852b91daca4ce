# %% NumPy's own loops take the first and the last axis of a number; TensorFlow gives a single one back as it is
import numpy as np
from keras import ops

total = np.zeros(np.sum(3, axis=0) + 1)  #: (4,)
largest = np.zeros(int(np.max(2, axis=-1)))  #: (2,)
place = np.argmax(7, axis=0)
alone = ops.concatenate((ops.array(3),))
