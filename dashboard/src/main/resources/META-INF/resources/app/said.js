// Says aloud, for those who do not see it, what has just happened.
export const say = text => window.dispatchEvent(new CustomEvent('said', {detail: text}));
