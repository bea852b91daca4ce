# What models of Keras 2 do otherwise than those of Keras 3: where they check their inputs, and what a Sequential holds.

# %% The length of the batch beside the first layer's input_shape  # keras: 2
model = models.Sequential()                                          #: (5, 1) · Σ 1,781
model.add(layers.LSTM(20, input_shape=(3, 1), batch_size=5, stateful=True))  #: (5, 20) · 1,760
model.add(layers.Dense(1))                                           #: (5, 1) · 21
model.compile("adam", "mse")
model.fit(np.zeros((10, 3, 1)), np.zeros((10, 1)), batch_size=5, verbose=0)

# %% A symbolic input is for the layers inside to refuse  # keras: 2
maker = models.Sequential([layers.Dense(36, input_dim=10), layers.Reshape((3, 3, 4))])  #: (None, 3, 3, 4) · Σ 396
row = keras.Input((1, 10))          #: (None, 1, 10)
y = maker(row)                      #: (None, 3, 3, 4) · 396

# %% They do refuse it  # keras: 2
a = keras.Input((10,))                      #: (None, 10)
inner = keras.Model(a, layers.Dense(4)(a))  #: (None, 4) · Σ 44
y = inner(keras.Input((5, 10)))             #: (None, 5, 4) · 44
z = inner(keras.Input((9,)))
#         ^^^^^^^^^^^^^^^^^ error[changed-axis]

# %% Data is compared where the program gave a shape  # keras: 2
model = models.Sequential([layers.ReLU(input_shape=(10,)), layers.ReLU()])  #: (None, 10)
y = model(np.zeros((2, 9), "float32"))
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[wrong-input-shape]

# %% Tensors too many are left over  # keras: 2
a = keras.Input((3,))                                 #: (None, 3)
b = keras.Input((3,))                                 #: (None, 3)
both = keras.Model([a, b], layers.add([a, b]))        #: (None, 3)
y = both([keras.Input((3,)), keras.Input((3,)), a])   #: (None, 3)

# %% A layer that is given twice is one, until an input shape makes a graph of the stack  # keras: 2
pool = layers.MaxPooling2D(2)                        #: (None, 13, 13, 4)
late = models.Sequential([layers.Conv2D(4, 3), pool, layers.Conv2D(4, 3), pool, layers.Flatten()])  #: (None, 484) · Σ 188
y = late(keras.Input((28, 28, 1)))                    #: (None, 484) · 188
n = len(late.layers)
again = layers.MaxPooling2D(2)                       #: (None, 13, 13, 4) | (None, 5, 5, 4)
early = models.Sequential([layers.Conv2D(4, 3, input_shape=(28, 28, 1)), again, layers.Conv2D(4, 3), again, layers.Flatten()])  #: (None, 100) · Σ 188
z = layers.Dense(len(early.layers))(early.output)     #: (None, 4) · 404

# %% A normalisation that is given twice  # keras: 2
norm = layers.BatchNormalization()                    #: (None, 133) · 532
model = models.Sequential([norm, layers.Dense(266), norm, layers.Dense(133)])  #: (None, 133) · Σ 71,687
y = model(keras.Input((133,)))                        #: (None, 133) · 71,687

# %% The input of an InputLayer is its tensor  # keras: 2
image = keras.Input((4,), name="image")                             #: (None, 4)
model = keras.Model(image, layers.Dense(3, name="scores")(image))   #: (None, 3) · Σ 15
part = keras.Model(model.get_layer("image").input, model.get_layer("scores").output)  #: (None, 3) · Σ 15

# %% A cell whose output has several axes  # keras: 2
class Patches(layers.Layer):
    def __init__(self, rows, columns, **kwargs):
        super().__init__(**kwargs)
        self.rows, self.columns = rows, columns
        self.state_size = [tf.TensorShape([rows, columns])]
        self.output_size = tf.TensorShape([rows, columns])

    def call(self, x, states):
        out = tf.reshape(x, (-1, self.rows, 1)) + states[0]  #: (None, 7, 3)
        return out, [out]  #: 2 × (None, 7, 3)

x = keras.Input((5, 7))                                #: (None, 5, 7)
y = layers.RNN(Patches(7, 3))(x)                       #: (None, 7, 3)
z = layers.GlobalAveragePooling1D()(y)                 #: (None, 3)
w = layers.RNN(Patches(7, 3), return_sequences=True)(x)  #: (None, 5, 7, 3)

# %% Other data opens the axes that a stack of Keras 2 was built with  # keras: 2
stack = keras.Sequential([layers.Conv1D(3, 2), layers.ReLU()])  #: (None, None, 3) · Σ 27
y = stack(np.zeros((2, 8, 4)))  #: (2, 7, 3) · 27
first = stack.output  #: (2, 7, 3)
z = stack(np.zeros((2, 9, 4)))  #: (2, 8, 3) · 27
second = stack.output  #: (2, None, 3)
w = stack(np.zeros((3, 9, 4)))  #: (3, 8, 3) · 27
third = stack.output  #: (None, None, 3)

