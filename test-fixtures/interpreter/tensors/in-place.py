# What changes an array in place changes it under every name, and in every view of its memory.

# %% An element that is set is the one that is read
import keras
import numpy as np

last = list((224, 200, 3))
first = np.copy(last)  #: (3,)
first[0] = last[-1]
first[-1] = last[0]
image = keras.Input(first)  #: (None, 3, 200, 224)

# %% Under every name
import keras
import numpy as np

shape = np.array([28, 28, 1])  #: (3,)
same = shape  #: (3,)
same[0] = 14
x = keras.Input(shape)  #: (None, 14, 28, 1)
same += 1  #: (3,)
y = keras.Input(shape)  #: (None, 15, 29, 2)
same[1:] = 5
z = keras.Input(shape)  #: (None, 15, 5, 5)
shape[:] = [7, 8, 9]
w = keras.Input(same)  #: (None, 7, 8, 9)
shape.fill(6)
v = keras.Input(same)  #: (None, 6, 6, 6)

# %% A float is cut off by an array of integers
import keras
import numpy as np

shape = np.array([28, 28, 1])  #: (3,)
shape[0] = 9.9
x = keras.Input(shape)  #: (None, 9, 28, 1)

# %% A view changes what it is a view of; what that is now is not told, how many there are is
import keras
import numpy as np

shape = np.array([28, 28, 1])  #: (3,)
size = shape[:2]  #: (2,)
size[0] = 9
x = keras.Input(shape)  #: (None, ?, ?, ?)
y = keras.Input(size)  #: (None, 9, 28)

# %% A reshaped array is a view, a copy is not
import keras
import numpy as np

shape = np.array([28, 28, 1])  #: (3,)
alike = shape.reshape(3)  #: (3,)
alike[0] = 9
own = np.array([28, 28, 1])  #: (3,)
other = np.array(own)  #: (3,)
other[0] = 9
x = keras.Input(shape)  #: (None, ?, ?, ?)
y = keras.Input(own)  #: (None, 28, 28, 1)

# %% Order is lost by shuffling
import random

import keras
import numpy as np

shape = np.array([28, 28, 1])  #: (3,)
np.random.shuffle(shape)
x = keras.Input(shape)  #: (None, ?, ?, ?)
units = [4, 4, 4]
random.shuffle(units)
y = keras.layers.Dense(units[0])(keras.Input((3,)))  #: (None, 4) · 16
sizes = [4, 5]
random.shuffle(sizes)
z = keras.Input(sizes)  #: (None, ?, ?)

# %% In a loop whose rounds are not known, and on one path only
import sys

import keras
import numpy as np

shape = np.array([28, 28, 1])  #: (3,)
for argument in sys.argv:
    shape[0] += 1
x = keras.Input(shape)  #: (None, ?, ?, ?)
size = np.array([28, 28, 1])  #: (3,)
if len(sys.argv) > 1:
    size[0] = 3
y = keras.Input(size)  #: (None, ?, ?, ?)

# %% Filled in a loop
import keras
import numpy as np

shape = np.array([0, 0])  #: (2,)
for i in range(2):
    shape[i] = 4 + i
x = keras.Input(shape)  #: (None, 4, 5)
