import {Following, Loading, html, nothing} from '../part.js';
import {at, request} from '../api.js';
import {ago, day, sentence, time, words} from '../format.js';
import {current, setQuery} from '../router.js';
import {hasRole} from '../session.js';
import {say} from '../said.js';
import {Pages} from '../paging.js';
import {empty, listed} from '../parts/states.js';
import '../parts/table.js';
import '../parts/chart.js';

const STATES = ['raised', 'overridden', 'resolved'];
const REASONS = ['benefit-outweighs-risk', 'patient-is-monitored', 'treated-otherwise', 'taper-is-arranged',
  'record-is-wrong', 'patient-decision', 'not-relevant', 'other'];

// Alerts about patients' courses; one of them with the draft of a taper plan, as a chart and as a table to print.
class Alerts extends Following {
  static properties = {path: {}, problem: {state: true}};

  constructor() {
    super();
    this.path = '';
    this.alerts = new Pages(this, 'interaction', '/alerts', () => ({state: this.standing, limit: 100}));
    this.alert = new Loading(this, () => request('GET', at('interaction', `/alerts/${this.path.slice(1)}`)));
  }

  willUpdate(changed) {
    if (changed.has('path') && changed.get('path') !== undefined) {
      this.follow(true);
    }
  }

  follow(again = false) {
    const standing = current().query.state ?? 'raised';
    if (this.path.length > 1) {
      this.problem = undefined;
      this.alert.run();
    } else if (again || standing !== this.standing || this.alerts.state === 'idle') {
      this.standing = standing;
      this.alerts.restart();
    }
  }

  render() {
    return this.path.length > 1 ? this.alert.show(({body, etag}) => this.one(body, etag)) : this.list();
  }

  list() {
    return html`
      <h1 tabindex="-1">Alerts about courses of treatment</h1>
      <p class="lead">Raised once for a cause, however its events arrive: an abrupt stop of a drug that must be tapered.</p>
      <div class="filters"><label>State <select @change=${event => setQuery({state: event.target.value}, {step: true})}>
        ${STATES.map(state => html`<option value=${state} ?selected=${state === this.standing}>${sentence(state)}</option>`)}
      </select></label></div>
      ${listed(this.alerts, () => html`<t-table label="Alerts" .rows=${this.alerts.rows} .complete=${this.alerts.complete}
          .more=${() => this.alerts.next()} .columns=${COLUMNS}></t-table>`,
        empty(`No alert is ${this.standing}`, 'Alerts appear here when a hospital tells of a stop that breaks a taper rule.'))}`;
  }

  one(alert, etag) {
    const stop = alert.discontinuation;
    return html`
      <p class="crumb no-print"><a href="/alerts">Alerts</a></p>
      <h1 tabindex="-1">${sentence(alert.drugName)}: ${words(alert.kind)}</h1>
      <p><span class=${`badge ${alert.severity}`}>${sentence(alert.severity)}</span>
        <span class="badge">${alert.tier}</span> <span class="badge info">${sentence(alert.state)}</span>
        raised ${time(alert.raisedAt)} for ${alert.site}</p>
      <div class="columns">
        <div>
          ${stop ? html`<section class="card"><h2>What happened</h2>
            <dl class="facts">
              <dt>Change</dt><dd>${stop.from} to ${stop.to} a day, ${stop.route}</dd>
              <dt>When</dt><dd>${time(stop.at)}</dd>
              <dt>Last dose</dt><dd>${time(stop.lastDose)}</dd>
              <dt>What is wrong</dt><dd>${stop.faults.map(words).join(', ')}</dd>
              <dt>Watch for</dt><dd>${stop.reactions.join(', ')}</dd>
              <dt>Onset expected</dt><dd>${time(stop.onsetFrom)} to ${time(stop.onsetUntil)}</dd>
              <dt>Rule</dt><dd>${alert.ruleId}, version ${alert.ruleVersion}</dd>
            </dl>
            ${stop.note ? html`<p>${stop.note}</p>` : nothing}
            <ul class="sources"><li>${stop.source}</li></ul></section>` : nothing}
          ${alert.override ? html`<section class="card"><h2>Answered</h2><p>${sentence(alert.override.reason)} by
            ${alert.override.by}, ${time(alert.override.at)}.</p>${alert.override.comment ? html`<p>${alert.override.comment}</p>` : nothing}</section>` : nothing}
          ${alert.state === 'raised' && hasRole('prescriber') ? this.answerForm(etag) : nothing}
          <section class="card no-print"><h2>Revisions</h2><ul class="clean">${(alert.revisions ?? []).map(one => html`
            <li>${one.revision}. ${sentence(one.state)}, ${time(one.at)}, ${one.by}</li>`)}</ul></section>
        </div>
        <div>${stop?.draftTaperPlan ? taperPlan(alert, stop.draftTaperPlan)
          : empty('No draft of a taper', 'No source gives a pace, or the strengths that exist do not make the steps.')}</div>
      </div>`;
  }

