/** Days of the Gregorian calendar, and what Python says of those that there are not. */

export const MONTHS = 12;

/** Days of a month; day 0 of the next month is its last. */
function daysOf(year: number, month: number): number {
  // Years below 100 would be read as those of the 20th century; the calendar repeats every 400 years.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** What is wrong with a day; undefined where it is one. */
export function refusedDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > MONTHS) return "month must be in 1..12…";
  return day < 1 || day > daysOf(year, month) ? "day is out of range for month…" : undefined;
}
