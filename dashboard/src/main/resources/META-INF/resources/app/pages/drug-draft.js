import {css} from 'lit';
import {Part, Loading, html, nothing} from '../part.js';
import {Problem, at, get, post, request} from '../api.js';
import {sentence, time} from '../format.js';
import {say} from '../said.js';
import {hasRole, session} from '../session.js';
import {empty} from '../parts/states.js';
import {differenceTable, differences} from '../parts/differences.js';
import '../parts/form.js';

document.adoptedStyleSheets.push(css`
  .steps { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; list-style: none; padding: 0; counter-reset: step; }
  .steps li { counter-increment: step; color: var(--soft); }
  .steps li::before { content: counter(step) ". "; }
  .steps li[aria-current] { color: var(--text); font-weight: 700; }
  .differences td { max-width: 26rem; overflow-wrap: anywhere; }
  .differences pre { margin: 0; white-space: pre-wrap; font-size: .85rem; }
  .savebar { position: sticky; bottom: 0; background: var(--card); border-top: 1px solid var(--line); padding: .6rem 0; z-index: 2; }
  @media (max-width: 800px) { .savebar { bottom: 4.2rem; } }
`.styleSheet);

const STEPS = [['in-work', 'In work'], ['submitted', 'Waits for a second person'], ['approved', 'Approved'], ['published', 'Published']];

// What is for the page's own buttons, or for the catalog to say.
const OMIT = ['/baseRevision', '/state', '/version/version', '/claims/*/drugId'];

// What was typed and is not saved yet, by person and drug: it outlives a look elsewhere and the end of a session.
const unsaved = new Map();
window.addEventListener('beforeunload', event => (unsaved.size ? event.preventDefault() : undefined));

// The description of the documents, as the catalog itself gives it; read once.
let described;
const description = () => (described ??= get('catalog', '/q/openapi', {format: 'json'})
  .then(api => api.components.schemas)
  .catch(failure => {
    described = undefined;
    throw failure;
  }));

// The draft of a drug, on its way into the catalog: written, reviewed by a second person, published.
class DrugDraft extends Part {
  static properties = {drugId: {}, draft: {state: true}, contents: {state: true}, problem: {state: true},
    conflict: {state: true}, outdated: {state: true}, busy: {state: true}, dirty: {state: true}, preview: {state: true}};

  constructor() {
    super();
    this.found = new Loading(this, () => this.read());
    this.changes = new Loading(this, () => get('catalog', `${this.path}/draft/differences`));
  }

  willUpdate(changed) {
    if (changed.has('drugId')) {
      this.path = `/drugs/${encodeURIComponent(this.drugId)}`;
      this.found.run();
    }
  }

  get key() {
    return `${session.name} ${this.drugId}`;
  }

  // The drug, its draft and the description of both; each of the first two may be missing.
  async read() {
    const [drug, draft, schemas] = await Promise.all([present(get('catalog', this.path)),
      present(request('GET', at('catalog', `${this.path}/draft`))), description()]);
    this.drug = drug;
    this.adopt(draft);
    const kept = unsaved.get(this.key);
    if (kept) {
      Object.assign(this, {contents: kept.contents, tag: kept.tag, dirty: true, restored: true});
    }
    return {schemas};
  }

  // What the service answered is what stands; nothing is unsaved any more.
  adopt(answer) {
    Object.assign(this, {draft: answer?.body, tag: answer?.etag, contents: answer && contentsOf(answer.body), dirty: false,
      restored: false, problem: undefined, conflict: undefined, outdated: undefined});
    if (answer) {
      this.changes.run({quietly: true});
    }
  }

  render() {
    return this.found.show(({schemas}) => (this.contents ? this.open(schemas) : this.none()));
  }

  // Nobody drafts anything.
  none() {
    const newest = this.drug?.versions.at(-1);
    const withdrawn = this.drug?.state === 'withdrawn';
    return html`${this.told()}${empty(this.drug ? 'Nothing is being changed' : 'The catalog has no such drug',
      hasRole('catalog-editor') ? html`Whatever you begin stays a draft until a second person has reviewed it.
        <span class="row">${this.drug ? html`
          <button type="button" class="primary" ?disabled=${this.busy || !newest} @click=${() => this.begin({version: next(newest)})}>Change its rules and statements</button>
          <button type="button" ?disabled=${this.busy} @click=${() => this.begin({})}>Change names, codes or claims alone</button>
          <button type="button" ?disabled=${this.busy} @click=${() => this.begin({state: withdrawn ? 'published' : 'withdrawn'})}>${withdrawn ? 'Reinstate it' : 'Withdraw it'}</button>`
        : html`<button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.begin({name: this.drugId.replaceAll('-', ' ')})}>Begin it as a new drug</button>`}</span>`
        : 'Curators begin drafts.')}`;
  }

