# What hovers say beside the numbers: how often, from where, and why not.

# %% A loop's visits are all counted, the distinct ones are listed, and what is computed is not said to be written
def block(x, filters):
    x = layers.Conv1D(filters, 3)(x)    #: (None, 240…254, 8) · 104|200
#              ^^^^^^ hover: Reached 8 times:
#              ^^^^^^ hover: Where the numbers are written: 256 line 10, 3 line 5, 8 line 13
    return layers.ReLU()(x)             #: (None, 240…254, 8)

x = keras.Input((256, 4))               #: (None, 256, 4)
#         ^^^^^ hover: Input → (None, 256, 4)
for _ in range(8):
    x = block(x, 8)                     #: (None, 240…254, 8)

# %% Arrays that are split, and slices
from sklearn.model_selection import train_test_split

x, y = np.zeros((100, 8)), np.zeros((100, 1))                                  #: (100, 8), (100, 1)
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2)       #: (80, 8), (20, 8), (80, 1), (20, 1)

# %% Why a layer is refused
x = keras.Input((8, 4))                 #: (None, 8, 4)
y = layers.Conv1D(3, 50)(x)
#          ^^^^^^ hover: Conv1D (None, 8, 4)
#          ^^^^^^ hover: A window of 50 does not fit into an input of 8.
#                    ^^ error[window-exceeds-input]
z = layers.Dense(4)(y)

# %% Objects
cell = layers.LSTM(4)
# ^^ hover: LSTM layer
y = cell(keras.Input((5, 3)))           #: (None, 4) · 128

class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(3)

    def call(self, x):
        return self.out(x)              #: (None, 3) · 27

net = Net()
# ^ hover: net Subclassed · 27 parameters · 1 layer
y = net(keras.Input((8,)))              #: (None, 3) · 27

# %% The dtype that a policy of the program computes in
keras.config.set_dtype_policy("mixed_float16")
x = keras.Input((8,))                   #: (None, 8)
y = layers.Dense(4)(x)                  #: (None, 4) · 36
#^ hover: y (None, 4) tensor float16
z = layers.Dense(4, dtype="float32")(y) #: (None, 4) · 20
#^ hover: z (None, 4) tensor float32
keras.config.set_dtype_policy("float32")

# %% What a layer costs, and how much of the input it sees
x = keras.Input((128, 9))               #: (None, 128, 9)
x = layers.Conv1D(100, 10)(x)           #: (None, 119, 100) · 9,100
#          ^^^^^^ hover: receptive field: 10 elements of the model's input
#          ^^^^^^ hover: multiply-adds: 119 · 10 · 9 · 100 = 1,071,000 for one sample, 34.3M for a batch of 32
#          ^^^^^^ hover: memory of the output: 46.48 KB for one sample, 1.45 MB for a batch of 32
x = layers.MaxPooling1D(2)(x)           #: (None, 59, 100)
#          ^^^^^^^^^^^^ hover: receptive field: 11 = 10 + (2 − 1) · 1
x = layers.Activation("relu")(x)        #: (None, 59, 100)
#          ^^^^^^^^^^ hover: every axis stays as it is
x = layers.Conv1D(50, 3, dilation_rate=2)(x)  #: (None, 55, 50) · 15,050
#          ^^^^^^ hover: receptive field: 19 = 11 + (3 − 1) · 4
x = layers.LSTM(32)(x)                  #: (None, 32) · 10,624
#          ^^^^ hover: multiply-adds: 55 · (50 · 128 + 32 · 128) = 577,280
x = layers.Reshape((8, 4))(x)           #: (None, 8, 4)
#          ^^^^^^^ hover: elements: 32 = 8 · 4, the same elements in the same order
