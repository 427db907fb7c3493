import {css} from 'lit';
import {Part, html, nothing} from '../part.js';

document.adoptedStyleSheets.push(css`
  t-form { display: block; }
  t-form .item { border: 1px solid var(--line); border-radius: .5rem; padding: .25rem .75rem; margin: 0 0 .5rem; background: var(--card); }
  t-form .list { border-top: 1px solid var(--line); padding: .35rem 0; }
  t-form .list > summary { font-weight: 650; }
  t-form .item > .body { padding: .5rem 0; }
  t-form .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr)); gap: .75rem; margin-bottom: .75rem; align-items: start; }
  t-form .grid > .long { grid-column: 1 / -1; }
  t-form .field small { display: block; color: var(--soft); font-weight: 400; }
  t-form .field .wrong { color: var(--red); font-weight: 550; }
  t-form [aria-invalid=true] { border-color: var(--red); outline: 1px solid var(--red); }
  t-form fieldset { background: var(--sunken); }
  t-form .grid > fieldset { margin: 0; }
  t-form .grid > fieldset .grid { grid-template-columns: repeat(auto-fit, minmax(5rem, 1fr)); margin: 0; }
  t-form textarea { min-height: 4rem; }
`.styleSheet);

const LONG = new Set(['statement', 'advice', 'note', 'text', 'citation']);
const NAMES = [['id'], ['claimId', 'subject'], ['system', 'code'], ['term', 'context'], ['condition', 'status', 'route'],
  ['group', 'condition'], ['topic', 'route'], ['reason'], ['proposition'], ['name']];

