package theriac.interaction.check.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.http.Problem;
import theriac.http.Problem.Violation;

/// Reads the fields of a request, and gathers everything that is wrong with them.
final class Fields {

    private static final BigDecimal LEAST = new BigDecimal("0.000001");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final List<Violation> violations = new ArrayList<>();
    private final LocalDate today;

    Fields(LocalDate today) {
        this.today = today;
    }

    void wrong(String pointer, String detail) {
        violations.add(new Violation(pointer, detail));
    }

    /// @throws Problem 400 with a violation for each field that is wrong
    void refuseIfWrong() {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    Optional<String> text(String pointer, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.isBlank() || text.length() > MedicationListReader.LONGEST_TEXT) {
            wrong(pointer, "must be 1 to " + MedicationListReader.LONGEST_TEXT + " characters, not only spaces");
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    /// A number between two others, both included.
    Optional<BigDecimal> between(String pointer, @Nullable BigDecimal number, String least, String most) {
        if (number == null) {
            return Optional.empty();
        }
        if (number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0) {
            wrong(pointer, "must be " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /// An amount that must be there.
    Optional<BigDecimal> amount(String pointer, @Nullable BigDecimal number) {
        if (number == null) {
            wrong(pointer, "is missing");
            return Optional.empty();
        }
        if (number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0) {
            wrong(pointer, "must be more than 0 and at most 1000000");
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /// A day that is not yet to come.
    Optional<LocalDate> past(String pointer, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            wrong(pointer, "must not be in the future");
            return Optional.empty();
        }
        return Optional.ofNullable(day);
    }
}
