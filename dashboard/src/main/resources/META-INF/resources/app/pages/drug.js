import {Following, Loading, html, nothing} from '../part.js';
import {get} from '../api.js';
import {day, sentence, words} from '../format.js';
import {current} from '../router.js';
import {hasRole} from '../session.js';
import {Pages} from '../paging.js';
import {empty, listed} from '../parts/states.js';
import '../parts/table.js';
import './drug-draft.js';
import './drug-history.js';

const TABS = [['', 'Rules'], ['precautions', 'Precautions'], ['reactions', 'Reactions'], ['products', 'Products'], ['claims', 'Claims'], ['contradictions', 'Contradictions'], ['history', 'History'], ['draft', 'Draft']];
const DRAFTERS = ['catalog-editor', 'auditor', 'admin'];

// One drug: every statement with its source, and where sources disagree side by side.
class Drug extends Following {
  static properties = {drugId: {}, tab: {state: true}};

  constructor() {
    super();
    this.found = new Loading(this, () => get('catalog', `/drugs/${encodeURIComponent(this.drugId)}`));
    this.claims = new Pages(this, 'catalog', () => `/drugs/${encodeURIComponent(this.drugId)}/claims`, () => ({limit: 500}));
    this.contradictions = new Pages(this, 'catalog', () => `/drugs/${encodeURIComponent(this.drugId)}/contradictions`, () => ({limit: 50}));
  }

  willUpdate(changed) {
    if (changed.has('drugId')) {
      this.found.run();
    }
  }

  follow() {
    this.tab = current().query.tab ?? '';
    if (this.tab === 'claims' && this.claims.state === 'idle') {
      this.claims.restart();
    }
    if (this.tab === 'contradictions' && this.contradictions.state === 'idle') {
      this.contradictions.restart();
    }
  }

  render() {
    return html`<p class="crumb"><a href="/catalog">Catalog</a></p>
      ${this.found.state === 'done' ? nothing : html`<h1 tabindex="-1">${words(this.drugId)}</h1>`}
      ${this.tab === 'draft' && this.found.problem?.status === 404 ? this.draft() : this.found.show(drug => this.drug(drug))}`;
  }

  // Also of a drug that the catalog does not have yet.
  draft() {
    return html`<t-drug-draft .drugId=${this.drugId} @changed=${() => this.found.run({quietly: true})}></t-drug-draft>`;
  }

  drug(drug) {
    const version = drug.versions.at(-1);
    return html`
      <h1 tabindex="-1">${drug.name}</h1>
      <p><span class=${`badge ${drug.state}`}>${sentence(drug.state)}</span>
        ${(version?.classes ?? []).map(one => html`<a class="badge info" href=${`/catalog?class=${one}`}>${words(one)}</a> `)}
        ${version?.cnsDepression ? html`<span class="badge moderate">Sedation grade ${version.cnsDepression.grade}</span>` : nothing}</p>
      <p class="hint">${drug.names.map(one => one.name).join(', ')}
        ${drug.codes.map(code => html` <code>${code.system} ${code.code}</code>`)}
        ${version ? html`. Version ${version.version}, in force from ${day(version.effectiveFrom)}` : nothing}</p>
      <nav class="tabs" aria-label="Parts of the drug">${TABS.filter(([tab]) => tab !== 'draft' || hasRole(...DRAFTERS)).map(([tab, label]) => html`
        <a href=${`/catalog/${drug.drugId}${tab ? `?tab=${tab}` : ''}`} aria-current=${tab === this.tab ? 'page' : nothing}>${label}</a>`)}</nav>
      ${this.tab === 'draft' ? this.draft()
        : this.tab === 'history' ? html`<t-drug-history .drugId=${this.drugId} .versions=${drug.versions}></t-drug-history>`
        : version ? this.part(version) : empty('Nothing is in force', 'This drug has no version in force.')}`;
  }

  part(version) {
    switch (this.tab) {
      case 'reactions':
        return html`<t-table label="Listed reactions" .rows=${version.listedReactions ?? []} .columns=${REACTIONS}></t-table>`;
      case 'precautions':
        return precautions(version);
      case 'products':
        return (version.products ?? []).length ? html`<t-table label="Products" .rows=${version.products} .columns=${PRODUCTS}></t-table>`
          : empty('No product is known', 'Products come with the catalog and with imports of RxNorm.');
      case 'claims':
        return listed(this.claims, () => html`<div class="claims">${this.claims.rows.map(claim => claimCard(claim))}</div>`,
          empty('Nothing is claimed', 'Claims come with the catalog and with imports of labels.'));
      case 'contradictions':
        return listed(this.contradictions, () => this.contradictions.rows.map(contradiction),
          empty('No source contradicts another', 'Claims that disagree appear here side by side.'));
      default:
        return rules(version);
    }
  }
}
customElements.define('t-drug', Drug);

const cite = source => (source ? html`<ul class="sources"><li>${source.citation}${source.jurisdiction ? `, ${source.jurisdiction}` : ''}
  ${source.dated ? `, ${day(source.dated)}` : ''} <span class="badge">${words(source.evidenceLevel)}</span></li></ul>` : nothing);

const amount = one => (one ? `${one.value} ${one.unit}` : undefined);

const facts = entries => html`<dl class="facts">${entries.filter(([, value]) => value !== undefined && value !== '').map(([label, value]) => html`
  <dt>${label}</dt><dd>${value}</dd>`)}</dl>`;

