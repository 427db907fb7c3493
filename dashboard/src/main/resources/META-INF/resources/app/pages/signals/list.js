import {Following, html, nothing} from '../../part.js';
import {at} from '../../api.js';
import {count, sentence, time, words} from '../../format.js';
import {current, setQuery} from '../../router.js';
import {hasRole} from '../../session.js';
import {Pages} from '../../paging.js';
import {empty, listed} from '../../parts/states.js';
import {LISTING_LABELS, basis, figure, isBehind, listing, named, pairPath, part, plain, sortable, stage} from './numbers.js';
import {SCOPE, backgroundField, choice, scopeOf, subgroupFields} from './scope.js';
import './volcano.js';
import '../../parts/table.js';
import '../../parts/drug-search.js';

const ASKED = ['screen', 'sort', 'drug', 'class', 'reaction', 'listed', 'atLeast', ...SCOPE];
const SCREENS = [['ic', 'IC025 above 0, 3 cases'], ['evans', 'PRR 2, chi-square 4, 3 cases'], ['ebgm', 'EB05 at least 2'], ['all', 'None: all pairs']];
const SORTS = [['ic025', 'IC025'], ['ic', 'IC'], ['eb05', 'EB05'], ['ebgm', 'EBGM'], ['prr', 'PRR'], ['prr025', 'PRR, lower limit'],
  ['ror', 'ROR'], ['ror025', 'ROR, lower limit'], ['chi-square', 'Chi-square'], ['a', 'Cases'], ['expected', 'Expected cases']];
const USUAL = {screen: 'ic', sort: 'ic025'};
const MOST = 10_000;

export const keyOf = pair => `${pair.drug}|${pair.reaction}`;

// The pairs that cross a screen, as a plot and a table that point at each other; all of the view stands in the address.
class SignalList extends Following {
  constructor() {
    super();
    this.asked = undefined;
    this.pairs = new Pages(this, 'adverse-event', '/signals', () => ({...this.asked, limit: 500}));
  }

  follow() {
    const {query} = current();
    this.query = query;
    const asked = Object.fromEntries(ASKED.filter(name => query[name]).map(name => [name, query[name]]));
    if (JSON.stringify(asked) !== JSON.stringify(this.asked)) {
      this.asked = asked;
      this.find();
    }
    this.requestUpdate();
  }

  find() {
    this.revealed = false;
    this.pairs.restart();
  }

  async findAll() {
    this.all = true;
    while (this.pairs.state === 'done' && !this.pairs.complete && this.pairs.rows.length < MOST) {
      await this.pairs.next();
    }
    this.all = false;
    this.requestUpdate();
  }

  render() {
    const {query, pairs} = this;
    return html`
      ${this.form(query)}
      ${listed(pairs, () => html`
        ${isBehind(pairs.begin.basis) ? html`<div class="notice warn">${basis(pairs.begin.basis, time)}</div>` : nothing}
        ${this.plot()}
        <t-table class="signals" label="Pairs of a drug and a reaction" .rows=${pairs.rows} .complete=${pairs.complete}
          .more=${() => pairs.next()} .columns=${hasRole('assessor', 'auditor') ? WITH_REVIEWS : COLUMNS} .order=${this.order()} .reorder=${order => this.reorder(order)}
          .keyOf=${keyOf} .marked=${query.pair} @pointed=${event => this.volcano?.point(keyOf(event.detail))}
          @picked=${event => this.pick(event.detail)}></t-table>
        <div class="row between">
          <div>${basis(pairs.begin.basis, time)}</div>
          <p><button type="button" @click=${this.find}>Count again</button> ${['csv', 'json'].map(format => html`<a class="button" download=${`signals.${format}`}
            href=${at('adverse-event', '/signals/export', {...this.asked, format})}>Download as ${format.toUpperCase()}</a> `)}</p>
        </div>`,
      empty('No pair fits', query.drug || query.reaction
        ? 'A drug is named by the catalog’s id, a reaction by the platform’s term: it may be spelt differently. Or choose another screen.'
        : 'Choose another screen or a wider subgroup, or wait for cases: hospitals post them, and imports bring them.'))}`;
  }