# %% An empty shape builds nothing in Keras 2, whatever the layers want  # keras: 2
stack = keras.Sequential([layers.Dense(3), layers.Dense(4)])  #: (2, 4) · Σ 34
stack.build(())
y = stack(np.zeros((2, 5), "float32"))  #: (2, 4) · 34

# %% and is a scalar in Keras 3
stack = keras.Sequential([layers.Dense(3), layers.Dense(4)])
#                         ^^^^^^^^^^^^^^^ error[wrong-rank]
stack.build(())

# %% The third argument of compile is metrics in Keras 2  # keras: 2
model = keras.Sequential([layers.Dense(1, input_shape=(5,))])  #: (None, 1) · Σ 6
model.compile("adam", "mse", ["mae"])
quiet = [keras.callbacks.EarlyStopping("mae"), keras.callbacks.ReduceLROnPlateau("loss")]
log = model.fit(np.zeros((8, 5)), np.zeros((8, 1)), callbacks=quiet, verbose=0)
log.history["mae"]

# %% and the fourth weights of losses  # keras: 2
a = keras.Input((5,))                                             #: (None, 5)
two = keras.Model(a, [layers.Dense(1)(a), layers.Dense(2)(a)])    #: (None, 1), (None, 2) · Σ 18
two.compile("adam", ["mse", "mae"], None, [1.0, 0.5])
two.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))], verbose=0)

# %% Operations on symbolic tensors are layers of the model, with names of their own  # keras: 2
x = keras.Input((4,))  #: (None, 4)
wide = tf.expand_dims(x, axis=-1, name="wide")  #: (None, 4, 1)
y = layers.Conv1D(3, 2)(wide) * 2.0  #: (None, 3, 3)
model = keras.Model(x, layers.Flatten()(y))  #: (None, 9) · Σ 9
attended = keras.Model(model.input, model.get_layer("tf.expand_dims").output)
count = np.zeros(len(model.layers))  #: (5,)
last = keras.Model(model.input, model.layers[-1].output)  #: (None, 9) · Σ 9
conv = keras.Model(model.input, model.layers[2].output)  #: (None, 3, 3) · Σ 9

# %% `training` that nobody gives is Keras's own affair, and a None in the place of a mask is given  # keras: 2
class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)
        self.drop = layers.Dropout(0.1)

    def call(self, inputs, training):
        return self.drop(self.dense(inputs), training=training)  #: (2, 7, 4)

class Attended(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(3)

    def call(self, v, k, q, mask):
        return self.dense(q)  #: (2, 7, 3) · 21

class Whole(keras.Model):
    def __init__(self):
        super().__init__()
        self.words = layers.Embedding(20, 6, mask_zero=True)
        self.encoder = keras.Sequential([layers.Dense(5), Block(), Block()])  #: (2, 7, 4) · Σ 64
        self.attended = Attended()

    def call(self, inputs):
        x = self.words(inputs)  #: (2, 7, 6) · 120
        return self.encoder(self.attended(x, x, x, None))  #: (2, 7, 4) · 64

model = Whole()
y = model(tf.ones((2, 7), tf.int32))  #: (2, 7, 4) · 205

# %% A list of one is what is in it: a model answers with a tensor, and takes one in a list  # keras: 2
code = keras.Input((4,))                                       #: (None, 4)
picture = layers.Reshape((3, 2))(layers.Dense(6)(code))        #: (None, 3, 2)
decoder = keras.Model(inputs=[code], outputs=[picture])        #: (None, 3, 2) · Σ 30
whole = keras.Input((5,))                                      #: (None, 5)
again = decoder(layers.Dense(4)(whole))                        #: (None, 3, 2) · 30
both = keras.Model(inputs=[whole], outputs=[again])            #: (None, 3, 2) · Σ 54
pictures = both.predict(np.zeros((7, 5)), verbose=0)           #: (7, 3, 2)
for i in range(7):
    one = pictures[i]                                          #: (3, 2)
listed = both.predict([np.zeros((7, 5))], verbose=0)           #: (7, 3, 2)
latent = both.input                                            #: (None, 5)

# %% A tuple stays one, and so does a list in a list  # keras: 2
code = keras.Input((4,))                                       #: (None, 4)
value = layers.Dense(6)(code)                                  #: (None, 6) · 30
tupled = keras.Model(inputs=code, outputs=(value,))            #: (None, 6) · Σ 30
(only,) = tupled.predict(np.zeros((7, 4)), verbose=0)          #: (7, 6)
nested = keras.Model(inputs=code, outputs=[[value]])           #: (None, 6) · Σ 30
(only,) = nested(np.zeros((7, 4), "float32"))                  #: [(7, 6)] · 30

# %% The length of the batch beside an Embedding, which tells its steps by itself  # keras: 2
model = models.Sequential()                                              #: (4, None, 9) · Σ 1,361
model.add(layers.Embedding(30, 16, batch_size=4))                        #: (4, None, 16) · 480
model.add(layers.LSTM(8, return_sequences=True, stateful=True))          #: (4, None, 8) · 800
model.add(layers.TimeDistributed(layers.Dense(9)))                       #: (4, None, 9) · 81
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.zeros((8, 5)), np.zeros((8, 5, 1)), batch_size=4, verbose=0)