  begin(contents) {
    return this.act(async () => {
      this.adopt(await this.write({baseRevision: this.drug?.revision ?? 0, ...contents}, {'If-None-Match': '*'}));
      say('A draft is begun');
    });
  }

  open(schemas) {
    const {progress, writers} = this.draft ?? {progress: {state: 'in-work'}, writers: []};
    const mayWrite = hasRole('catalog-editor');
    return html`
      <ol class="steps" aria-label="Way into the catalog">${STEPS.map(([state, label]) => html`<li aria-current=${state === progress.state
        || (state === 'in-work' && progress.state === 'returned') ? 'step' : nothing}>${label}</li>`)}</ol>
      ${this.draft ? html`<p class="hint">${sentence(progress.state)} by ${progress.by}, ${time(progress.since)}. Written by ${writers.join(', ')}.
        ${this.draft.state === 'withdrawn' ? html`<span class="badge bad">Withdraws the drug</span>` : nothing}</p>` : nothing}
      ${progress.comment ? html`<p class=${progress.state === 'returned' ? 'notice warn' : 'notice'}>${progress.comment}</p>` : nothing}
      ${this.restored ? html`<p class="notice" role="status">What you typed and did not save is here again.</p>` : nothing}
      ${this.told()}${this.met()}
      ${this.draft ? html`<section><h2>What it changes</h2>${this.changes.show(({differences: all}) => differenceTable(all,
        {before: 'The catalog says', after: 'The draft says', label: 'What the draft changes'}))}
        ${this.dirty ? html`<p class="hint">As it was saved last.</p>` : nothing}</section>` : nothing}
      ${mayWrite ? this.steps(progress, writers) : nothing}
      ${mayWrite ? this.editor(schemas, progress) : nothing}`;
  }

  // What can be done next, by the one who looks.
  steps(progress, writers) {
    switch (progress.state) {
      case 'submitted':
        return writers.includes(session.name)
          ? html`<p class="notice">A second person has to review it: you wrote a part of it.</p>`
          : html`<form class="card" @submit=${this.review} aria-label="Review"><h2>Review it</h2>
              <label>What you say about it <small>(needed to return it)</small><textarea name="comment" maxlength="2000"></textarea></label>
              <p class="row"><button class="primary" name="verdict" value="approve" ?disabled=${this.busy || this.dirty}>Approve</button>
                <button name="verdict" value="return" ?disabled=${this.busy || this.dirty}>Return it to its writers</button></p></form>`;
      case 'approved':
        return html`<form class="card" @submit=${this.publish} aria-label="Publish"><h2>Publish it</h2>
          <div class="row">${this.draft.version ? html`<label>In force from <input type="date" name="effectiveFrom" .value=${this.draft.version.effectiveFrom ?? ''}></label>` : nothing}
            <button class="primary" ?disabled=${this.busy || this.dirty}>Publish</button></div>
          <p class="hint">Today or later. Versions of the past never change.</p></form>`;
      default:
        return html`<form class="card" @submit=${this.submit} aria-label="Hand it in"><h2>Hand it to a second person</h2>
          <label>Why the catalog should say this <textarea name="comment" required maxlength="2000"></textarea></label>
          <p class="row"><button class="primary" ?disabled=${this.busy || this.dirty}>Hand it in</button>${this.dirty ? html`<span class="hint">Save first.</span>` : nothing}</p></form>`;
    }
  }

  editor(schemas, progress) {
    return html`<section class="card"><h2>What it says</h2>
      ${progress.state === 'submitted' || progress.state === 'approved' ? html`<p class="notice warn">Who saves a change takes the draft back: it has to be reviewed anew.</p>` : nothing}
      <t-form .schemas=${schemas} schema="DraftContents" .value=${this.contents} .omit=${OMIT} .violations=${this.problem?.body?.violations ?? []}
        @edited=${this.edited}></t-form>
      <details @toggle=${event => (this.preview = event.currentTarget.open)}><summary>The document as JSON</summary>${this.preview ? this.json() : nothing}</details>
      <div class="savebar row"><button type="button" class="primary" ?disabled=${this.busy || !this.dirty} @click=${this.save}>Save the draft</button>
        ${this.dirty ? html`<span class="badge warn">Not saved</span>` : html`<span class="badge good">Saved</span>`}
        ${this.draft ? html`<details><summary>Throw the draft away</summary><button type="button" ?disabled=${this.busy} @click=${this.discard}>Yes, throw it away</button></details>` : nothing}</div></section>`;
  }

