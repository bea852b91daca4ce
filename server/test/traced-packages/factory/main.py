import layers_from as lf
from settings import EXPERIMENTS


def run(name):
    experiment = EXPERIMENTS[name]
    model = lf.model_from(experiment["input"], experiment["layers"])
    model.compile(experiment.get("optimizer", "adam"), experiment["loss"])
    return model


models = {name: run(name) for name in EXPERIMENTS}
tabular = models["tabular"]
picture = run("picture")
