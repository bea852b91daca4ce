# Arrays where Python asks for a single number, and arrays that cannot hold what is computed into them.

# %% A prediction with two digits
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])   #: (None, 1) · Σ 4
price = model.predict(np.ones((1, 3)), verbose=0)   #: (1, 1)
print(f"the price is {price:.2f}")
#                     ^^^^^ error[array-as-number]
#                     ^^^^^ fix "Change to price.item()"

# %% Of several predictions the first is meant most often
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])   #: (None, 1) · Σ 4
prices = model.predict(np.ones((5, 3)), verbose=0)   #: (5, 1)
first = float(prices)
#       ^^^^^^^^^^^^^ error[array-as-number]
#       ^^^^^^^^^^^^^ fix "Change to float(prices[0, 0])"

# %% The old way to write numbers
loss = np.ones((2,))  #: (2,)
print("loss %.3f" % loss)
#                   ^^^^ error[array-as-number]

# %% One of several values
loss = np.ones((4, 2))  #: (4, 2)
print("epoch %d: %.3f" % (3, loss))
#                            ^^^^ error[array-as-number]

# %% A root
import math
root = math.sqrt(np.ones((2, 2)))
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[array-as-number]

# %% A tensor of TensorFlow
import tensorflow as tf
total = tf.reduce_sum(tf.ones((2, 3)), axis=0)   #: (3,)
print(f"{total:.1f}")
#        ^^^^^ error[array-as-number]

# %% What holds a single number without an axis is one, and text is written of every array
total = np.sum(np.ones((2, 3)))
rows = np.ones((2, 1))  #: (2, 1)
print(f"{total:.1f} {rows} {rows!r:>40} %s" % "a", float(np.ones(())), "%s" % rows)

# %% Bytes of pictures
def scaled(x):
    x /= 255
#   ^^^^^^^^ error[in-place-dtype]
#   ^^^^^^^^ fix "Change to x = x / 255"
    return x  #: (10, 8, 8)

x_train = scaled(np.zeros((10, 8, 8), "uint8"))

# %% Parts of them
for x in [np.arange(6)]:  #: (6,)
    x[:3] *= 0.5
#   ^^^^^^^^^^^^ error[in-place-dtype]

# %% In an object
class Data:
    def __init__(self):
        self.x = np.zeros((4, 2), "int64")  #: (4, 2)
        self.x -= self.x.mean(axis=0)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[in-place-dtype]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to self.x = self.x - self.x.mean(axis=0)"

data = Data()

# %% Whole numbers stay whole, and floats take fractions
x = np.zeros((10, 8), "uint8")   #: (10, 8)
x += 3  #: (10, 8)
x //= 2  #: (10, 8)
y = np.zeros(4, "float32")  #: (4,)
y /= 255  #: (4,)

# %% Letters for a length, as C has them, are passed over
y = layers.Dense(int("%ld" % 3))(keras.Input((2,)))  #: (None, 3) · 9
print("%s %lf" % ("a", np.ones((4,))))
#                      ^^^^^^^^^^^^^ error[array-as-number]
