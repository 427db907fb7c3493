// The scales that an assessor may answer beside WHO-UMC: their questions with the points for yes and for no.

// Naranjo et al., Clin Pharmacol Ther 1981;30:239-245.
const NARANJO = [
  ['reported-before', 'Had earlier reports established the reaction?', 1, 0],
  ['after-drug', 'Did it begin after the drug was given?', 2, -1],
  ['improved-on-stopping', 'Did it improve when the drug was stopped, or an antagonist given?', 1, 0],
  ['came-back-on-rechallenge', 'Did it come back when the drug was given again?', 2, -1],
  ['other-causes', 'Could something else have caused it alone?', -1, 2],
  ['came-back-on-placebo', 'Did it come back when a placebo was given?', -1, 1],
  ['toxic-concentration', 'Was the drug measured at toxic concentrations?', 1, 0],
  ['followed-dose', 'Did it follow the dose: worse with more, or better with less?', 1, 0],
  ['similar-reaction-before', 'Had the patient reacted alike to the same or a similar drug?', 1, 0],
  ['confirmed-objectively', 'Was it confirmed by objective evidence?', 1, 0],
];

// Horn, Hansten, Chan, Ann Pharmacother 2007;41:674-680. The object is the drug that is affected.
const DIPS = [
  ['reported-before', 'Have credible reports described this interaction in people?', 1, -1],
  ['fits-precipitant', 'Does it fit with how the precipitant is known to interact?', 1, -1],
  ['fits-object', 'Does it fit with how the object is known to be affected?', 1, -1],
  ['fits-time-course', 'Did it begin or end when the interaction would make one expect it?', 1, -1],
  ['improved-without-precipitant', 'Did it go away when the precipitant was stopped, and the object given as before?', 1, -2],
  ['came-back-with-precipitant', 'Did it come back when the precipitant was given again beside the object?', 2, -1],
  ['other-causes', 'Could something else reasonably have caused it?', -1, 1],
  ['object-concentration', 'Was the object measured at concentrations that fit?', 1, 0],
  ['confirmed-objectively', 'Did other evidence confirm an effect on the object that fits?', 1, 0],
  ['followed-precipitant-dose', 'Was it stronger with more of the precipitant, or weaker with less?', 1, -1],
];

export const SCALES = {
  naranjo: {name: 'Naranjo scale', questions: NARANJO,
    category: score => (score >= 9 ? 'definite' : score >= 5 ? 'probable' : score >= 1 ? 'possible' : 'doubtful')},
  dips: {name: 'Drug interaction probability scale (DIPS)', questions: DIPS,
    category: score => (score >= 9 ? 'highly probable' : score >= 5 ? 'probable' : score >= 2 ? 'possible' : 'doubtful')},
};

export const scoreOf = (scale, answers) =>
  SCALES[scale].questions.reduce((sum, [key, , yes, no]) => sum + ({yes, no}[answers[key]] ?? 0), 0);