  get volcano() {
    return this.querySelector('t-signal-volcano');
  }

  form(query) {
    const editor = !hasRole('assessor', 'auditor');
    const screens = SCREENS.some(([code]) => code === (query.screen ?? 'ic')) ? SCREENS : [...SCREENS, [query.screen, sentence(query.screen)]];
    return html`<form @submit=${this.submit} @change=${event => event.target.form?.requestSubmit()} aria-label="Which pairs">
      <div class="filters">
        ${picked('Screen', 'screen', query.screen ?? USUAL.screen, screens)}
        ${picked('Ranked by', 'sort', query.sort ?? USUAL.sort, SORTS)}
        <t-drug-search label="Drug" .text=${query.drug ?? ''} @chosen=${event => setQuery({drug: event.detail.drugId}, {step: true})}></t-drug-search>
        <label>Class of drugs <input name="class" .value=${query.class ?? ''} maxlength="100" placeholder="benzodiazepine"></label>
        <label>Reaction <input name="reaction" .value=${query.reaction ?? ''} maxlength="200" placeholder="seizure"></label>
        ${choice('In the catalog', 'listed', query.listed, Object.entries(LISTING_LABELS))}
        <label>At least, cases <input name="atLeast" type="number" min="1" .value=${query.atLeast ?? ''} placeholder="1"></label>
        ${editor ? nothing : backgroundField(query.background)}
      </div>
      ${editor ? html`<p class="hint">Pairs with a cell of one or two cases, subgroups and backgrounds are for those who may see cases.</p>`
        : html`<details class="subgroup" ?open=${Boolean(query.subgroup)}><summary>Subgroup${query.subgroup ? html`: <code>${query.subgroup}</code>` : ': all cases'}</summary>
          <div class="filters">${subgroupFields(query.subgroup)}</div></details>`}
      <button class="visually-hidden" tabindex="-1">Find</button>
    </form>`;
  }

  submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const drug = event.target.querySelector('t-drug-search').text.trim();
    const {screen, sort, ...rest} = Object.fromEntries(['screen', 'sort', 'class', 'reaction', 'listed', 'atLeast'].map(name => [name, form.get(name)]));
    setQuery({...rest, drug, ...(hasRole('assessor', 'auditor') ? scopeOf(form) : {}), pair: '',
      screen: screen === USUAL.screen ? '' : screen, sort: sort === USUAL.sort ? '' : sort,
      order: sort === (this.query.sort ?? USUAL.sort) ? this.query.order : ''}, {step: true});
  }

  // Numbers are ranked by the service, the highest first; the rest is put in order among what was fetched.
  order() {
    const {order, sort = USUAL.sort} = this.query;
    const text = order ?? sort;
    if (this.ordered?.text !== text) {
      const descending = order ? order.startsWith('-') : true;
      this.ordered = {text, order: {key: order ? order.replace(/^-/, '') : sort, direction: descending ? 'descending' : 'ascending'}};
    }
    return this.ordered.order;
  }

  reorder({key, direction}) {
    const ranked = SORTS.some(([code]) => code === key);
    setQuery(ranked ? {sort: key === USUAL.sort ? '' : key, order: ''} : {order: `${direction === 'descending' ? '-' : ''}${key}`});
  }

  pick(pair) {
    setQuery({pair: keyOf(pair) === this.query.pair ? '' : keyOf(pair)});
  }

  // A row in sight answers to its point.
  hover(key) {
    this.querySelector('t-table').pointedAt = key;
  }

  plot() {
    const {pairs, query} = this;
    this.plotted = this.all && this.plotted ? this.plotted : pairs.rows;
    const chosen = pairs.rows.find(pair => keyOf(pair) === query.pair);
    return html`<section class="card">
      <div class="row between"><h2>How much more than expected, and how far from chance</h2>
        ${pairs.complete ? nothing : html`<p><span class="hint">The first ${count(pairs.rows.length)} of ${count(pairs.begin.total)} pairs.</span>
          <button type="button" ?disabled=${this.all} @click=${this.findAll}>Fetch ${pairs.begin.total > MOST ? `the first ${count(MOST)}` : 'all'}</button></p>`}</div>
      <t-signal-volcano .pairs=${this.plotted} .keyOf=${keyOf} .marked=${query.pair}
        @pointed=${event => this.hover(keyOf(event.detail))}
        @picked=${event => { this.pick(event.detail); this.querySelector('t-table').reveal(keyOf(event.detail)); }}></t-signal-volcano>
      <p class="chosen" aria-live="polite">${chosen ? html`Chosen: <a href=${address(chosen)}>${named(chosen.drug)}, ${named(chosen.reaction)}</a>,
        ${count(chosen.statistics.a)} cases where ${figure(chosen.statistics.expected)} were expected, IC ${part(chosen.statistics.ic, 'value')}
        (from ${part(chosen.statistics.ic, 'lower')})` : query.pair ? 'The chosen pair is not among these.' : 'Choose a point or a row (by the space bar, too) to see it in the other.'}</p>
    </section>`;
  }

  updated() {
    if (!this.revealed && this.query.pair && this.pairs.state === 'done') {
      this.revealed = true;
      const table = this.querySelector('t-table');
      table?.updateComplete.then(() => table.reveal(this.query.pair));
    }
  }
}
customElements.define('t-signal-list', SignalList);

