import {repeat} from 'lit/directives/repeat.js';
import {Following, html, nothing} from '../../part.js';
import {at, request} from '../../api.js';
import {count, sentence, time} from '../../format.js';
import {current, setQuery} from '../../router.js';
import {hasRole, session} from '../../session.js';
import {say} from '../../said.js';
import {Pages} from '../../paging.js';
import {empty, listed} from '../../parts/states.js';
import {wrongRole} from '../../parts/problem.js';
import '../../parts/drug-search.js';
import '../../parts/term-search.js';

const FILTERS = ['kind', 'background', 'proposed'];

// What reports call drugs and reactions and nothing recognised, with what it may mean; and what was decided.
class Coding extends Following {
  static properties = {part: {state: true}, problem: {state: true}};

  constructor() {
    super();
    this.texts = new Pages(this, 'adverse-event', '/unmatched-texts', () => ({...this.filter, limit: 50}));
    this.decisions = new Pages(this, 'adverse-event', '/coding-decisions', () => ({limit: 50}));
  }

  follow() {
    const {path, query} = current();
    if (path !== '/cases/coding' || !hasRole('assessor')) {
      return;
    }
    this.part = query.part === 'decisions' ? 'decisions' : '';
    const filter = Object.fromEntries(FILTERS.map(name => [name, query[name] ?? '']));
    if (this.part === 'decisions') {
      this.decisions.restart();
    } else if (this.texts.state === 'idle' || JSON.stringify(filter) !== JSON.stringify(this.filter)) {
      this.filter = filter;
      this.texts.restart();
    }
  }

  render() {
    if (!hasRole('assessor')) {
      return html`<h1 tabindex="-1">Coding queue</h1>${wrongRole({label: 'Coding', roles: ['assessor']}, session.roles)}`;
    }
    return html`<h1 tabindex="-1">Coding queue</h1>
      <p class="lead">What hospitals and public reports wrote, and no drug or reaction was recognised in. A proposal counts nowhere before someone
        confirms it. What you decide holds for all ${session.site === '*' ? 'cases' : 'cases of your hospital'} with that text, now and later.</p>
      <ul class="counts" aria-label="Parts"><li><a href="/cases/coding" aria-current=${this.part ? nothing : 'true'}>To decide</a></li>
        <li><a href="/cases/coding?part=decisions" aria-current=${this.part ? 'true' : nothing}>Decided</a></li></ul>
      ${this.problem ? html`<t-problem .problem=${this.problem}></t-problem>` : nothing}
      ${this.part ? this.decided() : this.queue()}`;
  }

  queue() {
    const {filter} = this;
    const select = (name, label, choices) => html`<label>${label} <select name=${name}><option value="">All</option>${choices.map(([value, text]) => html`
      <option value=${value} ?selected=${value === filter[name]}>${text}</option>`)}</select></label>`;
    return html`<form class="filters" aria-label="Filters" @submit=${event => event.preventDefault()}
        @change=${event => setQuery(Object.fromEntries(new FormData(event.currentTarget)), {step: true})}>
        ${select('kind', 'Kind', [['drug', 'Drugs'], ['reaction', 'Reactions']])}
        ${select('background', 'Background', [['hospital', 'Hospital'], ['faers', 'FAERS']])}
        ${select('proposed', 'Proposal', [['true', 'With a proposal'], ['false', 'Without']])}</form>
      ${listed(this.texts, () => html`<p class="hint">${count(this.texts.rows.length)} texts${this.texts.complete ? '' : ' so far'}, used
          ${count(this.texts.rows.reduce((sum, text) => sum + text.cases, 0))} times in open cases, as counted last.</p>
        <ul class="clean">${repeat(this.texts.rows, text => text, text => html`<li class="card text">${this.text(text)}</li>`)}</ul>
        ${this.texts.complete ? nothing : html`<button type="button" @click=${() => this.texts.next()}>Show more</button>`}`,
      empty('Every text is recognised or decided', 'Clear a filter to see the rest. New texts come with new reports.'))}`;
  }

