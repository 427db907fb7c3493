package theriac.adverseevent.disproportionality;

import java.util.Optional;
import java.util.Set;

import theriac.signaldetection.index.Cofactor;
import theriac.signaldetection.index.Scope;

/// A question for reactions that are reported more often with a drug and something else together than either alone lets
/// one expect.
///
/// @param drugs that count as one; empty: every drug on its own
/// @param cofactor what is taken with it
/// @param reactions empty: all
/// @param fewestCases of both and the reaction
public record CombinationQuestion(
        Scope scope,
        Optional<Set<String>> drugs,
        Cofactor cofactor,
        Optional<Set<String>> reactions,
        long fewestCases) {}
