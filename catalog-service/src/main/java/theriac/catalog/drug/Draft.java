package theriac.catalog.drug;

import java.util.List;

/// What someone wants the catalog to say about a drug: the whole of it, with the claims about it.
public record Draft(DrugId id, Monograph monograph, List<Claim> claims) {

    public Draft {
        claims = List.copyOf(claims);
        for (var claim : claims) {
            if (!id.equals(claim.drug())) {
                throw new IllegalArgumentException("a claim in the draft of a drug is about that drug");
            }
        }
    }
}
