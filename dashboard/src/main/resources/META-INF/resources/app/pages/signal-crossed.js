import {html} from '../part.js';
import {get} from '../api.js';

const PAGES = 20;

// What is known of pairs that crossed a screen: when first, and what assessors made of them.
export class Crossed {
  constructor(host) {
    Object.assign(this, {host, reviews: new Map(), state: 'idle', turn: 0});
  }

  // Fetches what can concern the pairs of this question.
  async find({drug = '', reaction = ''}) {
    const turn = ++this.turn;
    const only = name => (name.includes(',') || name.startsWith('reported:') ? undefined : name);
    Object.assign(this, {reviews: new Map(), state: 'loading'});
    try {
      let cursor;
      let pages = 0;
      do {
        const page = await get('adverse-event', '/signal-reviews', {drug: only(drug), reaction: only(reaction), limit: 500, cursor});
        if (turn !== this.turn) {
          return;
        }
        for (const review of page.items.filter(one => !one.otherDrugId && !one.withAlcohol)) {
          this.reviews.set(key(review.drugId, review.reaction), review);
        }
        cursor = page.nextCursor;
        pages++;
      } while (cursor && pages < PAGES);
      this.state = cursor ? 'partial' : 'done';
    } catch (failure) {
      if (turn !== this.turn) {
        return;
      }
      this.state = 'failed';
    }
    this.host.requestUpdate();
  }

  of(pair) {
    return this.reviews.get(key(pair.drug, pair.reaction));
  }

  // A value of the pair's review, or why there is none to show.
  show(pair, done) {
    const review = this.of(pair);
    return review ? done(review) : html`<span class="undefined" title=${WHY[this.state]}>${this.state === 'done' ? 'none' : this.state === 'loading' ? '…' : '?'}</span>`;
  }
}

const WHY = {
  loading: 'Is being looked up',
  done: 'Over all cases and known names it crossed no screen so far',
  partial: 'There are more reviews than were looked up: open the pair',
  failed: 'The reviews cannot be looked up now',
};

const key = (drug, reaction) => `${drug}\u001f${reaction}`;
