# What is behind a call that is refused: its body did not run, and nobody knows what it would have given.

# %% One argument too many for a method whose body reads them one after the other
class Loss:
    def __call__(self, labels, outputs):
        boxes, masks = outputs  #: 2 × (6,)
        rows, columns, channels = masks.shape
        return boxes, masks  #: 2 × (6,)

loss = Loss()
a, b, c = loss([np.zeros((3, 2)), np.zeros((3, 4, 5, 6))], np.zeros((10, 6)), np.zeros((3, 2)))
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]

# %% What a function gives that is called with one too few
def model(width, depth):
    return keras.Sequential([keras.Input((4,)), layers.Dense(width)]), depth

net, more, most = model(3)
#                 ^^^^^^^^ error[arguments-do-not-fit]
net(np.zeros((2, 9)))

# %% A layer whose activation is misspelt is no layer without one
net = keras.Sequential([keras.Input((4,)), layers.Dense(2, Activation="softmax")])
#                                                          ^^^^^^^^^^ error[unknown-argument]
net.compile("adam", "sparse_categorical_crossentropy")

# %% What a reshape that is refused was meant to give nobody knows
picture = np.zeros((32, 32, 3))  #: (32, 32, 3)
net = keras.Sequential([keras.Input((32, 32, 3)), layers.Conv2D(4, 3)])  #: (None, 30, 30, 4) · Σ 112
scores = net.predict(picture.reshape(1, 32, 32, 1))
#                                    ^^^^^^^^^^^^ error[reshape-size]

# %% Layers that are given one by one and not in a list  # keras: 2
net = keras.Sequential(layers.Flatten(input_shape=(28, 28)), layers.Dense(128), layers.Dropout(0.1), layers.Dense(10))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[too-many-arguments]

# %% What a refused constructor would make
class Trainer:
    def __init__(self, model, rate):
        self.model = model

    def prepare(self):
        raise NotImplementedError("for subclasses")


trainer = Trainer(nOutput=3)
#                 ^^^^^^^ error[arguments-do-not-fit]
trainer.prepare()
