import {Following, Loading, html, nothing} from '../part.js';
import {at, get, request} from '../api.js';
import {ago, day, sentence, time, words} from '../format.js';
import {current} from '../router.js';
import {hasRole} from '../session.js';
import {Pages} from '../paging.js';
import {empty, listed} from '../parts/states.js';
import {use} from './cases/told.js';
import {due} from './cases/words.js';
import './assessment.js';
import './cases/sources.js';
import './cases/versions.js';
import './cases/work.js';

const NARRATIVE = 'urn:theriac:fhir:extension:narrative';
const TABS = [['', 'The case'], ['work', 'Work'], ['assessments', 'Assessments'], ['versions', 'Versions'], ['audit', 'Audit trail']];

// One case: what was reported, when things happened, what assessors judge, and who has looked at it.
class Case extends Following {
  static properties = {caseId: {}, tab: {state: true}};

  constructor() {
    super();
    this.found = new Loading(this, () => get('adverse-event', `/cases/${this.caseId}`));
    this.alert = new Loading(this, () => get('interaction', `/alerts/${this.found.value.linkedAlertId}`));
    this.narrative = new Loading(this, () => this.readNarrative());
    this.expectedness = new Loading(this, () => get('adverse-event', `/cases/${this.caseId}/expectedness`));
    this.completeness = new Loading(this, () => get('adverse-event', `/cases/${this.caseId}/completeness`));
    this.assessments = new Loading(this, () => get('adverse-event', `/cases/${this.caseId}/assessments`));
    this.audit = new Pages(this, 'adverse-event', '/audit-entries', () => ({subject: `case/${this.caseId}`, limit: 100}));
    this.work = new Loading(this, () => get('adverse-event', `/cases/${this.caseId}/work`));
    this.e2b = new Loading(this, () => this.takeE2b());
  }

  follow() {
    this.tab = current().query.tab ?? '';
  }

  willUpdate(changed) {
    if (changed.has('caseId')) {
      this.load();
    }
    if (this.tab === 'audit' && hasRole('auditor') && this.audit.state === 'idle') {
      this.audit.restart();
    }
  }

  async load() {
    await this.found.run();
    if (this.found.state === 'done') {
      this.assessments.run();
      this.expectedness.run();
      this.completeness.run();
      if (this.found.value.background === 'hospital') {
        this.work.run();
      }
      if (this.found.value.linkedAlertId) {
        this.alert.run();
      }
    }
  }

  async readNarrative() {
    const event = await get('adverse-event', `/fhir/AdverseEvent/${this.caseId}`, {with: 'narrative'});
    return event.extension?.find(one => one.url === NARRATIVE)?.valueString;
  }

  // The case as E2B(R3), handed to the browser as a file; returns what keeps a receiver from taking it.
  async takeE2b() {
    const {body} = await request('GET', at('adverse-event', `/cases/${this.caseId}/e2b`), {headers: {Accept: 'application/xml'}});
    const file = document.createElement('a');
    file.href = URL.createObjectURL(new Blob([body], {type: 'application/xml'}));
    file.download = `case-${this.caseId}.xml`;
    file.click();
    URL.revokeObjectURL(file.href);
    const message = new DOMParser().parseFromString(body, 'application/xml');
    const remarks = document.createNodeIterator(message, NodeFilter.SHOW_COMMENT);
    const faults = [];
    for (let remark = remarks.nextNode(); remark; remark = remarks.nextNode()) {
      const [, fault] = /^\s*not submittable:\s*([^]*)$/.exec(remark.data) ?? [];
      faults.push(...(fault ? fault.trim().split('; ') : []));
    }
    return faults;
  }

  render() {
    return html`<p class="crumb"><a href="/cases">Cases</a></p>
      ${this.found.state === 'done' ? nothing : html`<h1 tabindex="-1">Case</h1>`}
      ${this.found.show(one => this.one(one))}`;
  }

