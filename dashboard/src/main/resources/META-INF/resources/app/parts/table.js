import {Part, html, nothing} from '../part.js';
import {count} from '../format.js';

const LINE = 44;
const AROUND = 12;

// A table of any length: only the rows in sight stand in the document. Columns sort by their header; near the end
// `more` is asked for the next rows.
//
// columns: {key, label, title, value(row) to sort by, render(row), number, wide, ranked: the service ranks by it};
// the first one names its row. With `reorder` the page keeps the order ({key, direction}) and hands it in as `order`.
// With `keyOf` rows can be pointed at: the events `pointed` and `picked` tell which; `marked` is the key of the chosen
// one, `pointedAt` of the one that is pointed at elsewhere.
class Table extends Part {
  static properties = {columns: {attribute: false}, rows: {attribute: false}, label: {}, more: {attribute: false},
    complete: {type: Boolean}, order: {attribute: false}, reorder: {attribute: false}, keyOf: {attribute: false},
    marked: {}, pointedAt: {}, sorted: {state: true}, first: {state: true}, shown: {state: true}};

  constructor() {
    super();
    this.rows = [];
    this.first = 0;
    this.shown = 40;
    this.complete = true;
  }

  willUpdate(changed) {
    if (changed.has('order')) {
      this.sorted = this.order;
    }
    if (changed.has('rows') || changed.has('sorted') || changed.has('order') || changed.has('columns')) {
      this.ordered = this.sorted ? this.inOrder() : this.rows;
      this.first = Math.min(this.first, Math.max(0, this.ordered.length - this.shown));
    }
  }

  inOrder() {
    const {key, direction} = this.sorted;
    const column = this.columns.find(one => one.key === key);
    if (!column || column.ranked) {
      return this.rows;
    }
    const value = row => (column.value ? column.value(row) : row[key]);
    const sign = direction === 'ascending' ? 1 : -1;
    return this.rows.map(row => [value(row), row]).sort(([a], [b]) => missing(a) - missing(b) || sign * compared(a, b))
      .map(([, row]) => row);
  }

  // Scrolls to the row with this key.
  reveal(key) {
    const place = this.ordered.findIndex(row => this.keyOf(row) === key);
    const box = this.querySelector('.table-box');
    if (place >= 0 && box) {
      box.scrollTop = Math.max(0, place * LINE - box.clientHeight / 2);
    }
  }

  render() {
    const rows = this.ordered;
    const last = Math.min(rows.length, this.first + this.shown);
    const width = this.columns.length;
    return html`
      <div class="table-box tall fixed" tabindex="0" role="region" aria-label=${this.label} @scroll=${this.scrolled}
        @mouseover=${this.keyOf ? event => this.tell('pointed', event) : nothing}
        @focusin=${this.keyOf ? event => this.tell('pointed', event) : nothing}
        @click=${this.keyOf ? event => this.tell('picked', event) : nothing} @keydown=${this.keyOf ? this.pressed : nothing}>
        <table aria-rowcount=${this.complete ? rows.length + 1 : -1}>
          <caption>${count(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}${this.complete ? '' : ' so far'}${
            this.sorted && !this.complete && !this.columns.find(column => column.key === this.sorted.key)?.ranked ? ', sorted among these' : ''}</caption>
          <thead><tr aria-rowindex="1">${this.columns.map(column => this.header(column))}</tr></thead>
          <tbody>
            ${gap(this.first, width)}
            ${rows.slice(this.first, last).map((row, index) => html`
              <tr class=${`line${this.isMarked(row) ? ' marked' : ''}${this.pointedAt !== undefined && this.keyOf?.(row) === this.pointedAt ? ' pointed' : ''}`} aria-current=${this.isMarked(row) ? 'true' : nothing}
                data-place=${this.first + index} aria-rowindex=${this.first + index + 2}>${this.columns.map((column, place) => cell(column, row, place))}</tr>`)}
            ${gap(rows.length - last, width)}
          </tbody>
        </table>
      </div>`;
  }

  header(column) {
    const direction = this.sorted?.key === column.key ? this.sorted.direction : undefined;
    return html`<th scope="col" class=${classes(column)} title=${column.title ?? nothing} aria-sort=${direction ?? nothing}>
      <button type="button" @click=${() => this.sort(column.key)}>${column.label}<span aria-hidden="true">${
        direction === 'ascending' ? ' ↑' : direction ? ' ↓' : ''}</span></button></th>`;
  }

  sort(key) {
    const again = this.sorted?.key === key;
    const ranked = this.columns.find(column => column.key === key).ranked;
    const order = {key, direction: ranked || (again && this.sorted.direction === 'ascending') ? 'descending' : 'ascending'};
    if (this.reorder) {
      this.reorder(order);
    } else {
      this.sorted = order;
    }
  }

  // The space bar chooses the row whose link has the focus.
  pressed(event) {
    if (event.key === ' ' && event.target.closest('tr.line')) {
      event.preventDefault();
      this.tell('picked', event, true);
    }
  }

  isMarked(row) {
    return this.marked !== undefined && this.keyOf?.(row) === this.marked;
  }

  tell(name, event, byKey = false) {
    const place = event.target.closest?.('tr.line')?.dataset.place;
    if (place !== undefined && (byKey || name === 'pointed' || !event.target.closest('a, button'))) {
      this.dispatchEvent(new CustomEvent(name, {detail: this.ordered[place]}));
    }
  }

  scrolled(event) {
    const box = event.currentTarget;
    const top = Math.max(0, Math.floor(box.scrollTop / LINE) - AROUND);
    this.shown = Math.ceil(box.clientHeight / LINE) + 2 * AROUND;
    this.first = Math.max(0, Math.min(top, this.rows.length - this.shown));
    if (!this.complete && box.scrollTop + 3 * box.clientHeight > box.scrollHeight) {
      this.more?.();
    }
  }
}
customElements.define('t-table', Table);

const missing = value => (value === undefined || value === null || value === '' ? 1 : 0);

const compared = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b
  : String(a).localeCompare(String(b), 'en', {numeric: true}));

const classes = column => [column.number ? 'number' : '', column.wide ? 'wide' : ''].join(' ').trim() || nothing;

const cell = (column, row, place) => {
  const content = column.render ? column.render(row) : row[column.key] ?? '';
  return place === 0 ? html`<th scope="row" class=${classes(column)}>${content}</th>`
    : html`<td class=${classes(column)}>${content}</td>`;
};

const gap = (lines, width) => (lines > 0
  ? html`<tr class="gap" aria-hidden="true"><td colspan=${width} .style=${`height: ${lines * LINE}px`}></td></tr>` : nothing);
