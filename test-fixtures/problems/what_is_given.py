# Lists of one tensor where a tensor is wanted, and other things that are given otherwise.

# %% In brackets
x = keras.Input((8,))                   #: (None, 8)
y = layers.Dense(3)([x])
#                   ^^^ error[list-of-one]
#                   ^^^ fix "Change to x → (None, 3)"

# %% What a model of lists gives
x = keras.Input((8,))                   #: (None, 8)
inner = keras.Model([x], [layers.Dense(4)(x)])   #: (None, 4) · Σ 36
y = layers.Dense(3)(inner(x))
#                   ^^^^^^^^ error[list-of-one]
#                   ^^^^^^^^ fix "Change to inner(x)[0] → (None, 3)"

# %% Layers that work element by element, and models, take it
x = keras.Input((8,))                   #: (None, 8)
y = layers.Dropout(0.5)([x])            #: (None, 8)
stack = keras.Sequential([keras.Input((8,)), layers.Dense(2)])   #: (None, 2) · Σ 18
z = stack([x])                          #: (None, 2) · 18
z = keras.Model(x, layers.Dense(2)(x))([x])      #: (None, 2) · 18

# %% One column of texts is no table
from sklearn.preprocessing import OneHotEncoder
labels = np.array(["cat", "dog", "cat"])                                 #: (3,)
y = OneHotEncoder(sparse_output=False).fit_transform(labels)
#                                                    ^^^^^^ error[not-a-matrix]
#                                                    ^^^^^^ fix "Change to labels.reshape(-1, 1)"

# %% The beginning of a name
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.flat = layers.Flatten()

    def call(self, x):
        return self.flatten(x)
        #      ^^^^^^^^^^^^ error[unknown-attribute]
        #      ^^^^^^^^^^^^ fix "Change to flat"

y = Net()(np.zeros((2, 4, 3)))