  json() {
    return html`<form @submit=${this.useJson} aria-label="The document as JSON"><label>JSON <textarea class="code" name="json" spellcheck="false"
      .value=${JSON.stringify(this.contents, null, 2)}></textarea></label><button>Use this JSON</button></form>`;
  }

  useJson(event) {
    event.preventDefault();
    try {
      this.contents = JSON.parse(new FormData(event.target).get('json'));
      this.problem = undefined;
      this.edited();
    } catch (unreadable) {
      this.problem = new Problem({title: 'This is no JSON yet', status: 0, detail: unreadable.message});
    }
  }

  edited() {
    this.dirty = true;
    unsaved.set(this.key, {contents: this.contents, tag: this.tag});
  }

  save() {
    return this.act(async () => {
      await this.put(this.tag);
      say('The draft is saved');
    });
  }

  async put(tag) {
    this.adopt(await this.write(this.contents, tag ? {'If-Match': tag} : {'If-None-Match': '*'}));
    unsaved.delete(this.key);
  }

  write(json, headers) {
    return request('PUT', at('catalog', `${this.path}/draft`), {json, headers});
  }

  submit(event) {
    return this.step(event, 'submission', form => ({comment: form.get('comment')}), 'The draft waits for a second person');
  }

  review(event) {
    const verdict = event.submitter?.value ?? 'return';
    return this.step(event, 'review', form => ({verdict, comment: form.get('comment') || undefined}),
      verdict === 'approve' ? 'The draft is approved' : 'The draft is returned');
  }

  step(event, what, body, said) {
    event.preventDefault();
    const json = body(new FormData(event.target));
    return this.act(async () => {
      this.adopt(await request('POST', at('catalog', `${this.path}/draft/${what}`), {json, headers: {'If-Match': this.tag}}));
      say(said);
    });
  }

  publish(event) {
    event.preventDefault();
    const effectiveFrom = new FormData(event.target).get('effectiveFrom') || undefined;
    return this.act(async () => {
      await post('catalog', `${this.path}/draft/publication`, {effectiveFrom}, {headers: {'If-Match': this.tag}});
      await this.ended('The draft is published');
    });
  }

  discard() {
    return this.act(async () => {
      await request('DELETE', at('catalog', `${this.path}/draft`), {headers: {'If-Match': this.tag}});
      unsaved.delete(this.key);
      await this.ended('The draft is thrown away');
    });
  }

  async ended(said) {
    say(said);
    await this.found.run({quietly: true});
    this.dispatchEvent(new Event('changed', {bubbles: true}));
  }

  // Does something; a refusal is told in words, and what was typed stays.
  async act(doing) {
    Object.assign(this, {busy: true, problem: undefined, conflict: undefined, outdated: undefined});
    try {
      await doing();
    } catch (failure) {
      await this.refused(failure);
    } finally {
      this.busy = false;
    }
  }

  async refused(failure) {
    try {
      if (failure.status === 412) {
        const theirs = await present(request('GET', at('catalog', `${this.path}/draft`)));
        this.conflict = {theirs};
        if (!this.dirty && theirs) {
          this.adopt(theirs);
          this.conflict = {theirs, seen: true};
        }
        return;
      }
      if (failure.status === 409 && this.contents) {
        const drug = await present(get('catalog', this.path));
        if (drug && drug.revision !== this.contents.baseRevision) {
          this.outdated = {drug, problem: failure, changes: await this.since(drug)};
          return;
        }
      }
      this.problem = failure;
    } catch (another) {
      this.problem = another;
    }
    await this.updateComplete;
    this.querySelector('.problem')?.scrollIntoView({block: 'center'});
  }

  // What was published since the draft was begun.
  async since(drug) {
    return this.contents.baseRevision > 0
      ? (await get('catalog', `${this.path}/differences`, {from: this.contents.baseRevision, to: drug.revision})).differences : [];
  }

  told() {
    const violations = this.problem?.body?.violations?.filter(one => one.pointer.startsWith('/')) ?? [];
    return this.problem ? html`<t-problem .problem=${this.problem}></t-problem>
      ${violations.length ? html`<p class="row">${violations.map(one => html`<button type="button" @click=${() => this.querySelector('t-form')?.show(one.pointer)}>Show ${one.pointer}</button>`)}</p>` : nothing}` : nothing;
  }

