package theriac.interaction.medicationcourse.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.http.Problem;
import theriac.interaction.medicationcourse.EventNumber;
import theriac.interaction.medicationcourse.Receipt;
import theriac.interaction.medicationcourse.Violation;

/// What came of an event.
///
/// @param outcome `accepted` or `already-known`
/// @param notices what the sender should know, though the event is kept
@Schema(name = "MedicationEventReceipt", examples = MedicationExamples.RECEIPT)
record EventReceiptBody(String senderEventId, String outcome, List<Problem.Violation> notices) {

    static final String CONTRADICTED = "This number was received before with other content.";

    static EventReceiptBody of(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted(EventNumber number, var notices) ->
                new EventReceiptBody(number.id(), "accepted", violations(notices));
            case Receipt.AlreadyKnown(EventNumber number) ->
                new EventReceiptBody(number.id(), "already-known", List.of());
            case Receipt.Contradicted ignored -> throw Problem.conflict(CONTRADICTED);
        };
    }

    static int status(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted ignored -> 201;
            case Receipt.AlreadyKnown ignored -> 200;
            case Receipt.Contradicted ignored -> 409;
        };
    }

    static List<Problem.Violation> violations(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new Problem.Violation(violation.pointer(), violation.detail()))
                .toList();
    }
}