  one(one) {
    return html`
      <div class="row between">
        <h1 tabindex="-1">${one.drugs.filter(drug => drug.role !== 'concomitant').map(name).join(', ') || 'No suspect drug'}:
          ${one.reactions.map(term).join(', ')}</h1>
        <details class="no-print"><summary class="button">Download</summary>
          <ul class="clean">
            ${hasRole('assessor') ? html`<li><a href=${at('adverse-event', `/cases/${one.caseId}/e2b`)} download=${`case-${one.caseId}.xml`}
                @click=${event => { event.preventDefault(); this.e2b.run(); }}>ICH E2B(R3), XML</a></li>
              <li><a href=${at('adverse-event', `/cases/${one.caseId}/pdf`)} download=${`case-${one.caseId}.pdf`}>PDF, to print and to file</a></li>` : nothing}
            <li><a href=${at('adverse-event', `/fhir/AdverseEvent/${one.caseId}`)} download=${`case-${one.caseId}.json`}>FHIR AdverseEvent, JSON</a></li>
          </ul></details>
      </div>
      ${this.e2b.show(faults => (faults.length ? html`<div class="notice warn" role="status"><p><strong>The E2B file is not submittable yet.</strong></p>
          <ul>${faults.map(fault => html`<li>${fault}</li>`)}</ul>
          <p>Reactions without a MedDRA code are coded in the <a href="/cases/coding">coding queue</a>, once MedDRA was imported.</p></div>`
        : html`<p class="notice good" role="status">The E2B file breaks none of the rules that are checked.</p>`))}
      <p>${one.seriousness.length ? one.seriousness.map(criterion => html`<span class=${`badge ${criterion === 'death' ? 'death' : 'serious'}`}>${sentence(criterion)}</span> `)
        : html`<span class="badge">No seriousness stated</span> `}
        ${one.suspectedWithdrawal ? html`<span class="badge warn">Suspected withdrawal</span> ` : nothing}
        <span class=${`badge ${one.state === 'open' ? 'info' : ''}`}>${sentence(one.state)}</span>
        ${one.mergedInto ? html`into <a href=${`/cases/${one.mergedInto}`}>the case that counts</a>;` : nothing}
        ${one.work?.state ? html`<a href=${`/cases/${one.caseId}?tab=work`}>${due(one.work)}</a>
          ${sentence(one.work.state)}, ${one.work.assignee ? `assigned to ${one.work.assignee}` : 'assigned to nobody'};` : nothing}
        ${one.sender}, report ${one.senderReportId}, version ${one.version}; received ${time(one.receivedAt)}</p>
      <nav class="tabs" aria-label="Parts of the case">${TABS.filter(([tab]) => tab !== 'audit' || hasRole('auditor')).map(([tab, label]) => html`
        <a href=${`/cases/${one.caseId}${tab ? `?tab=${tab}` : ''}`} aria-current=${tab === this.tab ? 'page' : nothing}>${label}</a>`)}</nav>
      ${this.content(one)}`;
  }

  content(one) {
    switch (this.tab) {
      case 'work':
        return html`<t-case-work .caseId=${one.caseId} .revision=${one.revision} @worked=${() => { this.found.run({quietly: true}); this.work.run({quietly: true}); }}></t-case-work>`;
      case 'assessments':
        return this.judgements(one);
      case 'versions':
        return html`<t-versions .of=${one} .work=${this.work.value}></t-versions>`;
      case 'audit':
        return this.trail();
      default:
        return this.report(one);
    }
  }

