import {Part, Loading, html, nothing} from '../../part.js';
import {at, request} from '../../api.js';
import {ago, day, instantOf, sentence, time, timeZone, words} from '../../format.js';
import {hasRole, session} from '../../session.js';
import {Pages} from '../../paging.js';
import {NO_CLOCK, due} from './words.js';
import '../../parts/act.js';

// Where work may go from each state, and what the step is called.
const STEPS = {
  'received': [['in-assessment', 'Begin the assessment'], ['closed', 'Close without assessment, and say why']],
  'in-assessment': [['closed', 'Close; say why while a clock runs'], ['received', 'Put back']],
  'closed': [['in-assessment', 'Open again, and say why']],
  'nullified': [],
};
const CLOCK = {running: 'info', overdue: 'bad', submitted: 'good', 'submitted-late': 'warn', waived: ''};

// The work on one case: by when it must be reported, who works on it, what was said, asked and submitted.
class CaseWork extends Part {
  static properties = {caseId: {}, revision: {}};

  constructor() {
    super();
    this.work = new Loading(this, () => this.read());
    this.entries = new Pages(this, 'adverse-event', () => `/cases/${this.caseId}/work/entries`, () => ({limit: 50}));
  }

  willUpdate(changed) {
    if (changed.has('caseId')) {
      this.work.run();
      this.entries.restart();
    }
  }

  async read() {
    try {
      const {body, etag} = await request('GET', at('adverse-event', `/cases/${this.caseId}/work`));
      return {...body, seen: etag};
    } catch (failure) {
      if (failure.status === 404) {
        return undefined;
      }
      throw failure;
    }
  }

  // Does something with the work as it was seen, and shows what has become of it; also where it was refused.
  act(method, path, json) {
    return async values => {
      try {
        await request(method, at('adverse-event', `/cases/${this.caseId}/work${path}`),
          {json: json?.(values), headers: {'If-Match': this.work.value.seen}});
      } finally {
        this.work.run({quietly: true});
        this.entries.restart();
        this.dispatchEvent(new CustomEvent('worked'));
      }
    };
  }

  render() {
    return this.work.show(work => (work ? html`<div class="columns">
      <div>${this.standing(work)}${this.questions(work)}${this.said()}</div>
      <div>${this.clocks(work)}${this.followUps(work)}${this.submissions(work)}</div></div>`
      : html`<p class="notice">There is no work on this case: public cases are nobody’s work.</p>`));
  }

  standing(work) {
    const steps = STEPS[work.state] ?? [];
    return html`<section class="card"><h2>How it stands</h2>
      <dl class="facts">
        <dt>State</dt><dd><span class=${`badge ${work.state === 'closed' ? 'good' : 'info'}`}>${sentence(work.state)}</span></dd>
        <dt>Due</dt><dd>${due(work)}</dd>
        <dt>Day zero</dt><dd>${work.dayZero ? day(work.dayZero) : 'not reached'}</dd>
        <dt>Seriousness</dt><dd>${sentence(work.gravity)}</dd>
        <dt>Expectedness</dt><dd>${sentence(work.expectedness)}</dd>
        <dt>Assigned to</dt><dd>${work.assignee ?? 'nobody'}</dd>
      </dl>
      ${hasRole('assessor') ? html`<div class="no-print">
        <div class="row">${work.assignee === session.name ? nothing : html`<t-act button="Take it" label="Take the case" done="The case is yours"
            .act=${this.act('PUT', '/assignee', () => ({assignee: 'me'}))}></t-act>`}
          ${work.assignee ? html`<t-act button="Leave it to nobody" label="Leave the case to nobody"
            .act=${this.act('DELETE', '/assignee')}></t-act>` : nothing}</div>
        <details><summary>Hand it to somebody</summary><t-act label="Hand the case to somebody" button="Hand over"
          .fields=${html`<p><label>Name as it stands at their sign-in <input name="assignee" required maxlength="200"></label></p>`}
          .act=${this.act('PUT', '/assignee', ({assignee}) => ({assignee}))}></t-act></details>
        ${steps.length ? html`<h3>Next step</h3><t-act label="Next step" button="Go on" done="The state has changed"
          .fields=${html`<p><label>To <select name="state">${steps.map(([state, label]) => html`<option value=${state}>${label}</option>`)}</select></label></p>
            <p><label>Why <input name="reason" maxlength="2000"></label></p>`}
          .act=${this.act('PUT', '/state', ({state, reason}) => ({state, reason: reason || undefined}))}></t-act>`
        : html`<p class="hint">Its sender took the case back; only their newer version brings it back.</p>`}</div>` : nothing}
    </section>`;
  }

