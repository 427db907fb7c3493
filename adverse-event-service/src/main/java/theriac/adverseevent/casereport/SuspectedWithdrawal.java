package theriac.adverseevent.casereport;

import java.util.Set;

import theriac.adverseevent.coding.ReactionTerm;

/// What makes a case a suspected withdrawal: a reaction began when reactions to an abrupt stop were to be expected.
///
/// @param alert the alert about the stop
/// @param expected the case's reactions that the alert told to look out for; may be none
public record SuspectedWithdrawal(AlertId alert, Set<ReactionTerm> expected) {

    public SuspectedWithdrawal {
        expected = Set.copyOf(expected);
    }
}
