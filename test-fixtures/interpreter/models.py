# Models made, taken apart and put together, each with what Keras computes.

# %% Sequential: add, pop, and layers of it
model = keras.Sequential(name="stack")  #: (None, 2) · Σ 178
model.add(keras.Input((8,)))            #: (None, 8)
model.add(layers.Dense(16))             #: (None, 16) · 144
model.add(layers.Dense(4))              #: (None, 4) · 68
last = model.pop()
model.add(layers.Dense(2, name="head"))  #: (None, 2) · 34
x = keras.Input((8,))                    #: (None, 8)
y = model(x)                             #: (None, 2) · 178
z = layers.Dense(last.units)(y)          #: (None, 4) · 12
n = keras.Input((len(model.layers),))    #: (None, 2)

# %% Slices of model.layers make another model
model = keras.Sequential([keras.Input((8,)), layers.Dense(16), layers.Dense(4), layers.Dense(2)])  #: (None, 2) · Σ 222
body = keras.Sequential(model.layers[:-1])                                                         #: (None, 4) · Σ 212
y = body(keras.Input((8,)))                                                                        #: (None, 4) · 212
tail = keras.Sequential(model.layers[1:])                                                          #: (None, 2) · Σ 78
z = tail(keras.Input((16,)))                                                                       #: (None, 2) · 78

# %% A Sequential that is built later
model = keras.Sequential([layers.Dense(4), layers.Dense(2)])       #: (None, 2) · Σ 26
y = model(keras.Input((3,)))                                       #: (None, 2) · 26
other = keras.Sequential([layers.Conv1D(4, 3), layers.Flatten()])  #: (None, 32) · Σ 28
other.build((None, 10, 2))
z = other(keras.Input((10, 2)))  #: (None, 32) · 28

# %% A clone of a model that is not built, called at once
model = keras.Sequential([layers.Dense(8), layers.Dense(3)])
y = keras.models.clone_model(model)(keras.Input((4,)))  #: (None, 3) · 67

# %% A clone has layers of its own
x = keras.Input((4,))                                        #: (None, 4)
model = keras.Model(x, layers.Dense(2)(layers.Dense(8)(x)))  #: (None, 2) · Σ 58
copy = keras.models.clone_model(model)                       #: (None, 2) · Σ 58
copy.trainable = False
y = copy(x)   #: (None, 2) · 58
z = model(x)  #: (None, 2) · 58

# %% Inputs and outputs in dicts
a = keras.Input((4,), name="a")                                                          #: (None, 4)
b = keras.Input((6,), name="b")                                                          #: (None, 6)
joined = layers.Concatenate()([a, b])                                                    #: (None, 10)
model = keras.Model({"a": a, "b": b}, {"sum": layers.Dense(1)(joined), "wide": joined})  #: (None, 1), (None, 10) · Σ 11
outputs = model({"a": keras.Input((4,)), "b": keras.Input((6,))})                        #: (None, 1), (None, 10) · 11
y = layers.Dense(2)(outputs["wide"])                                                     #: (None, 2) · 22

# %% Nested inputs and several outputs
a, b, c = keras.Input((4,)), keras.Input((5,)), keras.Input((6,))                                               #: (None, 4), (None, 5), (None, 6)
model = keras.Model([a, (b, c)], [layers.Dense(2)(a), layers.Add()([layers.Dense(3)(b), layers.Dense(3)(c)])])  #: (None, 2), (None, 3) · Σ 49
first, second = model([keras.Input((4,)), (keras.Input((5,)), keras.Input((6,)))])                              #: [(None, 2), (None, 3)] · 49
y = layers.Dense(1)(second)                                                                                     #: (None, 1) · 4
shapes = [tuple(shape) for shape in model.output_shape]
z = keras.Input((len(model.inputs), len(shapes), shapes[1][-1]))  #: (None, 3, 2, 3)

# %% A shared layer has its weights once
shared = layers.Dense(8)
a, b = keras.Input((4,)), keras.Input((4,))                        #: 2 × (None, 4)
model = keras.Model([a, b], layers.Add()([shared(a), shared(b)]))  #: (None, 8) · Σ 40
y = model([a, b])                                                  #: (None, 8) · 40