  text(text) {
    const {proposal} = text;
    const others = text.suggestions.filter(one => one.target !== proposal?.target);
    return html`<div class="row between"><h2>${text.text}</h2>
        <span><span class="badge">${sentence(text.kind)}</span> ${count(text.cases)} ${text.cases === 1 ? 'case' : 'cases'}</span></div>
      ${proposal ? html`<p><span class="badge info">Proposed</span> <strong>${proposal.target}</strong>, spelled alike to ${score(proposal.score)}
        <button type="button" class="primary" aria-label=${`Confirm ${proposal.target} for ${text.text}`} @click=${() => this.decide(text, target(text, proposal.target))}>Confirm ${proposal.target}</button></p>` : nothing}
      ${others.length ? html`<p>Spelled alike: ${others.map(one => html`<button type="button" class="small" aria-label=${`Choose ${one.target} for ${text.text}`}
        @click=${() => this.decide(text, target(text, one.target))}>${one.target}${one.name && one.name !== one.target ? ` (${one.name})` : ''}, ${score(one.score)}</button> `)}</p>`
      : proposal ? nothing : html`<p class="hint">Nothing is spelled alike.</p>`}
      <details><summary>${text.kind === 'drug' ? 'Choose another drug, or none' : 'Choose another reaction, or none'}</summary>
        <div class="row">${text.kind === 'drug'
          ? html`<t-drug-search label="Drug of the catalog" @chosen=${event => this.decide(text, {drugId: event.detail.drugId})}></t-drug-search>`
          : html`<t-term-search label="Reaction term" @chosen=${event => this.decide(text, event.detail)}></t-term-search>`}
          <button type="button" @click=${() => this.decide(text, {nothing: true})}>It is no ${text.kind}</button></div></details>`;
  }

  async decide(text, meaning) {
    this.problem = undefined;
    try {
      await request('POST', at('adverse-event', '/coding-decisions'), {json: {kind: text.kind, text: text.text, ...meaning}});
      this.texts.rows = this.texts.rows.filter(one => one !== text);
      say(`${text.text} is decided; its cases are coded again within seconds`);
      this.requestUpdate();
    } catch (failure) {
      this.problem = failure;
      window.scrollTo(0, 0);
    }
  }

  decided() {
    return listed(this.decisions, () => html`<div class="table-box" tabindex="0" role="region" aria-label="Decisions"><table>
        <thead><tr><th scope="col">Text</th><th scope="col">Means</th><th scope="col">Decided</th><th scope="col" class="wide">For</th><th scope="col">Taken back</th></tr></thead>
        <tbody>${this.decisions.rows.map(one => html`<tr><th scope="row">${one.text} <small>${one.kind}</small></th>
          <td>${one.nothing ? `no ${one.kind}` : one.drugId ?? one.term ?? `MedDRA ${one.meddraCode}`}${one.score === undefined ? '' : `, ${score(one.score)}`}</td>
          <td>${one.madeBy}<br><small>${time(one.madeAt)}</small></td><td class="wide">${one.site === '*' ? 'all sites' : one.site}</td>
          <td>${one.undoneAt ? html`${one.undoneBy}<br><small>${time(one.undoneAt)}</small>`
            : html`<button type="button" class="small" aria-label=${`Take back what ${one.text} means`} @click=${() => this.undo(one)}>Take back</button>`}</td></tr>`)}</tbody></table></div>
        ${this.decisions.complete ? nothing : html`<button type="button" @click=${() => this.decisions.next()}>Show more</button>`}`,
    empty('Nobody has decided about a text', 'Decisions stand here, also those that were taken back.'));
  }

  async undo(one) {
    this.problem = undefined;
    try {
      const {body} = await request('DELETE', at('adverse-event', `/coding-decisions/${one.decisionId}`));
      this.decisions.rows = this.decisions.rows.map(row => (row === one ? body : row));
      say(`The decision about ${one.text} is taken back`);
      this.texts.state = 'idle';
      this.requestUpdate();
    } catch (failure) {
      this.problem = failure;
    }
  }
}
customElements.define('t-coding', Coding);

const score = value => `${Math.round(value * 100)} %`;

const target = (text, id) => (text.kind === 'drug' ? {drugId: id} : {term: id});
