import {get} from './api.js';

// All pages of a list that have been fetched so far; `next()` fetches one more. `begin` is the first page's whole answer. The path
// may be a function.
export class Pages {
  constructor(host, service, path, query = () => ({})) {
    Object.assign(this, {host, service, path, query, rows: [], complete: false, state: 'idle'});
  }

  async restart() {
    Object.assign(this, {rows: [], complete: false, cursor: undefined, state: 'loading', problem: undefined});
    this.turn = (this.turn ?? 0) + 1;
    this.host.requestUpdate();
    await this.fetch(this.turn);
  }

  async next() {
    if (this.state === 'done' && !this.complete) {
      this.state = 'more';
      await this.fetch(this.turn);
    }
  }

  async fetch(turn) {
    try {
      const page = await get(this.service, typeof this.path === 'function' ? this.path() : this.path, {...this.query(), cursor: this.cursor});
      if (turn !== this.turn) {
        return;
      }
      this.begin = this.rows.length ? this.begin : page;
      this.rows = [...this.rows, ...page.items];
      this.cursor = page.nextCursor;
      this.complete = !page.nextCursor;
      this.state = 'done';
    } catch (failure) {
      if (turn === this.turn) {
        this.problem = failure;
        this.state = 'failed';
      }
    }
    this.host.requestUpdate();
  }
}
