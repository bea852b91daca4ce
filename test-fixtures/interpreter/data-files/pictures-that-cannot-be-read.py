# OpenCV gives None for a picture that it cannot read. A program that asks may leave any of them out, so nobody knows how
# many are left; one that does not ask has one for each file.
import os
import cv2
import keras
import numpy as np
from keras import layers

# %% Pictures that are left out
for number in range(3):
    cv2.imwrite(f"{number}.png", np.zeros((40, 30, 3), np.uint8))
with open("3.png", "w") as broken:
    broken.write("no picture")
pictures = []
for number in range(4):
    picture = cv2.imread(f"{number}.png")                          #: (picture.shape[0], picture.shape[1], 3)
    if picture is None:
        continue
    pictures.append(cv2.resize(picture, (16, 16)))
pictures = np.array(pictures)                                      #: (pictures.shape[0], 16, 16, 3)
x = keras.Input(pictures.shape[1:])                                #: (None, 16, 16, 3)
y = layers.Conv2D(4, 3)(x)                                         #: (None, 14, 14, 4) · 112

# %% Pictures that all have to be there
for number in range(3):
    cv2.imwrite(f"{number}.png", np.zeros((40, 30, 3), np.uint8))
pictures = []
for number in range(3):
    picture = cv2.imread(f"{number}.png")                          #: (picture.shape[0], picture.shape[1], 3)
    assert picture is not None, number
    pictures.append(cv2.resize(picture, (16, 16)))
pictures = np.array(pictures)                                      #: (3, 16, 16, 3)

# %% Nobody asks
for number in range(3):
    cv2.imwrite(f"{number}.png", np.zeros((40, 30, 3), np.uint8))
pictures = np.array([cv2.resize(cv2.imread(f"{number}.png"), (16, 16)) for number in range(3)])  #: (3, 16, 16, 3)
