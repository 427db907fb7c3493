package theriac.catalog.contradiction;

import java.util.Comparator;
import java.util.List;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Source;

/// The claims that say the same where claims disagree.
///
/// @param stance what they say, in a word or a figure: `yes`, `use`, `70 to 80 percent`
/// @param claims in the order of their ids; at least one
public record Side(String stance, List<Claim> claims) {

    public Side {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a side has a claim");
        }
        claims = Claim.inOrder(claims);
    }

    /// How strong the best of its sources is.
    public EvidenceLevel strongestEvidence() {
        return claims.stream()
                .map(claim -> claim.source().evidenceLevel())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean isStrongerThan(Side other) {
        return strongestEvidence().compareTo(other.strongestEvidence()) < 0;
    }

    /// The sources that stand on this side and on the other one.
    List<Source> sharedWith(Side other) {
        return claims.stream()
                .map(Claim::source)
                .distinct()
                .filter(other::rests)
                .toList();
    }

    private boolean rests(Source source) {
        return claims.stream().anyMatch(claim -> claim.source().equals(source));
    }
}
