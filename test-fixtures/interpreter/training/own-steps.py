# %% A step of the program's own takes the whole element of a data set, whatever `call` would take
import tensorflow as tf

anchor, near, far = keras.Input((4,)), keras.Input((4,)), keras.Input((4,))  #: 3 × (None, 4)
embed = layers.Dense(2)
distances = keras.Model([anchor, near, far], [embed(anchor) - embed(near), embed(anchor) - embed(far)])  #: 2 × (None, 2) · Σ 10


class Siamese(keras.Model):
    def __init__(self, network):
        super().__init__()
        self.network = network  #: 2 × (None, 2) · Σ 10

    def call(self, inputs):
        return self.network(inputs)

    def train_step(self, data):
        with tf.GradientTape() as tape:
            first, second = self.network(data)  #: [2 × (None, 2)] · 10
            loss = tf.reduce_mean(first - second)
        gradients = tape.gradient(loss, self.network.trainable_weights)  #: [(4, 2), (2,)]
        self.optimizer.apply_gradients(zip(gradients, self.network.trainable_weights))
        return {"loss": loss}


rows = np.zeros((8, 4), "float32")  #: (8, 4)
triplets = tf.data.Dataset.zip(tuple(tf.data.Dataset.from_tensor_slices(rows) for _ in range(3))).batch(4)  #: 3 × (None, 4) · 2 batches
model = Siamese(distances)
model.compile(keras.optimizers.Adam(0.01))
model.fit(triplets, epochs=1)
