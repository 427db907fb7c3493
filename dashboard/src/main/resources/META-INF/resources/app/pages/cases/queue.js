import {Following, Loading, html, nothing} from '../../part.js';
import {at, get, request} from '../../api.js';
import {ago, count, sentence, time} from '../../format.js';
import {current, setQuery} from '../../router.js';
import {hasRole, session} from '../../session.js';
import {say} from '../../said.js';
import {Pages} from '../../paging.js';
import {empty, listed} from '../../parts/states.js';
import {due} from './words.js';
import '../../parts/table.js';

const STATES = ['received', 'in-assessment', 'closed', 'nullified'];
const MARKS = [['overdue', 'Overdue'], ['linkedAlert', 'Linked to an alert'], ['needsCoding', 'Needs coding'],
  ['openQuestion', 'Open question'], ['followUpToJudge', 'Follow-up to judge'], ['withoutClock', 'Nothing due']];
const FILTERS = ['state', 'assignee', 'gravity', ...MARKS.map(([mark]) => mark)];
// What is counted, with the filter that shows it.
const COUNTS = [['toDo', 'To do', {}], ['overdue', 'Overdue', {overdue: true}], ['serious', 'Serious', {gravity: 'serious'}],
  ['unassigned', 'Nobody’s', {assignee: 'nobody'}], ['mine', 'Mine', {assignee: 'me'}],
  ['openQuestion', 'Open question', {openQuestion: true}], ['followUpToJudge', 'Follow-up to judge', {followUpToJudge: true}],
  ['needsCoding', 'Needs coding', {needsCoding: true}]];

// What is left to do about cases, the first due first.
class Queue extends Following {
  static properties = {problem: {state: true}};

  constructor() {
    super();
    this.filter = {};
    this.queue = new Pages(this, 'adverse-event', '/casework', () => ({...this.filter, limit: 100}));
    this.counts = new Loading(this, () => get('adverse-event', '/casework/counts'));
  }

  connectedCallback() {
    super.connectedCallback();
    this.counts.run();
  }

  follow() {
    const asked = current();
    const filter = Object.fromEntries(FILTERS.map(name => [name, asked.query[name] ?? '']));
    if (asked.path === '/cases/queue' && (this.queue.state === 'idle' || JSON.stringify(filter) !== JSON.stringify(this.filter))) {
      this.filter = filter;
      this.queue.restart();
    }
  }

  render() {
    return html`<h1 tabindex="-1">Triage queue</h1>
      <p class="lead">What is left to do: the first due first, then deaths, what threatened life, what else is serious.</p>
      ${this.counts.show(counts => html`<ul class="counts" aria-label="How much there is to do">${COUNTS.map(([key, label, filter]) => html`
        <li><a class=${key === 'overdue' && counts[key] ? 'bad' : ''} aria-current=${this.shows(filter) ? 'true' : nothing}
          href=${`/cases/queue?${new URLSearchParams(filter)}`}><strong>${count(counts[key])}</strong> ${label}</a></li>`)}</ul>`)}
      ${this.form()}
      ${this.problem ? html`<t-problem .problem=${this.problem}></t-problem>` : nothing}
      ${listed(this.queue, () => html`<t-table label="Queue" .rows=${this.queue.rows} .complete=${this.queue.complete}
        .more=${() => this.queue.next()} .columns=${this.columns()}></t-table>`,
      empty('Nothing is left to do here', 'Clear a filter to see the rest, or wait for reports.'))}`;
  }

  form() {
    const {filter} = this;
    const people = [...new Set(['me', 'nobody', filter.assignee].filter(Boolean))];
    return html`<form class="filters" aria-label="Filters" @submit=${event => event.preventDefault()} @change=${this.change}>
      <label>State <select name="state"><option value="">To do</option>${STATES.map(state => html`
        <option value=${state} ?selected=${state === filter.state}>${sentence(state)}</option>`)}</select></label>
      <label>Assigned to <select name="assignee"><option value="">Anyone</option>${people.map(name => html`
        <option value=${name} ?selected=${name === filter.assignee}>${{me: 'Me', nobody: 'Nobody'}[name] ?? name}</option>`)}</select></label>
      <label>Seriousness <select name="gravity"><option value="">All</option>${['serious', 'not-serious'].map(gravity => html`
        <option value=${gravity} ?selected=${gravity === filter.gravity}>${sentence(gravity)}</option>`)}</select></label>
      <fieldset class="marks"><legend>Only</legend>${MARKS.map(([mark, label]) => html`
        <label><input type="checkbox" name=${mark} value="true" .checked=${filter[mark] === 'true'}>${label}</label>`)}</fieldset>
    </form>`;
  }

  shows(filter) {
    return FILTERS.every(name => String(filter[name] ?? '') === (this.filter[name] ?? ''));
  }

  change(event) {
    const form = new FormData(event.currentTarget);
    setQuery(Object.fromEntries(FILTERS.map(name => [name, form.get(name) ?? ''])), {step: true});
  }

  columns() {
    return [
      {key: 'due', label: 'Due', value: one => one.dueBefore ?? '~', render: due},
      {key: 'report', label: 'Report', value: one => one.senderReportId,
        render: one => html`<a href=${`/cases/${one.caseId}?tab=work`}>${one.senderReportId}</a>`},
      {key: 'site', label: 'Site', wide: true},
      {key: 'gravity', label: 'Seriousness', wide: true, value: one => one.gravity,
        render: one => html`<span class=${`badge ${one.gravity === 'serious' ? 'serious' : ''}`}>${sentence(one.gravity)}</span>`},
      {key: 'state', label: 'State', wide: true, value: one => one.state, render: one => sentence(one.state)},
      {key: 'assignee', label: 'Assigned to', value: one => one.assignee ?? '', render: one => this.assignee(one)},
      {key: 'marks', label: 'Marks', wide: true, value: marks, render: one => marks(one).map(mark => html`<span class="badge warn">${mark}</span> `)},
      {key: 'receivedAt', label: 'Received', wide: true, render: one => html`<time datetime=${one.receivedAt} title=${time(one.receivedAt)}>${ago(one.receivedAt)}</time>`},
    ];
  }

  assignee(one) {
    return one.assignee ?? (hasRole('assessor')
      ? html`<button type="button" class="small" aria-label=${`Take ${one.senderReportId}`} @click=${() => this.take(one)}>Take</button>` : 'nobody');
  }

  async take(one) {
    this.problem = undefined;
    try {
      const {etag} = await request('PUT', at('adverse-event', `/cases/${one.caseId}/work/assignee`),
        {json: {assignee: 'me'}, headers: {'If-Match': `"${one.version}"`}});
      const taken = {...one, assignee: session.name, version: Number(etag.replaceAll('"', ''))};
      this.queue.rows = this.queue.rows.map(row => (row === one ? taken : row));
      say(`${one.senderReportId} is yours`);
      this.counts.run({quietly: true});
      this.requestUpdate();
    } catch (failure) {
      this.problem = failure;
      this.queue.restart();
    }
  }
}
customElements.define('t-queue', Queue);

const marks = one => [one.linkedAlert ? 'Alert' : '', one.followUpsToJudge ? `${one.followUpsToJudge} to judge` : '',
  one.openQuestions ? `${one.openQuestions} asked` : '', one.needsCoding ? 'Coding' : ''].filter(Boolean);
