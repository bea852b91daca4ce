# A mask marks the steps that count. What the user's own layers see of it decides shapes here: `Shown` gives the mask
# itself, and five axes of 1 where there is none.


class Shown(layers.Layer):
    def call(self, inputs, mask=None):
        if mask is None:
            return ops.zeros((1, 1, 1, 1, 1))
        return ops.cast(mask, "float32")

# %% An Embedding makes a mask where mask_zero asks for it
tokens = keras.Input((10,), dtype="int32")           #: (None, 10)
x = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
y = Shown()(x)                                       #: (None, 10)
z = layers.Embedding(50, 8)(tokens)                  #: (None, 10, 8) · 400
none = Shown()(z)                                    #: (1, 1, 1, 1, 1)

# %% Masking marks the steps that differ from its value
x = keras.Input((12, 3))  #: (None, 12, 3)
y = layers.Masking()(x)   #: (None, 12, 3)
z = Shown()(y)            #: (None, 12)
none = Shown()(x)         #: (1, 1, 1, 1, 1)

# %% Layers that support masking hand it on
tokens = keras.Input((10,), dtype="int32")               #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
x = layers.Dense(4)(words)                               #: (None, 10, 4) · 36
x = layers.Dropout(0.1)(x)                               #: (None, 10, 4)
x = layers.LayerNormalization()(x)                       #: (None, 10, 4) · 8
x = layers.SpatialDropout1D(0.1)(x)                      #: (None, 10, 4)
x = layers.Activation("relu")(x)                         #: (None, 10, 4)
y = Shown()(x)                                           #: (None, 10)

# %% Layers that do not support it take it away
tokens = keras.Input((10,), dtype="int32")               #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
x = layers.Conv1D(4, 3, padding="same")(words)           #: (None, 10, 4) · 100
y = Shown()(x)                                           #: (1, 1, 1, 1, 1)
x = layers.Reshape((8, 10))(words)                       #: (None, 8, 10)
y = Shown()(x)                                           #: (1, 1, 1, 1, 1)
x = layers.GlobalAveragePooling1D()(words)               #: (None, 8)
y = Shown()(x)                                           #: (1, 1, 1, 1, 1)
x = words + 1                                            #: (None, 10, 8)
y = Shown()(x)                                           #: (1, 1, 1, 1, 1)

# %% A recurrent layer keeps the mask of its steps, its states have none
tokens = keras.Input((10,), dtype="int32")                                 #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)                    #: (None, 10, 8) · 400
x = layers.LSTM(4, return_sequences=True)(words)                           #: (None, 10, 4) · 208
y = Shown()(x)                                                             #: (None, 10)
x = layers.GRU(4)(words)                                                   #: (None, 4) · 168
y = Shown()(x)                                                             #: (1, 1, 1, 1, 1)
x, h, c = layers.LSTM(4, return_sequences=True, return_state=True)(words)  #: (None, 10, 4) and 2 more · 208
y = Shown()(x)                                                             #: (None, 10)
y = Shown()(h)                                                             #: (1, 1, 1, 1, 1)

# %% Bidirectional and TimeDistributed
tokens = keras.Input((10,), dtype="int32")                                                 #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)                                    #: (None, 10, 8) · 400
x = layers.Bidirectional(layers.LSTM(4, return_sequences=True))(words)                     #: (None, 10, 8) · 416
y = Shown()(x)                                                                             #: (None, 10)
x = layers.Bidirectional(layers.LSTM(4))(words)                                            #: (None, 8) · 416
y = Shown()(x)                                                                             #: (1, 1, 1, 1, 1)
a, b = layers.Bidirectional(layers.GRU(4, return_sequences=True), merge_mode=None)(words)  #: 2 × (None, 10, 4) · 336
y = Shown()(b)                                                                             #: (None, 10)
x = layers.TimeDistributed(layers.Dense(2))(words)                                         #: (None, 10, 2) · 18
y = Shown()(x)                                                                             #: (None, 10)

# %% Merging layers join masks: a sum has one where every input has one
tokens = keras.Input((10,), dtype="int32")               #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
other = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
bare = layers.Embedding(50, 8)(tokens)                   #: (None, 10, 8) · 400
x = layers.Add()([words, other])                         #: (None, 10, 8)
y = Shown()(x)                                           #: (None, 10)
x = layers.Multiply()([words, bare])                     #: (None, 10, 8)
y = Shown()(x)                                           #: (1, 1, 1, 1, 1)
x = layers.Dot(axes=1)([words, other])                   #: (None, 8, 8)
y = Shown()(x)                                           #: (1, 1, 1, 1, 1)

