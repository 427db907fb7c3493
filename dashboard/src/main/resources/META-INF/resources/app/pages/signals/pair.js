import {Following, Loading, html, nothing} from '../../part.js';
import {get} from '../../api.js';
import {count, time} from '../../format.js';
import {current, setQuery} from '../../router.js';
import {hasRole} from '../../session.js';
import {basis, caution, figure, listing, named, pairPath, withLimits} from './numbers.js';
import {SCOPE, backgroundField, choice, scopeOf, subgroupFields} from './scope.js';
import './forest.js';
import './course.js';
import './cell.js';
import './review.js';

const ASKED = [...SCOPE, 'against', 'stratify'];
const BY = 'sex,age-band,country,reporter,alcohol,background,year';
const MAY_SEE_CASES = ['assessor', 'auditor'];

// One pair of a drug and a reaction: every number, the cases behind it, and what assessors make of it.
class Pair extends Following {
  static properties = {drug: {}, reaction: {}};

  constructor() {
    super();
    this.pair = new Loading(this, () => get('adverse-event', `/signals${pairPath(this.drug, this.reaction)}`, {...this.asked, by: BY}));
  }

  willUpdate(changed) {
    if (changed.has('drug') || changed.has('reaction')) {
      this.follow();
    }
  }

  follow() {
    const {query} = current();
    this.query = query;
    const asked = Object.fromEntries(ASKED.filter(name => query[name]).map(name => [name, query[name]]));
    const text = JSON.stringify([this.drug, this.reaction, asked]);
    if (text !== this.text) {
      this.text = text;
      this.asked = asked;
      this.pair.run();
    }
    this.requestUpdate();
  }

  render() {
    const coded = [this.drug, this.reaction].every(name => !name.includes(',') && !name.startsWith('reported:'));
    return html`
      <p class="crumb"><a href="/signals">Signals</a></p>
      <h1 tabindex="-1">${named(this.drug)}: ${named(this.reaction)}</h1>
      ${caution}
      ${hasRole(...MAY_SEE_CASES) ? this.form() : nothing}
      ${this.pair.show(pair => this.show(pair))}
      ${coded && hasRole(...MAY_SEE_CASES) ? html`<t-signal-review .drug=${this.drug} .reaction=${this.reaction}></t-signal-review>` : nothing}`;
  }

  form() {
    const {query} = this;
    return html`<form @submit=${this.submit} @change=${event => event.target.form.requestSubmit()} aria-label="Which cases">
      <details class="subgroup" ?open=${ASKED.some(name => query[name])}><summary>Which cases${query.subgroup ? html`: <code>${query.subgroup}</code>` : ': all that count'}</summary>
        <div class="filters">
          ${subgroupFields(query.subgroup)}
          ${backgroundField(query.background)}
          ${choice('Compared with', 'against', query.against, [['classes', 'The drug’s classes'],
            ...(query.against?.startsWith('class:') ? [[query.against, query.against.slice(6)]] : [])], 'All other cases')}
          ${choice('E summed over', 'stratify', query.stratify, [['age-band', 'Age bands'], ['sex', 'Sexes'], ['age-band,sex', 'Age bands and sexes'],
            ['year', 'Years'], ['country', 'Countries']], 'No strata')}
        </div><p class="hint">Strata go with the comparison with all other cases alone.</p></details>
      <button class="visually-hidden" tabindex="-1">Count</button></form>`;
  }

  submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const against = form.get('against');
    setQuery({...scopeOf(form), against, stratify: against ? '' : form.get('stratify')}, {step: true});
  }

  show(pair) {
    const {statistics} = pair;
    return html`
      <p>${listing(pair.listed)} <small>${pair.listed === 'unknown' ? 'whether the catalog lists it is not known' : 'in the catalog today'}</small></p>
      <div class="row between">${basis(pair.basis, time)}<button type="button" class="no-print" @click=${() => this.pair.run({quietly: true})}>Count again</button></div>
      ${pair.suppressed ? html`<section class="card"><h2>Kept back</h2><p>A cell of the table has one or two cases. Neither the
          table nor what is computed from it is shown to your role; they are not 0.</p></section>` : html`
        <div class="halves">
          <section class="card"><h2>The table</h2>${this.table(statistics)}</section>
          <section class="card"><h2>Statistics</h2>${numbers(statistics)}
            <details><summary>How they are computed</summary><dl class="methods">${pair.methods.map(method => html`
              <dt>${method.name}</dt><dd><code>${method.formula}</code><br><small>${method.source}</small></dd>`)}</dl></details></section>
        </div>
        ${this.query.cell && hasRole(...MAY_SEE_CASES) ? html`<t-signal-cell .drug=${this.drug} .reaction=${this.reaction} .cell=${this.query.cell}
          .scope=${this.scope()}></t-signal-cell>` : nothing}`}
      <section class="card"><h2>By subgroup</h2>
        <t-signal-forest .pair=${pair} .measure=${this.query.measure ?? 'ic'}></t-signal-forest></section>
      <section class="card"><h2>Over the years</h2>
        ${hasRole(...MAY_SEE_CASES) ? html`<t-signal-course .pair=${pair} .asked=${this.asked}></t-signal-course>`
          : html`<p>The course is counted in subgroups, which are for those who may see cases. By year alone it stands above.</p>`}</section>`;
  }

  scope() {
    const text = JSON.stringify(SCOPE.map(name => this.query[name]));
    if (this.scoped?.text !== text) {
      this.scoped = {text, scope: Object.fromEntries(SCOPE.map(name => [name, this.query[name]]))};
    }
    return this.scoped.scope;
  }

  table({a, b, c, d}) {
    const may = hasRole(...MAY_SEE_CASES) && !this.query.against;
    const cell = (name, cases, what) => (may && cases > 0 ? html`<a href=${withCell(name)} aria-current=${this.query.cell === name ? 'true' : nothing}
      aria-label=${`${name}, ${count(cases)} cases with ${what}: list them`}>${count(cases)}</a>` : count(cases));
    return html`<div class="table-box" tabindex="0" role="region" aria-label="Two by two table"><table class="cells">
        <thead><tr><th scope="col">Cases</th><th scope="col">with the reaction</th><th scope="col">without</th><th scope="col">all</th></tr></thead>
        <tbody>
          <tr><th scope="row">with the drug</th><td>a ${cell('a', a, 'both')}</td><td>b ${cell('b', b, 'the drug alone')}</td><td>${count(a + b)}</td></tr>
          <tr><th scope="row">without</th><td>c ${cell('c', c, 'the reaction alone')}</td><td>d ${cell('d', d, 'neither')}</td><td>${count(c + d)}</td></tr>
          <tr><th scope="row">all</th><td>${count(a + c)}</td><td>${count(b + d)}</td><td>${count(a + b + c + d)}</td></tr>
        </tbody></table></div>
      ${may ? html`<p class="hint">Choose a count to list its cases. Opening them is audited.</p>` : nothing}`;
  }
}
customElements.define('t-signal-pair', Pair);

function withCell(cell) {
  const query = new URLSearchParams(location.search);
  query.set('cell', cell);
  return `${location.pathname}?${query}`;
}

const expected = ({a, b, c, d, expected: cases}) => (a + b + c + d ? figure(cases)
  : html`<span class="undefined">undefined: no case is looked at</span>`);

const numbers = statistics => html`<div class="table-box" tabindex="0" role="region" aria-label="Statistics"><table>
  <thead><tr><th scope="col">Statistic</th><th scope="col">Value, with its 95 % limits</th></tr></thead>
  <tbody>
    <tr><th scope="row">E, expected cases</th><td>${expected(statistics)}</td></tr>
    <tr><th scope="row">PRR</th><td>${withLimits(statistics.prr)}</td></tr>
    <tr><th scope="row">ROR</th><td>${withLimits(statistics.ror)}</td></tr>
    <tr><th scope="row">IC <small>IC025 is the lower limit</small></th><td>${withLimits(statistics.ic)}</td></tr>
    <tr><th scope="row">EBGM <small>5 % and 95 %; EB05 is the lower</small></th><td>${withLimits(statistics.ebgm)}</td></tr>
    <tr><th scope="row">Chi-square <small>Yates</small></th><td>${withLimits(statistics.chiSquare)}</td></tr>
  </tbody></table></div>`;
