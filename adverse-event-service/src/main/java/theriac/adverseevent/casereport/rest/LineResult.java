package theriac.adverseevent.casereport.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import theriac.http.Problem;

/// What came of one line of many.
///
/// @param line from 1
/// @param status what the report alone would have been answered with: 200, 201, 400, 409 or 410
/// @param violations what is wrong with it, for a 400
/// @param detail why it was refused, for a 409 or 410
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(
        int line,
        int status,
        @Nullable ReceiptBody receipt,
        @Nullable List<Problem.Violation> violations,
        @Nullable String detail) {

    static LineResult received(int line, int status, ReceiptBody receipt) {
        return new LineResult(line, status, receipt, null, null);
    }

    static LineResult invalid(int line, List<Problem.Violation> violations) {
        return new LineResult(line, 400, null, violations, null);
    }

    static LineResult contradicted(int line, String detail) {
        return new LineResult(line, 409, null, null, detail);
    }

    static LineResult erased(int line, String detail) {
        return new LineResult(line, 410, null, null, detail);
    }
}
