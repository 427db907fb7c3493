import {html} from '../part.js';

export const loading = html`<p class="loading" role="status"><span class="spinner" aria-hidden="true"></span>Loading …</p>`;

// Nothing to show, and what one can do about it.
export const empty = (title, advice) => html`<div class="empty"><strong>${title}</strong>${advice}</div>`;

// What a list of pages shows: the table once there is one, else why not.
export const listed = (pages, done, nothingThere) => (pages.state === 'failed'
  ? html`<t-problem .problem=${pages.problem} .retry=${() => pages.restart()}></t-problem>`
  : pages.state === 'loading' || pages.state === 'idle' ? loading
    : pages.rows.length ? done() : nothingThere);
