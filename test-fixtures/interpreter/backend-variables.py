# %% What Keras 2's backend makes is a variable of the layer that holds it  # keras: 2
from tensorflow.keras import backend as K


class Tempered(layers.Layer):
    def __init__(self, temperature=1.0, **kwargs):
        super().__init__(**kwargs)
        self.temperature = K.variable(temperature)

    def build(self, input_shape):
        self.scale = K.ones((input_shape[-1],))  #: (4,)
        self.table = {"rows": K.zeros((3, 5))}  #: (3, 5)
        self.drawn = K.random_normal_variable((4, 4), 0.0, 1.0)  #: (4, 4)
        self.constant = K.constant([1.0, 2.0])  #: (2,)
        self.like = K.zeros_like(self.scale)  #: (4,)

    def call(self, x):
        return x * self.scale / self.temperature  #: (None, 4)


inputs = keras.Input((4,))  #: (None, 4)
outputs = Tempered()(inputs)  #: (None, 4) · 36
model = keras.Model(inputs, outputs)  #: (None, 4) · Σ 36

# %% One that nothing holds is counted nowhere  # keras: 2
from tensorflow.keras import backend as K


class Shifted(layers.Layer):
    def call(self, x):
        return x + K.constant(1.0)  #: (None, 4)


shift = K.variable([1.0, 2.0, 3.0, 4.0])  #: (4,)
outputs = Shifted()(keras.Input((4,)) + shift)  #: (None, 4)

# %% A variable of a plain value has the shape of the tensor that it becomes
import keras
import numpy as np

a = keras.Variable([1.0])                            #: (1,)
b = keras.Variable(((1.0, 2.0), (3.0, 4.0)))         #: (2, 2)
c = keras.Variable(initializer=[1.0, 2.0])           #: (2,)
d = keras.Variable(3.0)
a.assign([2.0])
b.assign(np.ones((2, 2)))
c.assign([1.0, 2.0, 3.0])
#        ^^^^^^^^^^^^^^^ error[assigned-shape]