// `dailyMaximum` as "Daily maximum".
export const labelOf = name => {
  const spaced = name.replace(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

const titleOf = item => {
  const fields = NAMES.find(([first]) => item[first] !== undefined);
  return fields ? fields.map(field => item[field]).filter(Boolean).join(', ') : 'New';
};

// A form for a document, drawn from its description in the service's own OpenAPI document: fields, choices and hints
// are those of the service. What is typed goes into `value` as it is typed; whether it is right is for the service to
// say, and what it refuses stands at its field.
//
// schemas: the description's; schema: the document's name there; omit: pointers of what is not for this form, `*` for
// any index; violations: {pointer, detail}
class Form extends Part {
  static properties = {schemas: {attribute: false}, schema: {}, value: {attribute: false}, omit: {attribute: false},
    violations: {attribute: false}};

  constructor() {
    super();
    this.omit = [];
    this.violations = [];
    this.opened = new WeakSet();
  }

  willUpdate(changed) {
    if (changed.has('violations')) {
      this.violations.forEach(violation => this.openTo(violation.pointer));
    }
  }

  // Opens all items on the way to a field.
  openTo(pointer) {
    let at = this.value;
    for (const part of pointer.split('/').slice(1)) {
      at = at?.[part];
      if (at && typeof at === 'object') {
        this.opened.add(at);
      }
    }
  }

  // Brings a field into sight and lets one type there.
  async show(pointer) {
    this.openTo(pointer);
    this.requestUpdate();
    await this.updateComplete;
    let at = pointer;
    while (at && !this.querySelector(`#${idOf(at)}`)) {
      at = at.slice(0, at.lastIndexOf('/'));
    }
    const field = at && this.querySelector(`#${idOf(at)}`);
    field?.scrollIntoView({block: 'center'});
    field?.focus();
  }

  render() {
    return this.value && this.schemas ? this.fields(this.resolved({$ref: this.schema}), this.value, '') : nothing;
  }

  resolved(schema) {
    const {$ref, ...rest} = schema;
    return $ref ? {...this.schemas[$ref.split('/').at(-1)], ...rest} : rest;
  }

  isOmitted(pointer) {
    const shape = pointer.replace(/\/\d+(?=\/|$)/g, '/*');
    return this.omit.includes(shape);
  }

  fields(schema, holder, pointer) {
    const shown = Object.entries(schema.properties)
      .map(([name, property]) => ({name, schema: this.resolved(property), pointer: `${pointer}/${name}`}))
      .filter(one => !this.isOmitted(one.pointer));
    const isLeaf = one => !one.schema.properties && (one.schema.type !== 'array' || !this.resolved(one.schema.items).properties);
    const leaves = shown.filter(isLeaf);
    const amounts = shown.filter(one => one.schema.properties && !one.schema.properties.source && Object.keys(one.schema.properties).length <= 3);
    return html`
      ${leaves.length ? html`<div class="grid">${leaves.map(one => this.leaf(one, holder))}</div>` : nothing}
      ${amounts.length ? html`<div class="grid">${amounts.map(one => this.group(one, holder))}</div>` : nothing}
      ${shown.filter(one => !isLeaf(one) && !amounts.includes(one)).map(one => (one.schema.type === 'array' ? this.list(one, holder) : this.group(one, holder)))}`;
  }

  group(one, holder) {
    const present = holder[one.name];
    const label = labelOf(one.name);
    return present === undefined || present === null ? html`<p id=${idOf(one.pointer)} tabindex="-1">
        <button type="button" class="quiet" @click=${() => this.put(holder, one.name, blank(one.schema))}>+ ${label}</button>${this.wrong(one.pointer)}</p>`
      : html`<fieldset id=${idOf(one.pointer)} tabindex="-1"><legend>${label}</legend>
          ${one.schema.description ? html`<p class="hint">${one.schema.description}</p>` : nothing}${this.wrong(one.pointer)}
          ${this.fields(one.schema, present, one.pointer)}
          <button type="button" class="quiet" aria-label=${`Take ${label.toLowerCase()} out`} @click=${() => this.drop(holder, one.name)}>Take out</button></fieldset>`;
  }

  list(one, holder) {
    const items = (holder[one.name] ??= []);
    const label = labelOf(one.name);
    const schema = this.resolved(one.schema.items);
    const open = this.opened.has(items);
    return html`<details class="list" id=${idOf(one.pointer)} ?open=${open} @toggle=${event => this.toggled(event, items)}>
      <summary>${label} (${items.length})</summary>${this.wrong(one.pointer)}
      ${open ? html`${one.schema.description ? html`<p class="hint">${one.schema.description}</p>` : nothing}
        ${items.map((item, index) => this.item(schema, items, item, index, `${one.pointer}/${index}`))}
        <button type="button" @click=${() => this.add(items, schema)}>Add to ${label.toLowerCase()}</button>` : nothing}</details>`;
  }

  item(schema, items, item, index, pointer) {
    const open = this.opened.has(item);
    return html`<details class="item" id=${idOf(pointer)} ?open=${open} @toggle=${event => this.toggled(event, item)}>
      <summary>${titleOf(item)}</summary>
      ${open ? html`<div class="body">${this.wrong(pointer)}${this.fields(schema, item, pointer)}
        <button type="button" class="quiet" @click=${() => this.without(items, index)}>Remove this one</button></div>` : nothing}</details>`;
  }

  toggled(event, item) {
    event.stopPropagation();
    this.opened[event.currentTarget.open ? 'add' : 'delete'](item);
    this.requestUpdate();
  }

  leaf(one, holder) {
    const id = idOf(one.pointer);
    const said = this.violation(one.pointer);
    const about = [one.schema.description && `${id}-hint`, said && `${id}-wrong`].filter(Boolean).join(' ') || nothing;
    const described = {id, about, wrong: said ? 'true' : nothing};
    return html`<div class=${isLong(one) ? 'field long' : 'field'}>
      <label>${labelOf(one.name)} ${this.control(one, holder, described)}</label>
      ${one.schema.description ? html`<small id=${`${id}-hint`}>${one.schema.description}</small>` : nothing}
      ${said ? html`<small class="wrong" id=${`${id}-wrong`}>${said.detail}</small>` : nothing}</div>`;
  }

  control(one, holder, {id, about, wrong}) {
    const value = holder[one.name];
    const typed = read => event => this.put(holder, one.name, read(event.target.value), event.type === 'input');
    if (one.schema.type === 'array') {
      return html`<textarea id=${id} aria-describedby=${about} aria-invalid=${wrong} placeholder="One a line" .value=${(value ?? []).join('\n')}
        @change=${typed(lines)}></textarea>`;
    }
    if (one.schema.enum || one.schema.type === 'boolean') {
      const choices = one.schema.enum ? one.schema.enum.map(code => [code, code]) : [['true', 'yes'], ['false', 'no']];
      const chosen = value === undefined || value === null ? '' : String(value);
      const read = one.schema.enum ? text : flag;
      return html`<select id=${id} aria-describedby=${about} aria-invalid=${wrong} @change=${typed(read)}>
        <option value="" ?selected=${chosen === ''}>not stated</option>
        ${choices.map(([code, name]) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`)}</select>`;
    }
    const isNumber = one.schema.type === 'number' || one.schema.type === 'integer';
    if (isLong(one)) {
      return html`<textarea id=${id} aria-describedby=${about} aria-invalid=${wrong} .value=${value ?? ''} @input=${typed(text)}></textarea>`;
    }
    return html`<input id=${id} aria-describedby=${about} aria-invalid=${wrong} autocomplete="off"
      type=${one.schema.format === 'date' ? 'date' : 'text'} inputmode=${isNumber ? 'decimal' : nothing}
      .value=${value === undefined || value === null ? '' : String(value)} @input=${typed(isNumber ? number : text)}>`;
  }

  violation(pointer) {
    return this.violations.find(one => one.pointer === pointer);
  }

  wrong(pointer) {
    const said = this.violation(pointer);
    return said ? html`<small class="wrong">${said.detail}</small>` : nothing;
  }

  put(holder, name, value, typing = false) {
    if (value === undefined) {
      delete holder[name];
    } else {
      holder[name] = value;
    }
    this.edited(typing);
  }

  drop(holder, name) {
    delete holder[name];
    this.edited();
  }

  add(items, schema) {
    const item = blank(schema);
    this.opened.add(item);
    items.push(item);
    this.edited();
  }

  without(items, index) {
    items.splice(index, 1);
    this.edited();
  }

  edited(typing = false) {
    if (!typing) {
      this.requestUpdate();
    }
    this.dispatchEvent(new Event('edited'));
  }
}
customElements.define('t-form', Form);

const idOf = pointer => `form${pointer.replaceAll('/', '-')}`;

const isLong = one => !one.schema.enum && (LONG.has(one.name) || one.schema.type === 'array');

// Whatever is stated has a source, so what is new begins with one.
const blank = schema => (schema.properties?.source ? {source: {}} : {});

const text = typed => (typed === '' ? undefined : typed);

const lines = typed => typed.split('\n').map(line => line.trim()).filter(Boolean);

const flag = chosen => (chosen === '' ? undefined : chosen === 'true');

// What is no number goes as it is: the service says so, at its field.
const number = typed => (typed.trim() === '' ? undefined : /^-?\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : typed);
