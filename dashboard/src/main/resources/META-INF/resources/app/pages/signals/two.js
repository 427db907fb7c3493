import {Following, html, nothing} from '../../part.js';
import {count, time} from '../../format.js';
import {current, setQuery} from '../../router.js';
import {Pages} from '../../paging.js';
import {empty, listed} from '../../parts/states.js';
import {basis, named, pairPath, part, plain, sortable} from './numbers.js';
import {SCOPE, backgroundField, scopeOf, subgroupFields} from './scope.js';
import '../../parts/table.js';
import '../../parts/drug-search.js';

// A question about two drugs, whose answer is a table; what is asked stands in the address.
class TwoDrugs extends Following {
  constructor(path, asked, isWhole) {
    super();
    Object.assign(this, {asks: asked, isWhole});
    this.found = new Pages(this, 'adverse-event', path, () => ({...this.asked, limit: 200}));
  }

  follow() {
    this.query = current().query;
    const asked = Object.fromEntries([...this.asks, ...SCOPE].filter(name => this.query[name]).map(name => [name, this.query[name]]));
    if (JSON.stringify(asked) !== JSON.stringify(this.asked)) {
      this.asked = asked;
      if (this.isWhole(asked)) {
        this.found.restart();
      }
    }
    this.requestUpdate();
  }

  form(fields) {
    return html`<form @submit=${this.submit} @change=${event => event.target.form?.requestSubmit()} aria-label="What to count">
      <div class="filters">${fields}${backgroundField(this.query.background)}</div>
      <details class="subgroup" ?open=${Boolean(this.query.subgroup)}><summary>Subgroup${this.query.subgroup ? html`: <code>${this.query.subgroup}</code>` : ': all cases'}</summary>
        <div class="filters">${subgroupFields(this.query.subgroup)}</div></details>
      <button class="primary">Count</button></form>`;
  }

  submit(event) {
    event.preventDefault();
    setQuery({...this.askedOf(event.target), ...scopeOf(new FormData(event.target))}, {step: true});
  }

  answer(columns, label, nothingThere) {
    return this.isWhole(this.asked) ? listed(this.found, () => html`${basis(this.found.begin.basis, time, {prior: false})}
      <t-table class="signals" label=${label} .rows=${this.found.rows} .complete=${this.found.complete} .more=${() => this.found.next()}
        .columns=${columns}></t-table>`, nothingThere) : nothing;
  }
}

const search = (label, text, chosen) => html`<t-drug-search label=${label} .text=${text ?? ''} @chosen=${chosen}></t-drug-search>`;

const texts = form => [...form.querySelectorAll('t-drug-search')].map(field => field.text.trim());

// Two drugs beside each other, reaction by reaction.
class Compare extends TwoDrugs {
  constructor() {
    super('/signals/compare', ['drugs'], ({drugs}) => /^[^,]+,[^,]+$/.test(drugs ?? ''));
  }

  askedOf(form) {
    return {drugs: texts(form).filter(Boolean).join(',')};
  }

  render() {
    const [first = '', second = ''] = (this.query.drugs ?? '').split(',');
    const chosen = place => event => setQuery({drugs: [first, second].map((name, index) => (index === place ? event.detail.drugId : name)).filter(Boolean).join(',')});
    return html`<p class="lead">Each drug against all cases, and the first one among the cases of either. Cases with both are cases of the first there.</p>
      ${this.form(html`${search('First drug', first, chosen(0))}${search('Second drug', second, chosen(1))}`)}
      ${this.answer(compared(first, second), 'Reactions of two drugs', empty('No case names either', 'A drug is named by the catalog’s id: choose it from the list.'))}`;
  }
}
customElements.define('t-signal-compare', Compare);

// What is reported with two drugs together, or a drug and alcohol, more often than with each alone.
class Together extends TwoDrugs {
  constructor() {
    super('/signals/pairs', ['drug', 'with', 'reaction'], asked => Boolean(asked.with));
  }

  askedOf(form) {
    const [drug, other] = texts(form);
    const data = new FormData(form);
    return {drug, with: data.get('alcohol') ? 'alcohol' : other === 'alcohol' ? '' : other, reaction: data.get('reaction')};
  }

  render() {
    const {query} = this;
    return html`<p class="lead">Omega compares the cases of both together with what each alone lets one expect. With alcohol it looks at the
        reports that say yes or no to it.</p>
      ${this.form(html`${search('First drug, if any', query.drug, event => setQuery({drug: event.detail.drugId}))}
        ${search('Together with', query.with === 'alcohol' ? '' : query.with, event => setQuery({with: event.detail.drugId}))}
        <label><input type="checkbox" name="alcohol" .checked=${query.with === 'alcohol'}> With alcohol instead</label>
        <label>Reaction <input name="reaction" .value=${query.reaction ?? ''} maxlength="200" placeholder="drowsiness"></label>`)}
      ${this.answer(TOGETHER, 'Reactions with both', empty('No case names both', 'A drug is named by the catalog’s id: choose it from the list.'))}`;
  }
}
customElements.define('t-signal-together', Together);

const number = (key, label, title, of, name, wide) => ({key, label, title, number: true, wide,
  value: row => sortable(of(row), name), render: row => part(of(row), name)});

const cases = (key, label, of, wide) => ({key, label, number: true, wide, value: of, render: row => count(of(row))});

const compared = (first, second) => [
  {key: 'reaction', label: 'Reaction', value: row => plain(row.reaction), render: row => html`<a href=${`/signals${pairPath(first, row.reaction)}`}>${named(row.reaction)}</a>`},
  cases('a1', `${first}, cases`, row => row.first.a),
  number('ic1', 'IC025', `Of ${first} against all cases`, row => row.first.ic, 'lower', true),
  cases('a2', `${second}, cases`, row => row.second.a),
  number('ic2', 'IC025', `Of ${second} against all cases`, row => row.second.ic, 'lower', true),
  number('ror', 'ROR', `${first} among the cases of either`, row => row.direct.ror, 'value'),
  number('ror025', 'from', 'Lower limit of the ROR', row => row.direct.ror, 'lower', true),
  number('ror975', 'to', 'Upper limit of the ROR', row => row.direct.ror, 'upper', true),
];

const TOGETHER = [
  {key: 'drug', label: 'Drug', value: row => plain(row.drug), render: row => html`${named(row.drug)} with ${named(row.with)}`},
  {key: 'reaction', label: 'Reaction', value: row => plain(row.reaction), render: row => html`<a href=${`/signals${pairPath(row.drug, row.reaction)}`}>${named(row.reaction)}</a>`},
  cases('n111', 'Cases', row => row.counts.n111),
  {key: 'expected', label: 'E', title: 'Expected cases', number: true, wide: true, value: row => sortable(row.expected, 'value'),
    render: row => part(row.expected, 'value')},
  number('omega', 'Omega', 'log2 of observed to expected', row => row.omega, 'value', true),
  number('omega025', 'Omega025', 'Lower limit of Omega', row => row.omega, 'lower'),
  cases('n11', 'Of both drugs', row => row.counts.n11, true),
];
