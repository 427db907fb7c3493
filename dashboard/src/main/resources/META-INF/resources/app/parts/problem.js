import {Part, html, nothing} from '../part.js';
import {words} from '../format.js';

// What went wrong, field by field, with what can be done about it.
class ProblemDetails extends Part {
  static properties = {problem: {attribute: false}, retry: {attribute: false}};

  render() {
    const body = this.problem?.body ?? {title: 'Something went wrong in this page',
      detail: String(this.problem?.message ?? '')};
    return html`
      <div class="problem" role="alert">
        <p class="problem-title">${body.title}</p>
        ${body.detail ? html`<p>${body.detail}</p>` : nothing}
        ${body.violations?.length ? html`<ul>${body.violations.map(violation => html`
          <li><code>${violation.pointer}</code> ${violation.detail}</li>`)}</ul>` : nothing}
        ${body.incident ? html`<p>Name this incident when you report it: <code>${body.incident}</code></p>` : nothing}
        ${this.retry ? html`<button type="button" @click=${this.retry}>Try again</button>` : nothing}
      </div>`;
  }
}
customElements.define('t-problem', ProblemDetails);

// The role that may do what the page is for, told to those who have another one.
export const wrongRole = (place, roles) => html`
  <div class="problem" role="alert">
    <p class="problem-title">${place.label} is not for your role</p>
    <p>You are signed in as ${roles.map(words).join(', ')}. This page is for: ${place.roles.map(words).join(', ')}.</p>
    <p>Sign out, and sign in with a role that may use it, or ask your administrator for it.</p>
  </div>`;
