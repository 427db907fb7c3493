package theriac.catalog.catalogimport;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.DrugId;

/// Finds the drug of a label by the codes and names of its one active substance.
@ApplicationScoped
class MatchLabel {

    /// Parts of a salt's name behind that of its drug.
    private static final Set<String> SALTS = Set.of(
            "hydrochloride",
            "dihydrochloride",
            "hydrobromide",
            "bromide",
            "chloride",
            "iodide",
            "sulfate",
            "phosphate",
            "nitrate",
            "citrate",
            "tartrate",
            "bitartrate",
            "maleate",
            "fumarate",
            "hemifumarate",
            "succinate",
            "acetate",
            "lactate",
            "gluconate",
            "mesylate",
            "besylate",
            "tosylate",
            "napsylate",
            "pamoate",
            "palmitate",
            "decanoate",
            "enanthate",
            "valerate",
            "propionate",
            "sodium",
            "disodium",
            "potassium",
            "calcium",
            "magnesium",
            "hemihydrate",
            "monohydrate",
            "dihydrate",
            "trihydrate",
            "anhydrous",
            "hcl");

    private final KnownDrugs known;

    MatchLabel(KnownDrugs known) {
        this.known = known;
    }

    Match match(LabelSubstance substance) {
        if (substance.count() != 1) {
            return new Match.Contradiction(
                    "it names " + substance.count() + " active substances: only labels with exactly one are read");
        }
        var found = drugs(substance);
        if (found.size() > 1) {
            return new Match.Contradiction("its substance fits several drugs: "
                    + found.stream().map(DrugId::value).sorted().collect(Collectors.joining(", ")));
        }
        return found.stream().findFirst().<Match>map(Match.Of::new).orElse(new Match.Nobody());
    }

    private Set<DrugId> drugs(LabelSubstance substance) {
        var found = new HashSet<DrugId>();
        substance.uniis().forEach(code -> found.addAll(known.withCode(CodeSystem.UNII, code)));
        substance.rxcuis().forEach(code -> found.addAll(known.withCode(CodeSystem.RXNORM, code)));
        substance.substances().forEach(name -> found.addAll(named(name)));
        if (found.isEmpty()) {
            substance.genericNames().forEach(name -> found.addAll(named(name)));
        }
        return found;
    }

    private Set<DrugId> named(String name) {
        var whole = known.named(name);
        return whole.isEmpty() ? withoutSalt(name).map(known::named).findFirst().orElse(Set.of()) : whole;
    }

    private static Stream<String> withoutSalt(String name) {
        var words = Arrays.asList(name.toLowerCase(Locale.ROOT).strip().split("[\\s,]+"));
        int end = words.size();
        while (end > 0 && SALTS.contains(words.get(end - 1))) {
            end--;
        }
        return end > 0 && end < words.size() ? Stream.of(String.join(" ", words.subList(0, end))) : Stream.empty();
    }
}
