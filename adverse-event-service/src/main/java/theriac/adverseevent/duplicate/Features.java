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
import java.util.TreeSet;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
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
        return List.of(
                        state.heading().number(),
                        onset(),
                        facts.person().sex(),
                        age(),
                        facts.country(),
                        worldwide(),
                        drugs,
                        reactions)
                .toString();
    }
}
