import {html} from '../../part.js';
import {day, time} from '../../format.js';

const DAY = 86_400_000;

// Why nothing is due, as people say it.
export const NO_CLOCK = {
  'no-duties-configured': 'Nobody has configured whose law this site is under',
  'no-suspect-drug': 'No suspect or interacting drug is known',
  'no-reaction': 'No reaction is known',
  'nullified': 'Its sender took the case back',
  'no-rule-applies': 'No rule asks for a report of such a case',
  'public-case': 'Public cases are nobody’s work',
  'not-reckoned-yet': 'Not reckoned yet, which takes minutes after an update',
};

// By when a case must be reported: how far away that is, and the day at whose end it is due.
export function due(work) {
  if (!work.dueOn) {
    return html`<span class="badge" title=${NO_CLOCK[work.noClock] ?? ''}>${work.noClock ? 'Nothing due' : 'Nothing due any more'}</span>`;
  }
  const days = Math.floor((new Date(work.dueBefore) - Date.now()) / DAY);
  const far = work.overdue ? 'Overdue' : days === 0 ? 'Today' : days === 1 ? 'In 1 day' : `In ${days} days`;
  return html`<span class=${`badge ${work.overdue ? 'bad' : days < 3 ? 'warn' : 'info'}`}
    title=${`Before ${time(work.dueBefore)}`}>${far}, ${day(work.dueOn)}</span>`;
}