const picked = (label, name, chosen, codes) => html`<label>${label} <select name=${name}>${codes.map(([code, text]) => html`
  <option value=${code} ?selected=${code === chosen}>${text}</option>`)}</select></label>`;

// The page of a pair, for the same cases that the list looks at.
const address = pair => {
  const {query} = current();
  const scope = new URLSearchParams(SCOPE.filter(name => query[name]).map(name => [name, query[name]])).toString();
  return `/signals${pairPath(pair.drug, pair.reaction)}${scope ? `?${scope}` : ''}`;
};

const statistic = (key, label, title, of, name) => ({key, label, title, number: true, ranked: true, wide: key !== 'ic025',
  value: pair => sortable(of(pair.statistics), name), render: pair => part(of(pair.statistics), name)});

const COLUMNS = [
  {key: 'drug', label: 'Drug', value: pair => plain(pair.drug), render: pair => html`<a href=${address(pair)}>${named(pair.drug)}</a>`},
  {key: 'reaction', label: 'Reaction', value: pair => plain(pair.reaction), render: pair => html`${named(pair.reaction)}${
    pair.verdict === 'undecided' ? html` <span class="badge" title="A statistic that the screen asks for is undefined">${words(pair.verdict)}</span>` : nothing}`},
  {key: 'a', label: 'a', title: 'Cases with drug and reaction', number: true, ranked: true, render: pair => count(pair.statistics.a)},
  {key: 'expected', label: 'E', title: 'Expected cases', number: true, ranked: true, wide: true, render: pair => figure(pair.statistics.expected)},
  statistic('prr', 'PRR', 'Proportional reporting ratio', of => of.prr, 'value'),
  statistic('ror', 'ROR', 'Reporting odds ratio', of => of.ror, 'value'),
  statistic('ic025', 'IC025', 'Information component, lower limit', of => of.ic, 'lower'),
  statistic('eb05', 'EB05', 'Empirical Bayes geometric mean, lower limit', of => of.ebgm, 'lower'),
  statistic('chi-square', 'Chi²', 'Chi-square with Yates’ correction', of => of.chiSquare, 'value'),
  {key: 'listed', label: 'Catalog', wide: true, render: pair => listing(pair.listed, {short: true})},
];

// What assessors made of a pair over all cases; those who see no cases are not told.
const WITH_REVIEWS = [...COLUMNS,
  {key: 'crossed', label: 'First crossed', wide: true, value: ({review}) => review?.firstCrossedAt,
    render: ({review}) => (review ? html`<time datetime=${review.firstCrossedAt} title=${time(review.firstCrossedAt)}>${time(review.firstCrossedAt).split(',')[0]}</time>` : never)},
  {key: 'state', label: 'State', value: ({review}) => review?.state,
    render: ({review}) => (review ? html`<span title=${`Since ${time(review.since)}`}>${stage(review.state)}</span>` : never)},
];

const never = html`<span class="undefined" title="Over all cases and known names it crossed no screen so far">none</span>`;