  answerForm(etag) {
    return html`<form class="card" @submit=${event => this.override(event, etag)}>
      <h2>Answer it</h2>
      <label>Reason <select name="reason" required><option value="">Choose …</option>
        ${REASONS.map(reason => html`<option value=${reason}>${sentence(reason)}</option>`)}</select></label>
      <p><label>In your own words <textarea name="comment" maxlength="2000"></textarea></label></p>
      ${this.problem ? html`<t-problem .problem=${this.problem}></t-problem>` : nothing}
      <button class="primary">Override with this reason</button></form>`;
  }

  async override(event, etag) {
    event.preventDefault();
    const form = new FormData(event.target);
    try {
      await request('POST', at('interaction', `/alerts/${this.path.slice(1)}/override`), {headers: {'If-Match': etag},
        json: {reason: form.get('reason'), comment: form.get('comment') || undefined}});
      this.problem = undefined;
      say('The alert is overridden');
      await this.alert.run({quietly: true});
    } catch (failure) {
      this.problem = failure;
    }
  }
}
customElements.define('page-alerts', Alerts);

const COLUMNS = [
  {key: 'drugName', label: 'Drug', render: alert => html`<a href=${`/alerts/${alert.alertId}`}>${alert.drugName}: ${words(alert.kind)}</a>`},
  {key: 'severity', label: 'Severity', render: alert => html`<span class=${`badge ${alert.severity}`}>${sentence(alert.severity)}</span>`},
  {key: 'change', label: 'Change', wide: true, value: alert => alert.discontinuation?.from, render: alert => (alert.discontinuation ? `${alert.discontinuation.from} to ${alert.discontinuation.to}` : '')},
  {key: 'site', label: 'Site', wide: true},
  {key: 'raisedAt', label: 'Raised', render: alert => html`<time datetime=${alert.raisedAt} title=${time(alert.raisedAt)}>${ago(alert.raisedAt)}</time>`},
];

const taperPlan = (alert, plan) => {
  const amounts = plan.steps.map(step => Number.parseFloat(step.daily));
  const unit = plan.steps[0]?.daily.replace(/^[\d.]+\s*/, '') ?? '';
  return html`
    <section class="card taper">
      <div class="row between"><h2>Draft of a taper, ${alert.drugName}</h2>
        <button type="button" class="no-print" @click=${() => window.print()}>Print</button></div>
      <p class="notice warn">${plan.label}.</p>
      <t-chart told label="Daily dose by day"
        .option=${paint => ({
          xAxis: {type: 'category', data: plan.steps.map(step => day(step.from)), boundaryGap: false},
          yAxis: {type: 'value', name: unit},
          series: [{type: 'line', step: 'end', data: amounts, symbolSize: 6, lineStyle: {width: 3, color: paint('--accent')},
            itemStyle: {color: paint('--accent')}, areaStyle: {color: paint('--accent-soft')}}],
        })}></t-chart>
      <div class="table-box" tabindex="0" role="region" aria-label="Steps of the taper"><table>
        <thead><tr><th scope="col">From</th><th scope="col" class="number">A day</th><th scope="col">Made of</th></tr></thead>
        <tbody>${plan.steps.map(step => html`<tr><th scope="row">${day(step.from)}</th><td class="number">${step.daily}</td>
          <td>${step.made.join(', ') || 'none'}</td></tr>`)}</tbody></table></div>
    </section>`;
};
