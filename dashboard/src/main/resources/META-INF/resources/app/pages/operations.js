import {Following, Loading, html, nothing} from '../part.js';
import {at, get, request, upload} from '../api.js';
import {count, sentence, time, words} from '../format.js';
import {current} from '../router.js';
import {hasRole} from '../session.js';
import {say} from '../said.js';
import {empty} from '../parts/states.js';
import './dead-letters.js';
import './consumers.js';
import './refused-lines.js';

const PARTS = [['', 'Dead letters', ['admin']], ['imports', 'Imports', ['admin', 'catalog-editor']], ['services', 'Services', ['admin', 'catalog-editor']],
  ['consumers', 'Consumer lag', ['admin']]];
const EVERY = 3_000;

const CURATORS = ['admin', 'catalog-editor'];
const FORMATS = [
  {format: 'formulary-csv', label: 'Formulary (CSV)', service: 'catalog', roles: CURATORS, accept: '.csv,text/csv', type: 'text/csv',
    hint: 'Your own list of drugs: names, codes, and drugs that the catalog does not have.'},
  {format: 'rxnorm-rrf', label: 'RxNorm release (zip)', service: 'catalog', roles: CURATORS, accept: '.zip', type: 'application/zip',
    hint: 'A release as the National Library of Medicine publishes it: ingredients, brands, products, retired codes.'},
  {format: 'openfda-labels', label: 'Drug labels of openFDA (zip)', service: 'catalog', roles: CURATORS, accept: '.zip,.json', type: 'application/zip',
    hint: 'A file of openFDA\'s download of drug labels; its sections become claims in their own words.'},
  {format: 'faers-ascii', label: 'FAERS quarter (zip)', service: 'adverse-event', roles: ['admin'], accept: '.zip', type: 'application/zip',
    hint: 'A quarter in ASCII as the FDA publishes it. Its reports join the public background.'},
  {format: 'openfda-events', label: 'Drug events of openFDA (zip)', service: 'adverse-event', roles: ['admin'], accept: '.zip,.json', type: 'application/zip',
    hint: 'A file of openFDA\'s download of drug events.'},
  {format: 'meddra-ascii', label: 'MedDRA release (zip)', service: 'adverse-event', roles: ['admin'], accept: '.zip', type: 'application/zip',
    hint: 'For those who have a licence of MedDRA.'},
];

// What those look after who keep the platform going: what could not be read, what is imported, what is ready.
class Operations extends Following {
  static properties = {path: {}, tab: {state: true}, problem: {state: true}, sent: {state: true}, format: {state: true}};

  constructor() {
    super();
    this.imports = new Loading(this, () => this.allImports());
    this.services = new Loading(this, async () => (await request('GET', '/readiness')).body);
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => (document.hidden ? undefined : this.refresh()), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
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
        : this.tab === 'services' ? this.services.show(serviceList) : this.tab === 'consumers' ? html`<t-consumers></t-consumers>` : html`<t-dead-letters></t-dead-letters>`}`;
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
        ${one.refused ? html`<t-refused-lines .service=${one.service} .importId=${one.importId} .count=${one.refused}></t-refused-lines>` : nothing}
        ${one.state === 'running' ? html`<button type="button" @click=${() => this.stop(one)}>Stop</button>` : nothing}
      </article>`) : empty('Nothing has been imported', 'Send a file here, or use ./theriac import.')}`;
  }

  upload() {
    const formats = FORMATS.filter(one => hasRole(...one.roles));
    const chosen = formats.find(one => one.format === this.format) ?? formats[0];
    return html`<form class="card" @submit=${this.send} aria-label="Import a file"><h2>Import a file</h2>
      <div class="row"><label>What it is <select name="format" @change=${event => (this.format = event.target.value)}>${formats.map(one => html`
          <option value=${one.format} ?selected=${one === chosen}>${one.label}</option>`)}</select></label>
        <label>File <input type="file" name="file" accept=${chosen.accept} required></label>
        <button class="primary" ?disabled=${this.sent !== undefined}>Import it</button></div>
      <p class="hint">${chosen.hint}</p>
      ${this.sent === undefined ? nothing : html`<progress max="1" .value=${this.sent} aria-label="Sent of the file"></progress>
        <p role="status">${this.sent < 1 ? `${Math.floor(100 * this.sent)} % has been sent` : 'All of it has been sent; it is looked at'}</p>`}
      ${this.problem ? html`<t-problem .problem=${this.problem}></t-problem>` : nothing}</form>`;
  }

  async send(event) {
    event.preventDefault();
    const form = event.target;
    const file = form.elements.file.files[0];
    const {service, format, type} = FORMATS.find(one => one.format === form.elements.format.value);
    this.problem = undefined;
    this.sent = 0;
    try {
      await upload(at(service, '/imports', {format, name: file.name}), file, type,
        (loaded, total) => (this.sent = total ? loaded / total : 1));
      say('The import has begun');
      form.reset();
      this.refresh();
    } catch (failure) {
      this.problem = failure;
    } finally {
      this.sent = undefined;
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

