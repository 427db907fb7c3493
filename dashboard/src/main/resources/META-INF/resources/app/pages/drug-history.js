import {Following, Loading, html, nothing} from '../part.js';
import {get} from '../api.js';
import {day, sentence, time} from '../format.js';
import {current, setQuery} from '../router.js';
import {Pages} from '../paging.js';
import {empty, listed} from '../parts/states.js';
import {differenceTable} from '../parts/differences.js';

// Who changed a drug when and why, and what differs between any two revisions or versions of it.
class DrugHistory extends Following {
  static properties = {drugId: {}, versions: {attribute: false}};

  constructor() {
    super();
    this.revisions = new Pages(this, 'catalog', () => `${this.path}/history`, () => ({limit: 100}));
    this.compared = new Loading(this, () => get('catalog', `${this.path}/differences`, this.pair));
  }

  willUpdate(changed) {
    if (changed.has('drugId')) {
      this.revisions.restart();
    }
  }

  get path() {
    return `/drugs/${encodeURIComponent(this.drugId)}`;
  }

  // Which two are compared stands in the address.
  follow() {
    const {from, to, fromVersion, toVersion} = current().query;
    const pair = from && to ? {from, to} : fromVersion && toVersion ? {fromVersion, toVersion} : undefined;
    if (JSON.stringify(pair) !== JSON.stringify(this.pair)) {
      this.pair = pair;
      if (pair) {
        this.compared.run();
      }
    }
    this.requestUpdate();
  }

  render() {
    return listed(this.revisions, () => html`
      <div class="table-box" tabindex="0" role="region" aria-label="Revisions"><table>
        <thead><tr><th scope="col">Revision</th><th scope="col">When</th><th scope="col">By</th><th scope="col">Why</th><th scope="col">Reviewed by</th></tr></thead>
        <tbody>${this.revisions.rows.map(one => html`<tr><th scope="row">${one.revision} <span class=${`badge ${one.state}`}>${sentence(one.state)}</span></th>
          <td>${time(one.at)}</td><td>${one.by}</td><td>${one.comment ?? ''}</td><td>${one.reviewedBy ?? ''}${one.reviewComment ? html`: ${one.reviewComment}` : nothing}</td></tr>`)}</tbody></table></div>
      ${this.revisions.complete ? nothing : html`<button type="button" @click=${() => this.revisions.next()}>Older ones</button>`}
      <h2>Compare</h2>
      ${this.chooser('revisions', this.revisions.rows.map(one => [String(one.revision), `${one.revision}, ${time(one.at)}`]), 'from', 'to')}
      ${this.chooser('versions', this.versions.map(one => [String(one.version), `${one.version}, in force from ${day(one.effectiveFrom)}`]).reverse(), 'fromVersion', 'toVersion')}
      ${this.pair ? this.compared.show(({differences}) => differenceTable(differences, {before: 'Before', after: 'After', label: 'Differences'})) : nothing}`,
    empty('No revision is kept', 'The catalog keeps every revision from the first on.'));
  }

  chooser(what, options, from, to) {
    if (options.length < 2) {
      return html`<p class="hint">There is only one of its ${what}.</p>`;
    }
    const chosen = this.pair?.[from] ? [this.pair[from], this.pair[to]] : [options[1][0], options[0][0]];
    const select = (name, label, value) => html`<label>${label} <select name=${name}>${options.map(([id, text]) => html`
      <option value=${id} ?selected=${id === value}>${text}</option>`)}</select></label>`;
    return html`<form class="row" aria-label=${`Compare ${what}`} @submit=${event => this.choose(event, from, to)}>
      ${select('a', `Of its ${what}`, chosen[0])}${select('b', 'with', chosen[1])}<button>Compare</button></form>`;
  }

  choose(event, from, to) {
    event.preventDefault();
    const form = new FormData(event.target);
    setQuery({from: '', to: '', fromVersion: '', toVersion: '', [from]: form.get('a'), [to]: form.get('b')}, {step: true});
  }
}
customElements.define('t-drug-history', DrugHistory);