# %% Attention took its mask of the future when it was made  # keras: 2
words = keras.Input((6, 4))                                              #: (None, 6, 4)
seen = layers.Attention(use_scale=True, causal=True)([words, words])     #: (None, 6, 4) · 1
added = layers.AdditiveAttention(causal=True)([seen, words])             #: (None, 6, 4) · 4

# %% A stack that ran on data is built anew for an input whose batch is open  # keras: 2
flipped = keras.Sequential([
    layers.RandomFlip("horizontal"),                                     #: (None, 8, 8, 3)
    layers.Flatten(),                                                    #: (None, 192)
])                                                                       #: (None, 192)
seen = flipped(np.zeros((1, 8, 8, 3), "float32"))                        #: (1, 192)
given = keras.Input((8, 8, 3))                                           #: (None, 8, 8, 3)
taken = flipped(given)                                                   #: (None, 192)

# %% A model that has no weights yet is not printed  # keras: 2
class Named(keras.Model):
    def call(self, x):
        return x

model = models.Sequential([layers.Dense(3)])          #: (None, 3) · Σ 15
try:
    model.summary()
except ValueError:
    width = np.zeros((5,))                            #: (5,)
model.build((None, 4))
model.summary()
own = Named().summary()
#     ^^^^^^^^^^^^^^^^^ error[not-built]

# %% and Keras 3 prints it
model = models.Sequential([layers.Dense(3)])
model.summary()

# %% No units at all are units for Keras 2, where they are for most layers too few  # keras: 2
x = keras.Input((5, 3))                               #: (None, 5, 3)
y = layers.Dense(0)(x)                                #: (None, 5, 0)
y = layers.Dense(0.5)(x)                              #: (None, 5, 0)
y = layers.Dense("0")(x)                              #: (None, 5, 0)
z = layers.Dense(2)(y)                                #: (None, 5, 2) · 2
a = layers.MultiHeadAttention(0, 3)(x, x)             #: (None, 5, 3) · 3
layers.Dense(-1)
#            ^^ error[not-positive]

# %% A stack in a stack is built where its first layer was given the shape  # keras: 2
inner = keras.Sequential([layers.Dense(8, input_shape=(16,))])  #: (None, 8) · Σ 136
outer = keras.Sequential([inner, layers.Dense(1)])  #: (None, 1) · Σ 145
x = keras.Input((16,))  #: (None, 16)
functional = keras.Sequential([keras.Model(x, layers.Dense(8)(x)), layers.Dense(1)])  #: (None, 1) · Σ 145

# %% An Input gives none of its layers a shape  # keras: 2
inner = keras.Sequential([keras.Input((16,)), layers.Dense(8)])  #: (None, 8) · Σ 136
judge = keras.Sequential([keras.Input((9,)), layers.Dense(1)])  #: (None, 1) · Σ 10
outer = keras.Sequential([inner, judge])
deeper = keras.Sequential([outer, layers.Dense(1)])

# %% It is built on what it is trained with  # keras: 2
inner = keras.Sequential([keras.Input((16,)), layers.Dense(8)])  #: (None, 8) · Σ 136
outer = keras.Sequential([inner, layers.Dense(1)])  #: (None, 1) · Σ 145
outer.compile("adam", "mse")
outer.fit(np.zeros((4, 16)), np.zeros((4, 1)), verbose=0)

# %% States of another width than a layer keeps  # keras: 2
letters, answer = keras.Input((None, 20)), keras.Input((None, 25))  #: (None, None, 20), (None, None, 25)
_, h, c = layers.LSTM(64, return_state=True)(letters)  #: [3 × (None, 64)] · 21,760
y = layers.LSTM(128)(answer, initial_state=[h, c])
#                    ^^^^^^ error[state-width]
#                    ^^^^^^ fix "Change units to 64 → (None, 64)"

# %% Both directions have states of their own  # keras: 2
letters, answer = keras.Input((None, 8)), keras.Input((None, 8))  #: 2 × (None, None, 8)
_, fh, fc, bh, bc = layers.Bidirectional(layers.LSTM(16, return_state=True))(letters)  #: [(None, 32) and 4 more] · 3.2k
y = layers.Bidirectional(layers.LSTM(16))(answer, initial_state=[fh, fc, bh, bc])  #: (None, 32) · 3,200
z = layers.LSTM(32)(answer, initial_state=[layers.Concatenate()([fh, bh]), layers.Concatenate()([fc, bc])])  #: (None, 32) · 5,248

# %% Weights of another shape  # keras: 2
words = layers.Embedding(501, 100)
words.build((None,))
words.set_weights([np.zeros((501, 100))])
words.set_weights([np.zeros((500, 100))])
#                 ^^^^^^^^^^^^^^^^^^^^^^ error[weights-differ]

# %% Weights of another number  # keras: 2
dense = layers.Dense(3)
dense.build((None, 4))
dense.set_weights([np.zeros((4, 3))])
#                 ^^^^^^^^^^^^^^^^^^ error[weights-differ]
