import pandas as pd
from keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

# %% rows whose picture is there are counted, and so are the classes that they have
table = pd.DataFrame({"file": ["bee/0.png", "ant/0.png", "cat/0.png", "cat/9.png"], "kind": ["b", "a", "b", "c"]})  #: (4, 2)
batches = ImageDataGenerator().flow_from_dataframe(table, "photos", x_col="file", y_col="kind", target_size=(12, 10), batch_size=2)
kinds = layers.Dense(len(batches.class_indices))(layers.Input((batches.n,)))  #: (None, 2) · 8
images, labels = next(batches)  #: (None, 12, 10, 3), (None, 2)
