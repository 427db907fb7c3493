import {LitElement, html, nothing} from 'lit';

export {html, nothing};

// A component that renders into the document itself: one style sheet serves all, labels find their fields,
// and what is printed is what is seen.
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }
}

// A part that shows what the address says: `follow` runs when it is put into the page, and each time the address changes.
export class Following extends Part {
  constructor() {
    super();
    this.moved = () => this.follow();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('moved', this.moved);
    this.follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('moved', this.moved);
  }
}

// Something that is being fetched: the host shows what `state` says and is told when it changes.
export class Loading {
  constructor(host, fetcher) {
    this.host = host;
    this.fetcher = fetcher;
    this.state = 'idle';
    this.value = undefined;
    this.problem = undefined;
    this.turn = 0;
  }

  // Fetches (again), and tells whether the answer is shown: one that comes after a newer question is dropped. With
  // {quietly: true} what was shown stays.
  async run({quietly = false} = {}) {
    const turn = ++this.turn;
    if (!quietly || this.state !== 'done') {
      this.state = 'loading';
      this.host.requestUpdate();
    }
    try {
      const value = await this.fetcher();
      if (turn === this.turn) {
        this.value = value;
        this.state = 'done';
        this.problem = undefined;
      }
    } catch (failure) {
      if (turn === this.turn) {
        this.problem = failure;
        this.state = 'failed';
      }
    }
    if (turn === this.turn) {
      this.host.requestUpdate();
    }
    return turn === this.turn;
  }

  // Drops the answer that is on its way, where something is shown already.
  forget() {
    if (this.state === 'done') {
      this.turn++;
    }
  }

  // What to show: `done` gets the value; what went wrong comes with a button to try again.
  show(done) {
    switch (this.state) {
      case 'done':
        return done(this.value);
      case 'failed':
        return html`<t-problem .problem=${this.problem} .retry=${() => this.run()}></t-problem>`;
      case 'loading':
        return html`<p class="loading" role="status"><span class="spinner" aria-hidden="true"></span>Loading …</p>`;
      default:
        return nothing;
    }
  }
}
