import {Part, html, nothing} from '../part.js';
import {say} from '../said.js';

let numbers = 0;

// A field that finds things while one types. Whoever extends it says what is found: `ask(text)` fetches the best, `told(one)` is
// what an option says ({name, further}), `chosen(one)` what the event `chosen` carries. `typed` carries what stands there when
// nothing that was found was chosen.
export class Search extends Part {
  static properties = {label: {}, text: {}, found: {state: true}, at: {state: true}, problem: {state: true}};

  constructor() {
    super();
    this.number = ++numbers;
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
          .value=${this.text} placeholder=${this.hint} maxlength="200"
          @input=${this.typing} @keydown=${this.key} @blur=${this.left}></label>
      <ul id=${list} role="listbox" aria-label=${`${this.things} found`} class="options" ?hidden=${!open}>
        ${(this.found ?? []).map((one, index) => this.option(one, index, list))}
      </ul>
      ${this.problem ? html`<p class="hint" role="status">${this.things} cannot be searched now: ${this.problem.message}. ${this.otherwise}</p>` : nothing}`;
  }

  option(one, index, list) {
    const {name, further} = this.told(one);
    return html`<li role="option" id=${`${list}-${index}`} aria-selected=${index === this.at}
      @mousedown=${event => { event.preventDefault(); this.choose(one); }}><strong>${name}</strong> ${further ? html`<small>${further}</small>` : nothing}</li>`;
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
      const found = await this.ask(text);
      if (this.asked === text && this.querySelector('input') === document.activeElement) {
        this.found = found;
        this.at = -1;
        this.problem = undefined;
        say(`${found.length || 'None'} of the ${this.things.toLowerCase()} found${found.length ? ', use the arrow keys' : ''}`);
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

  choose(one) {
    this.asked = undefined;
    this.text = this.told(one).name;
    this.found = [];
    this.dispatchEvent(new CustomEvent('chosen', {detail: this.chosen(one)}));
  }

  left() {
    this.asked = undefined;
    this.found = [];
  }
}
