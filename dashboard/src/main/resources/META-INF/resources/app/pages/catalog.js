import {Following, html, nothing} from '../part.js';
import {count, sentence, words} from '../format.js';
import {current, setQuery} from '../router.js';
import {hasRole} from '../session.js';
import {Pages} from '../paging.js';
import {empty, listed} from '../parts/states.js';
import '../parts/table.js';
import './drug.js';
import './drug-draft.js';

// The drugs of the catalog, found by name, brand or code; one of them when the address names it.
class Catalog extends Following {
  static properties = {path: {}};

  constructor() {
    super();
    this.path = '';
    this.drugs = new Pages(this, 'catalog', '/drugs', () => ({q: this.sought, class: this.class, limit: 200}));
  }

  follow() {
    const {path, query} = current();
    const sought = query.q ?? '';
    if (path === '/catalog' && (this.drugs.state === 'idle' || sought !== this.sought || query.class !== this.class)) {
      this.sought = sought;
      this.class = query.class;
      this.drugs.restart();
    }
  }

  render() {
    return this.path.length > 1 ? html`<t-drug .drugId=${decodeURIComponent(this.path.slice(1))}></t-drug>` : html`
      <h1 tabindex="-1">Drug catalog</h1>
      <p class="lead">What each drug is, how it is dosed and stopped, and what is claimed of it, each with its source.</p>
      ${hasRole('catalog-editor', 'auditor', 'admin') ? html`<t-drafts></t-drafts>` : nothing}
      <form role="search" class="fields" @submit=${event => event.preventDefault()}>
        <label>Find a drug <input type="search" name="q" .value=${this.sought ?? ''} maxlength="200" placeholder="Name, brand, code, or a misspelling"
          @input=${this.typing}></label></form>
      ${this.class ? html`<p>Of the class <span class="badge info">${words(this.class)}</span> <a href="/catalog">Show all</a></p>` : nothing}
      ${listed(this.drugs, () => html`<t-table label="Drugs" .rows=${this.drugs.rows} .complete=${this.drugs.complete}
          .more=${() => this.drugs.next()} .columns=${COLUMNS}></t-table>`,
        empty('No drug is found', 'Try fewer letters, another name or a code. Drugs can be imported under Operations.'))}`;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  typing(event) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => setQuery({q: event.target.value.trim()}), 200);
  }
}
customElements.define('page-catalog', Catalog);

const codes = (drug, system) => drug.codes.filter(code => code.system === system).map(code => code.code).join(', ');

const COLUMNS = [
  {key: 'name', label: 'Drug', render: drug => html`<a href=${`/catalog/${drug.drugId}`}>${drug.name}</a>${
    drug.match && drug.match.text !== drug.name ? html` <small>${drug.match.text}</small>` : nothing}`},
  {key: 'names', label: 'Brands and synonyms', wide: true, value: drug => drug.names.length, render: drug => drug.names.slice(0, 3).map(one => one.name).join(', ')
    + (drug.names.length > 3 ? ` and ${count(drug.names.length - 3)} more` : '')},
  {key: 'rxnorm', label: 'RxNorm', value: drug => codes(drug, 'rxnorm'), render: drug => codes(drug, 'rxnorm')},
  {key: 'atc', label: 'ATC', wide: true, value: drug => codes(drug, 'atc'), render: drug => codes(drug, 'atc')},
  {key: 'classes', label: 'Classes', wide: true, value: drug => drug.classes?.join(), render: drug => (drug.classes ?? []).map(words).join(', ')},
  {key: 'state', label: 'State', render: drug => html`<span class=${`badge ${drug.state}`}>${sentence(drug.state)}</span>`},
];