# %% get_layer by name and by index, and a model from the middle
x = keras.Input((28, 28, 1))                                                         #: (None, 28, 28, 1)
y = layers.Conv2D(4, 3, name="first")(x)                                             #: (None, 26, 26, 4) · 40
y = layers.MaxPooling2D(name="pool")(y)                                              #: (None, 13, 13, 4)
y = layers.Flatten()(y)                                                              #: (None, 676)
model = keras.Model(x, layers.Dense(3)(y))                                           #: (None, 3) · Σ 2,071
middle = keras.Model(model.input, model.get_layer("pool").output)                    #: (None, 13, 13, 4) · Σ 40
z = middle(keras.Input((28, 28, 1)))                                                 #: (None, 13, 13, 4) · 40
w = keras.Model(model.inputs, model.get_layer(index=1).output)(x)                    #: (None, 26, 26, 4) · 40
features = keras.Model(model.inputs, [layer.output for layer in model.layers[1:3]])  #: (None, 26, 26, 4) and 1 more · Σ 40
p, q = features(x)                                                                   #: [(None, 26, 26, 4) and 1 more] · 40
r = layers.Dense(2)(q)                                                               #: (None, 13, 13, 2) · 10

# %% layers[-2].output goes on to a new head
x = keras.Input((6,))                                         #: (None, 6)
model = keras.Model(x, layers.Dense(2)(layers.Dense(10)(x)))  #: (None, 2) · Σ 92
y = layers.Dense(5)(model.layers[-2].output)                  #: (None, 5) · 55
new = keras.Model(model.input, y)                             #: (None, 5) · Σ 125
z = new(keras.Input((6,)))                                    #: (None, 5) · 125

# %% trainable is set before and after building
x = keras.Input((4,))  #: (None, 4)
frozen = layers.Dense(3, trainable=False)
y = frozen(x)  #: (None, 3) · 15
late = layers.Dense(2)
z = late(y)  #: (None, 2) · 8
late.trainable = False
model = keras.Model(x, layers.Dense(1)(z))                                                   #: (None, 1) · Σ 26
inner = keras.Sequential([keras.Input((1,)), layers.Dense(2), layers.BatchNormalization()])  #: (None, 2) · Σ 12
inner.trainable = False
w = inner(model(x))  #: (None, 2) · 12
for layer in model.layers[:-1]:
    layer.trainable = False

# %% A model inside a model, and a model as a layer of a Sequential
x = keras.Input((8, 8, 3))                                                                   #: (None, 8, 8, 3)
base = keras.Model(x, layers.GlobalAveragePooling2D()(layers.Conv2D(4, 3)(x)), name="base")  #: (None, 4) · Σ 112
model = keras.Sequential([keras.Input((8, 8, 3)), base, layers.Dense(2)])                    #: (None, 2) · Σ 122
y = model(keras.Input((8, 8, 3)))                                                            #: (None, 2) · 122
names = [layer.name for layer in model.layers]
z = keras.Input((len(names[0]),))  #: (None, 4)

# %% A subclassed model with build, add_weight and a list of sublayers
class Net(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.blocks = [layers.Dense(n) for n in units]
        self.named = {"out": layers.Dense(2)}

    def build(self, input_shape):
        self.scale = self.add_weight(shape=(input_shape[-1],), name="scale")  #: (3,)
        super().build(input_shape)

    def call(self, x):
        x = x * self.scale  #: (None, 3)
        for block in self.blocks:
            x = block(x)             #: (None, 8|4) · 32|36
        return self.named["out"](x)  #: (None, 2) · 10


net = Net([8, 4])
y = net(keras.Input((3,)))  #: (None, 2) · 81
z = net(np.zeros((5, 3)))   #: (5, 2) · 81

# %% A model subclass that calls super().__init__ with inputs and outputs
class Functional(keras.Model):
    def __init__(self, width):
        x = keras.Input((width,))                                       #: (None, 5)
        super().__init__(inputs=x, outputs=layers.Dense(width * 2)(x))  #: (None, 10) · 60


y = Functional(5)(keras.Input((5,)))  #: (None, 10) · 60

# %% compute_output_shape
dense = layers.Dense(7)
shape = dense.compute_output_shape((None, 3))
x = keras.Input(shape[1:])  #: (None, 7)
conv = layers.Conv2D(4, 3, strides=2)
y = keras.Input(conv.compute_output_shape((None, 9, 9, 1))[1:])  #: (None, 4, 4, 4)


class Stated(layers.Layer):
    def call(self, x):
        return ops.concatenate([x, x])  #: (None, 4)

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], input_shape[-1] * 2)


