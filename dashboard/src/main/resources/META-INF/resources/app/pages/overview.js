import {Part, Loading, html, nothing} from '../part.js';
import {get, request} from '../api.js';
import {ago, clockTime, count, day, dayOf, sentence, words} from '../format.js';
import {hasRole, session} from '../session.js';
import {Live} from '../live.js';
import '../parts/chart.js';

const DAYS = 14;
const DAY = 86_400_000;

const STATES = {connecting: ['info', 'Connecting'], live: ['good', 'Live'], paused: ['', 'Paused'],
  reconnecting: ['warn', 'Reconnecting, looks every ten seconds'], looking: ['info', 'Looks every ten seconds']};

// What needs attention today, for the role that is signed in; it moves by itself unless paused.
class Overview extends Part {
  static properties = {seenAt: {state: true}};

  constructor() {
    super();
    this.now = new Loading(this, () => this.look());
    this.live = new Live(this, () => this.refresh());
  }

  connectedCallback() {
    super.connectedCallback();
    this.live.connected();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.disconnected();
  }

  async refresh() {
    if (await this.now.run({quietly: true}) && this.now.state === 'done') {
      this.seenAt = Date.now();
    }
  }

  // Each part by itself: a service that is away takes none of the others along.
  async look() {
    const may = (roles, fetcher) => (hasRole(...roles) ? fetcher().catch(failure => ({failure})) : undefined);
    const from = dayOf(Date.now() - (DAYS - 1) * DAY);
    const [readiness, alerts, work, cases, serious, signals, ...letters] = await Promise.all([
      request('GET', '/readiness').then(({body}) => body).catch(() => []),
      may(['prescriber', 'assessor', 'auditor'], () => get('interaction', '/alerts', {state: 'raised', limit: 500})),
      may(['assessor', 'auditor'], () => get('adverse-event', '/casework/counts')),
      may(['assessor', 'auditor'], () => get('adverse-event', '/cases', {limit: 500, receivedFrom: `${from}T00:00:00Z`})),
      may(['assessor', 'auditor'], () => get('adverse-event', '/cases', {limit: 8, background: 'hospital'})),
      may(['assessor', 'auditor'], () => get('adverse-event', '/signal-reviews', {limit: 500, state: 'new'})),
      ...['catalog', 'interaction', 'adverse-event'].map(service =>
        may(['admin'], () => get(service, '/dead-letters', {state: 'open', limit: 500})))]);
    const imports = await Promise.all(['catalog', 'adverse-event'].map(service =>
      may(service === 'catalog' ? ['admin', 'catalog-editor'] : ['admin'], () => get(service, '/imports', {limit: 20}))));
    return {readiness, alerts, work, cases, recent: serious, signals, letters: letters.filter(Boolean), imports: imports.filter(Boolean)};
  }

  render() {
    return html`
      <div class="row between"><div><h1 tabindex="-1">Good to see you, ${session.name}</h1>
        <p class="lead">What needs attention now.</p></div>
        <p class="live">${this.seenAt ? html`<span class="hint">As of ${clockTime(this.seenAt)}</span>` : nothing}
          <span role="status"><span class=${`badge ${STATES[this.live.state][0]}`} data-live=${this.live.state}>${STATES[this.live.state][1]}</span></span>
          <button type="button" aria-pressed=${this.live.paused ? 'true' : 'false'} @click=${this.pause}>${this.live.paused ? 'Go on' : 'Pause'}</button></p></div>
      ${this.now.show(now => this.show(now))}`;
  }

  pause() {
    if (this.live.paused) {
      this.live.resume();
    } else {
      this.live.pause();
      this.now.forget();
    }
  }

