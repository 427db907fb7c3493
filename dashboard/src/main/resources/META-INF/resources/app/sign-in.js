import {Part, html, nothing} from './part.js';
import {session, signInLocally} from './session.js';
import {sentence} from './format.js';

const TASKS = {
  'prescriber': 'Check medication lists, answer alerts',
  'assessor': 'Read and assess case reports',
  'catalog-editor': 'Look after what the catalog says',
  'admin': 'Imports, dead letters, readiness',
  'auditor': 'Read cases and the audit trail',
  'reporter': 'Send reports and medication events',
};

class SignIn extends Part {
  static properties = {ended: {type: Boolean}, problem: {state: true}, busy: {state: true}};

  render() {
    return html`
      <main id="main" class="sign-in">
        <div class="sign-in-card card">
          <img src="/app/icon.svg" alt="" width="56" height="56">
          <h1 tabindex="-1">Theriac</h1>
          <p class="lead">Watches medicines in use: what they are, what they do together, what they did.</p>
          ${this.ended ? html`<p class="notice" role="status">Your session has ended. Sign in again, and you are back
            where you were.</p>` : nothing}
          ${session.signIn === 'local' ? this.local() : this.issuer()}
        </div>
      </main>`;
  }

  issuer() {
    const to = encodeURIComponent(location.pathname + location.search);
    return html`<p><a class="button primary" href=${`/sign-in?to=${to}`}>Sign in</a></p>
      <p class="hint">You are led to your organisation's own sign-in.</p>`;
  }

  local() {
    return html`
      <p class="notice warn"><strong>Local sign-in.</strong> This is a platform for trying out, on this machine: anyone
        may be anyone, there is no password. In production people sign in with their organisation.</p>
      <form @submit=${this.submit}>
        <label>Your name <input name="name" required maxlength="60" autocomplete="name" value="Robin"></label>
        <fieldset class="roles">
          <legend>Role</legend>
          ${session.localRoles.map((role, index) => html`
            <label class="role"><input type="radio" name="role" value=${role} ?checked=${index === 0} required>
              <span><strong>${sentence(role)}</strong><small>${TASKS[role]}</small></span></label>`)}
        </fieldset>
        ${this.problem ? html`<t-problem .problem=${this.problem}></t-problem>` : nothing}
        <button class="primary" ?disabled=${this.busy}>Sign in</button>
      </form>`;
  }

  async submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    this.busy = true;
    try {
      await signInLocally(form.get('name'), form.get('role'));
      window.dispatchEvent(new Event('signed-in'));
    } catch (failure) {
      this.problem = failure;
    } finally {
      this.busy = false;
    }
  }
}
customElements.define('t-sign-in', SignIn);
