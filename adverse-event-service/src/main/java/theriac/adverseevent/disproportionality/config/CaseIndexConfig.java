package theriac.adverseevent.disproportionality.config;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The case index of a replica.
@ConfigMapping(prefix = "theriac.case-index")
public interface CaseIndexConfig {

    /// Where the index is kept over a restart: a directory of this replica alone. What is lost with it is read again
    /// from the topic.
    @WithDefault("${java.io.tmpdir}/theriac-case-index/${quarkus.application.name:service}")
    Path directory();

    /// How often the file is written while cases come in.
    @WithDefault("5m")
    Duration snapshotEvery();

    /// How old a file may be to start from; less than the topic's `delete.retention.ms`, which is a day where nobody
    /// changed it.
    @WithDefault("12h")
    Duration snapshotOldest();

    /// How many threads count one question.
    @WithDefault("2")
    @Min(1)
    int workers();

    /// How many questions about all pairs are counted at the same time; further ones wait.
    @WithDefault("2")
    @Min(1)
    int questions();
}
