package theriac.adverseevent.disproportionality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import theriac.signaldetection.index.Alcohol;
import theriac.signaldetection.index.CaseFacts;
import theriac.signaldetection.index.CaseState;
import theriac.signaldetection.index.DrugMention;
import theriac.signaldetection.index.Role;
import theriac.signaldetection.index.Sex;

import static org.assertj.core.api.Assertions.assertThat;

/// Restarts of a replica.
class LiveCaseIndexTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Map<Integer, Long> ENDS = Map.of(0, 100L, 1, 100L);

    @TempDir
    Path directory;

    @Test
    void aRestartGoesOnFromTheFile() throws IOException {
        var before = index();
        assertThat(before.resume("topic", ENDS).offsets()).isEmpty();
        before.put(aCase("one"));
        before.publish(Map.of(0, 7L, 1, 9L));
        before.writeSnapshot();

        var after = index();
        var start = after.resume("topic", ENDS);

        assertThat(start.offsets()).containsExactlyInAnyOrderEntriesOf(Map.of(0, 7L, 1, 9L));
        assertThat(start.unusable()).isEmpty();
        assertThat(after.cases()).isEqualTo(1);
    }

    @Test
    void whatIsNotOfThisTopicIsThrownAway() throws IOException {
        written();

        var start = index().resume("topic made anew", ENDS);

        assertThat(start.offsets()).isEmpty();
        assertThat(start.unusable()).isPresent();
    }

    @Test
    void aTopicThatEndsBeforeTheFileDoesIsReadFromItsBeginning() throws IOException {
        written();

        var start = index().resume("topic", Map.of(0, 3L, 1, 100L));

        assertThat(start.offsets()).isEmpty();
        assertThat(start.unusable()).contains("the topic ends before the snapshot does");
    }

    @Test
    void aFileOlderThanTombstonesIsThrownAway() throws IOException {
        written();
        Files.setLastModifiedTime(
                directory.resolve("case-index.snapshot"),
                FileTime.from(CLOCK.instant().minus(Duration.ofHours(13))));

        assertThat(index().resume("topic", ENDS).unusable()).isPresent();
    }

    @Test
    void aTopicMadeAnewWhileTheServiceRunsEmptiesTheIndex() throws IOException {
        var index = written();

        index.resume("topic made anew", ENDS);

        assertThat(index.cases()).isZero();
    }

    @Test
    void aBrokerThatWasAwayChangesNothing() throws IOException {
        var index = written();
        index.put(aCase("put, and not yet published"));

        assertThat(index.resume("topic", ENDS).offsets()).isEqualTo(Map.of(0, 7L, 1, 9L));
        assertThat(index.cases()).isEqualTo(1);
    }

    private LiveCaseIndex written() throws IOException {
        var index = index();
        index.resume("topic", ENDS);
        index.put(aCase("one"));
        index.publish(Map.of(0, 7L, 1, 9L));
        index.writeSnapshot();
        Files.setLastModifiedTime(directory.resolve("case-index.snapshot"), FileTime.from(CLOCK.instant()));
        return index;
    }

    private LiveCaseIndex index() {
        return new LiveCaseIndex(new SnapshotSettings(directory, Duration.ofHours(12)), CLOCK);
    }

    private static CaseState aCase(String key) {
        var facts = new CaseFacts(
                new CaseFacts.Person(Sex.FEMALE, OptionalInt.of(40)),
                new CaseFacts.Origin("hospital", OptionalInt.of(2026), Optional.empty(), Optional.empty()),
                Set.of(),
                Alcohol.UNKNOWN,
                false,
                List.of(new DrugMention("baclofen", Role.SUSPECT, Optional.empty())),
                List.of("drowsiness"));
        return new CaseState.Counted(key, 1, facts);
    }
}
