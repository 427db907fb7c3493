package theriac.adverseevent.duplicate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.OtherNumber;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.SpokenName;

/// What of a case is compared.
///
/// @param drugs the catalog's ids, or the names as they are compared
/// @param reactions the platform's terms, or the reported ones as they are compared
record Features(SafetyCase state, NavigableSet<String> drugs, NavigableSet<String> reactions) {

    static Features of(SafetyCase state) {
        NavigableSet<String> drugs = new TreeSet<>();
        state.drugs().stream()
                .filter(drug -> drug.mention().role() != Role.NOT_ADMINISTERED)
                .map(Features::key)
                .forEach(drugs::add);
        NavigableSet<String> reactions = new TreeSet<>();
        state.reactions().stream().map(Features::key).forEach(reactions::add);
        return new Features(state, drugs, reactions);
    }

    private static String key(CodedDrug drug) {
        var mention = drug.mention();
        return drug.drug()
                .map(DrugId::value)
                .or(() -> mention.name().map(SpokenName::of).map(SpokenName::key))
                .or(() -> mention.ingredient().map(SpokenName::key))
                .or(() -> mention.code().map(DrugCode::qualified))
                .orElseThrow();
    }

    private static String key(CodedReaction reaction) {
        return reaction.term()
                .map(ReactionTerm::value)
                .orElseGet(() -> SpokenName.of(reaction.mention().term()).key());
    }

    /// The first day on which something began.
    Optional<PartialDate> onset() {
        return state.facts()
                .onset()
                .or(() -> state.reactions().stream()
                        .flatMap(reaction -> reaction.mention().course().onset().stream())
                        .min(Comparator.comparing(PartialDate::first)));
    }

    Optional<BigDecimal> age() {
        return state.facts().person().age().map(AgeYears::value);
    }

    Optional<String> worldwide() {
        return state.facts().origin().worldwideNumber().map(number -> number.value());
    }

    /// The numbers under which, as its sender states, others have the case, as far as they tell it from others.
    Set<String> stated() {
        return state.facts().origin().otherNumbers().stream()
                .map(OtherNumber::number)
                .filter(Identity::tells)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether its sender states that it is the other one, by a number that leads to no other: the other's
    /// worldwide one, or its sender's own where that is told apart from those of all senders.
    boolean names(Features other) {
        var heading = other.state.heading();
        var own = heading.number().id().value();
        boolean leadsThere = Identity.isWorldwide(own)
                || heading.background() == Background.FAERS
                || heading.number().sender().equals(state.heading().number().sender());
        return stated().stream()
                .anyMatch(
                        number -> other.worldwide().equals(Optional.of(number)) || (leadsThere && number.equals(own)));
    }

    /// What two cases say, as a digest that is the same in either order. The patient is no part of it.
    static String digest(Features one, Features other) {
        var both = List.of(one.text(), other.text()).stream().sorted().toList();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", both).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text() {
        var facts = state.facts();
        var others = stated();
        return List.of(
                                state.heading().number(),
                                onset(),
                                facts.person().sex(),
                                age(),
                                facts.country(),
                                worldwide(),
                                drugs,
                                reactions)
                        .toString()
                + (others.isEmpty() ? "" : others);
    }
}
