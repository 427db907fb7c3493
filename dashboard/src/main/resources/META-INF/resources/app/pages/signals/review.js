import {Part, Loading, html, nothing} from '../../part.js';
import {at, get, request} from '../../api.js';
import {count, sentence, time} from '../../format.js';
import {hasRole, session} from '../../session.js';
import {say} from '../../said.js';
import {STAGE_LABELS, caution, pairPath, stage, told} from './numbers.js';
import {subject} from './reviews.js';

// What can be done in which state, as the service allows it.
const ACTS = {
  'take-up': {label: 'Take into review', states: ['new']},
  confirm: {label: 'Confirm', states: ['under-review'], cases: true},
  refute: {label: 'Refute', states: ['under-review', 'confirmed'], reason: true},
  close: {label: 'Close', states: ['new', 'under-review', 'confirmed', 'refuted'], reason: true},
  reopen: {label: 'Reopen', states: ['confirmed', 'refuted', 'closed'], reason: true},
  comment: {label: 'Comment', states: Object.keys(STAGE_LABELS), reason: true},
};
const DONE = {'take-up': 'taken into review', confirm: 'confirmed', refute: 'refuted', close: 'closed', reopen: 'reopened', comment: 'commented on'};
const EVIDENCE = 200;

// A signal's crossings and decisions, and what can be done about it: by its id, or that of a pair of a drug and a reaction.
class SignalReview extends Part {
  static properties = {signalId: {}, drug: {}, reaction: {}, act: {state: true}, problem: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.review = new Loading(this, () => this.find());
    this.evidence = new Loading(this, () => this.casesOf(this.review.value.body));
  }

  willUpdate(changed) {
    if (changed.has('signalId') || changed.has('drug') || changed.has('reaction')) {
      this.act = undefined;
      this.problem = undefined;
      this.review.run();
    }
  }

  async find() {
    const id = this.signalId ?? await this.idOfPair();
    return id ? request('GET', at('adverse-event', `/signal-reviews/${id}`)) : undefined;
  }

  // The pair's own review: those of the drug with a second one, or with alcohol, come in the same list.
  async idOfPair() {
    let cursor;
    do {
      const page = await get('adverse-event', '/signal-reviews', {drug: this.drug, reaction: this.reaction, limit: 500, cursor});
      const found = page.items.find(one => one.drugId === this.drug && !one.otherDrugId && !one.withAlcohol);
      if (found) {
        return found.signalId;
      }
      cursor = page.nextCursor;
    } while (cursor);
    return undefined;
  }

  render() {
    return this.review.show(found => (found ? this.show(found.body) : html`<section class="card"><h2>Review</h2>
      <p>Over all cases it has crossed no screen so far, so there is nothing to review. A few seconds may pass after new cases.</p></section>`));
  }

  show(review) {
    return html`
      ${this.signalId ? html`<p class="crumb"><a href="/signals/reviews">Signals, reviews</a></p><h1 tabindex="-1">${subject(review)}: ${review.reaction}</h1>${caution}
        <p>${[review.drugId, review.otherDrugId].filter(Boolean).map(drug => html`<a class="button" href=${`/signals${pairPath(drug, review.reaction)}`}>The numbers of ${drug}</a> `)}
          <a class="button" href=${`/signals/pairs?${new URLSearchParams({drug: review.drugId, with: review.otherDrugId ?? 'alcohol'})}`}>Those of both</a></p>` : nothing}
      <div class="halves">
        <section class="card" aria-label="Review"><h2>Review ${stage(review.state)}</h2>
          <p>${review.above.length ? html`Stands above the threshold of ${review.above.map(screen => html`<span class="badge warn">${screen}</span> `)}`
            : 'Stands below all thresholds now.'}</p>
          ${review.confirmation ? html`<p class="notice">Confirmed ${time(review.confirmation.at)} by ${count(review.confirmation.assessors)} assessors on
            ${count(review.confirmation.cases)} cases of at least ${count(review.confirmation.reporters)} reporters.</p>` : nothing}
          ${review.state === 'under-review' ? confirmations(review) : nothing}
          ${hasRole('assessor') ? this.acts(review) : html`<p class="hint">Assessors decide about it.</p>`}
          <h3 class="decisions">Decisions</h3>
          ${review.decisions.length ? html`<ul class="history">${[...review.decisions].reverse().map(one => html`<li>
            <strong>${sentence(one.act)}</strong>${one.cases.length ? ` on ${count(one.cases.length)} cases` : ''} by ${one.by}, ${time(one.at)}
            <small>${count(one.counted)} cases then</small>${one.reason ? html`<br>${one.reason}` : nothing}</li>`)}</ul>` : html`<p>None yet.</p>`}
        </section>
        <section class="card"><h2>Crossings</h2>
          <p>First crossed ${time(review.firstCrossedAt)}.</p>
          <div class="table-box" tabindex="0" role="region" aria-label="Crossings"><table>
            <thead><tr><th scope="col">When</th><th scope="col">Screen</th><th scope="col" class="number">Cases</th><th scope="col" class="number">E</th>
              <th scope="col" class="number" title="PRR, IC025, EB05 or Omega025, as the screen compares it">Statistic</th></tr></thead>
            <tbody>${[...review.crossings].reverse().map(one => html`<tr><th scope="row">${time(one.at)}</th>
              <td>${one.screen} <span class=${`badge ${one.above ? 'warn' : ''}`}>${one.above ? 'above' : 'below'}</span></td>
              <td class="number">${count(one.cases)}</td><td class="number">${told(one.expected)}</td><td class="number">${told(one.statistic)}</td></tr>`)}</tbody>
          </table></div></section>
      </div>`;
  }

