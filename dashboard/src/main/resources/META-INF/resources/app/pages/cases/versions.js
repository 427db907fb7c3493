import {Following, html, nothing} from '../../part.js';
import {day, sentence, time, words} from '../../format.js';
import {current, setQuery} from '../../router.js';
import {hasRole} from '../../session.js';
import {Pages} from '../../paging.js';
import {empty, listed} from '../../parts/states.js';
import {drugLine, reactionLine} from './told.js';

const MOST_WORDS = 1500;

// A higher number is none that a sender counts by.
const MOST_COUNTED = 1_000_000;

// What two versions of a case said, side by side, with what is different marked.
class Versions extends Following {
  static properties = {of: {attribute: false}, work: {attribute: false}, narratives: {state: true}};

  constructor() {
    super();
    this.versions = new Pages(this, 'adverse-event', () => `/cases/${this.of.caseId}/versions`,
      () => ({with: this.narratives ? 'narrative' : undefined}));
  }

  // Which two are compared stands in the address.
  follow() {
    this.requestUpdate();
  }

  willUpdate(changed) {
    const before = changed.get('of');
    if (changed.has('of') && (before?.caseId !== this.of.caseId || before?.revision !== this.of.revision)) {
      this.versions.restart();
    }
  }

  render() {
    return listed(this.versions, () => this.compared(), empty('No version is kept',
      'What hospitals send is kept to the byte; of public cases the latest version alone is.'));
  }

  compared() {
    const {rows} = this.versions;
    const {query} = current();
    const chosen = (name, otherwise) => rows.find(one => String(one.revision) === query[name]) ?? otherwise;
    const newer = chosen('newer', rows[0]);
    const older = chosen('older', rows[rows.indexOf(newer) + 1] ?? rows[0]);
    return html`
      <form class="filters" aria-label="Versions to compare" @submit=${event => event.preventDefault()}
        @change=${event => setQuery(Object.fromEntries(new FormData(event.currentTarget)))}>
        ${this.select('older', 'One', older)}${this.select('newer', 'The other', newer)}
        ${hasRole('assessor') && !this.narratives ? html`<button type="button" @click=${() => this.readNarratives()}>Read the narratives too</button>` : nothing}
      </form>
      ${hasRole('assessor') && !this.narratives ? html`<p class="hint">A narrative may tell who the patient is. Reading it is noted in the audit trail.</p>` : nothing}
      ${outOfOrder(rows, this.versions.complete).map(words => html`<p class="notice warn">${words}</p>`)}
      ${rows.length === 1 ? html`<p class="notice">There has been one version only.</p>` : nothing}
      ${older.forgotten || newer.forgotten ? html`<p class="notice warn">What was sent was erased with the patient, and can no longer be read.</p>` : this.table(older, newer)}
      ${this.versions.complete ? nothing : html`<button type="button" @click=${() => this.versions.next()}>Fetch older versions</button>`}`;
  }

  select(name, label, chosen) {
    return html`<label>${label} <select name=${name}>${this.versions.rows.map(one => html`
      <option value=${one.revision} ?selected=${one === chosen}>${this.label(one)}</option>`)}</select></label>`;
  }

  label(one) {
    const followUp = this.work?.followUps.find(another => another.revision === one.revision);
    const at = followUp?.receivedAt ?? (one.revision === 1 ? this.of.receivedAt : undefined);
    return `Version ${one.version ?? '?'}${at ? `, ${time(at)}` : ''}`;
  }

  table(older, newer) {
    const rows = FIELDS.map(([label, value]) => [label, value(older), value(newer)])
      .filter(([, one, other]) => one.length || other.length);
    const differing = rows.filter(([, one, other]) => one.join('\n') !== other.join('\n')).length;
    return html`<div class="table-box" tabindex="0" role="region" aria-label="Versions side by side"><table class="sides-table">
      <caption>${older === newer ? 'The same version on both sides' : `${differing} ${differing === 1 ? 'field differs' : 'fields differ'}; what stands on one side alone is marked`}</caption>
      <thead><tr><th scope="col">Field</th><th scope="col">${this.label(older)}</th><th scope="col">${this.label(newer)}</th></tr></thead>
      <tbody>${rows.map(([label, one, other]) => html`<tr class=${one.join('\n') === other.join('\n') ? '' : 'differs'}><th scope="row">${label}${
          one.join('\n') === other.join('\n') ? nothing : html` <span class="badge warn">differs</span>`}</th>
        <td>${side(one, other)}</td><td>${side(other, one)}</td></tr>`)}
        ${older.narrative || newer.narrative ? html`<tr><th scope="row">Narrative</th><td class="narrative">${marked(older.narrative ?? '', newer.narrative ?? '')}</td>
          <td class="narrative">${marked(newer.narrative ?? '', older.narrative ?? '')}</td></tr>` : nothing}
      </tbody></table></div>`;
  }

