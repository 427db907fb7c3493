import {Following, html, nothing} from '../../part.js';
import {sentence, time} from '../../format.js';
import {current} from '../../router.js';
import {Pages} from '../../paging.js';
import {empty, listed} from '../../parts/states.js';
import '../../parts/table.js';
import './pair.js';

const STATES = [['open', 'To decide'], ['merged', 'Merged'], ['dismissed', 'Not duplicates']];
const NOTHING = {
  open: ['No pair is probably the same case', 'Pairs are looked for within seconds of each report and each import.'],
  merged: ['Nobody has merged cases', 'What people merge stands here, also when a follow-up came afterwards.'],
  dismissed: ['Nobody has said of a pair that it is two cases', 'What people decide stands here, and is not offered again.'],
};

// Pairs of cases that are probably one, the surest first.
class Duplicates extends Following {
  constructor() {
    super();
    this.pairs = new Pages(this, 'adverse-event', '/duplicates', () => ({state: this.state, limit: 100}));
  }

  follow() {
    const {path, query} = current();
    const state = STATES.some(([key]) => key === query.state) ? query.state : 'open';
    if (path === '/cases/duplicates' && state !== this.state) {
      this.state = state;
      this.pairs.restart();
    }
  }

  render() {
    return html`<h1 tabindex="-1">Probable duplicates</h1>
      <p class="lead">Pairs of cases that are probably one: the same reaction of the same patient, reported twice. Nothing merges them but people.
        The score is evidence in bits: each bit doubles how much likelier one case is than two.</p>
      <ul class="counts" aria-label="Which pairs">${STATES.map(([key, label]) => html`
        <li><a href=${key === 'open' ? '/cases/duplicates' : `/cases/duplicates?state=${key}`} aria-current=${key === this.state ? 'true' : nothing}>${label}</a></li>`)}</ul>
      ${listed(this.pairs, () => html`<t-table label="Pairs" .rows=${this.pairs.rows} .complete=${this.pairs.complete}
        .more=${() => this.pairs.next()} .columns=${COLUMNS}></t-table>`, empty(...NOTHING[this.state ?? 'open']))}`;
  }
}
customElements.define('t-duplicates', Duplicates);

const report = side => `${side.report.sender} ${side.report.senderReportId}`;

const told = pair => `${shared(pair.first.drugs, pair.second.drugs)}: ${shared(pair.first.reactions, pair.second.reactions)}`;

const shared = (one, other) => (one.filter(name => other.includes(name)).join(', ') || [...one, ...other].join(', '));

const COLUMNS = [
  {key: 'told', label: 'Drugs and reactions', value: told, render: pair => html`<a href=${`/cases/duplicates/${pair.pairId}`}>${told(pair)}</a>`},
  {key: 'score', label: 'Score, bits', number: true, value: pair => pair.score, render: pair => pair.score.toFixed(1)},
  {key: 'first', label: 'One report', wide: true, value: pair => report(pair.first), render: pair => report(pair.first)},
  {key: 'second', label: 'The other', wide: true, value: pair => report(pair.second), render: pair => report(pair.second)},
  {key: 'decided', label: 'Decided', wide: true, value: pair => pair.decidedAt ?? '', render: pair => (pair.decidedAt
    ? html`<span title=${time(pair.decidedAt)}>${sentence(pair.state)} by ${pair.decidedBy}</span>${pair.followedUp ? html` <span class="badge warn">Changed since</span>` : nothing}` : '')},
];
