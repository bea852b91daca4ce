import os

os.environ["KERAS_BACKEND"] = "jax"
import jax
import jax.numpy as jnp
import keras
import numpy as np
from keras import layers


# %% A layer that computes with JAX   # backend: jax
class Norm(layers.Layer):
    def build(self, input_shape):
        self.scale = self.add_weight(shape=(input_shape[-1],), initializer="ones")  #: (32,)

    def call(self, x):
        var = jnp.mean(jnp.square(x), axis=-1, keepdims=True)           #: (8, 16, 1)
        return x * jax.lax.rsqrt(var + 1e-6) * self.scale               #: (8, 16, 32)


inputs = keras.Input((16, 32), batch_size=8)                            #: (8, 16, 32)
outputs = layers.Dense(4)(Norm()(inputs))                               #: (8, 16, 4) · 132
model = keras.Model(inputs, outputs)                                    #: (8, 16, 4) · Σ 164

# %% Its own training loop   # backend: jax
model = keras.Sequential([keras.Input((8,)), layers.Dense(3)])          #: (None, 3) · Σ 27
optimizer = keras.optimizers.SGD(0.1)
optimizer.build(model.trainable_variables)


def loss_of(trainable, non_trainable, x, y):
    y_pred, non_trainable = model.stateless_call(trainable, non_trainable, x)  #: (32, 3)
    return jnp.mean((y - y_pred) ** 2), non_trainable


grad_fn = jax.value_and_grad(loss_of, has_aux=True)


@jax.jit
def train_step(state, x, y):
    trainable, non_trainable, variables = state  #: (8, 3), (3,), (?)
    (loss, non_trainable), grads = grad_fn(trainable, non_trainable, x, y)  #: (), (8, 3), (3,)
    trainable, variables = optimizer.stateless_apply(variables, grads, trainable)  #: (8, 3), (3,), (?)
    return loss, (trainable, non_trainable, variables)


trainable = [v.value for v in model.trainable_variables]                #: [(8, 3), (3,)]
state = (trainable, [], [v.value for v in optimizer.variables])
x, y = np.ones((32, 8), "float32"), np.ones((32, 3), "float32")         #: (32, 8), (32, 3)
loss, state = train_step(state, x, y)  #: (), (8, 3), (3,), (?)
