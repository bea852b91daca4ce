import glob
import os
import pathlib
import keras
import numpy as np
import tensorflow as tf
from keras import layers
from PIL import Image

# %% Subfolders are classes, and their pictures are counted
train = keras.utils.image_dataset_from_directory("photos", image_size=(12, 10), batch_size=4)  #: (None, 12, 10, 3), (None,) · 4 batches
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

# %% Patterns of glob, whose folders may be patterns as well
paths = sorted(glob.glob("photos/*/*.png"))
labels = [path.split(os.path.sep)[-2] for path in paths]
x = np.array([np.asarray(Image.open(path).convert("RGB").resize((6, 5))) for path in paths])  #: (16, 5, 6, 3)
y = layers.Dense(len(set(labels)))(keras.Input((len(paths),)))  #: (None, 3) · 51
z = keras.Input((len(glob.glob("photos/**/*.png", recursive=True)), len(glob.glob("photos/**/0.png"))))  #: (None, 16, 3)

# %% Folders that are gone through one in another
names = sorted(os.listdir("photos"))
count = 0
for name in names:
    count += len(os.listdir(os.path.join("photos", name)))
y = keras.Input((count, len(names)))  #: (None, 16, 3)
folder = pathlib.Path("photos")
z = keras.Input((len(list(folder.glob("*/*.png"))), len(list(folder.rglob("1.png")))))  #: (None, 16, 3)

# %% A data set of paths, and parts of it that do not hold the same pictures
def load(path, number):
    picture = tf.io.decode_png(tf.io.read_file(path), channels=3)  #: (picture.shape[0], picture.shape[1], 3)
    return tf.image.resize(picture, (8, 8)), tf.one_hot(number, 3)  #: (8, 8, 3), (3,)
names = sorted(os.listdir("photos"))
files = glob.glob("photos/*/*.png")
numbers = [names.index(path.split("/")[-2]) for path in files]
data = tf.data.Dataset.from_tensor_slices((files, numbers)).map(load).batch(4)  #: (None, 8, 8, 3), (None, 3) · 4 batches
held, rest = data.take(1), data.skip(1)
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Flatten(), layers.Dense(3, "softmax")])  #: (None, 3) · Σ 579
model.compile("sgd", "categorical_crossentropy")
model.fit(rest, validation_data=held)

# %% Names in whatever order: as many as there are, and what all files agree on
pictures, labels = [], []
for label in os.listdir("photos"):
    for name in os.listdir(os.path.join("photos", label)):
        if not name.endswith(".png"):
            continue
        picture = Image.open(f"photos/{label}/{name}").convert("RGB").resize((6, 5))
        pictures.append(np.asarray(picture))
        labels.append(label)
x = np.array(pictures)  #: (16, 5, 6, 3)
y = layers.Dense(len(set(labels)))(keras.Input((len(labels),)))  #: (None, 3) · 51
kept = [os.path.join("photos", name) for name in os.listdir("photos") if name[0] != "."]
z = np.zeros((len(kept), len(sorted(kept)), len([name for name in os.listdir("photos") if "zzz" in name])))  #: (3, 3, 0)

# %% One name out of a folder may be any: nobody knows which files it leads to, only what all have in common
folder = os.listdir("photos")[0]
inside = len(os.listdir(os.path.join("photos", folder)))
x = keras.Input((inside, len(os.listdir("photos"))))  #: (None, inside, 3)
first = Image.open(glob.glob("photos/*/0.png")[0]).convert("RGB")
y = np.asarray(first)  #: (12, 10, 3)
some = np.asarray(Image.open(list(pathlib.Path("photos").glob("*/1.png"))[-1]))  #: (12, 10, 3)
certain = sorted(os.listdir("photos"))[0]
z = keras.Input((len(os.listdir(f"photos/{certain}")), len(sorted(pathlib.Path("photos").glob("*/")))))  #: (None, 5, 3)
w = keras.Input((len(glob.glob("photos/*/")), len(sorted(list(map(str, list(pathlib.Path("photos").glob("*/*.png"))))))))  #: (None, 3, 16)

# %% Pictures of a folder are as many rows as there are files, the last batch shorter
test = keras.utils.image_dataset_from_directory("photos", image_size=(12, 10), batch_size=5, shuffle=False)  #: (None, 12, 10, 3), (None,) · 4 batches
labels = np.concatenate([label for _, label in test])  #: (16,)
model = keras.Sequential([keras.Input((12, 10, 3)), layers.Flatten(), layers.Dense(3)])  #: (None, 3) · Σ 1,083
predicted = model.predict(test)  #: (16, 3)
classes = predicted.argmax(axis=1)  #: (16,)
table = tf.math.confusion_matrix(labels, classes, num_classes=3)  #: (3, 3)
first = next(iter(test))[0]  #: (5, 12, 10, 3)
names = sorted(tf.io.gfile.listdir("photos"))
width = layers.Dense(len(names))(keras.Input((2,)))  #: (None, 3) · 9

# %% A part of a folder is shuffled alike for both parts, which takes a seed
train = keras.utils.image_dataset_from_directory("photos", image_size=(12, 10), validation_split=0.25, subset="training", seed=1)  #: (None, 12, 10, 3), (None,) · 1 batch
plain = keras.utils.image_dataset_from_directory("photos", image_size=(12, 10), validation_split=0.25, subset="training", shuffle=False)  #: (None, 12, 10, 3), (None,) · 1 batch
whole = keras.utils.image_dataset_from_directory("photos", image_size=(12, 10), validation_split=0.0)  #: (None, 12, 10, 3), (None,)
train = keras.utils.image_dataset_from_directory("photos", validation_split=0.25, subset="training")
#                                                                           ^^^^ error[arguments-clash]
#                                                                           ^^^^ fix "Add seed=42"

# %% Which part it is has to be said
train = keras.utils.image_dataset_from_directory("photos", validation_split=0.25, seed=1)
#                                                                           ^^^^ error[arguments-clash]
#                                                                           ^^^^ fix "Add subset="training""

# %% And how large it is
train = keras.utils.image_dataset_from_directory("photos", subset="training", seed=1)
#                                                                 ^^^^^^^^^^ error[arguments-clash]
#                                                                 ^^^^^^^^^^ fix "Add validation_split=0.2"

# %% A share is less than all
train = keras.utils.image_dataset_from_directory("photos", validation_split=20, subset="training", seed=1)
#                                                                           ^^ error[outside-interval]

# %% Parts have names
train = keras.utils.image_dataset_from_directory("photos", validation_split=0.2, subset="train", seed=1)
#                                                                                       ^^^^^^^ error[unknown-choice]

# %% Colours, too
grey = keras.utils.image_dataset_from_directory("photos", color_mode="gray")
#                                                                    ^^^^^^ error[unknown-choice]
