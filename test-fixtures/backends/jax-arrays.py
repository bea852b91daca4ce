import os

os.environ["KERAS_BACKEND"] = "jax"
import jax
import jax.numpy as jnp
import keras
import numpy as np
from keras import layers

# %% Numbers are drawn with keys   # backend: jax
key = jax.random.PRNGKey(0)                                             #: (2,)
one, two = jax.random.split(key)                                        #: 2 × (2,)
several = jax.random.split(one, 5)                                      #: (5, 2)
newer = jax.random.key(7)
x = jax.random.normal(one, (32, 10))                                    #: (32, 10)
u = jax.random.uniform(two, shape=(4, 5), minval=-1.0)                  #: (4, 5)
r = jax.random.randint(two, (7,), 0, 10)                                #: (7,)
coins = jax.random.bernoulli(two, 0.5, (3, 3))                          #: (3, 3)
order = jax.random.permutation(one, 10)                                 #: (10,)
rows = jax.random.choice(one, x, (6,))                                  #: (6, 10)
places = jax.random.categorical(one, x)                                 #: (32,)
each = jax.random.gamma(one, jnp.ones((3,)))                            #: (3,)

# %% NumPy's functions are JAX's, on its arrays   # backend: jax
x = jnp.arange(12.0).reshape(3, 4)                                      #: (3, 4)
both = jnp.concatenate([x, jnp.ones((2, 4))])                           #: (5, 4)
mean = jnp.mean(x, axis=0, keepdims=True)                               #: (1, 4)
total = jnp.max(x)
pairs = jnp.einsum("ij,ik->ijk", x, x)                                  #: (3, 4, 4)
picked = jnp.eye(4)[jnp.array([0, 1, 3])]                               #: (3, 4)
ranked = jnp.linalg.norm(x, axis=1)                                     #: (3,)
back = np.asarray(x)                                                    #: (3, 4)
soft = jax.nn.softmax(x, axis=-1)                                       #: (3, 4)
hot = jax.nn.one_hot(jnp.array([0, 2]), 3)                              #: (2, 3)
best, where = jax.lax.top_k(x, 2)                                       #: 2 × (3, 2)
past = x[:, 9]                                                          #: (3,)

# %% Places of an array are changed in a new one   # backend: jax
x = jnp.zeros((5, 3))                                                   #: (5, 3)
y = x.at[0].set(1.0)                                                    #: (5, 3)
z = y.at[1:3, 0].add(2.0).at[4].multiply(3.0)                           #: (5, 3)
part = z.at[1:3].get()                                                  #: (2, 3)

# %% What both refuse is told   # backend: jax
x = jnp.ones((2, 3))                                                    #: (2, 3)
y = x + jnp.ones((2, 4))
#   ^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% Gradients, rows and loops   # backend: jax
w, b = jnp.zeros((10, 3)), jnp.zeros(3)                                 #: (10, 3), (3,)
x = jnp.ones((32, 10))                                                  #: (32, 10)


def predict(params, x):
    w, b = params                                                       #: (10, 3), (3,)
    return jnp.dot(x, w) + b                                            #: (32, 3) | (3,)


def loss(params, x):
    return jnp.mean(predict(params, x) ** 2)


value, (dw, db) = jax.value_and_grad(loss)((w, b), x)                   #: (), (10, 3), (3,)


@jax.jit
def update(params, x):
    grads = jax.grad(loss)(params, x)                                   #: (10, 3), (3,)
    return jax.tree_util.tree_map(lambda p, g: p - 0.1 * g, params, grads)  #: (10, 3), (3,)


w, b = update((w, b), x)                                                #: (10, 3), (3,)
rows = jax.vmap(predict, in_axes=(None, 0))((w, b), x)                  #: (32, 3)


def step(carry, row):
    carry = carry * 0.9 + row                                           #: (10,)
    return carry, carry[:2]                                             #: (10,), (2,)


last, all_of_them = jax.lax.scan(step, jnp.zeros(10), x)                #: (10,), (32, 2)

# %% Parameters of a distribution that do not fit are no mistake of ours   # backend: jax
drawn = jax.random.beta(jax.random.key(0), jnp.ones((3, 1)), jnp.ones((4,)))  #: (3, 4)
lost = jax.random.beta(jax.random.key(0), jnp.ones((3,)), jnp.ones((4,)))  # silent
