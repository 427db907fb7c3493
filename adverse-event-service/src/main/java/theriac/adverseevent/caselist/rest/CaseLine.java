package theriac.adverseevent.caselist.rest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.SpokenName;

/// A case as a line of a listing; several values of one cell are parted by a semicolon.
final class CaseLine {

    /// The names of the columns, in their order.
    static final List<String> HEADER = List.of(
            "caseId",
            "revision",
            "state",
            "background",
            "sender",
            "senderReportId",
            "version",
            "receivedAt",
            "onset",
            "sex",
            "ageYears",
            "country",
            "reporter",
            "seriousness",
            "situations",
            "alcohol",
            "suspectDrugs",
            "interactingDrugs",
            "otherDrugs",
            "reactions",
            "reactionsReportedAs",
            "outcomes",
            "reactionsMeddraPt");

    private static final String FORMULA = "=+-@\t\r\n";
    private static final String BETWEEN = "; ";

    private CaseLine() {}

    static List<String> of(SafetyCase state) {
        var heading = state.heading();
        var facts = state.facts();
        var cells = Stream.of(
                heading.id().toString(),
                Long.toString(heading.revision()),
                heading.state().code(),
                heading.background().code(),
                heading.number().sender().value(),
                heading.number().id().value(),
                Integer.toString(heading.version().number()),
                heading.receivedAt().toString(),
                cell(facts.onset(), PartialDate::toString),
                cell(facts.person().sex(), Coded::code),
                cell(facts.person().age(), age -> age.value().toPlainString()),
                cell(facts.country(), country -> country.code()),
                cell(facts.origin().reporter(), Coded::code),
                codes(facts.seriousness()),
                codes(facts.situations()),
                facts.alcohol().code(),
                drugs(state, Role.SUSPECT),
                drugs(state, Role.INTERACTING),
                drugs(state, Role.CONCOMITANT),
                joined(
                        state.reactions(),
                        reaction -> reaction.term().map(ReactionTerm::value).orElse("")),
                joined(state.reactions(), reaction -> reaction.mention().term()),
                joined(state.reactions(), CaseLine::outcome),
                joined(
                        state.reactions(),
                        reaction ->
                                cell(reaction.meddra(), coding -> coding.pt().toString())));
        return cells.map(CaseLine::harmless).toList();
    }

    /// What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String drugs(SafetyCase state, Role role) {
        return joined(
                state.drugs().stream()
                        .filter(drug -> drug.mention().role() == role)
                        .toList(),
                CaseLine::drug);
    }

    /// The catalog's id, or else the drug as it was reported.
    private static String drug(CodedDrug drug) {
        return drug.drug().map(id -> id.value()).orElseGet(() -> reported(drug.mention()));
    }

    private static String reported(DrugMention mention) {
        return mention.name()
                .or(() -> mention.code().map(DrugCode::qualified))
                .or(() -> mention.ingredient().map(SpokenName::key))
                .orElse("");
    }

    private static String outcome(CodedReaction reaction) {
        return cell(reaction.mention().course().outcome(), Coded::code);
    }

    private static <T> String cell(Optional<T> value, Function<T, String> text) {
        return value.map(text).orElse("");
    }

    private static String codes(Collection<? extends Coded> values) {
        return values.stream().map(Coded::code).sorted().collect(Collectors.joining(BETWEEN));
    }

    private static <T> String joined(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(BETWEEN));
    }
}
