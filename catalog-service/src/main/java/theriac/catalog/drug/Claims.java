package theriac.catalog.drug;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// The claims that the catalog keeps.
public interface Claims {

    /// Claims in the order of their ids.
    ///
    /// @param after the id after which to begin; absent for the beginning
    List<Claim> list(ClaimFilter filter, @Nullable ClaimId after, int limit);

    /// All claims about each of the drugs, in the order of their ids, but those that imports brought, which are only
    /// listed: whoever edits a drug has them neither to carry along nor to lose.
    Map<DrugId, List<Claim>> about(Collection<DrugId> drugs);

    /// All claims about each of the drugs, those that imports brought among them.
    Map<DrugId, List<Claim>> allAbout(Collection<DrugId> drugs);

    /// Those of the ids that a claim has which is no part of what people edit about this drug: one about another drug,
    /// about none, or brought by an import.
    Set<ClaimId> takenElsewhere(DrugId drug, Collection<ClaimId> ids);

    /// The claims about a drug that can be compared: those that people edit, and of those that imports brought the ones
    /// that carry a figure with its measure, an answer, or what they concern.
    List<Claim> comparable(DrugId drug);

    /// How many claims about a drug can't be compared.
    UnreadClaims unread(DrugId drug);

    /// All claims about no single drug.
    List<Claim> general();

    /// Keeps these as all claims about each of the drugs but those that imports brought, in place of what stood.
    void replace(Map<DrugId, List<Claim>> claims);

    /// Keeps claims that an import brings in place of those that it brought before.
    void replaceImported(Collection<ClaimId> before, List<Claim> now);

    /// Keeps these as all claims about no single drug, in place of what stood.
    void replaceGeneral(List<Claim> claims);
}
