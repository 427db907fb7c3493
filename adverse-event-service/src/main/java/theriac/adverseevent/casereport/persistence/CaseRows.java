package theriac.adverseevent.casereport.persistence;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.CodingMethod;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.coding.MeddraCoding;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.SpokenName;
import theriac.adverseevent.persistence.Columns;
import theriac.patientreference.PatientReference;

/// Cases as the rows that [CaseStatements] writes: heads, and what each mentions, tied by their place `n` in the
/// batch.
record CaseRows(List<Head> heads, List<Drug> drugs, List<Reaction> reactions) {

    record Head(int n, SafetyCase state) {

        CaseHeading heading() {
            return state.heading();
        }

        CaseFacts facts() {
            return state.facts();
        }
    }

    record Drug(int n, int position, CodedDrug coded) {

        /// Kept as long as a person may still have to decide, or did.
        private @Nullable String nameKey() {
            return coded.drug().isPresent() && !isDecided(coded.method())
                    ? null
                    : coded.mention()
                            .name()
                            .map(SpokenName::of)
                            .map(SpokenName::key)
                            .orElse(null);
        }
    }

    record Reaction(int n, int position, CodedReaction coded) {

        private @Nullable String reportedKey() {
            return coded.isRecognised() && !isDecided(coded.method())
                    ? null
                    : SpokenName.of(coded.mention().term()).key();
        }
    }

    static CaseRows of(List<SafetyCase> cases) {
        var heads = IntStream.range(0, cases.size())
                .mapToObj(n -> new Head(n, cases.get(n)))
                .toList();
        return new CaseRows(
                heads,
                heads.stream().flatMap(head -> drugs(head).stream()).toList(),
                heads.stream().flatMap(head -> reactions(head).stream()).toList());
    }

    private static List<Drug> drugs(Head head) {
        var drugs = head.state().drugs();
        return IntStream.range(0, drugs.size())
                .mapToObj(position -> new Drug(head.n(), position, drugs.get(position)))
                .toList();
    }

    private static List<Reaction> reactions(Head head) {
        var reactions = head.state().reactions();
        return IntStream.range(0, reactions.size())
                .mapToObj(position -> new Reaction(head.n(), position, reactions.get(position)))
                .toList();
    }

    /// Binds from the first parameter on; gives the number of the next.
    int bindHeads(PreparedStatement statement) throws SQLException {
        return new Columns<>(statement, 1, heads)
                .ints(Head::n)
                .text(head -> head.heading().id().toString())
                .text(head -> head.heading().receivedAt().toString())
                .longs(head -> head.heading().revision())
                .ints(head -> head.heading().version().number())
                .text(head -> text(head.heading().version().informedOn()))
                .text(head -> text(head.facts().onset().map(PartialDate::first)))
                .text(head -> text(head.facts().onset().map(PartialDate::last)))
                .text(head -> head.heading().state().code())
                .text(head -> head.heading().background().code())
                .text(head -> code(head.facts().person().sex()))
                .text(head -> code(head.facts().origin().reporter()))
                .text(head -> head.facts().alcohol().code())
                .shorts(head -> (short) Seriousness.bitsOf(head.facts().seriousness()))
                .text(head -> head.facts()
                        .person()
                        .age()
                        .map(AgeYears::value)
                        .map(BigDecimal::toPlainString)
                        .orElse(null))
                .text(head -> head.heading().number().sender().value())
                .text(head -> head.heading().number().id().value())
                .text(head -> head.facts().country().map(Country::code).orElse(null))
                .text(head ->
                        head.state().patient().map(PatientReference::value).orElse(null))
                .shorts(head -> (short) SpecialSituation.bitsOf(head.facts().situations()))
                .text(head -> code(head.facts().origin().kind()))
                .text(head -> code(head.facts().person().ageGroup()))
                .text(head -> head.facts()
                        .person()
                        .weight()
                        .map(WeightKg::value)
                        .map(BigDecimal::toPlainString)
                        .orElse(null))
                .text(head -> head.facts()
                        .origin()
                        .worldwideNumber()
                        .map(WorldwideNumber::value)
                        .orElse(null))
                .text(head -> WithdrawalColumn.write(head.state().withdrawal()))
                .next();
    }

    void bindMentions(PreparedStatement statement, int first) throws SQLException {
        int next = bindDrugs(statement, first);
        bindReactions(statement, next);
    }

    private int bindDrugs(PreparedStatement statement, int first) throws SQLException {
        return new Columns<>(statement, first, drugs)
                .ints(Drug::n)
                .shorts(drug -> (short) drug.position())
                .text(drug -> drug.coded().mention().role().code())
                .text(drug -> code(drug.coded().mention().route()))
                .text(drug -> drug.coded().drug().map(DrugId::value).orElse(null))
                .text(drug -> drug.coded().mention().name().orElse(null))
                .text(drug ->
                        drug.coded().mention().code().map(DrugCode::qualified).orElse(null))
                .text(drug ->
                        drug.coded().mention().ingredient().map(SpokenName::key).orElse(null))
                .text(Drug::nameKey)
                .text(drug -> UseColumn.write(drug.coded().mention().use()))
                .text(drug -> method(drug.coded().method()))
                .next();
    }

    private void bindReactions(PreparedStatement statement, int first) throws SQLException {
        new Columns<>(statement, first, reactions)
                .ints(Reaction::n)
                .shorts(reaction -> (short) reaction.position())
                .text(reaction ->
                        reaction.coded().term().map(ReactionTerm::value).orElse(null))
                .text(reaction -> reaction.coded().mention().term())
                .text(Reaction::reportedKey)
                .text(reaction -> CourseColumn.write(reaction.coded().mention().course()))
                .text(reaction -> method(reaction.coded().method()))
                .ints(reaction -> number(reaction.coded().mention().code()))
                .ints(reaction -> number(reaction.coded().meddra().map(MeddraCoding::llt)))
                .ints(reaction -> number(reaction.coded().meddra().map(MeddraCoding::pt)))
                .ints(reaction -> reaction.coded()
                        .meddra()
                        .map(coding -> coding.version().tenths())
                        .orElse(null));
    }

    private static boolean isDecided(Optional<CodingMethod> method) {
        return method.filter(CodingMethod.ASSESSOR::equals).isPresent();
    }

    private static @Nullable String method(Optional<CodingMethod> method) {
        return method.map(CodingMethod::code).orElse(null);
    }

    private static @Nullable String code(Optional<? extends Coded> value) {
        return value.isEmpty() ? null : value.get().code();
    }

    private static @Nullable Integer number(Optional<MeddraCode> code) {
        return code.map(MeddraCode::value).orElse(null);
    }

    private static @Nullable String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}
