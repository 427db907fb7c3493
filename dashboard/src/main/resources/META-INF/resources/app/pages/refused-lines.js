import {Part, html, nothing} from '../part.js';
import {at} from '../api.js';
import {count, sentence} from '../format.js';
import {Pages} from '../paging.js';
import {empty, listed} from '../parts/states.js';
import '../parts/table.js';

// What an import left out, line by line, with the reason; read when it is opened.
class RefusedLines extends Part {
  static properties = {service: {}, importId: {}, count: {type: Number}};

  render() {
    return html`<details @toggle=${this.toggled}><summary>${count(this.count)} refused: which, and why</summary>
      ${this.lines ? listed(this.lines, () => html`<t-table label="Refused lines" .rows=${this.lines.rows} .complete=${this.lines.complete}
        .more=${() => this.lines.next()} .columns=${COLUMNS}></t-table>`, empty('None is kept', 'Of each outcome the first 100,000 lines are kept.')) : nothing}
      <p><a href=${at(this.service, `/imports/${this.importId}/lines`, {outcome: 'refused', limit: 500})} download="refused-lines.json">The first 500 as JSON</a></p></details>`;
  }

  toggled(event) {
    if (event.currentTarget.open && !this.lines) {
      this.lines = new Pages(this, this.service, `/imports/${this.importId}/lines`, () => ({outcome: 'refused', limit: 200}));
      this.lines.restart();
    }
  }
}
customElements.define('t-refused-lines', RefusedLines);

const COLUMNS = [
  {key: 'file', label: 'File'},
  {key: 'line', label: 'Line', number: true},
  {key: 'extent', label: 'What was left out', wide: true, render: one => sentence(one.extent)},
  {key: 'reason', label: 'Why', render: one => html`<span title=${one.reason ?? ''}>${one.reason ?? ''}</span>`},
];
