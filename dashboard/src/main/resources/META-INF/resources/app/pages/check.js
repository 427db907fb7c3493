import {Part, Loading, html, nothing} from '../part.js';
import {post} from '../api.js';
import {day, sentence, words} from '../format.js';
import {say} from '../said.js';
import '../parts/drug-search.js';

const ALCOHOL = ['unknown', 'none', 'occasional', 'regular', 'heavy', 'acute', 'recently-stopped'];
const ROUTES = ['', 'oral', 'intrathecal', 'intravenous', 'intramuscular', 'subcutaneous', 'transdermal', 'rectal', 'sublingual', 'inhaled', 'topical'];
const UNITS = ['mg', 'microgram', 'mL', 'microgram/h'];
const CONDITIONS = ['epilepsy', 'kidney-impairment', 'liver-impairment', 'severe-liver-impairment', 'sleep-apnea',
  'respiratory-impairment', 'chronic-obstructive-pulmonary-disease', 'history-of-falls', 'substance-use-disorder',
  'depression', 'heart-failure', 'myasthenia-gravis', 'urinary-retention', 'angle-closure-glaucoma'];

const blank = () => ({name: '', dose: '', unit: 'mg', times: '', route: ''});

// What a prescriber has entered lives in this page alone: it stands in no address and is gone when the page is left.
class Check extends Part {
  static properties = {medications: {state: true}};

  constructor() {
    super();
    this.medications = [blank(), blank()];
    this.answer = new Loading(this, () => post('interaction', '/interaction-checks', this.question));
  }

  render() {
    return html`
      <h1 tabindex="-1">Check a medication list</h1>
      <p class="lead">Interactions, doses, duplicates and what speaks against a drug in this patient. What could not be
        checked is said.</p>
      <div class="columns">
        <form @submit=${this.submit} class="card" aria-label="Medication list">
          <h2>Medications</h2>
          ${this.medications.map((medication, index) => this.medication(medication, index))}
          <p><button type="button" @click=${this.add}>Add a medication</button></p>
          <h2>Patient</h2>
          <div class="fields">
            <label>Alcohol <select name="alcohol">${ALCOHOL.map(use => html`<option value=${use}>${sentence(use)}</option>`)}</select></label>
            <label>Age, years <input name="age" inputmode="decimal" pattern="[0-9]+([.][0-9]+)?"></label>
            <label>eGFR, mL/min/1.73 m² <input name="egfr" inputmode="decimal" pattern="[0-9]+([.][0-9]+)?"></label>
            <label>Sex <select name="sex"><option value="">Not stated</option><option value="female">Female</option><option value="male">Male</option></select></label>
          </div>
          <label>Conditions, separated by commas
            <input name="conditions" list="conditions" placeholder="epilepsy, kidney-impairment" autocomplete="off"></label>
          <datalist id="conditions">${CONDITIONS.map(name => html`<option value=${name}></option>`)}</datalist>
          <p><label><input type="checkbox" name="no-conditions">No conditions that are known</label></p>
          <button class="primary">Check</button>
        </form>
        <div>${this.answer.state === 'idle' ? html`<div class="empty"><strong>Nothing checked yet</strong>
            Enter what the patient takes, and press Check.</div>` : this.answer.show(answer => this.result(answer))}</div>
      </div>`;
  }

  medication(medication, index) {
    const set = changes => Object.assign(medication, changes);
    return html`
      <div class="medication" role="group" aria-label=${`Medication ${index + 1}`}>
        <div class="head">
          <t-drug-search label=${`Drug ${index + 1}`} .text=${medication.name}
            @typed=${event => set({name: event.detail})} @chosen=${event => set({name: event.detail.name})}></t-drug-search>
          <button type="button" class="quiet" aria-label=${`Remove medication ${index + 1}`} @click=${() => this.remove(index)}>✕</button>
        </div>
        <div class="fields">
          <label>Dose <input inputmode="decimal" pattern="[0-9]+([.][0-9]+)?" .value=${medication.dose} @input=${event => set({dose: event.target.value})}></label>
          <label>Unit <select .value=${medication.unit} @change=${event => set({unit: event.target.value})}>${UNITS.map(unit => html`<option>${unit}</option>`)}</select></label>
          <label>Times a day <input inputmode="decimal" pattern="[0-9]+([.][0-9]+)?" .value=${medication.times} @input=${event => set({times: event.target.value})}></label>
          <label>Route <select .value=${medication.route} @change=${event => set({route: event.target.value})}>${ROUTES.map(route => html`<option value=${route}>${route || 'Not stated'}</option>`)}</select></label>
        </div>
      </div>`;
  }

  async add() {
    this.medications = [...this.medications, blank()];
    await this.updateComplete;
    const fields = this.querySelectorAll('t-drug-search');
    await fields[fields.length - 1].updateComplete;
    fields[fields.length - 1].querySelector('input').focus();
  }

  remove(index) {
    this.medications = this.medications.filter((_, place) => place !== index);
    if (this.medications.length === 0) {
      this.medications = [blank()];
    }
    say(`Medication ${index + 1} removed`);
  }

