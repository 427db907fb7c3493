import {Following, html} from '../../part.js';
import {ago, count, time} from '../../format.js';
import {current, setQuery} from '../../router.js';
import {Pages} from '../../paging.js';
import {empty, listed} from '../../parts/states.js';
import {STAGE_LABELS, pairPath, stage} from './numbers.js';
import {choice} from './scope.js';
import '../../parts/table.js';

const FILTERS = ['state', 'drug', 'reaction', 'above'];

// What crossed a screen at least once, and what became of it: the list that assessors work through.
class SignalReviews extends Following {
  constructor() {
    super();
    this.reviews = new Pages(this, 'adverse-event', '/signal-reviews', () => ({...this.asked, limit: 200}));
  }

  follow() {
    const {query} = current();
    const asked = Object.fromEntries(FILTERS.map(name => [name, query[name] ?? '']));
    if (JSON.stringify(asked) !== JSON.stringify(this.asked)) {
      this.asked = asked;
      this.reviews.restart();
    }
  }

  render() {
    const {asked} = this;
    return html`
      <form class="filters" @submit=${this.submit} @change=${event => event.target.form.requestSubmit()} aria-label="Which reviews">
        ${choice('State', 'state', asked.state, Object.entries(STAGE_LABELS))}
        ${choice('Stands now', 'above', asked.above, [['true', 'Above a threshold'], ['false', 'Below all thresholds']])}
        <label>Drug <input name="drug" .value=${asked.drug} maxlength="200" placeholder="baclofen"></label>
        <label>Reaction <input name="reaction" .value=${asked.reaction} maxlength="200" placeholder="seizure"></label>
        <button class="visually-hidden" tabindex="-1">Find</button>
      </form>
      ${listed(this.reviews, () => html`<t-table class="signals" label="Reviews" .rows=${this.reviews.rows} .complete=${this.reviews.complete}
          .more=${() => this.reviews.next()} .columns=${COLUMNS}></t-table>`,
        empty('Nothing fits', 'Clear a filter. What crosses a screen over all cases comes here by itself, a few seconds after its cases.'))}`;
  }

  submit(event) {
    event.preventDefault();
    setQuery(Object.fromEntries(new FormData(event.target)), {step: true});
  }
}
customElements.define('t-signal-reviews', SignalReviews);

// What a signal is about, in words.
export const subject = review => `${review.drugId}${review.otherDrugId ? ` with ${review.otherDrugId}` : review.withAlcohol ? ' with alcohol' : ''}`;

const last = review => review.crossings.at(-1);

// A pair has a page with all of its numbers, other signals one of the review alone.
const address = review => (review.otherDrugId || review.withAlcohol
  ? `/signals/reviews/${review.signalId}` : `/signals${pairPath(review.drugId, review.reaction)}`);

const when = instant => html`<time datetime=${instant} title=${time(instant)}>${ago(instant)}</time>`;

const COLUMNS = [
  {key: 'subject', label: 'Drug', value: subject, render: review => html`<a href=${address(review)}>${subject(review)}</a>`},
  {key: 'reaction', label: 'Reaction'},
  {key: 'state', label: 'State', render: review => stage(review.state)},
  {key: 'above', label: 'Above now', wide: true, value: review => review.above.join(), render: review => (review.above.length
    ? review.above.map(screen => html`<span class="badge warn">${screen}</span> `) : html`<span class="badge">none</span>`)},
  {key: 'cases', label: 'Cases at last crossing', number: true, wide: true, value: review => last(review).cases, render: review => count(last(review).cases)},
  {key: 'listed', label: 'Catalog', wide: true, value: review => String(review.listed),
    render: review => (review.listed === undefined || review.listed === null ? html`<span class="badge">Not known</span>`
      : review.listed ? html`<span class="badge">Listed</span>` : html`<span class="badge warn">Not listed</span>`)},
  {key: 'firstCrossedAt', label: 'First crossed', wide: true, render: review => when(review.firstCrossedAt)},
  {key: 'changedAt', label: 'Last change', wide: true, render: review => when(review.changedAt)},
];
