# %% What a reader of files collects is not known, however deep it stands
import xml.etree.ElementTree as ET


def boxes(path):
    found = {"left": [], "right": []}
    for element in ET.parse(path).iter():
        if "object" in element.tag:
            for attribute in list(element):
                if "box" in attribute.tag:
                    for side in list(attribute):
                        if "left" in side.tag:
                            found["left"] += [int(side.text)]
    return found


def load(paths):
    images = []
    for path in paths:
        box = boxes(path)
        for i in range(len(box["left"])):
            images.append(np.zeros((4,)))
    data = np.asarray(images)  #: (data.shape[0], 4)
    model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
    model.compile("adam", "mse")
    model.fit(data, np.zeros((8, 2)))
    return model  #: (None, 2) · Σ 10
