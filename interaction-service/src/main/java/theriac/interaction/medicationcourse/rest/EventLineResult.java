package theriac.interaction.medicationcourse.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import theriac.http.Problem;
import theriac.interaction.medicationcourse.Receipt;

/// What came of one line of many.
///
/// @param line from 1
/// @param status what the event alone would have been answered with
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventLineResult(
        int line,
        int status,
        @Nullable EventReceiptBody receipt,
        @Nullable List<Problem.Violation> violations,
        @Nullable String detail) {

    static EventLineResult invalid(int line, List<Problem.Violation> violations) {
        return new EventLineResult(line, 400, null, violations, null);
    }

    static EventLineResult of(int line, Receipt receipt) {
        var status = EventReceiptBody.status(receipt);
        return receipt instanceof Receipt.Contradicted
                ? new EventLineResult(line, status, null, null, EventReceiptBody.CONTRADICTED)
                : new EventLineResult(line, status, EventReceiptBody.of(receipt), null, null);
    }
}
