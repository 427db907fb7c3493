package theriac.adverseevent.casework;

import theriac.adverseevent.casereport.Coded;

/// Why no report of a case is due.
public enum NoClock implements Coded {
    /// No role and jurisdiction are configured for the site.
    NO_DUTIES_CONFIGURED,
    /// A minimum criterion is missing: no drug is suspected, or suspected of interacting.
    NO_SUSPECT_DRUG,
    /// A minimum criterion is missing: a special situation without a reaction.
    NO_REACTION,
    /// Its sender took it back.
    NULLIFIED,
    /// No rule obliges the site's role to report such a case, as its gravity and expectedness tell.
    NO_RULE_APPLIES
}
