import networks
from pipeline import dataset

results = {}
for name in ("lstm", "gru", "cnn"):
    model = getattr(networks, name)()
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    train = dataset(40, 8, training=True)
    valid = dataset(12, 8, training=False)
    model.fit(train, validation_data=valid, epochs=1, verbose=0)
    results[name] = model.predict(valid, verbose=0)
x, y = next(iter(dataset(40, 8, True)))
scores = results["cnn"]
