# Containers that a function changes which is handed to code that can't be seen: what they hold then is not known.
import keras
from keras import layers
from unseen import apply_to_rows

# %% A bound method
words = set()
apply_to_rows(words.update)
text = layers.TextVectorization(max_tokens=len(words))

# %% A lambda, and a function
sizes, widths = [4], {}
apply_to_rows(lambda row: sizes.append(len(row)))

def note(row):
    widths[row] = len(row)

apply_to_rows(note)
x = keras.Input((8,))                  #: (None, 8)
for size in sizes:
    x = layers.Dense(size)(x)          #: (None, size)
y = widths["first"] if "first" in widths else 3
layers.Dense(y)

# %% One that only reads changes nothing
sizes = [4, 5]
apply_to_rows(lambda row: sizes.index(len(row)))
x = keras.Input((8,))                  #: (None, 8)
y = layers.Dense(sizes[1])(x)          #: (None, 5) · 45
