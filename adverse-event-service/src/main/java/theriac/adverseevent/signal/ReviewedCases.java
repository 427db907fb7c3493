package theriac.adverseevent.signal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;

/// Looks through the cases that a confirmation rests on.
@ApplicationScoped
class ReviewedCases {

    private final ReadCases readCases;

    ReviewedCases(ReadCases readCases) {
        this.readCases = readCases;
    }

    /// Whether a confirmation can rest on them.
    sealed interface Outcome {

        /// It can.
        ///
        /// @param reporters how many are known to stand behind these cases and those of earlier confirmations
        record Accepted(int reporters) implements Outcome {}

        /// It cannot.
        ///
        /// @param place of the first case on which it cannot, from 0
        record Refused(int place, String detail) implements Outcome {}
    }

    /// Every reading of a case is audited.
    Outcome of(Signal signal, List<CaseId> reviewed, CaseFilter site, Submitter by) {
        var states = new ArrayList<SafetyCase>();
        for (var place = 0; place < reviewed.size(); place++) {
            var state = readCases.open(site, reviewed.get(place), by).map(ReadCases.Opened::state);
            var fault = state.map(one -> fault(one, signal.subject()))
                    .orElseGet(() -> Optional.of("there is no such case, or it is of another site"));
            if (fault.isPresent()) {
                return new Outcome.Refused(place, fault.get());
            }
            states.add(state.orElseThrow());
        }
        states.addAll(earlier(signal, new HashSet<>(reviewed), by));
        return new Outcome.Accepted(reporters(states));
    }

    private List<SafetyCase> earlier(Signal signal, Set<CaseId> reviewed, Submitter by) {
        return signal.confirmations().stream()
                .flatMap(confirmation -> confirmation.reviewed().stream())
                .filter(reviewed::add)
                .flatMap(id -> readCases.open(CaseFilter.allOf(Optional.empty()), id, by).stream())
                .map(ReadCases.Opened::state)
                .toList();
    }

    private static Optional<String> fault(SafetyCase state, Subject subject) {
        if (state.heading().state() != CaseState.OPEN) {
            return Optional.of("was taken back or merged into another, so that it does not count");
        }
        if (state.withdrawal().isPresent()) {
            return Optional.of("was looked for because of an alert, so that it does not count");
        }
        var drugs = names(state.drugs().stream()
                .flatMap(drug -> drug.drug().stream())
                .map(id -> id.value())
                .toList());
        var reactions = names(state.reactions().stream()
                .flatMap(one -> one.term().stream())
                .map(term -> term.value())
                .toList());
        var hasAll = drugs.contains(subject.drug())
                && subject.otherDrug().map(drugs::contains).orElse(true)
                && (!subject.isWithAlcohol() || state.facts().alcohol().equals(Alcohol.YES))
                && reactions.contains(subject.reaction());
        return hasAll ? Optional.empty() : Optional.of("does not name what the signal is about");
    }

    private static Set<String> names(Collection<String> names) {
        return new HashSet<>(names);
    }

    /// Two reporters are known to be two when their reports came from different senders, or when their
    /// qualifications or countries differ.
    private static int reporters(List<SafetyCase> states) {
        Map<SenderId, Set<List<String>>> bySender = states.stream()
                .collect(Collectors.groupingBy(
                        state -> state.heading().number().sender(),
                        Collectors.flatMapping(state -> told(state).stream(), Collectors.toSet())));
        return bySender.values().stream()
                .mapToInt(told -> Math.max(1, told.size()))
                .sum();
    }

    private static Optional<List<String>> told(SafetyCase state) {
        var facts = state.facts();
        return facts.origin()
                .reporter()
                .flatMap(qualification ->
                        facts.country().map(country -> List.of(qualification.code(), country.toString())));
    }
}