# %% Concatenate joins masks along its axis, and counts inputs without a mask in whole
tokens = keras.Input((10,), dtype="int32")               #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
bare = layers.Embedding(50, 8)(tokens)                   #: (None, 10, 8) · 400
x = layers.Concatenate()([words, bare])                  #: (None, 10, 16)
y = Shown()(x)                                           #: (None, 10)
x = layers.Concatenate(axis=1)([words, bare])            #: (None, 20, 8)
y = Shown()(x)                                           #: (None, 20)
x = layers.Concatenate(axis=1)([bare, bare])             #: (None, 20, 8)
y = Shown()(x)                                           #: (1, 1, 1, 1, 1)

# %% Attention gives the mask of the query
tokens = keras.Input((10,), dtype="int32")                          #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)             #: (None, 10, 8) · 400
other = layers.Embedding(50, 8, mask_zero=True)(keras.Input((6,)))  #: (None, 6, 8) · 400
x = layers.Attention()([other, words])                              #: (None, 6, 8)
y = Shown()(x)                                                      #: (None, 6)
x = layers.MultiHeadAttention(2, 4)(other, words)                   #: (None, 6, 8) · 288
y = Shown()(x)                                                      #: (None, 6)

# %% A layer of the user's takes masks away unless it says otherwise
tokens = keras.Input((10,), dtype="int32")               #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
class Twice(layers.Layer):
    def call(self, x):
        return x * 2  #: (None, 10, 8)


class Kept(Twice):
    def __init__(self):
        super().__init__()
        self.supports_masking = True


x = Twice()(words)  #: (None, 10, 8)
y = Shown()(x)      #: (1, 1, 1, 1, 1)
x = Kept()(words)   #: (None, 10, 8)
y = Shown()(x)      #: (None, 10)

# %% A layer with a compute_mask of its own
tokens = keras.Input((10,), dtype="int32")               #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
class Halves(layers.Layer):
    def call(self, inputs):
        return ops.split(inputs, 2, axis=1)  #: [2 × (None, 5, 8)]

    def compute_mask(self, inputs, mask=None):
        if mask is None:
            return None
        return ops.split(mask, 2, axis=1)  #: [2 × (None, 5)]


first, second = Halves()(words)  #: [2 × (None, 5, 8)]
y = Shown()(second)              #: (None, 5)

# %% A layer that makes a mask from its values
tokens = keras.Input((10,), dtype="int32")  #: (None, 10)
class Table(layers.Layer):
    def __init__(self, size, width, mask_zero=False):
        super().__init__()
        self.table = layers.Embedding(size, width)
        self.mask_zero = mask_zero

    def call(self, inputs):
        return self.table(inputs)  #: (None, 10, 8) · 400

    def compute_mask(self, inputs, mask=None):
        return ops.not_equal(inputs, 0) if self.mask_zero else None  #: (None, 10)


