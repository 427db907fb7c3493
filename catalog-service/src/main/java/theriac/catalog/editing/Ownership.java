package theriac.catalog.editing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.CodedDrugs;
import theriac.catalog.drug.CodedDrugs.Sign.HasCode;
import theriac.catalog.drug.CodedDrugs.Signs;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Monograph;

import static java.util.stream.Collectors.toSet;

/// What belongs to one drug alone: an RxCUI and a UNII, active or retired, and the id of a claim. An ATC code
/// may belong to several. What a drug shares already with another one keeps no one from editing the drug.
@ApplicationScoped
class Ownership {

    private final CodedDrugs codedDrugs;
    private final Claims claims;

    Ownership(CodedDrugs codedDrugs, Claims claims) {
        this.codedDrugs = codedDrugs;
        this.claims = claims;
    }

    /// The first thing in a proposal that belongs to another drug, or is given twice.
    Optional<Refusal.Unsound> breach(DrugId drug, Proposal proposal, Optional<Monograph> standing, LocalDate today) {
        return foreignCode(drug, proposal.codes(), standing, today).or(() -> foreignClaim(drug, proposal.claims()));
    }

    /// The first claim whose id is new and does not begin with the drug's, so that another drug may get a claim of this
    /// id later.
    static Optional<Refusal.Unsound> misnamed(DrugId drug, List<Claim> proposed, Collection<Claim> known) {
        var knownIds = known.stream().map(Claim::id).collect(toSet());
        var prefix = drug.value() + "-";
        for (int i = 0; i < proposed.size(); i++) {
            var id = proposed.get(i).id();
            if (!knownIds.contains(id) && !id.value().startsWith(prefix)) {
                return Optional.of(unsound("claims", i, "claimId", "must begin with " + prefix + " for a new claim"));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal.Unsound> foreignCode(
            DrugId drug, List<Code> proposed, Optional<Monograph> standing, LocalDate today) {
        var own = standing.map(Monograph::codes).orElse(List.of()).stream()
                .map(HeldCode::of)
                .collect(toSet());
        var seen = new HashSet<HeldCode>();
        for (int i = 0; i < proposed.size(); i++) {
            var code = HeldCode.of(proposed.get(i));
            if (!seen.add(code)) {
                return Optional.of(unsound("codes", i, "code", "must be given once"));
            }
            var owner = own.contains(code) ? Optional.<DrugId>empty() : otherOwner(drug, code, today);
            if (owner.isPresent()) {
                var reason = "must not be a code of another drug: %s has it"
                        .formatted(owner.get().value());
                return Optional.of(unsound("codes", i, "code", reason));
            }
        }
        return Optional.empty();
    }

    private Optional<DrugId> otherOwner(DrugId drug, HeldCode code, LocalDate today) {
        if (code.system() == Code.CodeSystem.ATC) {
            return Optional.empty();
        }
        var signs = new Signs(List.of(Set.of(new HasCode(code.system(), code.value()))));
        return codedDrugs.list(signs, today, null, 2).stream()
                .map(Drug::id)
                .filter(owner -> !owner.equals(drug))
                .findFirst();
    }

    private Optional<Refusal.Unsound> foreignClaim(DrugId drug, List<Claim> proposed) {
        var taken = claims.takenElsewhere(drug, proposed.stream().map(Claim::id).toList());
        var seen = new HashSet<ClaimId>();
        for (int i = 0; i < proposed.size(); i++) {
            var id = proposed.get(i).id();
            if (!seen.add(id)) {
                return Optional.of(unsound("claims", i, "claimId", "must be given once"));
            }
            if (taken.contains(id)) {
                return Optional.of(unsound(
                        "claims", i, "claimId", "must not be the id of a claim about another drug, or of an import"));
            }
        }
        return Optional.empty();
    }

    private static Refusal.Unsound unsound(String list, int index, String field, String reason) {
        return new Refusal.Unsound("/%s/%d/%s".formatted(list, index, field), reason);
    }

    /// A code, whatever its status.
    private record HeldCode(Code.CodeSystem system, String value) {

        static HeldCode of(Code code) {
            return new HeldCode(code.system(), code.value());
        }
    }
}
