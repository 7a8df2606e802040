// Numbers and names as people read them; the same in every view.

/** A count, with its thousands set apart. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

/** A number to four figures, without trailing zeros. */
export function figure(value: number): string {
  return digits(Number(value.toPrecision(4)));
}

/** A number in plain digits, as they were written, without an exponent. */
export function digits(value: number): string {
  const text = value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
  return value !== 0 && Number(text) === 0 ? String(value) : text;
}

/** A share as a percentage, and never `0 %` or `100 %` for what is only nearly so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return "< 1 %";
  if (rounded === 100 && share < 1) return "> 99 %";
  return `${rounded} %`;
}

/** Numbers between two ends, either of which may be open. */
export function interval(low: number | null, high: number | null): string {
  if (low === null) return high === null ? "" : `≤ ${figure(high)}`;
  if (high === null) return `≥ ${figure(low)}`;
  return low === high ? `= ${figure(low)}` : `${figure(low)} to ${figure(high)}`;
}

/** Seconds in the units that matter; an estimate is given in whole minutes from ten on. */
export function duration(seconds: number, estimated = false): string {
  const all = Math.max(0, Math.round(seconds));
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor(all / 60) % 60;
  const rest = all % 60;
  if (hours) return minutes ? `${hours} h ${minutes} min` : `${hours} h`;
  if (!minutes) return `${rest} s`;
  return rest && !(estimated && minutes >= 10) ? `${minutes} min ${rest} s` : `${minutes} min`;
}

/** Calls per second, per minute or per hour: whichever is at least one. */
export function rate(perSecond: number): string {
  if (perSecond >= 10) return `${whole(perSecond)}/s`;
  if (perSecond >= 1) return `${perSecond.toFixed(1)}/s`;
  if (perSecond >= 1 / 60) return `${(perSecond * 60).toFixed(1)}/min`;
  return `${(perSecond * 3600).toFixed(1)}/h`;
}

/** Let a long name be broken where its words meet; see `breakable` in `ui/static_html/markup.py`. */
export function breakable(name: string): string {
  return name.replace(/([_\-./:])(?=\p{L})/gu, "$1\u200b");
}
