import {Part, html, nothing} from '../part.js';
import {hasRole} from '../session.js';
import {empty} from '../parts/states.js';
import {caution} from './signals/numbers.js';
import './signals/list.js';
import './signals/reviews.js';
import './signals/two.js';
import './signals/pair.js';
import './signals/review.js';

document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: '/app/pages/signals.css'}));

const MAY_SEE_CASES = ['assessor', 'auditor'];

// Which pairs of a drug and a reaction are reported more often than expected, and what people make of them.
class Signals extends Part {
  static properties = {path: {}};

  constructor() {
    super();
    this.path = '';
  }

  render() {
    const [first = '', second] = this.path.split('/').filter(Boolean).map(decodeURIComponent);
    if (second) {
      return first === 'reviews' ? html`<t-signal-review .signalId=${second}></t-signal-review>`
        : html`<t-signal-pair .drug=${first} .reaction=${second}></t-signal-pair>`;
    }
    const list = LISTS.find(({path}) => path === first);
    return html`
      <h1 tabindex="-1">Signals</h1>
      ${caution}
      ${hasRole(...MAY_SEE_CASES) ? html`<nav class="tabs" aria-label="Signals">${LISTS.map(({path, label}) => html`
        <a href=${path ? `/signals/${path}` : '/signals'} aria-current=${path === first ? 'page' : nothing}>${label}</a>`)}</nav>` : nothing}
      ${!list ? empty('There is nothing at this address', 'A pair has an address such as /signals/baclofen/seizure.')
        : first && !hasRole(...MAY_SEE_CASES) ? html`<p class="notice warn">This list is for assessors and auditors, who may see cases.</p>`
          : list.show()}`;
  }
}
customElements.define('page-signals', Signals);

const LISTS = [
  {path: '', label: 'Statistics', show: () => html`<t-signal-list></t-signal-list>`},
  {path: 'reviews', label: 'Reviews', show: () => html`<t-signal-reviews></t-signal-reviews>`},
  {path: 'compare', label: 'Two drugs compared', show: () => html`<t-signal-compare></t-signal-compare>`},
  {path: 'pairs', label: 'Taken together', show: () => html`<t-signal-together></t-signal-together>`},
];
