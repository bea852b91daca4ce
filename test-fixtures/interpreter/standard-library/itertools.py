# itertools, as layers are chained with it.

# %% accumulate begins with `initial`
import itertools

x = keras.Input((8,))                                                                     #: (None, 8)
chain = list(itertools.accumulate([64, 32], lambda t, u: layers.Dense(u)(t), initial=x))  #: [(None, 8), (None, 64), (None, 32)]
y = chain[-1]                                                                             #: (None, 32)

# %% Without it with the first item
import itertools

sizes = list(itertools.accumulate([8, 4, 2]))
x = layers.Dense(sizes[-1])(keras.Input((3,)))                                            #: (None, 14) · 56

# %% islice with a start and steps
import itertools

sizes = list(itertools.islice([1, 2, 3, 4, 5, 6], 1, None, 2))
x = layers.Dense(len(sizes))(keras.Input((sizes[-1],)))                                   #: (None, 3) · 21

# %% islice with a stop alone
import itertools

sizes = list(itertools.islice([1, 2, 3, 4], 2))
x = layers.Dense(len(sizes))(keras.Input((sizes[-1],)))                                   #: (None, 2) · 6
