BUILDERS = {}


def register(name):
    def wrap(builder):
        BUILDERS[name] = builder
        return builder

    return wrap


def build(config):
    if config.model not in BUILDERS:
        raise KeyError(f"no model {config.model}")
    return BUILDERS[config.model](config)
