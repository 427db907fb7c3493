import {Part, html, nothing} from '../part.js';
import {at, request} from '../api.js';
import {session} from '../session.js';
import {sentence} from '../format.js';
import {say} from '../said.js';
import {SCALES, scoreOf} from './cases/scales.js';

const CRITERIA = [
  ['timing', 'Time between drug and event', ['plausible', 'improbable', 'unknown']],
  ['otherCauses', 'Disease or other drugs as an explanation', ['excluded', 'unlikely', 'possible', 'plausible', 'unknown']],
  ['withdrawal', 'How it went when the drug was withdrawn', ['plausible', 'reasonable', 'no-response', 'unclear']],
  ['definitive', 'The event is definitive', ['yes', 'no', 'unknown']],
  ['rechallenge', 'Rechallenge', ['satisfactory', 'unsatisfactory', 'lacking', 'not-necessary']],
  ['information', 'What is known suffices', ['sufficient', 'more-awaited', 'insufficient']],
];
const USUAL = {timing: 'unknown', otherCauses: 'unknown', withdrawal: 'unclear', definitive: 'unknown', rechallenge: 'lacking', information: 'sufficient'};
const CATEGORIES = ['certain', 'probable', 'possible', 'unlikely', 'conditional', 'unassessable'];

// The forms by which an assessor judges a drug and a reaction: WHO-UMC criteria, and the Naranjo and DIPS scales if
// wanted.
class Assessment extends Part {
  static properties = {of: {attribute: false}, items: {attribute: false}, asked: {state: true}, answers: {state: true}, drug: {state: true},
    problem: {state: true}, kept: {state: true}};

  constructor() {
    super();
    this.asked = {naranjo: false, dips: false};
    this.answers = {naranjo: {}, dips: {}};
    this.items = [];
  }

  render() {
    const drugs = this.of.drugs.map((drug, index) => ({number: index + 1, drug})).filter(({drug}) => drug.role !== 'concomitant');
    this.drug ??= drugs[0]?.number;
    const others = this.of.drugs.map((drug, index) => ({number: index + 1, drug})).filter(({number}) => number !== this.drug);
    return html`
      <form class="card" @submit=${this.submit} aria-label="Your assessment">
        <h2>Your assessment</h2>
        <div class="fields">
          <label>Drug <select name="drug" @change=${event => (this.drug = Number(event.target.value))}>${drugs.map(({number, drug}) => html`<option value=${number}>${drug.drugId ?? drug.reportedAs}</option>`)}</select></label>
          <label>Reaction <select name="reaction">${this.of.reactions.map((reaction, index) => html`<option value=${index + 1}>${reaction.term ?? reaction.reportedAs}</option>`)}</select></label>
        </div>
        <fieldset><legend>WHO-UMC criteria</legend><div class="fields">
          ${CRITERIA.map(([key, label, choices]) => html`<label>${label} <select name=${key}>${choices.map(choice => html`
            <option value=${choice} ?selected=${choice === USUAL[key]}>${sentence(choice)}</option>`)}</select></label>`)}</div>
          <p class="hint">The category follows from these. Choose one yourself where none follows, or where you judge otherwise, and say why.</p>
          <div class="fields">
            <label>Category <select name="category"><option value="">As it follows</option>${CATEGORIES.map(one => html`<option value=${one}>${sentence(one)}</option>`)}</select></label>
            <label>Why <input name="reason" maxlength="2000"></label></div>
        </fieldset>
        <p>${this.ask('naranjo', 'Also answer the Naranjo scale')}</p>
        ${this.asked.naranjo ? this.scale('naranjo') : nothing}
        ${others.length ? html`<p>${this.ask('dips', 'Another drug may have caused it together with this one: answer the DIPS')}</p>` : nothing}
        ${this.asked.dips && others.length ? this.scale('dips', html`<p><label>Precipitant: the drug that affected ${this.of.drugs[this.drug - 1]?.drugId ?? this.of.drugs[this.drug - 1]?.reportedAs}
          <select name="precipitant">${others.map(({number, drug}) => html`<option value=${number}>${drug.drugId ?? drug.reportedAs}</option>`)}</select></label></p>`) : nothing}
        ${this.problem ? html`<t-problem .problem=${this.problem}></t-problem>` : nothing}
        ${this.kept ? html`<p class="notice good" role="status">Kept: ${this.kept}.</p>` : nothing}
        <button class="primary">Keep this assessment</button>
      </form>`;
  }

  ask(scale, label) {
    return html`<label><input type="checkbox" .checked=${this.asked[scale]}
      @change=${event => (this.asked = {...this.asked, [scale]: event.target.checked})}>${label}</label>`;
  }

  scale(scale, before = nothing) {
    const {name, questions, category} = SCALES[scale];
    const answers = this.answers[scale];
    const score = scoreOf(scale, answers);
    return html`<fieldset><legend>${name}</legend>${before}
      ${questions.map(([key, question], index) => html`<fieldset class="question"><legend>${index + 1}. ${question}</legend>
        <div class="answers">${['yes', 'no', 'unknown'].map(answer => html`<label><input type="radio" name=${`${scale}.${key}`} value=${answer} required
          .checked=${answers[key] === answer} @change=${() => (this.answers = {...this.answers, [scale]: {...answers, [key]: answer}})}>${sentence(answer)}</label>`)}</div></fieldset>`)}
      <p aria-live="polite"><strong>Score ${score}</strong>, ${category(score)}</p></fieldset>`;
  }

  async submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const [drug, reaction] = [form.get('drug'), form.get('reaction')];
    const json = {caseRevision: this.of.revision, whoUmc: Object.fromEntries(CRITERIA.map(([key]) => [key, form.get(key)])),
      category: form.get('category') || undefined, reason: form.get('reason') || undefined,
      naranjo: this.asked.naranjo ? answersOf('naranjo', form) : undefined,
      dips: this.asked.dips && form.get('precipitant') ? {precipitant: Number(form.get('precipitant')), answers: answersOf('dips', form)} : undefined};
    try {
      const {body} = await request('PUT', at('adverse-event', `/cases/${this.of.caseId}/assessments/${drug}/${reaction}`),
        {json, headers: this.seen(drug, reaction)});
      this.problem = undefined;
      this.kept = `${body.drug} and ${body.reaction}, ${body.category}`;
      say(`Assessment kept: ${body.category}`);
      this.dispatchEvent(new CustomEvent('kept'));
    } catch (failure) {
      this.kept = undefined;
      this.problem = failure;
    }
  }

  // One's own newest version, which this one follows; none when it is the first.
  seen(drug, reaction) {
    const of = this.of.drugs[drug - 1];
    const to = this.of.reactions[reaction - 1];
    const own = this.items.find(one => one.assessor === session.name && same([of.drugId, of.reportedAs], one.drug)
      && same([to.term, to.reportedAs], one.reaction));
    return own ? {'If-Match': `"${own.version}"`} : {'If-None-Match': '*'};
  }
}
customElements.define('t-assessment', Assessment);

const answersOf = (scale, form) => Object.fromEntries(SCALES[scale].questions.map(([key]) => [key, form.get(`${scale}.${key}`)]));

// An assessment names drug and reaction as they were reported, in lower case.
const same = (names, name) => names.some(one => one?.toLowerCase() === name);