  async submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const conditions = form.get('conditions').split(',').map(text => text.trim()).filter(Boolean);
    this.question = {
      medications: this.medications.filter(one => one.name.trim()).map(one => ({
        name: one.name.trim(),
        dose: one.dose ? {value: Number(one.dose), unit: one.unit} : undefined,
        timesPerDay: one.times ? Number(one.times) : undefined,
        route: one.route || undefined,
      })),
      alcoholUse: form.get('alcohol'),
      ageYears: form.get('age') ? Number(form.get('age')) : undefined,
      sex: form.get('sex') || undefined,
      renalFunction: form.get('egfr') ? {egfr: Number(form.get('egfr'))} : undefined,
      conditions: conditions.length || form.get('no-conditions') ? conditions : undefined,
    };
    await this.answer.run();
    if (this.answer.state === 'done') {
      const {alerts, notChecked} = this.answer.value;
      say(`${alerts.length} alerts, ${notChecked.length} things not checked`);
      await this.updateComplete;
      this.querySelector('.result-head')?.focus();
    }
  }

  result(answer) {
    const {alerts, doseFindings, duplicates, notChecked, sedativeLoad, siteOverrides, associationNotes} = answer;
    const clean = !alerts.length && !doseFindings.length && !duplicates.length && !siteOverrides.length && !notChecked.length;
    return html`
      <section aria-label="Result of the check">
        <h2 class="result-head" tabindex="-1">${alerts.length} ${alerts.length === 1 ? 'alert' : 'alerts'}${
          doseFindings.length ? `, ${doseFindings.length} about doses` : ''}</h2>
        ${clean ? html`<p class="notice good">Checked and clean: nothing was found, and nothing was left open.</p>` : nothing}
        ${alerts.map(alertCard)}
        ${doseFindings.map(doseCard)}
        ${duplicates.map(one => html`<article class="card alert moderate"><h3>The same treatment twice: ${words(one.same)}</h3>
          <p>${one.kind === 'ingredient' ? 'The same ingredient' : 'The same class'} stands in ${one.pointers.length} places of the list.</p></article>`)}
        ${siteOverrides.map(one => html`<p class="notice warn">${one.detail}</p>`)}
        ${associationNotes.map(note => html`<p class="notice">${note.text}</p>`)}
        ${sedativeCard(sedativeLoad)}
        ${notChecked.length ? html`<section class="card not-checked"><h2>What could not be checked</h2>
          <ul>${notChecked.map(note => html`<li><strong>${note.what}</strong>: ${note.detail}</li>`)}</ul></section>` : nothing}
        <p class="hint">Checked against ${answer.checkedAgainst.drugs} drugs and ${answer.checkedAgainst.rules} rules in force
          on ${day(answer.checkedAgainst.day)}.</p>
      </section>`;
  }
}
customElements.define('page-check', Check);

export const sourcesList = sources => html`<ul class="sources">${sources.map(source => html`<li>${source.address
  ? html`<a href=${source.address} target="_blank" rel="noopener noreferrer">${source.citation}</a>` : source.citation}${
  source.dated ? `, ${day(source.dated)}` : ''}</li>`)}</ul>`;

const alertCard = alert => html`
  <article class=${`card alert ${alert.severity}`}>
    <p><span class=${`badge ${alert.severity}`}>${sentence(alert.severity)}</span>
      <span class="badge">${alert.tier}</span>
      ${alert.pairs.some(pair => pair.boxedWarning) ? html`<span class="badge bad">Boxed warning</span>` : nothing}
      ${alert.originalSeverity ? html`<span class="badge">the rule says ${alert.originalSeverity}</span>` : nothing}</p>
    <h3>${alert.summary}</h3>
    <p><strong>What to do.</strong> ${alert.management}</p>
    <details><summary>Why, what to expect, and the sources</summary>
      <p><strong>Mechanism.</strong> ${alert.mechanism}</p>
      ${alert.expectedReactions.length ? html`<p><strong>Expected.</strong> ${alert.expectedReactions.join(', ')}</p>` : nothing}
      <p><strong>Evidence.</strong> ${sentence(alert.evidenceLevel)}${alert.jurisdiction ? `, ${alert.jurisdiction}` : ''}</p>
      ${sourcesList(alert.sources)}
      <p class="hint">Rule ${alert.ruleId}, version ${alert.ruleVersion}</p>
    </details>
  </article>`;

const doseCard = finding => html`
  <article class=${`card alert ${finding.kind === 'avoid' || finding.kind.startsWith('over') ? 'major' : 'moderate'}`}>
    <p><span class="badge warn">${sentence(finding.kind)}</span></p>
    <h3>${finding.name}: ${finding.limit ? `${amount(finding.limit.given)} against ${amount(finding.limit.amount)}` : words(finding.kind)}</h3>
    <p>${finding.detail}</p>
    ${finding.note && !finding.detail.includes(finding.note) ? html`<p>${finding.note}</p>` : nothing}
    ${sourcesList([finding.source])}
  </article>`;

const amount = quantity => `${quantity.value} ${quantity.unit}`;

const sedativeCard = load => html`
  <section class="card" aria-label="Sedative load">
    <h2>Sedative load ${load.total}</h2>
    ${load.parts.length ? html`
      <div class="load" role="img" aria-label=${load.parts.map(part => `${part.name} ${part.grade}`).join(', ')}>
        ${load.parts.map(part => html`<span class=${`grade-${part.grade}`}>${part.name} ${part.grade}</span>`)}</div>`
    : html`<p>No drug of the list is graded as sedating.</p>`}
    ${load.inResearchBand ? html`<p class="notice warn">A load of 3 or more at 75 years and over: the band that the research is about.</p>` : nothing}
    ${load.notGraded.length ? html`<p class="hint">Not graded, so the load may be higher: ${load.notGraded.join(', ')}.</p>` : nothing}
    <p class="hint">Linjakumpu et al. 2003: 2 for a primary sedative, 1 where sedation is prominent. It ignores dose and alcohol.</p>
  </section>`;
