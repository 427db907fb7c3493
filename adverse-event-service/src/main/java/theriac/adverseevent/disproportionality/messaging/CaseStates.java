package theriac.adverseevent.disproportionality.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.IndexName;
import theriac.contracts.adverseevent.CaseV1;
import theriac.signaldetection.index.Alcohol;
import theriac.signaldetection.index.CaseFacts;
import theriac.signaldetection.index.CaseFacts.Origin;
import theriac.signaldetection.index.CaseFacts.Person;
import theriac.signaldetection.index.CaseState;
import theriac.signaldetection.index.DrugMention;
import theriac.signaldetection.index.Role;
import theriac.signaldetection.index.Seriousness;
import theriac.signaldetection.index.Sex;

/// Reads what a case counts by from its state on the topic.
final class CaseStates {

    /// A case in one of these states counts nowhere.
    private static final Set<String> OUT = Set.of("nullified", "merged");

    private static final Map<String, Role> ROLES = Map.of(
            "suspect", Role.SUSPECT,
            "interacting", Role.INTERACTING,
            "concomitant", Role.CONCOMITANT,
            "not-administered", Role.NOT_ADMINISTERED);
    private static final Map<String, Sex> SEXES = Map.of("female", Sex.FEMALE, "male", Sex.MALE);
    private static final Map<String, Alcohol> ALCOHOL = Map.of("yes", Alcohol.YES, "no", Alcohol.NO);
    private static final Map<String, Seriousness> SERIOUSNESS = Map.of(
            "death", Seriousness.DEATH,
            "life-threatening", Seriousness.LIFE_THREATENING,
            "hospitalisation", Seriousness.HOSPITALISATION,
            "disability", Seriousness.DISABILITY,
            "congenital-anomaly", Seriousness.CONGENITAL_ANOMALY,
            "other-important", Seriousness.OTHER_IMPORTANT);
    private static final int YEAR_DIGITS = 4;

    private CaseStates() {}

    static CaseState of(CaseV1 told) {
        return OUT.contains(told.state())
                ? new CaseState.Uncounted(told.caseId(), told.revision())
                : new CaseState.Counted(told.caseId(), told.revision(), facts(told));
    }

    private static CaseFacts facts(CaseV1 told) {
        return new CaseFacts(
                new Person(known(SEXES, told.sex()).orElse(Sex.UNKNOWN), age(told)),
                new Origin(
                        told.background(),
                        year(told.onset()),
                        Optional.ofNullable(told.country()),
                        Optional.ofNullable(told.reporter())),
                told.seriousness().stream()
                        .flatMap(criterion -> known(SERIOUSNESS, criterion).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                known(ALCOHOL, told.alcohol()).orElse(Alcohol.UNKNOWN),
                told.linkedAlertId() != null,
                told.drugs().stream().flatMap(CaseStates::mention).toList(),
                reactions(told.reactions()));
    }

    /// What nobody recognised of a hospital's drugs does not leave the hospital, so it has no name here; the
    /// case counts among those that a pair is compared with. A role that is not known yet is none of those that
    /// are counted.
    private static Stream<DrugMention> mention(CaseV1.Drug drug) {
        return name(drug.drugId(), drug.reportedAs())
                .map(name -> new DrugMention(
                        name, known(ROLES, drug.role()).orElse(Role.CONCOMITANT), Optional.ofNullable(drug.route())))
                .stream();
    }

    private static List<String> reactions(List<CaseV1.Reaction> told) {
        return told.stream()
                .flatMap(reaction -> name(reaction).stream())
                .distinct()
                .toList();
    }

    /// The platform's term gathers several of MedDRA, so it comes first. The code of MedDRA is the same for
    /// hospitals and public data, so it comes before words.
    private static Optional<String> name(CaseV1.Reaction reaction) {
        return reaction.term() == null && reaction.meddraPt() != null
                ? Optional.of(IndexName.preferredTerm(reaction.meddraPt()))
                : name(reaction.term(), reaction.reportedAs());
    }

    private static Optional<String> name(@Nullable String coded, @Nullable String reportedAs) {
        if (coded != null) {
            return Optional.of(IndexName.coded(coded));
        }
        return Optional.ofNullable(reportedAs).map(IndexName::reported);
    }

    private static OptionalInt age(CaseV1 told) {
        var years = told.ageYears();
        return years == null || years.signum() < 0 ? OptionalInt.empty() : OptionalInt.of(years.intValue());
    }

    private static OptionalInt year(@Nullable String onset) {
        if (onset == null) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(onset.substring(0, Math.min(YEAR_DIGITS, onset.length())));
        return year >= 1 && year <= 4095 ? OptionalInt.of(year) : OptionalInt.empty();
    }

    private static <T> Optional<T> known(Map<String, T> codes, @Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(codes.get(code));
    }
}
