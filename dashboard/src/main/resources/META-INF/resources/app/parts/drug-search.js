import {Part, html, nothing} from '../part.js';
import {get} from '../api.js';
import {say} from '../said.js';

let numbers = 0;

// A field that finds drugs of the catalog while one types: by name, brand or code, also misspelt.
// Sends `chosen` with {drugId, name}; `typed` with what stands there when nothing of the catalog was chosen.
class DrugSearch extends Part {
  static properties = {label: {}, text: {}, found: {state: true}, at: {state: true}, problem: {state: true}};

  constructor() {
    super();
    this.number = ++numbers;
    this.label = 'Drug';
    this.text = '';
    this.at = -1;
  }

  render() {
    const open = this.found?.length > 0;
    const list = `found-${this.number}`;
    return html`
      <label>${this.label}
        <input role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded=${open}
          aria-controls=${list} aria-activedescendant=${open && this.at >= 0 ? `${list}-${this.at}` : nothing}
          .value=${this.text} placeholder="Name, brand or code" maxlength="200"
          @input=${this.typing} @keydown=${this.key} @blur=${this.left}></label>
      <ul id=${list} role="listbox" aria-label="Drugs found" class="options" ?hidden=${!open}>
        ${(this.found ?? []).map((drug, index) => html`
          <li role="option" id=${`${list}-${index}`} aria-selected=${index === this.at}
            @mousedown=${event => { event.preventDefault(); this.choose(drug); }}>
            <strong>${drug.name}</strong>
            ${drug.match && drug.match.text !== drug.name ? html`<small>${drug.match.text}${
              drug.match.how === 'similar' ? ', similar spelling' : ''}</small>` : nothing}</li>`)}
      </ul>
      ${this.problem ? html`<p class="hint" role="status">The catalog cannot be searched now: ${this.problem.message}.
        A name that you type is still checked.</p>` : nothing}`;
  }

  typing(event) {
    this.text = event.target.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), 150);
    this.dispatchEvent(new CustomEvent('typed', {detail: this.text}));
  }

  async search() {
    const text = this.text.trim();
    this.asked = text;
    if (text.length < 2) {
      this.found = [];
      return;
    }
    try {
      const page = await get('catalog', '/drugs', {q: text, state: 'published', limit: 8});
      if (this.asked === text && this.querySelector('input') === document.activeElement) {
        this.found = page.items;
        this.at = -1;
        this.problem = undefined;
        say(page.items.length ? `${page.items.length} drugs found, use the arrow keys` : 'No drug found');
      }
    } catch (failure) {
      this.problem = failure;
    }
  }

  key(event) {
    const length = this.found?.length ?? 0;
    if (event.key === 'ArrowDown' && length) {
      this.at = (this.at + 1) % length;
    } else if (event.key === 'ArrowUp' && length) {
      this.at = (this.at + length - 1) % length;
    } else if (event.key === 'Enter' && length) {
      this.choose(this.found[Math.max(0, this.at)]);
    } else if (event.key === 'Escape' && length) {
      this.found = [];
    } else {
      return;
    }
    event.preventDefault();
  }

  choose(drug) {
    this.asked = undefined;
    this.text = drug.name;
    this.found = [];
    this.dispatchEvent(new CustomEvent('chosen', {detail: {drugId: drug.drugId, name: drug.name}}));
  }

  left() {
    this.asked = undefined;
    this.found = [];
  }
}
customElements.define('t-drug-search', DrugSearch);
