import {html, nothing} from '../../part.js';
import {count} from '../../format.js';

// What disproportionality is not, wherever its numbers stand.
export const caution = html`<p class="notice warn caution"><strong>Reports compared with reports.</strong> These numbers show
  neither that a drug caused a reaction nor how often it does. A pair above a threshold is a statistic of disproportionate
  reporting; a signal is what assessors make of its cases.</p>`;

const formats = [0, 1, 2, 3].map(digits => new Intl.NumberFormat('en-GB',
  {minimumFractionDigits: digits, maximumFractionDigits: digits}));

// A number with as many digits as help to compare it: 0.031, 2.41, 53.4, 525.
export function figure(value) {
  const size = Math.abs(value);
  const digits = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
  return formats[digits].format(value).replace('-', '−');
}

// One part of a statistic (`value`, `lower`, `upper`), or that it is undefined, and why: never 0 in its place.
export const part = (statistic, name) => (statistic?.undefined !== undefined
  ? html`<span class="undefined" title=${statistic.because}>undefined</span>` : figure(statistic[name]));

// A statistic with its limits, or why it has none.
export const withLimits = statistic => (statistic.undefined !== undefined
  ? html`<span class="undefined">undefined: ${statistic.because}</span>`
  : html`${figure(statistic.value)}${statistic.lower === undefined ? nothing
    : html` <small>${figure(statistic.lower)} to ${figure(statistic.upper)}</small>`}`);

// A number of a crossing, which is absent where it was undefined.
export const told = value => (value === undefined ? html`<span class="undefined">undefined</span>` : figure(value));

export const sortable = (statistic, name) => (statistic?.undefined !== undefined ? undefined : statistic[name]);

const REPORTED = 'reported:';

const PREFERRED_TERM = 'meddra:';

// A drug or reaction as people read it: what was not recognised, by the words of the report.
export const named = name => {
  if (name.startsWith(REPORTED)) {
    return html`“${name.slice(REPORTED.length)}” <small>as reported</small>`;
  }
  return name.startsWith(PREFERRED_TERM) ? html`${plain(name)} <small>by its code</small>` : name;
};

export const plain = name => {
  if (name.startsWith(REPORTED)) {
    return name.slice(REPORTED.length);
  }
  return name.startsWith(PREFERRED_TERM) ? `MedDRA ${name.slice(PREFERRED_TERM.length)}` : name;
};

export const pairPath = (drug, reaction) => `/${encodeURIComponent(drug)}/${encodeURIComponent(reaction)}`;

const LISTINGS = {listed: ['Listed', ''], 'listed-in-context': ['Listed for withdrawal or overdose', 'info'], new: ['Not listed', 'warn'],
  unknown: ['Not known', '']};

// Whether the catalog lists the reaction for the drug; in a table in short.
export const listing = (code, {short = false} = {}) => {
  const [label, kind] = LISTINGS[code] ?? [code, ''];
  return html`<span class=${`badge ${kind}`} title=${label}>${short && code === 'listed-in-context' ? 'In context' : label}</span>`;
};

export const LISTING_LABELS = Object.fromEntries(Object.entries(LISTINGS).map(([code, [label]]) => [code, label]));

const STAGES = {new: ['New', 'warn'], 'under-review': ['Under review', 'info'], confirmed: ['Confirmed', 'bad'],
  refuted: ['Refuted', 'good'], closed: ['Closed', '']};

export const STAGE_LABELS = Object.fromEntries(Object.entries(STAGES).map(([code, [label]]) => [code, label]));

export const stage = code => html`<span class=${`badge ${STAGES[code]?.[1] ?? ''}`}>${STAGES[code]?.[0] ?? code}</span>`;

// Whether there are cases that the counts do not hold yet.
export const isBehind = of => !of.caughtUp || of.lag > 0;

// What the counts rest on, and what is not in them yet; with the prior where EBGM is shown.
export const basis = (of, time, {prior = true} = {}) => html`<p class="hint basis">Counted ${time(of.countedAt)} over ${count(of.cases)} cases${
  of.caughtUp ? '' : ', while the service still reads its cases after a start'}${of.lag > 0 ? html`; <strong>${count(of.lag)}
  changes are not counted yet</strong>` : ''}. ${!prior ? '' : of.prior ? `The prior of EBGM was fitted to ${count(of.prior.pairs)} pairs at ${
  time(of.prior.fittedTo)}.` : 'No prior is fitted yet, so EBGM is undefined.'}</p>`;
