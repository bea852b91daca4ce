# Models of the program's own that Keras 2 builds by the shapes they are told, whatever way they are given.

# %% The shape by its name  # keras: 2
class Ranking(keras.Model):
    def __init__(self):
        super().__init__()
        self.mix = layers.Dense(6)
        self.score = layers.Dense(1)

    def call(self, features):
        return self.score(self.mix(features))  #: (None, 1) · 7

model = Ranking()
model.build(input_shape=(None, 4))
kernel = model.mix.get_weights()[0]     #: (4, 6)
bias = model.score.get_weights()[1]     #: (1,)

# %% Shapes of several inputs by their name  # keras: 2
class Pair(keras.Model):
    def __init__(self):
        super().__init__()
        self.query = layers.Embedding(50, 3)
        self.item = layers.Embedding(70, 3)

    def call(self, pair):
        left = tf.reduce_mean(self.query(pair[0]), axis=1)  #: (None, 3)
        right = tf.reduce_mean(self.item(pair[1]), axis=1)  #: (None, 3)
        return left * right             #: (None, 3)

model = Pair()
model.build(input_shape=[(None, 5), (None, 9)])
queries = model.query.get_weights()[0]  #: (50, 3)
items = model.item.get_weights()[0]     #: (70, 3)

# %% Keras 3 only marks the model as built
class Ranking(keras.Model):
    def __init__(self):
        super().__init__()
        self.mix = layers.Dense(6)

    def call(self, features):
        return self.mix(features)

model = Ranking()
model.build(input_shape=(None, 4))
kernel = model.mix.get_weights()[0]
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-built]

# %% A model of two tensors is not built by the first alone  # keras: 2
class Distance(keras.Model):
    def call(self, left, right):
        return tf.reduce_sum(left - right, axis=-1)  #: (8,)

distance = Distance()(np.zeros((8, 3)), np.ones((8, 3)))  #: (8,)
