/** What NumPy's arrays lack: names of pandas' tables and Python's lists, since people take a table's values and go on as if they had it, and names typed wrong. */
import { isCertainArray } from "../../../values/certain-array";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import { insteadAt } from "../../../values/records/texts-instead";
import { type Span, endOf } from "../../../values/records/span";
import type { Value } from "../../../values/value";
import { nearestNames } from "../../../values/names/nearest-names";
import { wordSet } from "../../../values/names/words";

/**
 * Names that `dir` lists of NumPy 2.3's arrays and their subclasses (masked, memory-mapped, matrix, record, text), of pandas' own
 * kinds of array, which `.values` may give, and those that older releases of NumPy had.
 */
const OF_ARRAYS = wordSet(
  "A A1 H I T add_categories all anom any argmax argmin argpartition argsort as_ordered as_unit as_unordered asfreq " +
    "asi8 astype base baseclass byteswap can_hold_na capitalize categories ceil center check_for_ordered choose clip " +
    "closed closed_left closed_right codes components compress compressed conj conjugate contains copy count ctypes " +
    "cumprod cumsum data date day day_name day_of_week day_of_year dayofweek dayofyear days days_docstring " +
    "days_in_month daysinmonth decode delete density describe device diagonal dot dropna dtype dump dumps duplicated " +
    "encode end_time endswith equals expandtabs factorize field fill fill_value filled fillna find flags flat flatten " +
    "floor flush freq freqstr from_arrays from_breaks from_codes from_indices from_spmatrix from_tuples getA getA1 " +
    "getH getI getT get_fill_value get_imag get_real getfield harden_mask hardmask hour ids imag index inferred_freq " +
    "insert interpolate is_empty is_leap_year is_month_end is_month_start is_non_overlapping_monotonic is_normalized " +
    "is_quarter_end is_quarter_start is_year_end is_year_start isalnum isalpha iscontiguous isdecimal isdigit isin " +
    "islower isna isnull isnumeric isocalendar isspace istitle isupper item itemset itemsize join kind kurt left " +
    "length ljust lower lstrip mT map mask max mean median memory_usage microsecond microseconds " +
    "microseconds_docstring mid min minute month month_name nanosecond nanoseconds nanoseconds_docstring nbytes ndim " +
    "newbyteorder nonzero normalize notna notnull npoints open_left open_right ordered overlaps partition prod " +
    "product ptp put quarter qyear ravel real recordmask remove_categories remove_unused_categories rename_categories " +
    "reorder_categories repeat replace reshape resize rfind right rindex rjust round rpartition rsplit rstrip " +
    "searchsorted second seconds seconds_docstring sem set_categories set_closed set_fill_value set_ordered setfield " +
    "setflags shape sharedmask shift shrink_mask size skew soften_mask sort sort_values sp_index sp_values split " +
    "splitlines squeeze start_time startswith std strftime strides strip sum swapaxes swapcase take time timetz title " +
    "to_dense to_device to_julian_date to_numpy to_period to_pydatetime to_pytimedelta to_timestamp to_tuples tobytes " +
    "tofile toflex tolist torecords tostring total_seconds trace translate transpose tz tz_convert tz_localize tzinfo " +
    "unique unit unshare_mask upper value_counts var view week weekday weekofyear year zfill",
);

/** What picks rows by their places as an array's own brackets do. */
const BY_PLACES = "iloc";

/** Says that an array has no such attribute. */
export function lacksMemberOfArrays(
  value: Value,
  attribute: string,
  site: Span,
): MissingAttribute<"lacks-attribute"> | undefined {
  if (attribute.startsWith("_") || OF_ARRAYS.has(attribute) || !isCertainArray(value)) return undefined;
  return {
    message: `'numpy.ndarray' object has no attribute '${attribute}'`,
    code: "lacks-attribute",
    facts: { value: "A NumPy array", attribute },
    isProven: true,
    remedies:
      attribute === BY_PLACES
        ? [{ kind: "replaceText", span: endOf(site, attribute.length + 1), text: "", preferred: true }]
        : insteadAt(endOf(site, attribute.length), nearestNames(attribute, [...OF_ARRAYS])),
  };
}