  report(one) {
    return html`<div class="columns">
      <div>
        <section class="card"><h2>Timeline</h2><ol class="timeline">${this.events(one).map(event => html`
          <li class=${event.kind}><time datetime=${event.at}>${event.at.length > 10 ? time(event.at) : day(event.at)}</time>${event.what}</li>`)}</ol></section>
        <section class="card"><h2>Patient and report</h2>
          <dl class="facts">
            <dt>Sex</dt><dd>${one.sex ?? 'not stated'}</dd>
            <dt>Age</dt><dd>${one.ageYears === undefined ? 'not stated' : `${one.ageYears} years`}</dd>
            <dt>Alcohol</dt><dd>${words(one.alcohol)}</dd>
            <dt>Country</dt><dd>${one.country ?? 'not stated'}</dd>
            <dt>Reporter</dt><dd>${one.reporter ? words(one.reporter) : 'not stated'}</dd>
            <dt>Background</dt><dd>${one.background}</dd>
            <dt>Revision</dt><dd>${one.revision}</dd>
            ${one.situations.length ? html`<dt>Situations</dt><dd>${one.situations.map(words).join(', ')}</dd>` : nothing}
          </dl></section>
        <t-sources .of=${one} @parted=${() => this.load()}></t-sources>
      </div>
      <div>
        <section class="card"><h2>Drugs</h2><div class="table-box" tabindex="0" role="region" aria-label="Drugs"><table>
          <thead><tr><th scope="col">Drug</th><th scope="col">Role</th><th scope="col">As reported</th><th scope="col">How</th></tr></thead>
          <tbody>${one.drugs.map(drug => html`<tr><th scope="row">${drug.drugId ? html`<a href=${`/catalog/${drug.drugId}`}>${drug.drugId}</a>` : html`${drug.reportedAs} <span class="badge warn">not coded</span>`}</th>
            <td>${words(drug.role)}</td><td>${drug.reportedAs}</td><td>${use(drug)}</td></tr>`)}</tbody></table></div></section>
        <section class="card"><h2>Reactions</h2>${this.reactions(one)}</section>
        <section class="card"><h2>Narrative</h2>${this.narrative.state === 'idle'
          ? html`<p>It may tell who the patient is. Reading it is noted in the audit trail.</p><button type="button" @click=${() => this.narrative.run()}>Read the narrative</button>`
          : this.narrative.show(text => (text ? html`<p class="narrative">${text}</p>` : html`<p>The report has no narrative.</p>`))}</section>
      </div></div>`;
  }

  reactions(one) {
    return html`<ul>${one.reactions.map((reaction, index) => html`<li><strong>${term(reaction)}</strong>
      ${reaction.term && reaction.reportedAs !== reaction.term ? html` (reported as ${reaction.reportedAs})` : nothing}
      ${reaction.term ? nothing : html` <span class="badge warn">not coded</span>`}
      ${reaction.outcome ? html`, ${words(reaction.outcome)}` : nothing}
      ${this.expectedness.state === 'done' ? this.expectedness.value.pairs.filter(pair => pair.reaction === index + 1).map(pair => html`
        <br><small>${name(one.drugs[pair.drug - 1])}: <span class=${`badge ${pair.status === 'listed' ? 'good' : 'warn'}`}>${words(pair.status)}</span>
        ${(pair.documents ?? []).map(document => document.citation).join('; ')}</small>`) : nothing}</li>`)}</ul>
      ${this.completeness.state === 'done' && this.completeness.value.pairs.length ? html`<p class="hint">How much the case tells
        (vigiGrade): ${Math.max(...this.completeness.value.pairs.map(pair => pair.score)).toFixed(2)}${
        this.completeness.value.pairs.some(pair => pair.wellDocumented) ? ', well documented' : '; above 0.8 is well documented'}.</p>` : nothing}`;
  }