z = Stated()(keras.Input((4,)))  #: (None, 8)

# %% A cell of the user's in an RNN
class Cell(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.state_size = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units))  #: (3, 8) | (8, 4) | (4, 6)
        self.recurrent = self.add_weight(shape=(self.units, self.units))  #: (8, 8) | (4, 4) | (6, 6)

    def call(self, inputs, states):
        output = ops.matmul(inputs, self.kernel) + ops.matmul(states[0], self.recurrent)  #: (None, 8|4|6)
        return output, [output]  #: 2 × (None, 8) … 2 × (None, 6)


x = keras.Input((10, 3))                           #: (None, 10, 3)
y = layers.RNN(Cell(8), return_sequences=True)(x)  #: (None, 10, 8) · 88
z = layers.RNN([Cell(4), Cell(6)])(y)              #: (None, 6) · 108

# %% Lambda
x = keras.Input((4, 3))                                                          #: (None, 4, 3)
y = layers.Lambda(lambda t: t[:, ::2])(x)                                        #: (None, 2, 3)
z = layers.Lambda(lambda t: ops.sum(t, axis=1))(y)                               #: (None, 3)
w = layers.Lambda(lambda t, k: ops.concatenate([t] * k), arguments={"k": 3})(z)  #: (None, 3)

# %% Operators use up automatic names
a, b = keras.Input((4,)), keras.Input((4,))                                     #: 2 × (None, 4)
c = a + b                                                                       #: (None, 4)
d = layers.Add()([c, a])                                                        #: (None, 4)
e = c * 2 - a                                                                   #: (None, 4)
f = ops.concatenate([e, d])                                                     #: (None, 4)
g = layers.Concatenate()([f, e])                                                #: (None, 8)
model = keras.Model([a, b], g)                                                  #: (None, 8)
y = keras.Model(model.inputs, model.get_layer("add_1").output)([a, b])          #: (None, 4)
z = keras.Model(model.inputs, model.get_layer("concatenate_1").output)([a, b])  #: (None, 8)

# %% A Sequential that a loop called, perhaps, is built by the next call for its own input
import time

flips = keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomContrast(0.1)])  #: (None, 16, 12, 3)
for _ in range(int(time.time() > 0)):
    y = flips(np.zeros((2, 16, 12, 3), "float32"))                                     #: (2, 16, 12, 3)
x = keras.Input((16, 12, 3))                                                             #: (None, 16, 12, 3)
y = layers.Flatten()(flips(x))                                                           #: (None, 576)
z = layers.Dense(4)(y)                                                                   #: (None, 4) · 2,308

# %% A pool that is renamed is called by its new name
model = keras.Sequential([keras.Input((8, 8, 3)), layers.MaxPooling2D(2, name="first_pool")])  #: (None, 4, 4, 3)
pool = model.layers[0]
model.get_layer(pool.name).name = "pool_1"
again = model.get_layer(pool.name)
pool.trainable = False
assert not pool.trainable

# %% The same under Keras 2  # keras: 2
i = keras.Input((8, 8, 3))  #: (None, 8, 8, 3)
model = keras.Model(i, layers.MaxPooling2D(2, name="first_pool")(i))  #: (None, 4, 4, 3)
pool = model.layers[1]
model.get_layer(pool.name)._name = "pool_1"
again = model.get_layer(pool.name)
