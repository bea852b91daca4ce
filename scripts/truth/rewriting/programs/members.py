# Methods and attributes of models, layers, optimizers and tensors. Each cell computes `result`.

# %% fit_generator
def batches():
    while True:
        yield np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]])

model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile("sgd", "mse")
run = model.fit_generator(batches(), 3, 2, verbose=0, workers=1)
result = run.history["loss"]

# %% fit_generator by names
def batches():
    while True:
        yield np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]])

model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile("sgd", "mse")
run = model.fit_generator(generator=batches(), steps_per_epoch=3, epochs=2, verbose=0, max_queue_size=10, validation_data=batches(), validation_steps=2)
result = [run.history["loss"], run.history["val_loss"]]

# %% evaluate_generator
def batches():
    while True:
        yield np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]])

model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile("sgd", "mse")
result = model.evaluate_generator(batches(), steps=3, max_queue_size=4)

# %% predict_generator
def batches():
    while True:
        yield np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]])

model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
result = model.predict_generator(batches(), 3)

# %% predict_classes of three
model = keras.Sequential([keras.layers.Dense(3, "softmax", kernel_initializer="identity", input_shape=(3,))])
result = model.predict_classes(np.array([[1.0, 2.0, 0.0], [3.0, 2.0, 0.0]]), batch_size=1)

# %% predict_classes of one
model = keras.Sequential([keras.layers.Dense(1, "sigmoid", kernel_initializer="ones", input_shape=(2,))])
result = model.predict_classes(np.array([[1.0, 2.0], [-3.0, 2.0]]))

# %% predict_proba
model = keras.Sequential([keras.layers.Dense(3, "softmax", kernel_initializer="identity", input_shape=(3,))])
result = model.predict_proba(np.array([[1.0, 2.0, 0.0], [3.0, 2.0, 0.0]]))

# %% make_predict_function
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model._make_predict_function()
result = model.predict(np.array([[1.0, 2.0]]))

# %% output_shape and input_shape of a layer
dense = keras.layers.Dense(4)
y = dense(keras.Input((3,)))
result = [dense.output_shape, dense.input_shape, dense.output_shape[-1], dense.output_shape[1:]]

# %% shapes of a model's layers
model = keras.Sequential([keras.layers.Conv2D(4, 3, input_shape=(8, 8, 1)), keras.layers.Flatten()])
result = [layer.output_shape for layer in model.layers]

# %% shapes of a layer that gives several tensors
lstm = keras.layers.LSTM(4, return_state=True)
y, h, c = lstm(keras.Input((3, 2)))
result = lstm.output_shape

# %% shapes of a layer that takes several tensors
join = keras.layers.Concatenate()
y = join([keras.Input((3,)), keras.Input((4,))])
result = join.input_shape

# %% the shape of an input layer
model = keras.Model(a := keras.Input((3,)), keras.layers.Dense(2)(a))
result = model.layers[0].output_shape

# %% get_output_at
dense = keras.layers.Dense(4)
y = dense(keras.Input((3,)))
z = dense(keras.Input((3,)))
result = [tuple(dense.get_output_at(1).shape), tuple(dense.get_input_at(0).shape), dense.get_output_shape_at(0), dense.get_input_shape_at(1)]

# %% get_output_at of several tensors
lstm = keras.layers.LSTM(4, return_state=True)
y, h, c = lstm(keras.Input((3, 2)))
result = len(lstm.get_output_at(0))

# %% nodes
dense = keras.layers.Dense(4)
y = dense(keras.Input((3,)))
result = [len(dense.inbound_nodes), len(dense.outbound_nodes)]

# %% the rate of an optimizer
optimizer = keras.optimizers.Adam(0.25)
result = float(keras.backend.get_value(optimizer.lr))

# %% the rate of a model's optimizer
model = keras.Sequential([keras.layers.Dense(1, input_shape=(2,))])
model.compile("sgd", "mse")
result = keras.backend.get_value(model.optimizer.lr)

# %% setting the rate
optimizer = keras.optimizers.SGD(0.25)
keras.backend.set_value(optimizer.lr, 0.5)
result = float(optimizer.learning_rate)

# %% assigning the rate
optimizer = keras.optimizers.SGD(0.25)
optimizer.lr = 0.5
result = float(optimizer.learning_rate)

# %% the variables of an optimizer
model = keras.Sequential([keras.layers.Dense(2, input_shape=(3,))])
model.compile("adam", "mse")
model.fit(np.ones((4, 3)), np.ones((4, 2)), verbose=0)
result = sorted(tuple(w.shape) for w in model.optimizer.weights)

# %% states of a metric
metric = keras.metrics.Mean()
metric.update_state([1.0, 3.0])
metric.reset_states()
metric.update_state([5.0])
result = float(metric.result())

# %% shapes of tensors
x = keras.Input((3, 4))
result = [x.get_shape().as_list(), x.get_shape()[1], x.shape.as_list(), len(x.get_shape()), x.shape.ndims, x.shape.rank, x.shape[1:].is_fully_defined()]

# %% the Keras shape
x = keras.Input((3, 4))
result = x._keras_shape

# %% weights by their names of Keras 1
dense = keras.layers.Dense(2, kernel_initializer="ones")
y = dense(keras.Input((3,)))
result = [np.array(dense.W), np.array(dense.b)]

# %% get_output_shape_for
dense = keras.layers.Dense(2)
result = tuple(dense.get_output_shape_for((None, 3)))

# %% output_dim of a layer
dense = keras.layers.Dense(2)
result = dense.output_dim

# %% states of a model
model = keras.Sequential([keras.layers.SimpleRNN(2, stateful=True, kernel_initializer="ones", recurrent_initializer="ones", batch_input_shape=(1, 3, 1))])
model.predict(np.ones((1, 3, 1)), verbose=0)
model.reset_states()
result = model.predict(np.ones((1, 3, 1)), verbose=0)

# %% the size of a batch beside the shape
model = keras.Sequential()
model.add(keras.layers.SimpleRNN(2, input_shape=(3, 1), batch_size=1, stateful=True, kernel_initializer="ones", recurrent_initializer="ones"))
result = model.predict(np.ones((1, 3, 1)), verbose=0)
