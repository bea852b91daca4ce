MAX_WORDS = 500
MAX_LENGTH = 20
EMBEDDING = 16
CLASSES = ["sport", "politics", "science"]
