package theriac.imports.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How files are imported.
@ConfigMapping(prefix = "theriac.imports")
public interface ImportConfig {

    /// Where uploads are kept until their run has ended. A service that is to go on with an import after it was moved
    /// to another machine needs a directory that moves along.
    @WithDefault("${java.io.tmpdir}/theriac-imports/${quarkus.application.name:service}")
    Path directory();

    /// Who may import and look at imports.
    @WithDefault("admin")
    List<String> roles();

    /// How often a replica says that its import is alive, and looks for imports to go on with.
    @WithDefault("5s")
    Duration beat();

    /// How long a replica may be silent before another one goes on with its import.
    @WithDefault("30s")
    Duration lostAfter();

    /// How long a lost import waits for a replica that has its file.
    @WithDefault("10m")
    Duration giveUpAfter();

    /// How often one import is gone on with, so that a file that kills its service does not do so for ever.
    @WithDefault("10")
    int maxRestarts();
}
