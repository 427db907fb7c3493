package theriac.catalog.contradiction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import theriac.catalog.drug.Claim;

/// Claims in the order of their ids, so that the same claims always give the same answer.
final class InOrder {

    private InOrder() {}

    static List<Claim> of(Collection<Claim> claims) {
        return claims.stream()
                .sorted(Comparator.comparing(claim -> claim.id().value()))
                .toList();
    }
}
