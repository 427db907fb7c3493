import {day, words} from '../../format.js';

const amount = ({value, unit}) => `${value} ${unit}`;

const dosage = ({dose, every, start, end, batch}) => [dose && amount(dose), every && `every ${amount(every)}`,
  start && `from ${day(start)}`, end && `to ${day(end)}`, batch && `batch ${batch}`].filter(Boolean).join(' ');

// How a drug was used, as far as it is told.
export const use = drug => [drug.route, drug.use?.indication && `for ${drug.use.indication}`, ...(drug.use?.dosages ?? []).map(dosage),
  drug.use?.actionTaken && `action: ${words(drug.use.actionTaken)}`, drug.use?.dechallenge && `dechallenge: ${words(drug.use.dechallenge)}`,
  drug.use?.rechallenge && `rechallenge: ${words(drug.use.rechallenge)}`].filter(Boolean).join('; ');

export const drugLine = drug => [`${drug.reportedAs ?? drug.code ?? 'unnamed'} (${words(drug.role)})`, use(drug)].filter(Boolean).join(': ');

export const reactionLine = reaction => [reaction.reportedAs, reaction.onset && `from ${day(reaction.onset)}`,
  reaction.end && `to ${day(reaction.end)}`, reaction.outcome && words(reaction.outcome)].filter(Boolean).join(', ');
