package theriac.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// The archives of loaded classes that a running platform writes beside what was built, one per program.
record StartupArchives(Path checkout) {

    private static final List<String> MODULES =
            List.of("local-platform", "catalog-service", "interaction-service", "adverse-event-service");
    private static final String ASIDE = "aside-";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Waits until the platform that runs has written all of them.
    void awaitAll() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (files("startup-*.jsa").size() < MODULES.size()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the start-up archives were not written within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    void putAside() throws IOException {
        for (var archive : files("startup-*.jsa")) {
            Files.move(archive, archive.resolveSibling(ASIDE + archive.getFileName()));
        }
    }

    /// Puts them back, in the place of what the run without them has begun to write.
    void putBack() throws IOException {
        for (var begun : files("startup-*.jsa*")) {
            Files.delete(begun);
        }
        for (var archive : files(ASIDE + "*")) {
            var name = String.valueOf(archive.getFileName()).substring(ASIDE.length());
            Files.move(archive, archive.resolveSibling(name));
        }
    }

    private List<Path> files(String pattern) throws IOException {
        var found = new ArrayList<Path>();
        for (var module : MODULES) {
            try (var files = Files.newDirectoryStream(checkout.resolve(module).resolve("target"), pattern)) {
                files.forEach(found::add);
            }
        }
        return found;
    }
}