  show(now) {
    const running = now.imports.flatMap(page => page.items ?? []).filter(one => one.state === 'running' || one.state === 'queued');
    const notReady = now.readiness.filter(one => one.state !== 'ready');
    return html`
      <div class="tiles">
        ${now.alerts ? tile('/alerts', amount(now.alerts), now.alerts.items?.length === 1 ? 'alert that nobody has answered' : 'alerts that nobody has answered') : nothing}
        ${now.work ? tile('/cases/queue?overdue=true', now.work.failure ? '?' : count(now.work.overdue), now.work.overdue === 1 ? 'case overdue' : 'cases overdue') : nothing}
        ${now.work ? tile('/cases/queue', now.work.failure ? '?' : count(now.work.toDo), 'cases to work on, the first due first', false) : nothing}
        ${now.cases ? tile('/cases', amount(now.cases), `cases in ${DAYS} days`, false) : nothing}
        ${now.cases?.items ? tile('/cases', count(now.cases.items.filter(one => one.suspectedWithdrawal).length), 'suspected withdrawals among them') : nothing}
        ${now.signals ? tile('/signals/reviews?state=new', amount(now.signals), 'new statistics of disproportionate reporting') : nothing}
        ${now.letters.length ? tile('/operations', count(now.letters.reduce((sum, page) => sum + (page.items?.length ?? 0), 0)), 'dead letters to mend') : nothing}
        ${now.imports.length ? tile('/operations?part=imports', count(running.length), 'imports that run', false) : nothing}
        ${tile(hasRole('admin', 'catalog-editor') ? '/operations?part=services' : undefined,
          notReady.length ? notReady.map(one => one.service).join(', ') : 'All ready', notReady.length ? 'cannot be used just now' : 'services', notReady.length > 0)}
        ${hasRole('prescriber') ? tile('/check', 'Check', 'a medication list', false) : nothing}
        ${hasRole('prescriber', 'catalog-editor', 'reporter') ? tile('/catalog', 'Look up', 'a drug in the catalog', false) : nothing}
      </div>
      ${now.cases?.items ? html`<section class="card"><h2>Reports a day by seriousness</h2>${reportsADay(now.cases.items)}
        ${now.cases.nextCursor ? html`<p class="hint">The newest ${now.cases.items.length} of more.</p>` : nothing}</section>` : nothing}
      ${now.recent?.items?.length ? html`<section class="card"><h2>Newest cases of hospitals</h2><ul class="clean newest">${now.recent.items.map(one => html`
        <li><a href=${`/cases/${one.caseId}`}>${one.drugs.filter(drug => drug.role !== 'concomitant').map(drug => drug.drugId ?? drug.reportedAs).join(', ')}:
          ${one.reactions.map(reaction => reaction.term ?? reaction.reportedAs).join(', ')}</a>
          ${one.suspectedWithdrawal ? html`<span class="badge warn">Suspected withdrawal</span>` : nothing}
          <small>${one.sender}, ${ago(one.receivedAt)}</small></li>`)}</ul></section>` : nothing}
      ${now.alerts?.items?.length ? html`<section class="card"><h2>Alerts that nobody has answered</h2><ul class="clean newest">${now.alerts.items.slice(0, 8).map(one => html`
        <li><span class=${`badge ${one.severity}`}>${sentence(one.severity)}</span> <a href=${`/alerts/${one.alertId}`}>${one.drugName}: ${words(one.kind)}</a>
          <small>${one.site}, ${ago(one.raisedAt)}</small></li>`)}</ul></section>` : nothing}`;
  }
}
customElements.define('page-overview', Overview);

const amount = page => (page.failure ? '?' : `${count(page.items.length)}${page.nextCursor ? '+' : ''}`);

const tile = (address, number, label, attention = number !== '0') => {
  const classes = `tile ${attention ? 'attention' : 'calm'}`;
  return address ? html`<a class=${classes} href=${address}><strong>${number}</strong><span>${label}</span></a>`
    : html`<div class=${classes}><strong>${number}</strong><span>${label}</span></div>`;
};

function reportsADay(cases) {
  const days = Array.from({length: DAYS}, (_, index) => dayOf(Date.now() - (DAYS - 1 - index) * DAY));
  const kinds = [['Death', one => one.seriousness.includes('death'), '--red'],
    ['Otherwise serious', one => one.seriousness.length > 0 && !one.seriousness.includes('death'), '--orange'],
    ['None stated', one => one.seriousness.length === 0, '--accent']];
  const counts = kinds.map(([, is]) => days.map(date => cases.filter(one => dayOf(one.receivedAt) === date && is(one)).length));
  return html`<t-chart low label="Reports a day by seriousness" .head=${['Day', ...kinds.map(([label]) => label)]}
    .body=${days.map((date, index) => [day(date), ...counts.map(row => row[index])])}
    .option=${paint => ({legend: {}, xAxis: {type: 'category', data: days.map(day)}, yAxis: {type: 'value', minInterval: 1},
      series: kinds.map(([label, , colour], index) => ({name: label, type: 'bar', stack: 'all', barMaxWidth: 32, data: counts[index], itemStyle: {color: paint(colour)}}))})}></t-chart>`;
}
