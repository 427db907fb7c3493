import {html} from '../part.js';
import {sentence} from '../format.js';
import {labelOf} from './form.js';
import {empty} from './states.js';

const BADGES = {added: 'good', removed: 'bad', changed: 'warn'};

// `/version/doseRules/0/dailyMaximum` as "Dose rules, oral-adult: daily maximum".
const placeOf = ({pointer, item}) => {
  const parts = pointer.split('/').slice(1).filter(part => part !== 'version' && !/^\d+$/.test(part)).map(labelOf);
  const [first, ...rest] = parts;
  return `${first ?? 'All of it'}${item ? `, ${item}` : ''}${rest.length ? `: ${rest.join(', ').toLowerCase()}` : ''}`;
};

const said = value => (value === undefined ? html`<span class="hint">nothing</span>`
  : value !== null && typeof value === 'object' ? html`<pre>${JSON.stringify(value, null, 2)}</pre>` : String(value));

// What two documents say differently, side by side.
export const differenceTable = (differences, {before, after, label}) => (differences.length
  ? html`<div class="table-box" tabindex="0" role="region" aria-label=${label}><table class="differences">
      <thead><tr><th scope="col">Where</th><th scope="col">${before}</th><th scope="col">${after}</th></tr></thead>
      <tbody>${differences.map(one => html`<tr>
        <th scope="row">${placeOf(one)} <span class=${`badge ${BADGES[one.change]}`}>${sentence(one.change)}</span></th>
        <td>${one.change === 'added' ? said(undefined) : said(one.before)}</td><td>${one.change === 'removed' ? said(undefined) : said(one.after)}</td></tr>`)}</tbody>
    </table></div>`
  : empty('No difference', 'Both say the same.'));

// What two documents say differently, item by item as they stand: for a conflict, where one of them is not saved.
export function differences(before, after, pointer = '') {
  const saysNothing = value => value === undefined || (Array.isArray(value) && value.length === 0);
  if (JSON.stringify(before) === JSON.stringify(after) || (saysNothing(before) && saysNothing(after))) {
    return [];
  }
  const isPlain = value => value !== null && typeof value === 'object';
  if (isPlain(before) && isPlain(after) && Array.isArray(before) === Array.isArray(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .flatMap(name => differences(before[name], after[name], `${pointer}/${name}`));
  }
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{change, pointer, before, after}];
}

