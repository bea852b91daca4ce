# Methods that nobody in sight calls and that change one object from the constructor: which of them a program calls, it
# alone knows, so each is run on the object as the constructor left it.

# %% Several that each fill the model
class Models:
    def __init__(self, classes):
        self.classes = classes
        self.model = keras.Sequential()  #: (None, 3) · Σ 59

    def pictures(self):
        self.model.add(layers.Conv2D(4, 3, input_shape=(8, 8, 3)))  #: (None, 6, 6, 4) · 112
        self.model.add(layers.Flatten())  #: (None, 144)
        self.model.add(layers.Dense(self.classes))  #: (None, classes) · 145·classes

    def series(self):
        self.model.add(layers.SimpleRNN(4, input_shape=(12, 3)))  #: (None, 4) · 32
        self.model.add(layers.Dense(3))  #: (None, 3) · 15

    def numbers(self):
        self.model.add(layers.Dense(8, input_shape=(3,)))  #: (None, 8) · 32
        self.model.add(layers.Dense(3))  #: (None, 3) · 27

# %% One that fills it, one that trains it, one that calls another
class Trained:
    def __init__(self):
        self.model = keras.Sequential([keras.Input((8,))])  #: (None, 5) · Σ 61

    def build(self):
        self.first()
        self.second()

    def first(self):
        self.model.add(layers.Dense(4))  #: (None, 4) · 36

    def second(self):
        self.model.add(layers.Dense(5))  #: (None, 5) · 25

    def train(self, x, y):
        self.model.compile("adam", "mse")
        self.model.fit(x, y)
        return self.model(keras.Input((8,)))  #: (None, 5) · 61
