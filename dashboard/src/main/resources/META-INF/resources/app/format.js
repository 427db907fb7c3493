// How values are written: times in the site's zone, numbers with thin groups, codes as words.

let zone = 'UTC';

export function useTimeZone(id) {
  zone = id;
}

export const timeZone = () => zone;

const formatter = options => {
  const made = new Map();
  return () => {
    if (!made.has(zone)) {
      made.set(zone, new Intl.DateTimeFormat('en-GB', {...options, timeZone: zone}));
    }
    return made.get(zone);
  };
};

const dayAndTime = formatter({day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit'});
const timeOnly = formatter({hour: '2-digit', minute: '2-digit', second: '2-digit'});
const zonedDay = formatter({year: 'numeric', month: '2-digit', day: '2-digit'});

// An instant, such as 22 Nov 2026, 10:04.
export const time = instant => (instant ? dayAndTime().format(new Date(instant)) : '');

export const clockTime = instant => timeOnly().format(new Date(instant));

// A calendar day such as 2026-11-22, or only a month or a year, as it was stated.
export function day(text) {
  const parts = (text ?? '').slice(0, 10).split('-').map(Number);
  if (parts.length < 3 || parts.some(Number.isNaN)) {
    return text ?? '';
  }
  return new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'})
      .format(Date.UTC(parts[0], parts[1] - 1, parts[2]));
}

// The day of an instant in the site's zone, as 2026-11-22.
export const dayOf = instant => zonedDay().format(new Date(instant)).split('/').reverse().join('-');

// The instant of a date and time such as 2026-11-22T10:04, as a clock in the site's zone shows it.
export function instantOf(local) {
  const stated = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  const shown = at => {
    const part = Object.fromEntries(new Intl.DateTimeFormat('en-GB', {timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric',
      day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric'}).formatToParts(at).map(one => [one.type, Number(one.value)]));
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  };
  const near = stated - (shown(stated) - stated);
  return new Date(stated - (shown(near) - near)).toISOString();
}

export const count = number => new Intl.NumberFormat('en-GB').format(number ?? 0);

// `recently-stopped` as "recently stopped".
export const words = code => (code ?? '').replaceAll('-', ' ').replaceAll('_', ' ');

export const sentence = code => {
  const text = words(code);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

// How long ago, roughly: for people who decide what to look at first.
export function ago(instant) {
  const seconds = Math.round((Date.now() - new Date(instant).getTime()) / 1000);
  const [amount, unit] = seconds < 90 ? [seconds, 'second'] : seconds < 5400 ? [seconds / 60, 'minute']
    : seconds < 129600 ? [seconds / 3600, 'hour'] : [seconds / 86400, 'day'];
  return new Intl.RelativeTimeFormat('en', {numeric: 'auto'}).format(-Math.round(amount), unit);
}
