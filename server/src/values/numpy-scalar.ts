/** A number that Python and NumPy each have a type of their own for. */
export interface MaybeOfNumPy {
  /**
   * Set where it certainly is a scalar of NumPy: a whole one is no `int` of Python's, and a real one goes over the items of
   * a list where Python's `float` is refused.
   */
  readonly ofNumPy?: true;
}
