import argparse
import sys

from config import Config
from data import make_data, split
from models import build


def main(args):
    config = Config(model=args.model, filters=[8, 16, 24])
    images, masks = make_data(config, 8)
    train, valid = split(images, masks)
    model = build(config)
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(*train, validation_data=valid, batch_size=config.batch_size, epochs=1, verbose=0)
    predicted = model.predict(valid[0], verbose=0)
    other = build(Config(model="fcn"))
    return predicted


def parse(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="unet")
    return parser.parse_args(argv)


if __name__ == "__main__":
    main(parse(sys.argv[1:]))
