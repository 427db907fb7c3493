import {Part, Loading, html, nothing} from '../part.js';
import {get} from '../api.js';
import {count, sentence} from '../format.js';

const SERVICES = ['adverse-event', 'interaction', 'catalog'];
const EVERY = 5_000;

// How far each service is behind the topics that it reads, as the services themselves tell.
class Consumers extends Part {
  constructor() {
    super();
    this.told = new Loading(this, () => Promise.all(SERVICES.map(service => get(service, '/consumers')
      .then(body => ({service, ...body}), failure => ({service, failure})))));
  }

  connectedCallback() {
    super.connectedCallback();
    this.told.run({quietly: true});
    this.timer = setInterval(() => (document.hidden ? undefined : this.told.run({quietly: true})), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  render() {
    return html`<p class="lead">What waits in the topics until a service takes it. Looked at every five seconds.</p>
      ${this.told.show(services => services.map(one => html`<section class="card consumers"><h2>${sentence(one.service)}</h2>
        ${one.failure ? html`<t-problem .problem=${one.failure}></t-problem>` : service(one)}</section>`))}`;
  }
}
customElements.define('t-consumers', Consumers);

const service = one => html`
  ${one.brokers === 'answer' ? nothing : html`<p class="notice warn">The brokers do not answer, so what waits is not known. What is posted is kept until they do.</p>`}
  ${one.topics?.length ? table(`Topics that the group ${one.group} shares`, ['Topic', 'Partitions', 'Waits'], one.topics.map(topic => [topic.topic, count(topic.partitions), waits(topic.lag, topic.partitions)])) : nothing}
  ${one.topics?.length === 0 ? html`<p class="hint">It takes nothing in a group.</p>` : nothing}
  ${one.views.length ? table(`Views that a replica of ${one.service} keeps`, ['Topic', 'State', 'Waits', 'As of'], one.views.map(view => [view.topic,
    html`<span class=${`badge ${view.caughtUp ? 'good' : 'warn'}`}>${view.caughtUp ? 'Caught up' : 'Reading'}</span>`, waits(view.lag, 0), ago(view.silentSeconds)])) : nothing}
  ${one.topics?.length ? html`<p class="hint">Up to one of each partition may be the mark of a transaction, which nobody takes.</p>` : nothing}`;

const waits = (lag, marks) => html`<span class=${`badge ${lag <= marks ? 'good' : 'warn'}`}>${count(lag)}</span>`;

const ago = seconds => (seconds < 10 ? 'now' : `${count(Math.round(seconds))} seconds ago`);

const table = (label, head, rows) => html`<div class="table-box" tabindex="0" role="region" aria-label=${label}><table>
  <caption>${label}</caption><thead><tr>${head.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
  <tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map(value => html`<td>${value}</td>`)}</tr>`)}</tbody></table></div>`;