  async readNarratives() {
    this.narratives = true;
    await this.versions.restart();
  }
}
customElements.define('t-versions', Versions);

// What did not come in the order in which the sender wrote it, told in plain words. `rows` are the kept versions, the last
// that came first; `complete` says that the first that came is among them.
function outOfOrder(rows, complete) {
  return rows.flatMap((one, place) => {
    const before = rows[place + 1];
    if (!one.version || one.version > MOST_COUNTED || (before ? !before.version : !complete)) {
      return [];
    }
    const least = before ? before.version + 1 : 1;
    if (before && one.version < before.version) {
      return [`Out of order: version ${before.version} came first, then version ${one.version}. Version ${one.version} counts, for its sender learned `
        + `what it tells ${one.informedOn ? `on ${day(one.informedOn)}, which is later` : 'later'}.`];
    }
    if (one.version <= least) {
      return [];
    }
    const missing = least === one.version - 1 ? `version ${least}` : `versions ${least} to ${one.version - 1}`;
    return [`Out of order: version ${one.version} came, and ${missing} had not come before it. What comes late is older than what the case says: `
      + 'it changes nothing, and is not kept.'];
  });
}

const told = value => (value === undefined ? [] : [String(value)]);

const coded = codes => (codes ?? []).map(sentence);

const FIELDS = [
  ['State', one => (one.nullifies ? ['Taken back by its sender'] : [])],
  ['Information of', one => (one.informedOn ? [day(one.informedOn)] : [])],
  ['Kind', one => (one.kind ? [words(one.kind)] : [])],
  ['Reporter', one => (one.reporter ? [words(one.reporter)] : [])],
  ['Worldwide number', one => told(one.worldwideNumber)],
  ['Country', one => told(one.country)],
  ['Seriousness', one => coded(one.seriousness)],
  ['Situations', one => coded(one.situations)],
  ['Sex', one => told(one.sex)],
  ['Age', one => (one.ageYears === undefined ? [] : [`${one.ageYears} years`])],
  ['Age group', one => told(one.ageGroup)],
  ['Weight', one => (one.weightKg === undefined ? [] : [`${one.weightKg} kg`])],
  ['Alcohol', one => told(one.alcohol)],
  ['Onset', one => (one.onset ? [day(one.onset)] : [])],
  ['Drugs', one => one.drugs.map(drugLine)],
  ['Reactions', one => one.reactions.map(reactionLine)],
];

const side = (lines, others) => (lines.length ? html`<ul class="clean">${lines.map(line => html`
  <li>${others.includes(line) ? line : html`<mark>${line}</mark>`}</li>`)}</ul>` : html`<small>not told</small>`);

// A text with the words marked that the other one lacks, by their longest common sequence.
function marked(text, other) {
  const [words, others] = [text, other].map(one => one.split(/(\s+)/));
  if (Math.max(words.length, others.length) > 2 * MOST_WORDS) {
    return text;
  }
  const length = Array.from({length: words.length + 1}, () => new Uint16Array(others.length + 1));
  for (let i = words.length - 1; i >= 0; i--) {
    for (let j = others.length - 1; j >= 0; j--) {
      length[i][j] = words[i] === others[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const shown = [];
  let j = 0;
  words.forEach((word, i) => {
    while (j < others.length && word !== others[j] && length[i][j + 1] >= length[i + 1][j]) {
      j++;
    }
    if (word === others[j]) {
      shown.push(word);
      j++;
    } else {
      shown.push(/^\s*$/.test(word) ? word : html`<mark>${word}</mark>`);
    }
  });
  return shown;
}
