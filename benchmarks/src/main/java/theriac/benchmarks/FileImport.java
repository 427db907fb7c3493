package theriac.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Imports of files of one format over HTTP.
final class FileImport {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern IMPORT_ID = Pattern.compile("\"importId\":\"([^\"]+)\"");

    private final String imports;
    private final String format;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private FileImport(String imports, String format, String token) {
        this.imports = imports;
        this.format = format;
        this.token = token;
    }

    /// Of releases of RxNorm.
    static FileImport ofReleases(LaunchedPlatform platform) {
        return new FileImport(platform.imports(), "rxnorm-rrf", platform.editor());
    }

    /// Of quarters of FAERS.
    static FileImport ofQuarters(LaunchedPlatform platform) {
        return new FileImport(platform.adverseEvents("/imports").toString(), "faers-ascii", platform.admin());
    }

    /// Sends a zip, and returns the id of its import once it runs.
    String start(BodyPublisher zip) throws IOException, InterruptedException {
        var started = http.send(
                request(imports + "?format=" + format)
                        .header("content-type", "application/octet-stream")
                        .POST(zip)
                        .build(),
                BodyHandlers.ofString());
        var id = IMPORT_ID.matcher(started.body());
        if (started.statusCode() != 202 || !id.find()) {
            throw new IllegalStateException("answered " + started.statusCode() + ": " + started.body());
        }
        return id.group(1);
    }

    /// Waits until an import is completed, and does something between one look and the next.
    void awaitCompletion(String id, Meanwhile meanwhile) throws IOException, InterruptedException {
        var began = System.nanoTime();
        while (System.nanoTime() - began < LONGEST.toNanos()) {
            var run = http.send(request(imports + "/" + id).build(), BodyHandlers.ofString())
                    .body();
            if (run.contains("\"state\":\"completed\"")) {
                return;
            }
            if (!run.contains("\"state\":\"running\"")) {
                throw new IllegalStateException("the import ended otherwise: " + run);
            }
            meanwhile.act();
        }
        throw new IllegalStateException("the import did not end within " + LONGEST);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("authorization", "Bearer " + token)
                .timeout(LONGEST);
    }

    /// What is done while an import runs.
    @FunctionalInterface
    interface Meanwhile {

        void act() throws IOException, InterruptedException;

        /// Nothing, for a while.
        static Meanwhile pausing(Duration pause) {
            return () -> LockSupport.parkNanos(pause.toNanos());
        }
    }
}
