import {html} from '../../part.js';
import {sentence} from '../../format.js';

// Which cases are looked at. In the address the subgroup stands as the service reads it: parts behind commas.

export const SCOPE = ['subgroup', 'background'];

const SEXES = ['female', 'male', 'unknown'];
const SERIOUS = ['death', 'life-threatening', 'hospitalisation', 'disability', 'congenital-anomaly', 'other-important'];
const REPORTERS = ['physician', 'pharmacist', 'other-health-professional', 'lawyer', 'consumer'];
const ALCOHOL = ['yes', 'no', 'unknown'];

// What the fields of the form can say; everything else of a subgroup stays as text.
const FIELDS = {
  sex: value => SEXES.includes(value),
  age: value => /^\d{0,3}(-\d{0,3})?$/.test(value),
  country: value => /^[A-Z]{2}$/.test(value),
  year: value => /^\d{0,4}(-\d{0,4})?$/.test(value),
  serious: value => value === '' || SERIOUS.includes(value),
  reporter: value => REPORTERS.includes(value),
  alcohol: value => ALCOHOL.includes(value),
};

// The text of a subgroup as {fields, rest}.
export function understood(text) {
  const fields = {};
  const rest = [];
  for (const part of (text ?? '').split(',').map(one => one.trim()).filter(Boolean)) {
    const [, key, value = ''] = /^([^:]*)(?::(.*))?$/.exec(part);
    if (FIELDS[key]?.(value) && !(key in fields)) {
      fields[key] = key === 'serious' && value === '' ? 'any' : value;
    } else {
      rest.push(part);
    }
  }
  return {fields, rest: rest.join(',')};
}

// The subgroup that a form says.
export function subgroupOf(form) {
  const parts = Object.keys(FIELDS).map(key => [key, (form.get(`sub-${key}`) ?? '').trim()]).filter(([, value]) => value)
    .map(([key, value]) => (key === 'serious' && value === 'any' ? key : `${key}:${key === 'country' ? value.toUpperCase() : value}`));
  const rest = (form.get('sub-rest') ?? '').trim();
  return [...parts, ...(rest ? [rest] : [])].join(',');
}

export const scopeOf = form => ({subgroup: subgroupOf(form), background: form.get('background')});

const choice = (label, name, chosen, codes, all = 'All') => html`<label>${label} <select name=${name}>
  <option value="">${all}</option>${codes.map(([code, text]) => html`<option value=${code} ?selected=${code === chosen}>${text}</option>`)}</select></label>`;

const worded = codes => codes.map(code => [code, sentence(code)]);

export {choice, worded};

export const backgroundField = background =>
  choice('Background', 'background', background, [['hospital', 'Hospital'], ['faers', 'FAERS']]);

export function subgroupFields(subgroup) {
  const {fields, rest} = understood(subgroup);
  return html`
    ${choice('Sex', 'sub-sex', fields.sex, worded(SEXES))}
    <label>Age, years <input name="sub-age" .value=${fields.age ?? ''} placeholder="65- or 18-64" pattern="\\d{0,3}(-\\d{0,3})?" maxlength="7"></label>
    <label>Country <input name="sub-country" .value=${fields.country ?? ''} placeholder="IT" pattern="[A-Za-z]{2}" maxlength="2"></label>
    <label>Year of onset <input name="sub-year" .value=${fields.year ?? ''} placeholder="2024-2026" pattern="\\d{0,4}(-\\d{0,4})?" maxlength="9"></label>
    ${choice('Seriousness', 'sub-serious', fields.serious, [['any', 'Any criterion'], ...worded(SERIOUS)])}
    ${choice('Reporter', 'sub-reporter', fields.reporter, worded(REPORTERS))}
    ${choice('Alcohol', 'sub-alcohol', fields.alcohol, worded(ALCOHOL))}
    <label>More, as text <input name="sub-rest" .value=${rest} placeholder="route:oral,prompted" maxlength="300"></label>`;
}