x = Table(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
y = Shown()(x)                            #: (None, 10)
x = Table(50, 8)(tokens)                  #: (None, 10, 8) · 400
y = Shown()(x)                            #: (1, 1, 1, 1, 1)

# %% A mask that the call gives goes before the one of the tensor
tokens = keras.Input((10,), dtype="int32")                                                   #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)                                      #: (None, 10, 8) · 400
mask = keras.Input((10, 3), dtype="bool")                                                    #: (None, 10, 3)
y = Shown()(words, mask=mask)                                                                #: (None, 10, 3)
x = layers.LSTM(4, return_sequences=True)(words, mask=layers.Masking().compute_mask(words))  #: (None, 10, 4) · 208
y = Shown()(x)                                                                               #: (None, 10)

# %% Several inputs have a list of masks
tokens = keras.Input((10,), dtype="int32")               #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
class Second(layers.Layer):
    def call(self, inputs, mask=None):
        first, second = mask  #: (None, 10)
        return ops.zeros((1,)) if second is None else ops.cast(second, "float32")  #: (None, 10) | (1,)


bare = layers.Embedding(50, 8)(tokens)  #: (None, 10, 8) · 400
y = Second()([bare, words])             #: (None, 10)
y = Second()([words, bare])             #: (1,)

# %% Several arguments have a mask each
tokens = keras.Input((10,), dtype="int32")  #: (None, 10)
class Pair(layers.Layer):
    def call(self, query, value, query_mask=None, value_mask=None):
        if value_mask is None:
            return ops.zeros((1,))  #: (1,)
        return ops.cast(value_mask, "float32")

    def compute_output_shape(self, query_shape, value_shape):
        return value_shape


class PairInside(layers.Layer):
    def __init__(self):
        super().__init__()
        self.table = layers.Embedding(50, 8, mask_zero=True)
        self.inner = PairCall()

    def call(self, tokens):
        x = self.table(tokens)          #: (None, 10, 8) · 400
        return self.inner(x, x[:, :3])  #: (None, 10)


class PairCall(layers.Layer):
    def call(self, query, value, query_mask=None, value_mask=None):
        return ops.zeros((1,)) if query_mask is None else ops.cast(query_mask, "float32")  #: (None, 10)


y = PairInside()(tokens)  #: (None, 10) · 400

# %% Inside a layer's call only masks that are made there are seen
tokens = keras.Input((10,), dtype="int32")               #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
class Outer(layers.Layer):
    def __init__(self):
        super().__init__()
        self.table = layers.Embedding(50, 8, mask_zero=True)
        self.shown = Shown()

    def call(self, tokens):
        return self.shown(self.table(tokens))  #: (None, 10)


class Through(layers.Layer):
    def __init__(self):
        super().__init__()
        self.shown = Shown()

    def call(self, inputs):
        return self.shown(inputs)  #: (1, 1, 1, 1, 1)


y = Outer()(tokens)   #: (None, 10) · 400
y = Through()(words)  #: (1, 1, 1, 1, 1)

# %% On real tensors masks go through calls, and attention takes them off its inputs
tokens = keras.Input((10,), dtype="int32")  #: (None, 10)
class Decoder(layers.Layer):
    def __init__(self):
        super().__init__()
        self.table = layers.Embedding(50, 8, mask_zero=True)
        self.attention = layers.MultiHeadAttention(2, 4)
        self.before = Shown()
        self.after = Shown()
        self.of_output = Shown()

    def call(self, tokens):
        x = self.table(tokens)                   #: (2, 10, 8) · 400
        before = self.before(x)                  #: (2, 10)
        y = self.attention(x, x)                 #: (2, 10, 8) · 288
        after = self.after(x)                    #: (1, 1, 1, 1, 1)
        return before, after, self.of_output(y)  #: (2, 10), (1, 1, 1, 1, 1), (2, 10)


before, after, of_output = Decoder()(np.zeros((2, 10), dtype="int32"))  #: (2, 10) and 2 more · 688

# %% Masks go through a functional model where it computes
tokens = keras.Input((10,), dtype="int32")               #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
model = keras.Model(tokens, words)                       #: (None, 10, 8) · Σ 400
y = Shown()(model(tokens))                               #: (1, 1, 1, 1, 1)
z = Shown()(model(np.zeros((2, 10))))                    #: (2, 10)

# %% A Sequential hands masks from layer to layer
class Steps(layers.Layer):
    def call(self, x, mask=None):
        return ops.zeros((1, 1)) if mask is None else ops.cast(mask, "float32")  #: (None, 7)


model = keras.Sequential([keras.Input((7,)), layers.Embedding(50, 8, mask_zero=True), layers.Dense(3), Steps()])  #: (None, 7) · Σ 427
y = model(np.zeros((2, 7)))                                                                                       #: (2, 7) · 427

# %% The mask of a tensor, and one that the user sets
y = layers.Embedding(50, 8, mask_zero=True)(np.ones((2, 5)))  #: (2, 5, 8) · 400
mask = y._keras_mask                                          #: (2, 5)
x = layers.Dense(3)(ops.cast(mask, "float32"))                #: (2, 3) · 18
z = layers.Embedding(50, 8)(np.ones((2, 5)))                  #: (2, 5, 8) · 400
z._keras_mask = ops.ones((2, 5, 1, 1), dtype="bool")  #: (2, 5, 1, 1)
x = Shown()(z)  #: (2, 5, 1, 1)

# %% A mask that only one of two undecided branches makes is not known
# silent: what a layer makes of it neither
tokens = keras.Input((10,), dtype="int32")  #: (None, 10)
import sys

if len(sys.argv) > 3:
    x = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
else:
    x = layers.Embedding(50, 8)(tokens)  #: (None, 10, 8) · 400
y = Shown()(x)
z = layers.Dense(4)(x)  #: (None, 10, 4) · 36

# %% A Lambda's function may ask for the mask
tokens = keras.Input((10,), dtype="int32")                                                       #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)                                          #: (None, 10, 8) · 400
x = layers.Lambda(lambda x, mask=None: x if mask is None else ops.cast(mask, "float32"))(words)  #: (None, 10, 8)
y = layers.Lambda(lambda x: x[:, 2:], mask=lambda x, mask: mask[:, 2:])(words)                   #: (None, 8, 8)
z = Shown()(y)                                                                                   #: (None, 8)

# %% supports_masking and compute_mask of a layer
tokens = keras.Input((10,), dtype="int32")               #: (None, 10)
words = layers.Embedding(50, 8, mask_zero=True)(tokens)  #: (None, 10, 8) · 400
sizes = [layers.Dense(1).supports_masking, layers.Flatten().supports_masking]
x = layers.Dense(3 if sizes[0] and not sizes[1] else 5)(words)       #: (None, 10, 3) · 27
mask = layers.Embedding(50, 8, mask_zero=True).compute_mask(tokens)  #: (None, 10)
y = layers.Dense(4)(ops.cast(mask, "float32"))                       #: (None, 4) · 44
