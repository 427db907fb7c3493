package theriac.adverseevent.casereport.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import theriac.adverseevent.casereport.Coded;

/// The cells of a row, as the domain wants them.
public final class Cells {

    private Cells() {}

    /// A date, unless the cell is null.
    public static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /// A text, unless the cell is null.
    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /// What the code in the cell stands for, unless it is null.
    public static <E extends Enum<E> & Coded> Optional<E> code(Class<E> type, ResultSet row, String column)
            throws SQLException {
        return text(row, column).flatMap(code -> Coded.of(type, code));
    }

    /// What the code in the cell stands for; the column has no nulls.
    public static <E extends Enum<E> & Coded> E required(Class<E> type, ResultSet row, String column)
            throws SQLException {
        return code(type, row, column).orElseThrow();
    }
}
