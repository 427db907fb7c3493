import {get} from '../api.js';
import {Search} from './search.js';

// Finds drugs of the catalog by name, brand or code, also misspelt; `chosen` carries {drugId, name}.
class DrugSearch extends Search {
  constructor() {
    super();
    Object.assign(this, {label: 'Drug', things: 'Drugs', hint: 'Name, brand or code', otherwise: 'A name that you type is still checked.'});
  }

  async ask(text) {
    return (await get('catalog', '/drugs', {q: text, state: 'published', limit: 8})).items;
  }

  told({name, match}) {
    return {name, further: match && match.text !== name ? `${match.text}${match.how === 'similar' ? ', similar spelling' : ''}` : ''};
  }

  chosen({drugId, name}) {
    return {drugId, name};
  }
}
customElements.define('t-drug-search', DrugSearch);
