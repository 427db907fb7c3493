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

// By when a case must be reported: the day at whose end it is due, and how far away that is.
export function due(work) {
  if (!work.dueOn) {
    return html`<span class="badge" title=${NO_CLOCK[work.noClock] ?? ''}>${work.noClock ? 'Nothing due' : 'Reported'}</span>`;
  }
  const days = Math.floor((new Date(work.dueBefore) - Date.now()) / DAY);
  const far = work.overdue ? 'overdue' : days === 0 ? 'today' : days === 1 ? 'in 1 day' : `in ${days} days`;
  return html`<span class=${`badge ${work.overdue ? 'bad' : days < 3 ? 'warn' : 'info'}`}
    title=${`Before ${time(work.dueBefore)}`}>${day(work.dueOn)}, ${far}</span>`;
}
