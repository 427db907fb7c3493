import {Part, html, nothing} from './part.js';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import {Problem} from './api.js';
import {current, go} from './router.js';
import {isSignedIn, readSession, session, signOut} from './session.js';
import {mayUse, placeAt, places} from './places.js';
import {timeZone, words} from './format.js';
import {wrongRole} from './parts/problem.js';

const THEMES = {light: 'dark', dark: 'light'};
const THEME = 'theriac-theme';

const preferred = () => localStorage.getItem(THEME)
  ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const problemOfLoading = place => place.load().then(() => undefined, () => new Problem({
  title: 'The dashboard cannot be reached', status: 0, detail: 'Check your connection.'}));

// The frame around every page: who is signed in, where one can go, and what has just happened, said aloud.
class App extends Part {
  static properties = {ready: {state: true}, ended: {state: true}, failed: {state: true}, view: {state: true},
    said: {state: true}, theme: {state: true}};

  constructor() {
    super();
    this.replaceChildren();
    this.use(preferred());
    this.said = '';
    window.addEventListener('moved', () => this.move());
    window.addEventListener('signed-in', () => this.signedIn());
    window.addEventListener('session-ended', () => this.end());
    window.addEventListener('said', event => this.say(event.detail));
    this.begin();
  }

  async begin() {
    this.failed = undefined;
    try {
      await readSession();
      this.ready = true;
      await this.move();
    } catch (failure) {
      this.failed = failure;
    }
  }

  use(theme) {
    this.theme = theme;
    document.documentElement.dataset.theme = theme;
    window.dispatchEvent(new Event('theme'));
  }

  end() {
    if (isSignedIn()) {
      this.ended = true;
    }
  }

  async signedIn() {
    this.ended = false;
    this.view = undefined;
    await this.move();
  }

  say(text) {
    this.said = '';
    this.updateComplete.then(() => (this.said = text));
  }

  // Shows what the address names; a page stays as it is when only its query changed. Who has gone on while a page was
  // fetched sees the place chosen last, whichever comes first.
  async move() {
    if (!isSignedIn()) {
      document.title = 'Sign in · Theriac';
      this.requestUpdate();
      return;
    }
    const {path} = current();
    if (path === '/') {
      history.replaceState(null, '', '/overview');
      return this.move();
    }
    const place = placeAt(path);
    const changed = this.view?.path !== path;
    const problem = place && mayUse(place) ? await problemOfLoading(place) : undefined;
    if (current().path !== path) {
      return;
    }
    this.view = {path, place, problem};
    document.title = `${place?.label ?? 'Not found'} · Theriac`;
    await this.updateComplete;
    if (changed) {
      window.scrollTo(0, 0);
      this.querySelector('main h1')?.focus({preventScroll: true});
    }
  }

  render() {
    if (this.failed) {
      return html`<main class="boot"><t-problem .problem=${this.failed} .retry=${() => this.begin()}></t-problem></main>`;
    }
    if (!this.ready) {
      return html`<p class="boot">Theriac is loading …</p>`;
    }
    return isSignedIn() && !this.ended ? this.frame() : html`<t-sign-in ?ended=${this.ended}></t-sign-in>`;
  }

  frame() {
    const here = this.view?.place;
    return html`
      <a class="skip" href="#main" @click=${this.skip}>Skip to the content</a>
      <header class="bar">
        <a class="brand" href="/overview"><img src="/app/icon.svg" alt="" width="28" height="28"> Theriac</a>
        ${session.signIn === 'local' ? html`<span class="badge warn local">Local sign-in</span>` : nothing}
        <span class="who"><span class="who-name">${session.name}</span>
          <small>${session.roles.map(words).join(', ')}${session.site === '*' ? ', all sites' : `, ${session.site}`}</small></span>
        <button type="button" class="quiet" @click=${this.switchTheme}
          aria-label=${`Use ${THEMES[this.theme]} colours`}>${this.theme === 'dark' ? '☀' : '☾'}</button>
        <button type="button" class="quiet sign-out" @click=${this.leave}>Sign out</button>
      </header>
      <nav class="places" aria-label="Main">
        <ul>${places.filter(mayUse).map(place => html`<li>
          <a href=${place.path} aria-current=${place === here ? 'page' : nothing}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${place.icon}></path></svg><span>${place.label}</span></a></li>`)}
        </ul>
      </nav>
      <main id="main" tabindex="-1">${this.page()}</main>
      <footer class="foot">Times in ${timeZone()}. Not a medical device: its content has sources, and has not been
        reviewed by a regulator.</footer>
      <div class="visually-hidden" role="status" aria-live="polite">${this.said}</div>`;
  }

  page() {
    const place = this.view?.place;
    if (!this.view) {
      return nothing;
    }
    if (!place) {
      return html`<h1 tabindex="-1">There is nothing at this address</h1><p>Choose a place in the navigation.</p>`;
    }
    if (!mayUse(place)) {
      return html`<h1 tabindex="-1">${place.label}</h1>${wrongRole(place, session.roles)}`;
    }
    if (this.view.problem) {
      return html`<h1 tabindex="-1">${place.label}</h1>
        <t-problem .problem=${this.view.problem} .retry=${() => this.move()}></t-problem>`;
    }
    const tag = unsafeStatic(place.page);
    return staticHtml`<${tag} .path=${this.view.path.slice(place.path.length)}></${tag}>`;
  }

  skip(event) {
    event.preventDefault();
    this.querySelector('#main').focus();
  }

  switchTheme() {
    const theme = THEMES[this.theme];
    localStorage.setItem(THEME, theme);
    this.use(theme);
  }

  async leave() {
    await signOut();
    this.view = undefined;
    go('/');
  }
}
customElements.define('theriac-app', App);
