# Names that nothing defines.
import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.layers import Conv2D, Input

# %% A module that is not imported
x = np.ones((4, 3))
#   ^^ error[undefined-name]
#   ^^ fix "Import np"

# %% A layer that is not imported
x = Input((8, 8, 3))                                        #: (None, 8, 8, 3)
y = Flatten()(Conv2D(4, 3)(x))
#   ^^^^^^^ error[undefined-name]
#   ^^^^^^^ fix "Import Flatten"

# %% A slip
model = tf.keras.Sequential([Input((4,)), layers.Dense(1)]) #: (None, 1) · Σ 5
print(modle.summary())
#     ^^^^^ error[undefined-name]
#     ^^^^^ fix "Change to model"

# %% A variable of another function
def build():
    net = 3
    return net

build()
print(net)
#     ^^^ error[undefined-name]

# %% In a function that is called
def train(epochs):
    for epoch in range(epoch_count):
#                      ^^^^^^^^^^^ error[undefined-name]
        print(epoch)

train(3)

# %% Told once, where it stands first
x = [0] * widht
#         ^^^^^ error[undefined-name]
y = [1] * widht

# %% A name of Python 2
for i in xrange(3):
#        ^^^^^^ error[undefined-name]
#        ^^^^^^ fix "Change to range"
    print(i)

# %% A function of scikit-learn
rows = train_test_split([[1], [2]])
#      ^^^^^^^^^^^^^^^^ error[undefined-name]
#      ^^^^^^^^^^^^^^^^ fix "Import train_test_split"

# %% In code that nobody calls
def build(n):
    return layers.Dense(units * n)
#                       ^^^^^ warning[undefined-name]

# %% A program that waits for it
try:
    text = unicode
except NameError:
    text = str

try:
    missing
except Exception as error:
    print(error)

# %% A name that a function of the module binds
def prepare():
    global width
    width = 3

prepare()
x = [0] * width

# %% Names that code binds by text
globals()["depth"] = 3
x = [0] * depth

# %% In a class around a method, and in a function around a function
class Net:
    units = 4

    def build(self):
        return self.units

def outer():
    def inner():
        return later

    later = 3
    return inner()

Net().build()
outer()

# %% Python's own names
print(__name__, __file__, abs(-3), NotImplemented, Ellipsis)

# %% A program for both Pythons
from elsewhere import PY2

def texts():
    if PY2:
        return basestring
    return str