const band = one => (one ? `${one.from !== undefined ? `from ${one.from} ` : ''}${one.below !== undefined ? `below ${one.below} ` : ''}${one.to !== undefined ? `to ${one.to} ` : ''}(${words(one.measure)})` : undefined);

const rules = version => html`<div class="halves">
  <section><h2>Dose rules</h2>
    ${(version.doseRules ?? []).length ? version.doseRules.map(rule => html`<article class="card"><h3>${words(rule.id)}, ${rule.route}
      ${rule.advice && rule.advice !== 'use' ? html`<span class="badge warn">${words(rule.advice)}</span>` : nothing}</h3>
      ${facts([['Age', band(rule.age)], ['Kidney', band(rule.renalFunction ?? rule.renal)], ['Start', rule.start && `${amount(rule.start)}${rule.startTimesPerDay ? `, ${rule.startTimesPerDay} times a day` : ''}`],
        ['Step', rule.step && `${amount(rule.step)}${rule.stepIntervalDays ? ` every ${rule.stepIntervalDays} days` : ''}`],
        ['Usual a day', rule.usualDailyLow && `${amount(rule.usualDailyLow)} to ${amount(rule.usualDailyHigh)}`],
        ['Most at once', amount(rule.singleMaximum)], ['Most a day', amount(rule.dailyMaximum)]])}
      ${rule.note ? html`<p>${rule.note}</p>` : nothing}${cite(rule.source)}</article>`) : empty('No dose rule', 'Doses of this drug are not checked, and checks say so.')}</section>
  <section><h2>Stopping it</h2>
    ${(version.taperRules ?? []).length ? version.taperRules.map(rule => html`<article class="card"><h3>${rule.route}: taper ${words(rule.need)}</h3>
      ${rule.pace ? facts([['Shortest taper', rule.pace.shortestTaperDays && `${rule.pace.shortestTaperDays} days`], ['Largest step', rule.pace.largestStepPercent ? `${rule.pace.largestStepPercent} %` : amount(rule.pace.largestStep)],
        ['Step at most every', rule.pace.shortestIntervalDays && `${rule.pace.shortestIntervalDays} days`]]) : nothing}${cite(rule.pace?.source)}
      ${rule.withdrawal ? html`${facts([['Withdrawal', rule.withdrawal.reactions.join(', ')], ['Onset', `${rule.withdrawal.onsetFromHours} to ${rule.withdrawal.onsetToHours} hours after`], ['Watched for', `${rule.withdrawal.watchDays} days`]])}${cite(rule.withdrawal.source)}` : nothing}
      ${(rule.urgentReviews ?? []).map(review => html`<p class="notice warn"><strong>${sentence(review.reason)}.</strong> ${review.advice}</p>`)}
      ${rule.note ? html`<p>${rule.note}</p>` : nothing}${cite(rule.source)}</article>`) : empty('No taper rule', 'Nothing is known here about stopping this drug.')}</section></div>`;

const precautions = version => html`<div class="halves">
    ${(version.precautions ?? []).length ? version.precautions.map(one => html`<article class="card"><h3>${words(one.condition ?? one.group)} <span class=${`badge ${one.level === 'contraindicated' ? 'contraindicated' : 'warn'}`}>${words(one.level)}</span></h3>
      <p>${one.advice}</p>${cite(one.source)}</article>`) : empty('No precaution', 'None is stated in the catalog.')}</div>`;

const claimCard = claim => html`<article class="card claim"><p><span class="badge info">${words(claim.topic)}</span> <strong>${claim.subject}</strong></p>
  <p>${claim.statement}${claim.value ? html` <strong>${value(claim.value)}</strong>` : nothing}</p>${cite(claim.source)}</article>`;

const value = one => [one.low, one.high].filter(limit => limit !== undefined).join(' to ') + ` ${one.unit ?? ''}`;

const contradiction = one => html`<article class="card"><h2>${sentence(one.subject)}: ${words(one.kind)}</h2>
  ${one.strongerSide ? html`<p>Stronger evidence: <strong>${one.strongerSide}</strong></p>` : html`<p>Neither side has the stronger evidence.</p>`}
  <div class="sides">${one.sides.map(side => html`<section class=${`side ${side.stance === one.strongerSide ? 'stronger' : ''}`}>
    <h3>${side.stance}</h3><p><span class="badge">${words(side.strongestEvidence)}</span></p>
    ${side.claims.map(claim => html`<p>${claim.statement}</p>${cite(claim.source)}`)}</section>`)}</div></article>`;

const REACTIONS = [
  {key: 'term', label: 'Reaction'},
  {key: 'frequencyBand', label: 'Frequency', render: one => words(one.frequencyBand)},
  {key: 'percent', label: 'Percent', number: true, value: one => one.frequencyLowPercent ?? -1, render: one => (one.frequencyLowPercent === undefined && one.frequencyHighPercent === undefined ? ''
    : [...new Set([one.frequencyLowPercent, one.frequencyHighPercent].filter(number => number !== undefined))].join(' to '))},
  {key: 'source', label: 'Source', wide: true, value: one => one.source?.citation, render: one => html`<span title=${one.source?.citation}>${one.source?.citation}</span>`},
];

const PRODUCTS = [
  {key: 'name', label: 'Product'},
  {key: 'form', label: 'Form', render: one => words(one.form)},
  {key: 'route', label: 'Route', wide: true},
  {key: 'strength', label: 'Strength', value: one => one.strength?.value, render: one => amount(one.strength) ?? ''},
  {key: 'source', label: 'Source', wide: true, value: one => one.source?.citation, render: one => html`<span title=${one.source?.citation}>${one.source?.citation}</span>`},
];
