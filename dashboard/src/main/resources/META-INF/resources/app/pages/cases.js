import {Following, html, nothing} from '../part.js';
import {at} from '../api.js';
import {ago, sentence, time} from '../format.js';
import {current, setQuery} from '../router.js';
import {Pages} from '../paging.js';
import {empty, listed} from '../parts/states.js';
import '../parts/table.js';
import './case.js';
import './cases/queue.js';
import './cases/duplicates.js';
import './cases/coding.js';

export const SERIOUSNESS = ['death', 'life-threatening', 'hospitalisation', 'disability', 'congenital-anomaly', 'other-important'];
const FILTERS = ['drug', 'reaction', 'seriousness', 'background', 'from', 'until'];

// The cases, filtered by what stands in the address; one of them when the address names it.
class Cases extends Following {
  static properties = {path: {}};

  constructor() {
    super();
    this.path = '';
    this.filter = {};
    this.cases = new Pages(this, 'adverse-event', '/cases', () => ({...query(this.filter), limit: 500}));
  }

  follow() {
    const asked = current();
    const filter = Object.fromEntries(FILTERS.map(name => [name, asked.query[name] ?? '']));
    const list = asked.path === '/cases';
    if (list && (this.cases.state === 'idle' || JSON.stringify(filter) !== JSON.stringify(this.filter))) {
      this.filter = filter;
      this.cases.restart();
    }
  }

  render() {
    const [, part = '', further = ''] = this.path.split('/');
    return PARTS.some(([key]) => key === part)
      ? html`${parts(part)}${this.part(part, further)}` : html`<t-case .caseId=${part}></t-case>`;
  }

  part(part, further) {
    switch (part) {
      case 'queue':
        return html`<t-queue></t-queue>`;
      case 'duplicates':
        return further ? html`<t-pair .pairId=${further}></t-pair>` : html`<t-duplicates></t-duplicates>`;
      case 'coding':
        return html`<t-coding></t-coding>`;
      default:
        return this.list();
    }
  }

  list() {
    const {filter} = this;
    return html`
      <div class="row between">
        <h1 tabindex="-1">Cases</h1>
        <a class="button" href=${at('adverse-event', '/cases/export', query(filter))} download="cases.csv">Download as CSV</a>
      </div>
      <form class="filters" @submit=${this.submit} @change=${event => event.target.form.requestSubmit()} aria-label="Filters">
        <label>Drug <input name="drug" .value=${filter.drug} maxlength="200" placeholder="baclofen"></label>
        <label>Reaction <input name="reaction" .value=${filter.reaction} maxlength="200" placeholder="seizure"></label>
        <label>Seriousness <select name="seriousness"><option value="">All</option>${SERIOUSNESS.map(criterion => html`
          <option value=${criterion} ?selected=${criterion === filter.seriousness}>${sentence(criterion)}</option>`)}</select></label>
        <label>Background <select name="background"><option value="">All</option>${['hospital', 'faers'].map(background => html`
          <option value=${background} ?selected=${background === filter.background}>${sentence(background)}</option>`)}</select></label>
        <label>Received from <input type="date" name="from" .value=${filter.from}></label>
        <label>Received before <input type="date" name="until" .value=${filter.until}></label>
      </form>
      ${listed(this.cases, () => html`<t-table label="Cases" .rows=${this.cases.rows} .complete=${this.cases.complete}
          .more=${() => this.cases.next()} .columns=${COLUMNS}></t-table>`,
        empty('No case fits', 'Clear a filter, or wait for reports: hospitals post them, and imports bring them.'))}`;
  }

  submit(event) {
    event.preventDefault();
    setQuery(Object.fromEntries(new FormData(event.target)), {step: true});
  }
}
customElements.define('page-cases', Cases);

const PARTS = [['', 'All cases'], ['queue', 'Triage queue'], ['duplicates', 'Duplicates'], ['coding', 'Coding']];

const parts = here => html`<nav class="tabs" aria-label="Work on cases">${PARTS.map(([key, label]) => html`
  <a href=${key ? `/cases/${key}` : '/cases'} aria-current=${key === here ? 'page' : nothing}>${label}</a>`)}</nav>`;

const startOfDay = date => (date ? `${date}T00:00:00Z` : undefined);

const query = ({drug, reaction, seriousness, background, from, until}) =>
  ({drug, reaction, seriousness, background, receivedFrom: startOfDay(from), receivedBefore: startOfDay(until)});

const suspects = one => one.drugs.filter(drug => drug.role !== 'concomitant').map(drug => drug.drugId ?? drug.reportedAs);

const COLUMNS = [
  {key: 'suspect', label: 'Suspect drugs', value: one => suspects(one).join(', '),
    render: one => html`<a href=${`/cases/${one.caseId}`}>${suspects(one).join(', ') || 'no suspect'}</a>`},
  {key: 'reactions', label: 'Reactions', value: one => one.reactions.map(term => term.term ?? term.reportedAs).join(', '),
    render: one => one.reactions.map(reaction => reaction.term ?? reaction.reportedAs).join(', ')},
  {key: 'seriousness', label: 'Seriousness', value: one => one.seriousness.length,
    render: one => (one.seriousness.length ? html`<span class=${`badge ${one.seriousness.includes('death') ? 'death' : 'serious'}`}>${
      sentence(one.seriousness[0])}${one.seriousness.length > 1 ? ` +${one.seriousness.length - 1}` : ''}</span>` : html`<span class="badge">None stated</span>`)},
  {key: 'marks', label: 'Marks', wide: true, value: one => (one.suspectedWithdrawal ? 1 : 0),
    render: one => html`${one.suspectedWithdrawal ? html`<span class="badge warn">Suspected withdrawal</span>` : nothing}
      ${one.state === 'open' ? nothing : html`<span class="badge">${sentence(one.state)}</span>`}`},
  {key: 'senderReportId', label: 'Report', wide: true, render: one => `${one.sender} ${one.senderReportId}`},
  {key: 'receivedAt', label: 'Received', wide: true, render: one => html`<time datetime=${one.receivedAt} title=${time(one.receivedAt)}>${ago(one.receivedAt)}</time>`},
];
