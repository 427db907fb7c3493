package theriac.adverseevent.faersimport.persistence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.AlcoholRecorded;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.Seriousness;

/// A case as it grows from the lines of several files.
final class GrowingCase {

    private final ReportNumber number;
    private final ReportVersion version;
    private final CaseFacts facts;
    private final Map<Long, DrugMention> drugsBySequence = new LinkedHashMap<>();
    private final Map<Long, List<Dosage>> periods = new HashMap<>();
    private final Map<Long, Set<String>> indications = new HashMap<>();
    private final Set<ReactionMention> reactions = new LinkedHashSet<>();
    private final Set<Seriousness> seriousness = EnumSet.noneOf(Seriousness.class);
    private boolean study;

    GrowingCase(ReportNumber number, ReportVersion version, CaseFacts facts) {
        this.number = number;
        this.version = version;
        this.facts = facts;
    }

    void drug(long sequence, DrugMention drug) {
        drugsBySequence.putIfAbsent(sequence, drug);
    }

    void therapy(long sequence, Optional<PartialDate> start, Optional<PartialDate> end) {
        periods.computeIfAbsent(sequence, of -> new ArrayList<>())
                .add(new Dosage(Optional.empty(), Optional.empty(), start, end, Optional.empty()));
    }

    void indication(long sequence, String indication) {
        indications.computeIfAbsent(sequence, of -> new LinkedHashSet<>()).add(indication);
    }

    void reaction(String term) {
        reactions.add(ReactionMention.of(term));
    }

    void seriousness(Seriousness criterion) {
        seriousness.add(criterion);
    }

    void study() {
        study = true;
    }

    boolean isWhole() {
        return !drugsBySequence.isEmpty() && !reactions.isEmpty();
    }

    CaseReport grown() {
        var drugs = drugsBySequence.entrySet().stream()
                .map(drug -> used(drug.getKey(), drug.getValue()))
                .toList();
        var terms = List.copyOf(reactions);
        var whole = new CaseFacts(
                facts.onset(),
                facts.person(),
                facts.country(),
                origin(),
                seriousness,
                facts.situations(),
                AlcoholRecorded.in(drugs, terms));
        var content = new ReportContent(Optional.empty(), whole, drugs, terms, Optional.empty());
        return CaseReport.of(number, version, Background.FAERS, content, Optional.empty());
    }

    private Origin origin() {
        var told = facts.origin();
        return study ? new Origin(Optional.of(ReportKind.STUDY), told.reporter(), told.worldwideNumber()) : told;
    }

    private DrugMention used(long sequence, DrugMention drug) {
        var use = drug.use();
        var why = indications.getOrDefault(sequence, Set.of());
        return new DrugMention(
                drug.name(),
                drug.code(),
                drug.ingredient(),
                drug.role(),
                drug.route(),
                new DrugUse(
                        why.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", why)),
                        dosages(use.dosages(), periods.getOrDefault(sequence, List.of())),
                        use.action(),
                        use.dechallenge(),
                        use.rechallenge()));
    }

    /// A dose belongs to a period only where there is one of each: in which of several it was taken is not told.
    private static List<Dosage> dosages(List<Dosage> doses, List<Dosage> times) {
        if (doses.size() == 1 && times.size() == 1) {
            var dose = doses.getFirst();
            var time = times.getFirst();
            return List.of(new Dosage(dose.dose(), dose.every(), time.start(), time.end(), dose.batch()));
        }
        List<Dosage> all = new ArrayList<>(doses);
        all.addAll(times);
        return all;
    }
}
