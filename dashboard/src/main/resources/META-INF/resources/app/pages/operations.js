import {Part, Loading, html, nothing} from '../part.js';
import {at, get, request} from '../api.js';
import {count, sentence, time, words} from '../format.js';
import {current} from '../router.js';
import {hasRole} from '../session.js';
import {empty} from '../parts/states.js';
import './dead-letters.js';

const PARTS = [['', 'Dead letters', ['admin']], ['imports', 'Imports', ['admin', 'catalog-editor']], ['services', 'Services', ['admin', 'catalog-editor']]];
const EVERY = 3_000;

// What those look after who keep the platform going: what could not be read, what is imported, what is ready.
class Operations extends Part {
  static properties = {path: {}, tab: {state: true}, problem: {state: true}};

  constructor() {
    super();
    this.imports = new Loading(this, () => this.allImports());
    this.services = new Loading(this, async () => (await request('GET', '/readiness')).body);
    this.moved = () => this.follow();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('moved', this.moved);
    this.timer = setInterval(() => (document.hidden ? undefined : this.refresh()), EVERY);
    this.follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('moved', this.moved);
    clearInterval(this.timer);
  }

  follow() {
    this.tab = current().query.part ?? (hasRole('admin') ? '' : 'imports');
    this.refresh();
  }

  refresh() {
    if (this.tab === 'imports') {
      this.imports.run({quietly: true});
    } else if (this.tab === 'services') {
      this.services.run({quietly: true});
    }
  }

  async allImports() {
    const services = hasRole('admin') ? ['catalog', 'adverse-event'] : ['catalog'];
    const pages = await Promise.all(services.map(service => get(service, '/imports', {limit: 50})));
    return pages.flatMap((page, index) => page.items.map(one => ({...one, service: services[index]})))
      .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  }

  render() {
    return html`<h1 tabindex="-1">Operations</h1>
      <nav class="tabs" aria-label="Parts of operations">${PARTS.filter(([, , roles]) => hasRole(...roles)).map(([tab, label]) => html`
        <a href=${`/operations${tab ? `?part=${tab}` : ''}`} aria-current=${tab === this.tab ? 'page' : nothing}>${label}</a>`)}</nav>
      ${this.tab === 'imports' ? this.imports.show(rows => this.importList(rows))
        : this.tab === 'services' ? this.services.show(serviceList) : html`<t-dead-letters></t-dead-letters>`}`;
  }

  importList(rows) {
    return html`${this.upload()}
      ${rows.length ? rows.map(one => html`<article class="card import">
        <div class="row between"><h2>${one.name ?? one.format}</h2><span class=${`badge ${one.state === 'completed' ? 'good' : one.state === 'failed' ? 'bad' : 'info'}`}>${sentence(one.state)}</span></div>
        <p class="hint">${words(one.format)} to ${words(one.service)}, ${time(one.startedAt)}${one.restarts ? `, begun again ${one.restarts} times` : ''}</p>
        ${one.linesTotal ? html`<progress max=${one.linesTotal} .value=${one.linesRead} aria-label=${`Lines read of ${one.name ?? one.format}`}></progress>
          <p>${count(one.linesRead)} of ${count(one.linesTotal)} lines: ${count(one.added)} added, ${count(one.changed)} changed, ${count(one.unchanged)} unchanged,
            ${count(one.refused)} refused</p>` : nothing}
        ${one.message ? html`<p>${one.message}</p>` : nothing}
        ${one.refused ? html`<p><a href=${at(one.service, `/imports/${one.importId}/lines`, {outcome: 'refused', limit: 500})} download="refused-lines.json">Refused lines</a></p>` : nothing}
        ${one.state === 'running' ? html`<button type="button" @click=${() => this.stop(one)}>Stop</button>` : nothing}
      </article>`) : empty('Nothing has been imported', 'Send a formulary here, or use ./theriac import for FAERS, RxNorm and labels.')}`;
  }

  upload() {
    return html`<form class="card" @submit=${this.send} aria-label="Import a formulary"><h2>Import a formulary</h2>
      <div class="row"><label>A CSV file <input type="file" name="file" accept=".csv,text/csv" required></label>
        <button class="primary">Import it</button></div>
      ${this.problem ? html`<t-problem .problem=${this.problem}></t-problem>` : nothing}</form>`;
  }

  async send(event) {
    event.preventDefault();
    const file = new FormData(event.target).get('file');
    try {
      await request('POST', at('catalog', '/imports', {format: 'formulary-csv', name: file.name}),
        {body: file, headers: {'Content-Type': 'text/csv'}});
      this.problem = undefined;
      event.target.reset();
      this.refresh();
    } catch (failure) {
      this.problem = failure;
    }
  }

  async stop(one) {
    try {
      await request('POST', at(one.service, `/imports/${one.importId}/stop`));
      this.problem = undefined;
    } catch (failure) {
      this.problem = failure;
    }
    this.refresh();
  }
}
customElements.define('page-operations', Operations);

const ADVICE = {'ready': 'It answers.', 'not-ready': 'It runs, and is not ready for requests yet. Others must do without it for now.',
  'away': 'It does not answer at all. Look at its log.'};

const serviceList = services => html`<div class="halves">${services.map(one => html`<article class="card">
  <div class="row between"><h2>${sentence(one.service)}</h2><span class=${`badge ${one.state}`}>${sentence(one.state)}</span></div>
  <p>${ADVICE[one.state]}</p>${one.notReady.length ? html`<ul>${one.notReady.map(check => html`<li>${check}</li>`)}</ul>` : nothing}</article>`)}</div>`;