  clocks(work) {
    return html`<section class="card"><h2>Reporting clocks</h2>
      ${work.noClock ? html`<p class="notice">Nothing is due: ${NO_CLOCK[work.noClock] ?? words(work.noClock)}.</p>` : nothing}
      ${work.clocks.length ? html`<div class="table-box" tabindex="0" role="region" aria-label="Clocks"><table>
        <thead><tr><th scope="col">To whom</th><th scope="col">Status</th><th scope="col">Day zero</th><th scope="col">Due before</th></tr></thead>
        <tbody>${work.clocks.map(clock => html`<tr><th scope="row">${clock.jurisdiction}${clock.addressee ? `: ${clock.addressee}` : ''}
            ${clock.note ? html`<br><small>${clock.note}</small>` : nothing}
            ${clock.source ? html`<br><small>${clock.calendarDays} calendar days: <a href=${clock.source.url} target="_blank" rel="noreferrer">${clock.source.citation}</a></small>` : nothing}</th>
          <td><span class=${`badge ${CLOCK[clock.status] ?? ''}`}>${sentence(clock.status)}</span></td>
          <td>${day(clock.dayZero)}<br><small>revision ${clock.since}</small></td>
          <td>${time(clock.dueBefore)}<br><small>${timeZone()}; the end of ${day(clock.dueOn)} where the site is</small></td></tr>`)}</tbody></table></div>` : nothing}
    </section>`;
  }

  followUps(work) {
    return work.followUps.length ? html`<section class="card"><h2>Follow-ups</h2>${work.followUps.map(followUp => html`
      <div class="spoken"><p><strong>Revision ${followUp.revision}</strong>, ${time(followUp.receivedAt)}
          <span class=${`badge ${followUp.significance === 'to-judge' ? 'warn' : ''}`}>${sentence(followUp.significance)}</span><br>
          ${followUp.changes.length ? sentence(followUp.changes.join(', ')) : 'Changes nothing that counts by rule'}
          ${followUp.judgedBy ? html`; judged by ${followUp.judgedBy}` : nothing}</p>
        ${hasRole('assessor') ? html`<details class="no-print" ?open=${followUp.significance === 'to-judge'}><summary>Judge whether it is significant</summary>
          <t-act label=${`Judge the follow-up of revision ${followUp.revision}`} button="Keep this judgement"
            .fields=${html`<p><label>It is <select name="significant"><option value="true">significant: clocks run from its day</option><option value="false">not significant</option></select></label></p>
              <p><label>Why <input name="reason" required maxlength="2000"></label></p>`}
            .act=${this.act('PUT', `/follow-ups/${followUp.revision}`, ({significant, reason}) => ({significant: significant === 'true', reason}))}></t-act></details>` : nothing}
      </div>`)}</section>` : nothing;
  }

