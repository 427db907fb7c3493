package theriac.catalog.editing.rest;

import java.util.function.Supplier;

import theriac.catalog.drug.DrugIsThere;
import theriac.catalog.drug.document.UnsoundDocument;
import theriac.catalog.editing.Outcome;
import theriac.catalog.editing.Refusal;
import theriac.http.Problem;

/// Refusals as HTTP says them.
final class Refusals {

    private Refusals() {}

    /// The result of an act, or the problem that tells why there is none.
    static <T> T resultOf(Supplier<Outcome<T>> act) {
        try {
            return switch (act.get()) {
                case Outcome.Done<T>(var result) -> result;
                case Outcome.Refused<T>(var refusal) -> throw problem(refusal);
            };
        } catch (UnsoundDocument unsound) {
            throw Problem.invalid(unsound.pointer(), unsound.reason());
        } catch (DrugIsThere meanwhile) {
            throw Problem.conflict(
                    "Someone else made a drug of this id at the same moment: bring the draft up to date.");
        }
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Stale(var present) ->
                Problem.preconditionFailed(
                        present.isPresent()
                                ? "The draft was changed meanwhile, or is there already: read it again."
                                : "No draft of this drug is open: it was published, discarded, or never begun.",
                        present.map(tag -> Long.toString(tag.value())));
            case Refusal.OutOfTurn(var reason) -> Problem.conflict(reason);
            case Refusal.OwnWork(var reason) -> Problem.forbidden(reason);
            case Refusal.Unsound(var pointer, var reason) -> Problem.invalid(pointer, reason);
        };
    }
}
