import {Part, html, nothing} from '../../part.js';
import {ago, count, sentence, time} from '../../format.js';
import {setQuery} from '../../router.js';
import {Pages} from '../../paging.js';
import {empty, listed} from '../../parts/states.js';
import {pairPath} from './numbers.js';
import '../../parts/table.js';

const CELLS = {a: 'with the drug and the reaction', b: 'with the drug alone', c: 'with the reaction alone', d: 'with neither'};

// The cases that a cell counts.
class Cell extends Part {
  static properties = {drug: {}, reaction: {}, cell: {}, scope: {attribute: false}};

  constructor() {
    super();
    this.cases = new Pages(this, 'adverse-event', '', () => ({...this.scope, cell: this.cell, limit: 100}));
  }

  willUpdate(changed) {
    if (changed.has('cell') || changed.has('scope') || changed.has('drug') || changed.has('reaction')) {
      this.cases.path = `/signals${pairPath(this.drug, this.reaction)}/cases`;
      this.cases.restart();
    }
  }

  render() {
    const {cases} = this;
    return html`<section class="card"><div class="row between"><h2>Cases ${CELLS[this.cell] ?? this.cell} (${this.cell})</h2>
        <button type="button" class="quiet" @click=${() => setQuery({cell: ''})}>Close the list</button></div>
      ${listed(cases, () => html`${this.elsewhere()}<t-table label=${`Cases of cell ${this.cell}`} .rows=${cases.rows} .complete=${cases.complete}
          .more=${() => cases.next()} .columns=${COLUMNS}></t-table>`,
        cases.begin?.ofOtherSites || cases.cursor ? html`${this.elsewhere()}${cases.complete ? nothing : html`
          <button type="button" @click=${() => cases.next()}>Look further</button>`}`
          : empty('No case', 'The cell counts none now: cases may have changed since the table was counted.'))}</section>`;
  }

  elsewhere() {
    const {ofOtherSites, total} = this.cases.begin;
    return html`<p class="hint">${count(total)} in all.${ofOtherSites ? ` ${count(ofOtherSites)} of the first page are of other sites: your role cannot open them.` : ''}</p>`;
  }
}
customElements.define('t-signal-cell', Cell);

const COLUMNS = [
  {key: 'caseId', label: 'Case', render: one => html`<a href=${`/cases/${one.caseId}`}>${one.caseId.slice(-12)}</a>`},
  {key: 'onset', label: 'Onset', render: one => one.onset ?? html`<span class="undefined">not stated</span>`},
  {key: 'seriousness', label: 'Seriousness', value: one => one.seriousness.length, render: one => (one.seriousness.length
    ? html`<span class=${`badge ${one.seriousness.includes('death') ? 'death' : 'serious'}`}>${sentence(one.seriousness[0])}${
      one.seriousness.length > 1 ? ` +${one.seriousness.length - 1}` : ''}</span>` : html`<span class="badge">None stated</span>`)},
  {key: 'background', label: 'Background', wide: true, render: one => sentence(one.background)},
  {key: 'receivedAt', label: 'Received', wide: true, render: one => html`<time datetime=${one.receivedAt} title=${time(one.receivedAt)}>${ago(one.receivedAt)}</time>`},
];
