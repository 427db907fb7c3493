import {Part, html, nothing} from '../part.js';
import {at, request} from '../api.js';
import {session} from '../session.js';
import {sentence} from '../format.js';
import {say} from '../said.js';

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

// Naranjo et al., Clin Pharmacol Ther 1981;30:239-245: the points for yes and for no.
const NARANJO = [
  ['reported-before', 'Had earlier reports established the reaction?', 1, 0],
  ['after-drug', 'Did it begin after the drug was given?', 2, -1],
  ['improved-on-stopping', 'Did it improve when the drug was stopped, or an antagonist given?', 1, 0],
  ['came-back-on-rechallenge', 'Did it come back when the drug was given again?', 2, -1],
  ['other-causes', 'Could something else have caused it alone?', -1, 2],
  ['came-back-on-placebo', 'Did it come back when a placebo was given?', -1, 1],
  ['toxic-concentration', 'Was the drug measured at toxic concentrations?', 1, 0],
  ['followed-dose', 'Did it follow the dose: worse with more, or better with less?', 1, 0],
  ['similar-reaction-before', 'Had the patient reacted alike to the same or a similar drug?', 1, 0],
  ['confirmed-objectively', 'Was it confirmed by objective evidence?', 1, 0],
];

const category = score => (score >= 9 ? 'definite' : score >= 5 ? 'probable' : score >= 1 ? 'possible' : 'doubtful');

// The forms by which an assessor judges a drug and a reaction: WHO-UMC criteria, and the Naranjo scale if wanted.
class Assessment extends Part {
  static properties = {of: {attribute: false}, items: {attribute: false}, naranjo: {state: true}, answers: {state: true},
    problem: {state: true}, kept: {state: true}};

  constructor() {
    super();
    this.naranjo = false;
    this.answers = {};
    this.items = [];
  }

  render() {
    const drugs = this.of.drugs.map((drug, index) => ({number: index + 1, drug})).filter(({drug}) => drug.role !== 'concomitant');
    return html`
      <form class="card" @submit=${this.submit} aria-label="Your assessment">
        <h2>Your assessment</h2>
        <div class="fields">
          <label>Drug <select name="drug">${drugs.map(({number, drug}) => html`<option value=${number}>${drug.drugId ?? drug.reportedAs}</option>`)}</select></label>
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
        <p><label><input type="checkbox" name="naranjo" .checked=${this.naranjo} @change=${event => (this.naranjo = event.target.checked)}>
          Also answer the Naranjo scale</label></p>
        ${this.naranjo ? this.scale() : nothing}
        ${this.problem ? html`<t-problem .problem=${this.problem}></t-problem>` : nothing}
        ${this.kept ? html`<p class="notice good" role="status">Kept: ${this.kept}.</p>` : nothing}
        <button class="primary">Keep this assessment</button>
      </form>`;
  }

  scale() {
    const score = NARANJO.reduce((sum, [key, , yes, no]) => sum + ({yes, no}[this.answers[key]] ?? 0), 0);
    return html`<fieldset><legend>Naranjo scale</legend>
      ${NARANJO.map(([key, question], index) => html`<fieldset class="question"><legend>${index + 1}. ${question}</legend>
        <div class="answers">${['yes', 'no', 'unknown'].map(answer => html`<label><input type="radio" name=${key} value=${answer} required
          .checked=${this.answers[key] === answer} @change=${() => (this.answers = {...this.answers, [key]: answer})}>${sentence(answer)}</label>`)}</div></fieldset>`)}
      <p aria-live="polite"><strong>Score ${score}</strong>, ${category(score)}</p></fieldset>`;
  }

  async submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const [drug, reaction] = [form.get('drug'), form.get('reaction')];
    const json = {caseRevision: this.of.revision, whoUmc: Object.fromEntries(CRITERIA.map(([key]) => [key, form.get(key)])),
      category: form.get('category') || undefined, reason: form.get('reason') || undefined,
      naranjo: this.naranjo ? Object.fromEntries(NARANJO.map(([key]) => [key, form.get(key)])) : undefined};
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
    const own = this.items.find(one => one.assessor === session.name && [of.drugId, of.reportedAs].includes(one.drug)
      && [to.term, to.reportedAs].includes(one.reaction));
    return own ? {'If-Match': `"${own.version}"`} : {'If-None-Match': '*'};
  }
}
customElements.define('t-assessment', Assessment);
