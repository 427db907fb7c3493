import {Part, Loading, html, nothing} from '../../part.js';
import {at, request} from '../../api.js';
import {day, sentence, time} from '../../format.js';
import {hasRole} from '../../session.js';
import '../../parts/act.js';

const AGAINST = 12;

// One pair of cases side by side, what each field says about whether they are one, and what is decided about it.
class Pair extends Part {
  static properties = {pairId: {}};

  constructor() {
    super();
    this.found = new Loading(this, async () => {
      const {body, etag} = await request('GET', at('adverse-event', `/duplicates/${this.pairId}`));
      return {...body, seen: etag};
    });
  }

  willUpdate(changed) {
    if (changed.has('pairId')) {
      this.found.run();
    }
  }

  render() {
    return html`<p class="crumb"><a href="/cases/duplicates">Probable duplicates</a></p>
      <h1 tabindex="-1">Two reports, one case?</h1>
      ${this.found.show(pair => html`${this.standing(pair)}${this.sides(pair)}
        ${hasRole('assessor') ? this.decide(pair) : html`<p class="notice">Assessors decide whether they are one case.</p>`}`)}`;
  }

  standing(pair) {
    return html`<p><span class=${`badge ${{merged: 'good', open: 'warn'}[pair.state] ?? ''}`}>${{open: 'To decide', merged: 'Merged', dismissed: 'Not duplicates'}[pair.state]}</span>
        Score ${pair.score.toFixed(1)} bits${pair.decidedAt ? html`; decided by ${pair.decidedBy}, ${time(pair.decidedAt)}` : nothing}</p>
      ${pair.reason ? html`<p class="spoken"><span class="said">${pair.reason}</span></p>` : nothing}
      ${pair.followedUp ? html`<p class="notice warn">The merged case changed since it was merged: the one that counts may lack what its follow-up says.</p>` : nothing}`;
  }

  sides({first, second, contributions = []}) {
    const said = field => contributions.find(one => one.field === field);
    const rows = [
      ['Report', side => html`<a href=${`/cases/${side.report.caseId}`}>${side.report.sender} ${side.report.senderReportId}</a>`, undefined],
      ['State', side => `${sentence(side.report.state)}, revision ${side.report.revision}`, undefined],
      ['Received', side => time(side.report.receivedAt), undefined],
      ['Worldwide number', side => side.report.worldwideNumber, said('numbers')],
      ['Patient', side => (side.patientReference ? (first.patientReference === second.patientReference ? 'the same reference' : 'another reference') : undefined), said('patient')],
      ['Sex', side => side.sex, said('sex')],
      ['Age', side => (side.ageYears === undefined ? undefined : `${side.ageYears} years`), said('age')],
      ['Country', side => side.country, said('country')],
      ['Onset', side => (side.onset ? day(side.onset) : undefined), said('onset')],
      ['Drugs', (side, other) => list(side.drugs, other.drugs), said('drugs')],
      ['Reactions', (side, other) => list(side.reactions, other.reactions), said('reactions')],
    ];
    return html`<div class="table-box" tabindex="0" role="region" aria-label="Side by side"><table class="sides-table">
      <caption>What is missing says nothing. The weights are reckoned from what the cases say now.</caption>
      <thead><tr><th scope="col">Field</th><th scope="col">One</th><th scope="col">The other</th><th scope="col">Speaks for one case, bits</th></tr></thead>
      <tbody>${rows.map(([label, value, weight]) => html`<tr><th scope="row">${label}</th>
        <td>${value(first, second) ?? html`<small>not told</small>`}</td><td>${value(second, first) ?? html`<small>not told</small>`}</td><td>${weight ? bits(weight) : nothing}</td></tr>`)}
        <tr><th scope="row">All together</th><td></td><td></td><td><strong>${signed(contributions.reduce((sum, one) => sum + one.bits, 0))}</strong></td></tr></tbody></table></div>`;
  }

  decide(pair) {
    if (pair.state === 'merged') {
      const merged = pair.first.report.caseId === pair.survivor ? pair.second : pair.first;
      return merged.report.state === 'merged' ? html`<section class="card no-print"><h2>They are two cases after all</h2>
        <t-unmerge .caseId=${merged.report.caseId} .revision=${merged.report.revision} @parted=${() => this.found.run({quietly: true})}></t-unmerge></section>` : nothing;
    }
    const act = (path, json) => async values => {
      try {
        const {body, etag} = await request('POST', at('adverse-event', `/duplicates/${pair.pairId}/${path}`),
          {json: json(values), headers: {'If-Match': pair.seen}});
        this.found.value = {...body, seen: etag};
        this.requestUpdate();
      } catch (failure) {
        this.found.run({quietly: true});
        throw failure;
      }
    };
    return html`<div class="halves no-print">
      <section class="card"><h2>They are one case</h2>
        <t-act label="Merge" button="Merge them" done="The cases are merged" ?primary=${true} .fields=${html`
          <fieldset><legend>Counted is</legend>${[pair.first, pair.second].map(side => html`<p><label><input type="radio" name="survivor" required value=${side.report.caseId}>
            ${side.report.sender} ${side.report.senderReportId}</label></p>`)}</fieldset>
          <p class="hint">The other stays, takes its follow-ups, and can be parted again. A case that is linked to an alert has to be the one that counts.</p>
          ${why}`} .act=${act('merge', ({survivor, reason}) => ({survivor, reason}))}></t-act></section>
      ${pair.state === 'open' ? html`<section class="card"><h2>They are two cases</h2>
        <p class="hint">The pair is not offered again, unless what is compared of either case changes.</p>
        <t-act label="Not a duplicate" button="Not a duplicate" done="The pair is dismissed" .fields=${why} .act=${act('dismiss', ({reason}) => ({reason}))}></t-act></section>` : nothing}
    </div>`;
  }
}
customElements.define('t-pair', Pair);

// Counts a merged case for itself again.
class Unmerge extends Part {
  static properties = {caseId: {}, revision: {}};

  render() {
    return html`<p>Both will stand as they are now, with the follow-ups that came meanwhile.</p>
      <t-act label="Part the cases" button="Part them" done="The cases are parted" .fields=${why} .act=${async ({reason}) => {
        await request('POST', at('adverse-event', `/cases/${this.caseId}/unmerge`), {json: {reason}, headers: {'If-Match': `"${this.revision}"`}});
        this.dispatchEvent(new CustomEvent('parted'));
      }}></t-act>`;
  }
}
customElements.define('t-unmerge', Unmerge);

const why = html`<p><label>Why <input name="reason" required maxlength="2000"></label></p>`;

const list = (names, others) => (names.length ? html`<ul class="clean">${names.map(name => html`
  <li>${others.includes(name) ? name : html`<mark>${name}</mark> <small>here alone</small>`}</li>`)}</ul>` : undefined);

const signed = number => `${number > 0 ? '+' : ''}${number.toFixed(1)}`;

// A bar to the right for one case, to the left against it.
const bits = ({bits: amount, because}) => html`<span class=${`bits ${amount < 0 ? 'against' : 'for'}`}><meter min="0" max=${AGAINST}
  value=${Math.min(AGAINST, Math.abs(amount))} aria-hidden="true"></meter> <strong>${signed(amount)}</strong></span><br><small>${because}</small>`;