  acts(review) {
    const possible = Object.entries(ACTS).filter(([code, act]) => act.states.includes(review.state)
      && !(code === 'confirm' && confirmers(review).includes(session.name)));
    const chosen = ACTS[this.act]?.states.includes(review.state) ? this.act : undefined;
    return html`<div class="acts no-print">
      <div class="row" role="group" aria-label="What to do">${possible.map(([code, act]) => html`
        <button type="button" class=${code === 'take-up' ? 'primary' : ''} aria-expanded=${act.reason || act.cases ? String(code === chosen) : nothing}
          ?disabled=${this.busy} @click=${() => this.choose(code)}>${act.label}${act.reason || act.cases ? ' …' : ''}</button>`)}</div>
      ${chosen ? this.form(chosen) : nothing}
      ${this.problem ? html`<t-problem .problem=${this.problem} .retry=${this.problem.status === 412 ? () => this.again() : undefined}></t-problem>` : nothing}
    </div>`;
  }

  choose(code) {
    this.problem = undefined;
    if (code === 'take-up') {
      this.decide({act: code});
      return;
    }
    this.act = this.act === code ? undefined : code;
    if (this.act === 'confirm') {
      this.evidence.run();
    }
  }

  form(code) {
    const {label, reason} = ACTS[code];
    return html`<form @submit=${event => this.submit(event, code)}>
      ${code === 'confirm' ? html`<p>Two assessors confirm, each naming the cases that they have read. Leave out duplicates.</p>
        <fieldset><legend>Cases that you have reviewed</legend>${this.evidence.show(({items, whole}) => html`
          <div class="evidence" tabindex="0" role="region" aria-label="Cases to choose from">${items.map(one => html`<div><label><input type="checkbox" name="case" value=${one.caseId}>
            ${one.onset ? `onset ${one.onset}` : 'onset not stated'}, ${one.seriousness.map(sentence).join(', ') || 'seriousness not stated'}</label>
            <a href=${`/cases/${one.caseId}`} target="_blank" aria-label=${`Read case ${one.caseId.slice(-12)} in a new tab`}>${one.caseId.slice(-12)}</a></div>`)}</div>
          ${items.length ? nothing : html`<p>There is none that you may open.</p>`}
          ${whole ? nothing : html`<p class="hint">The first ${count(items.length)} that you may open.</p>`}`)}</fieldset>` : nothing}
      <p><label>${reason ? 'Why' : 'In your own words, if you like'} <textarea name="reason" maxlength="4000" ?required=${reason}></textarea></label></p>
      <p class="hint">Kept as ${session.name}. Name no patient.</p>
      <button class="primary" ?disabled=${this.busy}>${label}</button></form>`;
  }

  submit(event, act) {
    event.preventDefault();
    const form = new FormData(event.target);
    this.decide({act, reason: form.get('reason').trim() || undefined, ...(act === 'confirm' ? {cases: form.getAll('case')} : {})});
  }

  async decide(decision) {
    const {body, etag} = this.review.value;
    this.busy = true;
    this.problem = undefined;
    try {
      await request('POST', at('adverse-event', `/signal-reviews/${body.signalId}/decisions`), {headers: {'If-Match': etag}, json: decision});
      this.act = undefined;
      say(`It is ${DONE[decision.act]}`);
      await this.review.run({quietly: true});
    } catch (failure) {
      this.problem = failure;
    }
    this.busy = false;
  }

  // The signal changed meanwhile: shows it as it is now; what was typed stays.
  async again() {
    this.problem = undefined;
    await this.review.run({quietly: true});
  }

  async casesOf(review) {
    if (review.otherDrugId) {
      const page = await get('adverse-event', '/cases', {drug: review.drugId, reaction: review.reaction, limit: 500});
      return {items: page.items.filter(one => one.drugs.some(drug => drug.drugId === review.otherDrugId)), whole: !page.nextCursor};
    }
    const items = [];
    let cursor;
    do {
      const page = await get('adverse-event', `/signals${pairPath(review.drugId, review.reaction)}/cases`,
        {cell: 'a', limit: EVIDENCE, subgroup: review.withAlcohol ? 'alcohol:yes' : undefined, cursor});
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor && items.length < EVIDENCE);
    return {items, whole: !cursor};
  }
}
customElements.define('t-signal-review', SignalReview);

// Who confirmed it since the review began.
function confirmers(review) {
  const since = review.decisions.findLastIndex(one => one.act === 'take-up' || one.act === 'reopen');
  return review.decisions.slice(since + 1).filter(one => one.act === 'confirm').map(one => one.by);
}

const confirmations = review => (confirmers(review).length
  ? html`<p class="notice">${confirmers(review).join(', ')} confirmed it; a second person has to.</p>` : nothing);
