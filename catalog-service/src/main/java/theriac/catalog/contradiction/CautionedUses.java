package theriac.catalog.contradiction;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import theriac.catalog.contradiction.Contradiction.UseAgainstPrecaution;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.DrugId;

/// Finds conditions and substances for which one claim names a use and another one a caution.
final class CautionedUses {

    private static final Set<Claim.Topic> USES = EnumSet.of(Claim.Topic.INDICATION, Claim.Topic.OFF_LABEL);
    private static final Set<Claim.Topic> CAUTIONS = EnumSet.of(Claim.Topic.PRECAUTION, Claim.Topic.INTERACTION);

    private CautionedUses() {}

    static Stream<UseAgainstPrecaution> among(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> USES.contains(claim.topic()) || CAUTIONS.contains(claim.topic()))
                .flatMap(CautionedUses::concernsOf)
                .collect(Collectors.groupingBy(Concerned::matter))
                .values()
                .stream()
                .flatMap(concerned -> tension(concerned).stream());
    }

    /// What a use or caution is about, of which drug and in which population.
    private record Matter(@Nullable DrugId drug, String key) {}

    private record Concerned(Claim claim, String name) {

        Matter matter() {
            return new Matter(claim.drug(), Normal.of(name, claim.reading().population()));
        }
    }

    private static Stream<Concerned> concernsOf(Claim claim) {
        var named = claim.reading().concerns();
        var concerns = named.isEmpty() ? List.of(claim.subject()) : named;
        return concerns.stream().map(name -> new Concerned(claim, name));
    }

    private static Optional<UseAgainstPrecaution> tension(List<Concerned> concerned) {
        var uses = claims(concerned, USES);
        var cautions = claims(concerned, CAUTIONS);
        if (uses.isEmpty() || cautions.isEmpty()) {
            return Optional.empty();
        }
        var first = concerned.getFirst();
        return Optional.of(new UseAgainstPrecaution(
                first.claim().drug(),
                Normal.of(first.name()),
                first.claim().reading().population(),
                new Side("use", uses),
                new Side("precaution", cautions)));
    }

    private static List<Claim> claims(List<Concerned> concerned, Set<Claim.Topic> topics) {
        return concerned.stream()
                .map(Concerned::claim)
                .filter(claim -> topics.contains(claim.topic()))
                .toList();
    }
}
