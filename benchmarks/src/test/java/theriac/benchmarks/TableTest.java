package theriac.benchmarks;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import theriac.benchmarks.Row.Better;

import static org.assertj.core.api.Assertions.assertThat;

class TableTest {

    @Test
    void aFigureStandsBesideItsPeerAndTheMachine() {
        var machine = new Machine(2, 24, "Linux amd64", "25.0.3", LocalDate.of(2026, 11, 21));
        var row = new Row("report intake", 1234.4, "bare endpoint", 2000, "reports/s", Better.HIGHER);

        var table = new Table(List.of(row), machine).toMarkdown();

        assertThat(table).contains("""
                | report intake | 1,234 reports/s | bare endpoint | 2,000 reports/s | 0.62 (higher is better) |

                2 cores, 24 GiB of memory, Linux amd64, JDK 25.0.3, 2026-11-21
                """);
    }

    @Test
    void smallNumbersKeepTheirDigits() {
        var row = new Row("latency", 1.256, "bare endpoint", 12.34, "ms", Better.LOWER);

        assertThat(row.toMarkdown()).contains("1.26 ms").contains("12.3 ms").contains("0.10 (lower is better)");
    }
}
