import {Part, html, nothing} from '../part.js';
import {say} from '../said.js';

// One act: a form that says what went wrong above its button, and is empty again when it was done.
//
// fields: its inputs, if it needs any; act(values): does it; done: what is said aloud then.
class Act extends Part {
  static properties = {label: {}, button: {}, done: {}, fields: {attribute: false}, act: {attribute: false},
    primary: {type: Boolean}, busy: {state: true}, problem: {state: true}};

  render() {
    return html`<form aria-label=${this.label} @submit=${this.submit}>
      ${this.fields ?? nothing}
      ${this.problem ? html`<t-problem .problem=${this.problem}></t-problem>` : nothing}
      <button class=${this.primary ? 'primary' : ''} aria-disabled=${this.busy ? 'true' : nothing}>${this.button}</button>
    </form>`;
  }

  async submit(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const form = event.target;
    this.busy = true;
    this.problem = undefined;
    try {
      await this.act(Object.fromEntries(new FormData(form)));
      form.reset();
      say(this.done ?? 'Done');
    } catch (failure) {
      this.problem = failure;
    } finally {
      this.busy = false;
    }
  }
}
customElements.define('t-act', Act);
