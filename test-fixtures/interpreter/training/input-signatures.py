# A function with an `input_signature` is traced once for all calls: its code sees open axes, and a call gives tensors as
# long as what it is given.
import tensorflow as tf

# %% Inside an axis is open that the signature leaves open
@tf.function(input_signature=[tf.TensorSpec([None, 4], tf.float32), tf.TensorSpec([], tf.int32)])
def halves(x, n):
    total = tf.reduce_sum(x, axis=1)                                   #: (None,)
    parts = tf.reshape(x, [tf.shape(x)[0], 2, 2])                      #: (None, 2, 2)
    return total * 2, parts                                            #: (None,), (None, 2, 2)

a, b = halves(tf.zeros((3, 4)), 2)                                     #: (3,), (3, 2, 2)
c, d = halves(tf.zeros((7, 4)), n=tf.constant(2))                      #: (7,), (7, 2, 2)

# %% Of a model, as it is served
import keras

class Served(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(5)

    def call(self, x):
        return self.dense(x)                                           #: (None, 5) · 45

    @tf.function(input_signature=[tf.TensorSpec([None, 8], tf.float32)])
    def serve(self, x):
        scores = self.call(x)                                          #: (None, 5)
        return {"scores": scores}                                      #: (None, 5)

model = Served()
answer = model.serve(tf.zeros((2, 8)))                                 #: (2, 5)
scores = answer["scores"]                                              #: (2, 5)

# %% Given by name to tf.function
first = tf.function(lambda x: x[:, :2], input_signature=[tf.TensorSpec([None, None])])
y = first(tf.zeros((5, 6)))                                            #: (5, 2)

# %% Without one the code sees what it is given
@tf.function
def twice(x):
    return x * 2                                                       #: (3, 4)

y = twice(tf.zeros((3, 4)))                                            #: (3, 4)

# %% Where TensorFlow traces, int() and float() of a tensor convert each of its items
@tf.function
def encoded(texts, amounts):
    places = int(texts)                                     #: (2,)
    wide = tf.one_hot(places, 4)                            #: (2, 4)
    whole = float(amounts)                                  #: (2, 3)
    return wide, whole                                      #: (2, 4), (2, 3)
both = encoded(tf.constant(["1", "2"]), tf.zeros((2, 3)))   #: (2, 4), (2, 3)
