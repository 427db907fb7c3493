import {get} from '../api.js';
import {Search} from './search.js';

// Finds reaction terms of the platform, and of MedDRA where it is imported, by any of their names; `chosen` carries what a decision
// wants: {term} or {meddraCode}.
class TermSearch extends Search {
  constructor() {
    super();
    Object.assign(this, {label: 'Reaction', things: 'Reaction terms', hint: 'A term or a synonym', otherwise: 'Try again in a while.'});
  }

  async ask(text) {
    return (await get('adverse-event', '/reaction-terms', {q: text, limit: 12})).items;
  }

  told({name, matched, how, meddraCode}) {
    return {name, further: [matched === name.toLowerCase() ? '' : matched, how === 'similar' ? 'similar spelling' : '', meddraCode ? `MedDRA ${meddraCode}` : '']
      .filter(Boolean).join(', ')};
  }

  chosen({term, meddraCode}) {
    return {term, meddraCode};
  }
}
customElements.define('t-term-search', TermSearch);
