import {Part, Loading, html, nothing} from '../part.js';
import {at, get, request} from '../api.js';
import {ago, time} from '../format.js';
import {Live} from '../live.js';
import {say} from '../said.js';
import {empty} from '../parts/states.js';

const SERVICES = ['adverse-event', 'interaction', 'catalog'];

// Events that could not be read: what stands in them, why they were refused, and a way to mend and replay them.
class DeadLetters extends Part {
  static properties = {opened: {state: true}, problem: {state: true}};

  constructor() {
    super();
    this.letters = new Loading(this, async () => (await Promise.all(SERVICES.map(async service =>
      (await get(service, '/dead-letters', {state: 'open', limit: 200})).items.map(letter => ({...letter, service}))))).flat());
    this.letter = new Loading(this, () => get(this.opened.service, `/dead-letters/${this.opened.id}`));
    this.live = new Live(this, () => (this.opened ? undefined : this.letters.run({quietly: true})));
  }

  connectedCallback() {
    super.connectedCallback();
    this.live.connected();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.disconnected();
  }

  render() {
    return html`<p class="lead">Events that could not be read. Nothing of them is lost: mend what is wrong and replay it, or discard it.</p>
      ${this.letters.show(letters => (letters.length ? html`<ul class="clean">${letters.map(letter => this.entry(letter))}</ul>`
        : empty('No dead letter is open', 'Every event that arrived could be read.')))}`;
  }

  entry(letter) {
    const open = this.opened?.id === letter.id;
    return html`<li class="card letter" data-letter=${letter.id}><div class="row between"><div>
        <strong>${letter.reason}</strong>${letter.field && !letter.reason.includes(letter.field) ? html` at <code>${letter.field}</code>` : nothing}
        <br><small>${letter.topic}, ${letter.service}, <span title=${time(letter.refusedAt)}>${ago(letter.refusedAt)}</span></small></div>
        <button type="button" aria-expanded=${open ? 'true' : 'false'} @click=${() => this.toggle(letter, open)}>${open ? 'Close' : 'Read'}</button></div>
      ${open ? this.letter.show(content => this.content(content)) : nothing}</li>`;
  }

  toggle(letter, open) {
    this.problem = undefined;
    this.opened = open ? undefined : letter;
    if (!open) {
      this.letter.run();
    }
  }

  content(content) {
    return html`<form @submit=${this.replay}>
      ${content.value === undefined ? html`<p class="notice warn">It is no text, so it cannot be mended here.</p>` : html`
        <label>The event, as it is to be replayed <textarea class="code" name="value" spellcheck="false" .value=${pretty(content.value)}></textarea></label>`}
      ${this.problem ? html`<t-problem .problem=${this.problem}></t-problem>` : nothing}
      <div class="row"><button class="primary">Replay</button></div>
      <details><summary>Discard it instead</summary><div class="row"><label>Why <input name="reason" maxlength="500"></label>
        <button type="button" @click=${this.discard}>Discard</button></div></details></form>`;
  }

  async replay(event) {
    event.preventDefault();
    const value = new FormData(event.target).get('value');
    const mended = value === null || value === pretty(this.letter.value.value) ? {} : {value: compact(value)};
    await this.decide('replay', mended, 'The event is replayed');
  }

  discard(event) {
    const {reason} = event.target.form.elements;
    return this.decide('discard', {reason: reason.value.trim()}, 'The event is discarded');
  }

  async decide(what, json, said) {
    try {
      await request('POST', at(this.opened.service, `/dead-letters/${this.opened.id}/${what}`), {json});
      this.problem = undefined;
      this.opened = undefined;
      say(said);
      await this.letters.run({quietly: true});
    } catch (failure) {
      this.problem = failure;
    }
  }
}
customElements.define('t-dead-letters', DeadLetters);

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function compact(text) {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}
