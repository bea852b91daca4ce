# Names of weight files, and inputs in structures that Keras does not look into.

# %% With and without a largest size
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.save_weights("parts.weights.json", max_shard_size=1)
model.save_weights("one.weights.json")
#                  ^^^^^^^^^^^^^^^^^^ error[file-name]

# %% Dicts inside a list of inputs are left unchecked  # keras: 2
image = keras.Input((4,), name="image")                               #: (None, 4)
words = {n: keras.Input((3,), name=n) for n in ("ids", "mask")}       #: 2 × (None, 3)
both = layers.concatenate([image, words["ids"], words["mask"]])       #: (None, 10)
model = keras.Model([image, words], layers.Dense(1)(both))            #: (None, 1) · Σ 11
model.compile("adam", "mse")
rows = {"image": np.zeros((8, 4)), "text": {"ids": np.zeros((8, 3)), "mask": np.zeros((8, 3))}}  #: (8, 4), (8, 3), (8, 3)
model.fit(rows, np.zeros((8, 1)), verbose=0)