  events(one) {
    const events = [];
    const stop = this.alert.value?.discontinuation;
    if (stop) {
      events.push({at: stop.at, kind: 'warn', what: html`${sentence(this.alert.value.drugName)} stopped, ${stop.from} to ${stop.to}`});
      events.push({at: this.alert.value.raisedAt, kind: 'warn', what: html`<a href=${`/alerts/${one.linkedAlertId}`}>Alert</a> raised to the prescriber`});
    }
    for (const drug of one.drugs) {
      for (const {start, end} of drug.use?.dosages ?? []) {
        events.push(...[start && {at: start, kind: '', what: `${name(drug)} begun`}, end && {at: end, kind: '', what: `${name(drug)} ended`}].filter(Boolean));
      }
    }
    if (one.onset) {
      events.push({at: one.onset, kind: 'bad', what: `Onset of ${one.reactions.map(term).join(', ')}${one.expectedReactions?.length ? ', expected after such a stop' : ''}`});
    }
    for (const reaction of one.reactions) {
      if (reaction.onset && reaction.onset !== one.onset) {
        events.push({at: reaction.onset, kind: 'bad', what: `Onset of ${term(reaction)}`});
      }
      if (reaction.end) {
        events.push({at: reaction.end, kind: '', what: `End of ${term(reaction)}${reaction.outcome ? `, ${words(reaction.outcome)}` : ''}`});
      }
    }
    events.push({at: one.receivedAt, kind: '', what: 'Report received'});
    for (const followUp of this.work.value?.followUps ?? []) {
      events.push({at: followUp.receivedAt, kind: followUp.significance === 'to-judge' ? 'warn' : '', what: html`<a href=${`/cases/${one.caseId}?tab=versions&newer=${followUp.revision}`}>Follow-up received</a>${
        followUp.changes.length ? `: ${words(followUp.changes.join(', '))}` : ''}`});
    }
    for (const submission of this.work.value?.submissions.filter(each => !each.withdrawn) ?? []) {
      events.push({at: submission.submittedAt, kind: '', what: `Reported to ${submission.recipient} (${submission.jurisdiction})`});
    }
    for (const judged of this.assessments.value?.items ?? []) {
      events.push({at: judged.assessedAt, kind: '', what: `${judged.assessor} judged ${judged.drug} and ${judged.reaction}: ${judged.category}`});
    }
    return events.sort((a, b) => a.at.localeCompare(b.at));
  }

  judgements(one) {
    return html`<p class="lead">Assessments stand beside each other: everyone's own, every version kept.</p>
      ${this.assessments.show(({items}) => html`
        ${items.length ? html`<div class="table-box" tabindex="0" role="region" aria-label="Assessments"><table>
          <thead><tr><th scope="col">Drug and reaction</th><th scope="col">Assessor</th><th scope="col">WHO-UMC</th><th scope="col">Naranjo</th><th scope="col">DIPS</th><th scope="col">When</th></tr></thead>
          <tbody>${items.map(judged => html`<tr><th scope="row">${judged.drug}, ${judged.reaction}</th><td>${judged.assessor} <small>v${judged.version}</small></td>
            <td><strong>${judged.category}</strong>${judged.reason ? html`<br><small>${judged.reason}</small>` : nothing}</td>
            <td>${judged.naranjo ? `${judged.naranjo.score}, ${judged.naranjo.category}` : ''}</td>
            <td>${judged.dips ? html`${judged.dips.score}, ${words(judged.dips.category)}<br><small>precipitant ${judged.dips.precipitant}</small>` : nothing}</td><td>${ago(judged.assessedAt)}<br><small>revision ${judged.caseRevision}</small></td></tr>`)}</tbody></table></div>`
        : empty('Nobody has judged this case yet', hasRole('assessor') ? 'Begin with the form below.' : 'Assessors judge it.')}
        ${hasRole('assessor') ? html`<t-assessment .of=${one} .items=${items} @kept=${() => this.assessments.run({quietly: true})}></t-assessment>` : nothing}`)}`;
  }

  trail() {
    return listed(this.audit, () => html`<div class="table-box" tabindex="0" role="region" aria-label="Audit trail"><table>
      <caption>Who did what with this case, from a chain that is sealed against later changes</caption>
      <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">Site</th><th scope="col">What</th><th scope="col">Seal</th></tr></thead>
      <tbody>${this.audit.rows.map(entry => html`<tr><th scope="row">${time(entry.at)}</th><td>${entry.actor}</td><td>${entry.site}</td><td>${words(entry.action)}</td><td>${entry.seal ?? 'not yet'}</td></tr>`)}</tbody>
    </table></div>
    ${this.audit.complete ? nothing : html`<button type="button" @click=${() => this.audit.next()}>Show more</button>`}`,
    empty('The audit trail has nothing about this case', 'Public cases are not audited.'));
  }
}
customElements.define('t-case', Case);

const name = drug => drug?.drugId ?? drug?.reportedAs ?? '';
const term = reaction => reaction.term ?? reaction.reportedAs;
