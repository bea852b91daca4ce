import keras
from keras import layers

# %% Subfolders are classes, and their pictures are counted
train = keras.utils.image_dataset_from_directory("photos", image_size=(12, 10), batch_size=4)  #: (None, 12, 10, 3), (None,)
names = train.class_names
x = layers.Flatten()(keras.Input((12, 10, 3)))  #: (None, 360)
y = layers.Dense(len(names), "softmax")(x)  #: (None, 3) · 1,083
z = layers.Dense(len(train))(x)  #: (None, 4) · 1,444

# %% Labels of as many classes
pair = keras.utils.image_dataset_from_directory("photos", label_mode="categorical", image_size=(12, 10), validation_split=0.25, subset="both", seed=1)
train, test = pair
model = keras.Sequential([keras.Input((12, 10, 3)), layers.Flatten(), layers.Dense(4, "softmax")])  #: (None, 4) · Σ 1,444
model.compile("sgd", "categorical_crossentropy")
model.fit(train)
#         ^^^^^ error[labels-shape]