  // Somebody else was faster.
  met() {
    if (this.outdated) {
      return html`<section class="problem" role="alert"><p class="problem-title">The drug was changed since this draft was begun</p>
        <p>${this.outdated.problem.body.detail}</p><p>Nothing of the draft is lost. This is what changed in the catalog meanwhile; take it over where it
          concerns you, then say that you have seen it.</p>
        ${differenceTable(this.outdated.changes, {before: 'When it was begun', after: 'The catalog says now', label: 'What changed in the catalog meanwhile'})}
        <button type="button" @click=${this.catchUp}>I have seen it: save the draft for the drug as it stands</button></section>`;
    }
    if (!this.conflict) {
      return nothing;
    }
    const {theirs, seen} = this.conflict;
    if (!theirs) {
      return html`<section class="problem" role="alert"><p class="problem-title">This draft is no longer open</p>
        <p>It was published or thrown away meanwhile. What you typed stands below.</p>
        <button type="button" @click=${this.beginAgain}>Begin a new draft with it</button></section>`;
    }
    const by = `${theirs.body.progress.by}, ${time(theirs.body.progress.since)}`;
    return seen ? html`<p class="notice warn" role="alert">The draft was changed meanwhile (${by}). It stands here as it is now: look at it again.</p>`
      : html`<section class="problem" role="alert"><p class="problem-title">Somebody else saved this draft meanwhile</p>
        <p>${by}. Nothing of what you typed is lost: it stands below, and was not saved.</p>
        ${differenceTable(differences(contentsOf(theirs.body), this.contents), {before: 'They saved', after: 'You typed', label: 'Their draft and yours'})}
        <p class="row"><button type="button" @click=${() => this.act(() => this.put(theirs.etag))}>Save mine over theirs</button>
          <button type="button" @click=${this.takeTheirs}>Take theirs, drop mine</button></p></section>`;
  }

  takeTheirs() {
    unsaved.delete(this.key);
    this.adopt(this.conflict.theirs);
  }

  catchUp() {
    this.contents.baseRevision = this.outdated.drug.revision;
    this.edited();
    return this.save();
  }

  beginAgain() {
    return this.act(async () => {
      this.contents.baseRevision = (await present(get('catalog', this.path)))?.revision ?? 0;
      await this.put(undefined);
    });
  }
}
customElements.define('t-drug-draft', DrugDraft);

// What is fetched, or nothing when there is no such thing.
const present = fetched => fetched.catch(failure => {
  if (failure.status === 404) {
    return undefined;
  }
  throw failure;
});

const contentsOf = ({drugId, progress, writers, ...contents}) => structuredClone(contents);

// The newest version as the beginning of the next one.
function next(version) {
  const {version: number, effectiveFrom, ...statements} = version ?? {};
  return statements;
}

// What is being drafted, and what waits for a second person.
class Drafts extends Part {
  constructor() {
    super();
    this.drafts = new Loading(this, () => get('catalog', '/drafts', {limit: 500}));
    this.drafts.run();
  }

  render() {
    return html`<section class="card"><h2>Drafts</h2>${this.drafts.show(({items, nextCursor}) => (items.length ? html`<ul class="clean newest">${items.map(one => html`
        <li><a href=${`/catalog/${one.drugId}?tab=draft`}>${one.name}</a> <span class=${`badge ${one.progress.state === 'approved' ? 'good' : one.progress.state === 'in-work' ? '' : 'warn'}`}>${sentence(one.progress.state)}</span>
          <small>${one.progress.by}, ${time(one.progress.since)}${one.progress.state === 'submitted' && !one.writers.includes(session.name) ? ': waits for you or another second person' : ''}</small></li>`)}</ul>
        ${nextCursor ? html`<p class="hint">The ${items.length} that have waited longest, of more.</p>` : nothing}`
      : empty('Nothing is being drafted', 'Open a drug and begin a draft there.')))}
      ${hasRole('catalog-editor') ? html`<details><summary>A drug that the catalog does not have</summary>
        <form class="row" @submit=${this.begin} aria-label="A new drug"><label>Its id in the catalog <input name="id" required pattern="[a-z0-9]+(-[a-z0-9]+)*" maxlength="100"
          placeholder="such as baclofen" title="Lower-case letters, digits and hyphens"></label><button>Open it</button></form></details>` : nothing}</section>`;
  }

  begin(event) {
    event.preventDefault();
    const id = new FormData(event.target).get('id');
    history.pushState(null, '', `/catalog/${id}?tab=draft`);
    window.dispatchEvent(new Event('moved'));
  }
}
customElements.define('t-drafts', Drafts);
