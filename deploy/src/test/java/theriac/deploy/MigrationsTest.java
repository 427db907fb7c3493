package theriac.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// During a rollout the release before this one works on over tables that this one has migrated, and a rollback
/// leaves it alone with them. So no migration takes away or renames what it reads, nor asks more of what it writes.
class MigrationsTest {

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*|(?s)/\\*.*?\\*/");

    /// A column that is added, up to the next part of its statement.
    private static final Pattern ADDED =
            Pattern.compile("\\badd (?:column )?(?!constraint|value)\\w+ [^;]*?(?=, add |;|$)");

    private static final Pattern CONTRACTING = Pattern.compile(
            "\\bdrop (?:table|column|view|materialized view|type|function|schema|default)\\b"
                    + "|\\brename\\b|\\btruncate\\b|\\balter (?:column )?\\w+ (?:set data )?type\\b|\\bset not null\\b");

    @Test
    void everyMigrationOnlyExpands() throws IOException {
        assertThat(migrations())
                .hasSizeGreaterThan(30)
                .allSatisfy(file -> assertThat(contractions(Checkout.text(file)))
                        .as(Checkout.ROOT.relativize(file).toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table claim;",
                "alter table claim drop column origin;",
                "ALTER TABLE claim\n    RENAME origin TO source;",
                "alter table claim alter column origin type integer;",
                "alter table claim alter column origin set not null;",
                "alter table claim alter column origin drop default;",
                "alter table claim add column origin text, add column measure text not null;",
                "create table claim (id uuid not null); drop type claim_kind; create index on claim (id);"
            })
    void whatTheReleaseBeforeCannotLiveWithIsFound(String migration) {
        assertThat(contractions(migration)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table claim (id uuid not null);",
                "-- The day will come to drop table claim.\nalter table claim add column origin text;",
                "alter table claim add column origin text not null default 'catalog', add measure text;",
                "alter table claim add column words text not null generated always as (lower(name)) stored;",
                "drop index claim_by_name;",
                "alter table claim alter column origin drop not null;",
                "alter type case_state add value 'merged';"
            })
    void whatTheReleaseBeforeDoesNotNoticeIsAllowed(String migration) {
        assertThat(contractions(migration)).isEmpty();
    }

    private static List<String> contractions(String migration) {
        var text = COMMENT.matcher(migration)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return Stream.concat(
                        CONTRACTING.matcher(text).results(),
                        ADDED.matcher(text).results().filter(column -> isDemanded(column.group())))
                .map(MatchResult::group)
                .toList();
    }

    /// A writer that does not know the column is refused.
    private static boolean isDemanded(String column) {
        return column.contains("not null") && !column.contains(" default ") && !column.contains(" generated ");
    }

    private static List<Path> migrations() throws IOException {
        try (var modules = Files.list(Checkout.ROOT)) {
            return modules.flatMap(
                            module -> Sources.endingIn(".sql", module.resolve("src/main/resources/db/migration")))
                    .toList();
        }
    }
}
