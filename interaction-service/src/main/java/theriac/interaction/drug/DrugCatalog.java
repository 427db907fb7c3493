package theriac.interaction.drug;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import theriac.interaction.drug.Candidates.Candidate;
import theriac.interaction.drug.Recognition.Ambiguous;
import theriac.interaction.drug.Recognition.By;
import theriac.interaction.drug.Recognition.Contradictory;
import theriac.interaction.drug.Recognition.Recognised;
import theriac.interaction.drug.Recognition.Unknown;

/// All drugs as they are to be judged on one day; immutable, so that a check sees one state from beginning to
/// end.
public final class DrugCatalog {

    private final LocalDate day;
    private final List<Drug> drugs;
    private final Map<DrugName, List<Candidate>> byName;
    private final Map<DrugCode, List<Candidate>> byCode;

    DrugCatalog(LocalDate day, Collection<KnownDrug> drugs) {
        var candidates = new Candidates(day, drugs);
        this.day = day;
        this.drugs = candidates.drugs();
        this.byName = candidates.byName();
        this.byCode = candidates.byCode();
    }

    /// The day for which the drugs are to be judged.
    public LocalDate day() {
        return day;
    }

    /// How many drugs are known.
    public int size() {
        return drugs.size();
    }

    /// All drugs, by id.
    public List<Drug> drugs() {
        return drugs;
    }

    /// Finds the drug that is meant. Name and code narrow each other down: a code shared by several drugs is
    /// settled by the name beside it.
    public Recognition recognise(Designation designation) {
        var named = designation.name().map(this::named);
        var coded = designation.code().map(this::coded);
        if (named.isEmpty() || coded.isEmpty()) {
            return only(named.or(() -> coded).orElseThrow());
        }
        return together(named.get(), coded.get());
    }

    private static Recognition only(List<Candidate> candidates) {
        return switch (candidates.size()) {
            case 0 -> new Unknown();
            case 1 -> candidates.getFirst().recognised();
            default -> new Ambiguous(drugs(candidates));
        };
    }

    private static Recognition together(List<Candidate> named, List<Candidate> coded) {
        if (named.isEmpty()) {
            return only(coded);
        }
        if (coded.isEmpty()) {
            return only(named) instanceof Recognised(Drug drug, By _)
                    ? new Recognised(drug, By.NAME_WITHOUT_ITS_CODE)
                    : only(named);
        }
        var both = coded.stream().filter(one -> one.isAmong(named)).toList();
        return both.isEmpty() ? new Contradictory(drugs(named), drugs(coded)) : only(both);
    }

    private List<Candidate> named(String name) {
        return byName.getOrDefault(DrugName.of(name), List.of());
    }

    private List<Candidate> coded(DrugCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    private static List<Drug> drugs(List<Candidate> candidates) {
        return candidates.stream()
                .map(Candidate::drug)
                .sorted(Comparator.comparing(Drug::name))
                .toList();
    }
}