  submissions(work) {
    const jurisdictions = [...new Set(work.clocks.map(clock => clock.jurisdiction))];
    const jurisdiction = html`<label>Jurisdiction <input name="jurisdiction" required pattern="[A-Z]{2}" maxlength="2" placeholder="CH" value=${jurisdictions[0] ?? ''}></label>`;
    return html`<section class="card"><h2>Reports to authorities</h2>
      ${work.submissions.length ? work.submissions.map(submission => html`<div class="spoken">
        <p><strong>${submission.recipient}</strong> (${submission.jurisdiction}), ${time(submission.submittedAt)}, revision ${submission.caseRevision}${
          submission.acknowledgement ? `, known there as ${submission.acknowledgement}` : ''}
          ${submission.withdrawn ? html`<span class="badge warn">Taken back</span>` : nothing}<br><small>recorded by ${submission.recordedBy}</small></p>
        ${submission.withdrawn || !hasRole('assessor') ? nothing : html`<details class="no-print"><summary>It was recorded by mistake</summary>
          <t-act label=${`Take back submission ${submission.number}`} button="Take it back"
            .fields=${html`<p><label>Why <input name="reason" required maxlength="2000"></label></p>`}
            .act=${this.act('POST', `/submissions/${submission.number}/withdrawal`, ({reason}) => ({reason}))}></t-act></details>`}
      </div>`) : html`<p>None is recorded.</p>`}
      ${hasRole('assessor') ? html`<details class="no-print"><summary>Record that it was reported</summary>
        <t-act label="Record a report to an authority" button="Record it" done="The report is recorded"
          .fields=${html`<div class="fields">${jurisdiction}
            <label>To <input name="recipient" required maxlength="200" placeholder="Swissmedic"></label>
            <label>Revision told <input name="caseRevision" type="number" min="1" max=${this.revision} required value=${this.revision}></label>
            <label>When (${timeZone()}) <input name="submittedAt" type="datetime-local" step="1" required></label>
            <label>Their number, if any <input name="acknowledgement" maxlength="200"></label></div>`}
          .act=${this.act('POST', '/submissions', values => ({...values, caseRevision: Number(values.caseRevision),
            submittedAt: instantOf(values.submittedAt), acknowledgement: values.acknowledgement || undefined}))}></t-act></details>
        <details class="no-print"><summary>No report is needed</summary>
        <t-act label="No report is needed" button="End its clocks"
          .fields=${html`<div class="fields">${jurisdiction}<label>Why <input name="reason" required maxlength="2000"></label></div>`}
          .act=${this.act('POST', '/waivers', ({jurisdiction, reason}) => ({jurisdiction, reason}))}></t-act></details>` : nothing}
    </section>`;
  }

  questions(work) {
    return html`<section class="card"><h2>Questions to the reporter</h2>
      ${work.questions.map(question => html`<div class="spoken">
        <p><strong>${question.number}.</strong> <span class="said">${question.words ?? (hasRole('assessor') ? 'Forgotten with the case' : 'Words are for assessors')}</span><br>
          <small>${question.askedBy}, ${time(question.askedAt)}</small></p>
        ${question.answeredAt ? html`<p><span class="said">${question.answer ?? (hasRole('assessor') ? 'No answer will come' : 'Answered')}</span><br><small>${time(question.answeredAt)}</small></p>`
        : html`<p><span class="badge warn">Open</span></p>${hasRole('assessor') ? html`<t-act class="no-print" label=${`Answer to question ${question.number}`} button="Keep the answer"
          .fields=${html`<p><label>Answer; leave it empty when none will come <input name="words" maxlength="4000"></label></p>`}
          .act=${this.act('PUT', `/questions/${question.number}/answer`, values => (values.words.trim() ? {words: values.words} : {}))}></t-act>` : nothing}`}
      </div>`)}
      ${work.questions.length || hasRole('assessor') ? nothing : html`<p>None was asked.</p>`}
      ${hasRole('assessor') ? html`<t-act class="no-print" label="Ask the reporter" button="Keep the question" done="The question is kept"
        .fields=${html`<p><label>A question that you asked the reporter <input name="words" required maxlength="4000"></label></p>`}
        .act=${this.act('POST', '/questions', ({words: text}) => ({words: text}))}></t-act>` : nothing}
    </section>`;
  }

  said() {
    const {entries} = this;
    return html`<section class="card" aria-label="Comments and history"><h2>Comments and history</h2>
      ${hasRole('assessor') ? html`<t-act class="no-print" label="Comment" button="Keep the comment" done="The comment is kept"
        .fields=${html`<p><label>Comment <input name="words" required maxlength="4000"></label></p>`}
        .act=${this.act('POST', '/comments', ({words: text}) => ({words: text}))}></t-act><hr>` : nothing}
      ${entries.state === 'failed' ? html`<t-problem .problem=${entries.problem} .retry=${() => entries.restart()}></t-problem>` : nothing}
      ${entries.rows.map(entry => html`<div class="spoken"><p><strong>${sentence(entry.kind)}</strong>${entry.detail ? `: ${words(entry.detail)}` : ''}
        ${entry.words ? html`<br><span class="said">${entry.words}</span>` : nothing}<br>
        <small>${entry.actor}, <time datetime=${entry.at} title=${time(entry.at)}>${ago(entry.at)}</time></small></p></div>`)}
      ${entries.state === 'done' && !entries.rows.length ? html`<p>Nothing has happened yet.</p>` : nothing}
      ${entries.complete || entries.state !== 'done' ? nothing : html`<button type="button" @click=${() => entries.next()}>Show older ones</button>`}
    </section>`;
  }
}
customElements.define('t-case-work', CaseWork);
