package theriac.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import theriac.platform.LocalTokens;

/// The checkout with what is built in it, and the directory that keeps what a local platform needs between its runs.
record Workspace(Path checkout, Path data) {

    Path kafka() {
        return data.resolve("kafka");
    }

    Path postgresql() {
        return data.resolve("postgresql");
    }

    /// PostgreSQL's programs, unpacked from their Maven artifact.
    Path programs() {
        return data.resolve("programs");
    }

    Path startupCaches() {
        return data.resolve("startup-caches");
    }

    /// Files whose import has not ended.
    Path imports() {
        return data.resolve("imports");
    }

    /// What a service keeps in memory, for its next start.
    Path indexes() {
        return data.resolve("indexes");
    }

    Path log(String process) {
        return data.resolve("logs").resolve(process + ".log");
    }

    /// What is known of the platform while it runs.
    Path run() {
        return data.resolve("run");
    }

    Secrets secrets() {
        return new Secrets(data.resolve("secrets"));
    }

    LocalTokens tokens() {
        return LocalTokens.from(data.resolve("secrets/token-key"));
    }

    /// How a person types the command that works on this same data.
    String command() {
        return data.equals(checkout.resolve(".theriac")) ? "./theriac" : "./theriac --data " + data;
    }

    /// Forgets what the databases and topics hold; secrets stay.
    void deleteData() {
        deleteTree(kafka());
        deleteTree(postgresql());
        deleteTree(imports());
        deleteTree(indexes());
    }

    void deleteLogs() {
        deleteTree(data.resolve("logs"));
    }

    void deleteRun() {
        deleteTree(run());
    }

    private static void deleteTree(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
