import {Part, Loading, html, nothing} from '../../part.js';
import {get} from '../../api.js';
import {hasRole} from '../../session.js';
import './pair.js';

// All reports that are counted as one case, where there are several.
class Sources extends Part {
  static properties = {of: {attribute: false}};

  constructor() {
    super();
    this.found = new Loading(this, () => get('adverse-event', `/cases/${this.of.caseId}/sources`));
  }

  willUpdate(changed) {
    const before = changed.get('of');
    if (changed.has('of') && (before?.caseId !== this.of.caseId || before?.revision !== this.of.revision)) {
      this.found.run({quietly: true});
    }
  }

  render() {
    return this.found.show(({sources}) => (sources.length < 2 && this.of.state !== 'merged' ? nothing : html`
      <section class="card"><h2>Counted as one case</h2>
        ${this.of.state === 'merged' ? html`<p class="notice warn">This report is counted as <a href=${`/cases/${this.of.mergedInto}`}>another case</a>.</p>` : nothing}
        <ul>${sources.map(source => html`<li>${source.caseId === this.of.caseId ? html`<strong>${source.sender} ${source.senderReportId}</strong>, this report`
          : html`<a href=${`/cases/${source.caseId}`}>${source.sender} ${source.senderReportId}</a>`}${source.state === 'merged' ? '' : ', which counts'}</li>`)}</ul>
        ${this.of.state === 'merged' && hasRole('assessor') ? html`<details class="no-print"><summary>They are two cases after all</summary>
          <t-unmerge .caseId=${this.of.caseId} .revision=${this.of.revision} @parted=${() => this.dispatchEvent(new CustomEvent('parted'))}></t-unmerge></details>` : nothing}
      </section>`));
  }
}
customElements.define('t-sources', Sources);
