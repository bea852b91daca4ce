"""What releases of a library take as arguments, read from their source without importing it."""
