# Names that nothing has, and places that are not there.

# %% A place behind the end of an axis
boxes = np.zeros((8, 4))                #: (8, 4)
score = boxes[:, 4]
#       ^^^^^^^^^^^ error[index-past-axis]
#       ^^^^^^^^^^^ fix "Change 4 to 3 on line"

# %% A slice is cut off, and what is not known is not told
boxes = np.zeros((8, 4))                #: (8, 4)
rest = boxes[:, 2:9]                    #: (8, 2)
last = boxes[-8]                        #: (4,)

# %% In a loss, on what training gives it
def loss(target, output):
    wide = target[:, 0] - output[:, 0]                       #: (None,)
    high = target[:, 4] - output[:, 4]
    #      ^^^^^^^^^^^^ error[index-past-axis]
    #                     ^^^^^^^^^^^^ error[index-past-axis]
    return wide + high

model = keras.Sequential([keras.Input((6,)), layers.Dense(4)])                #: (None, 4) · Σ 28
model.compile("sgd", loss)
model.fit(np.zeros((4, 6)), np.zeros((4, 4)))

# %% In a Lambda
x = keras.Input((10, 4))                #: (None, 10, 4)
y = layers.Lambda(lambda t: t[:, :, 4])(x)
#                           ^^^^^^^^^^ error[index-past-axis]

# %% An LSTM that is given one state
x, h = keras.Input((5, 3)), keras.Input((4,))                                 #: (None, 5, 3), (None, 4)
y = layers.LSTM(4)(x, initial_state=[h])                                      #: (None, 4) · 128
model = keras.Model([x, h], y)                                                #: (None, 4) · Σ 128
z = model.predict([np.zeros((2, 5, 3)), np.zeros((2, 4))])
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[states-differ]

# %% An LSTM that is given the output of another beside its states
x = keras.Input((5, 3))                                                       #: (None, 5, 3)
states = layers.LSTM(4, return_state=True)(x)                                 #: 3 × (None, 4) · 128
y = layers.LSTM(4)(x, initial_state=states)                                   #: (None, 4) · 128
model = keras.Model(x, y)                                                     #: (None, 4) · Σ 256
z = model.predict(np.zeros((2, 5, 3)))
#                 ^^^^^^^^^^^^^^^^^^^ error[states-differ]
#                 ^^^^^^^^^^^^^^^^^^^ fix "Change to states[1:]"

# %% A GRU takes what it needs
x, h = keras.Input((5, 3)), keras.Input((4,))                                 #: (None, 5, 3), (None, 4)
y = layers.GRU(4)(x, initial_state=[h, h])                                    #: (None, 4) · 108
model = keras.Model([x, h], y)                                                #: (None, 4) · Σ 108
z = model.predict([np.zeros((2, 5, 3)), np.zeros((2, 4))])                    #: (2, 4)

# %% An attribute that is spelt otherwise
class Encoder(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(3)

    def call(self, x):
        return self.hiden(x)
        #      ^^^^^^^^^^ error[unknown-attribute]
        #      ^^^^^^^^^^ fix "Change to hidden"

y = Encoder()(keras.Input((4,)))

# %% One that is set by a name that nobody sees
class Encoder(keras.layers.Layer):
    def __init__(self, names):
        super().__init__()
        self.dense0 = layers.Dense(3)
        for name in names:
            setattr(self, name, layers.Dense(3))

    def call(self, x):
        return self.dense1(self.dense0(x))

y = Encoder(open("names.txt").read().split())(keras.Input((4,)))

# %% A model of tensors has no add
x = keras.Input((4,))                   #: (None, 4)
model = keras.Model(x, layers.Dense(3)(x))                                    #: (None, 3) · Σ 15
def extend(model):
    model.add(layers.Dense(2))
#   ^^^^^^^^^ error[unknown-attribute]
#   ^^^^^^^^^ fix "Change to model = keras.Sequential([model, layers"

extend(model)

# %% nor is it made anew in a function whose name it is not
x = keras.Input((4,))                   #: (None, 4)
model = keras.Model(x, layers.Dense(3)(x))                                    #: (None, 3) · Σ 15
def extend():
    model.add(layers.Dense(2))
#   ^^^^^^^^^ error[unknown-attribute]
#   ^^^^^^^^^ no fix

extend()
