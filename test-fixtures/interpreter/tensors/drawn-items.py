# Drawing items at random: what a generator draws keeps the other axes of what it draws from.

# %% Rows of an array, or what another axis holds
generator = np.random.default_rng(0)
pictures = np.zeros((7, 28, 28, 3))                         #: (7, 28, 28, 3)
some = generator.choice(pictures, 5, replace=False)         #: (5, 28, 28, 3)
one = generator.choice(pictures)                            #: (28, 28, 3)
grid = generator.choice(pictures, (2, 5))                   #: (2, 5, 28, 28, 3)
columns = generator.choice(pictures, 4, axis=2)             #: (7, 28, 4, 3)
columns = generator.choice(pictures, 4, True, None, -2)     #: (7, 28, 4, 3)
pairs = generator.choice([[1, 2], [3, 4]], 6)               #: (6, 2)

# %% Numbers below one
generator = np.random.default_rng(0)
places = generator.choice(12, 3)                            #: (3,)
rows = np.zeros((12, 2))[generator.choice(12, 3)]           #: (3, 2)

# %% Of an array that is not known nothing is known but that it is drawn from
def episode(images, generator):
    drawn = generator.choice(images, 10, replace=False)     #: (10, 28, 28)
    return np.reshape(drawn, (2, 5, 28, 28))                #: (2, 5, 28, 28)

shown = episode(np.zeros((20, 28, 28)), np.random.default_rng(1))   #: (2, 5, 28, 28)

# %% Windows that begin where a number was drawn
import numpy as np
data = np.zeros((500, 5))  #: (500, 5)
starts = np.random.randint(0, len(data) - 30, size=16)  #: (16,)
batch = np.stack([data[s : s + 30] for s in starts])  #: (16, 30, 5)
first = starts[0]
one = data[first : first + 30]  #: (30, 5)
for s in np.random.permutation(400)[:3]:
    part = data[s : s + 7]  #: (7, 5)
