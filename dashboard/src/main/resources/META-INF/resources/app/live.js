import {hasRole} from './session.js';

const EVENTS = '/api/adverse-event/events';
const LISTENERS = ['assessor', 'auditor', 'admin'];

// Without events, and for what they do not tell of, the page looks by itself from time to time.
const WITHOUT = 10_000;
const BESIDE = 60_000;

const LEAST_GAP = 2_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

// Calls `look` whenever something changed, as server-sent events tell it. While they do not come, it is called every
// ten seconds instead; while the page is paused or out of sight, not at all.
//
// state: connecting, live, reconnecting, looking (who may not listen), paused
export class Live {
  constructor(host, look) {
    Object.assign(this, {host, look, state: 'connecting', wait: FIRST_WAIT});
    this.seen = () => (document.hidden ? this.rest() : this.start());
  }

  connected() {
    document.addEventListener('visibilitychange', this.seen);
    this.start();
  }

  disconnected() {
    document.removeEventListener('visibilitychange', this.seen);
    this.rest();
  }

  get paused() {
    return this.state === 'paused';
  }

  pause() {
    this.rest();
    this.is('paused');
  }

  resume() {
    this.state = undefined;
    this.start();
  }

  start() {
    if (this.paused) {
      return;
    }
    this.rest();
    this.changed();
    this.every(WITHOUT);
    if (hasRole(...LISTENERS)) {
      this.is('connecting');
      this.open();
    } else {
      this.is('looking');
    }
  }

  open() {
    const source = new EventSource(EVENTS);
    this.source = source;
    source.addEventListener('refresh', () => {
      this.wait = FIRST_WAIT;
      this.every(BESIDE);
      this.is('live');
      this.changed();
    });
    source.addEventListener('changed', () => this.changed());
    source.addEventListener('error', () => this.lost(source));
  }

  // The browser tries again by itself when the connection broke, but not when it was refused.
  lost(source) {
    if (source !== this.source) {
      return;
    }
    if (this.state === 'live') {
      this.every(WITHOUT);
    }
    this.is('reconnecting');
    if (source.readyState === EventSource.CLOSED) {
      clearTimeout(this.again);
      this.again = setTimeout(() => this.open(), this.wait);
      this.wait = Math.min(2 * this.wait, LONGEST_WAIT);
    }
  }

  // Looks now, or soon when it has just looked; however much changes, one look follows another.
  changed() {
    if (this.soon !== undefined) {
      return;
    }
    const gap = Math.max(0, (this.lookedAt ?? 0) + LEAST_GAP - Date.now());
    this.soon = setTimeout(async () => {
      this.soon = undefined;
      this.lookedAt = Date.now();
      await this.look();
    }, gap);
  }

  every(millis) {
    clearInterval(this.timer);
    this.timer = setInterval(() => this.changed(), millis);
  }

  rest() {
    this.source?.close();
    this.source = undefined;
    clearTimeout(this.again);
    clearInterval(this.timer);
    clearTimeout(this.soon);
    this.soon = undefined;
  }

  is(state) {
    if (this.state !== state) {
      this.state = state;
      this.host.requestUpdate();
    }
  }
}
