package theriac.platform.launcher;

import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import theriac.platform.LocalTokens;

/// Uploads files to a service's `/imports` and follows the import to its end.
final class ImportClient {

    private static final long MEGABYTE = 1024L * 1024;
    private static final int SHOWN_REFUSALS = 10;

    private final HttpApi api;
    private final PrintWriter out;

    ImportClient(String baseUrl, LocalTokens tokens, PrintWriter out) {
        this.api = new HttpApi(baseUrl, tokens.token(Set.of("admin"), "*", "theriac-import"));
        this.out = out;
    }

    /// Imports the files, packed into one archive, and tells whether the import completed.
    boolean runZipped(String format, List<Path> files) {
        return run(
                "/imports?format=" + format,
                new ZipUpload(files, read -> {}).size(),
                onRead -> new ZipUpload(files, onRead).open());
    }

    /// Imports a file as it is, under its name, and tells whether the import completed.
    boolean run(String format, Path file) {
        var name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        var upload = new FileUpload(file);
        return run("/imports?format=" + format + "&name=" + name, upload.size(), upload::open);
    }

    private boolean run(String path, long size, Function<LongConsumer, InputStream> body) {
        var location = upload(path, size, body);
        var last = follow(location);
        report(location, last);
        return "completed".equals(last.path("state").asText());
    }

    private String upload(String path, long size, Function<LongConsumer, InputStream> body) {
        try (var bar =
                bar("upload").setInitialMax(size).setUnit(" MB", MEGABYTE).build()) {
            return api.postFile(path, body.apply(bar::stepBy)).location();
        }
    }

    private JsonNode follow(String location) {
        try (var bar = bar("import").setInitialMax(1).setUnit(" lines", 1).build()) {
            while (true) {
                var progress = api.get(location);
                show(bar, progress);
                if (!"running".equals(progress.path("state").asText())) {
                    return progress;
                }
                Progress.pause();
            }
        }
    }

    private static void show(ProgressBar bar, JsonNode progress) {
        bar.maxHint(Math.max(1, progress.path("linesTotal").asLong()));
        bar.stepTo(progress.path("linesRead").asLong());
        bar.setExtraMessage(progress.path("added").asLong() + " added");
    }

    private void report(String location, JsonNode last) {
        out.printf(
                "Import %s: %d added, %d changed, %d retired, %d unchanged, %d lines refused.%n",
                last.path("state").asText(),
                last.path("added").asLong(),
                last.path("changed").asLong(),
                last.path("retired").asLong(),
                last.path("unchanged").asLong(),
                last.path("refused").asLong());
        if (last.hasNonNull("message")) {
            out.println(last.path("message").asText());
        }
        if (last.path("refused").asLong() > 0) {
            showRefusals(location + "/lines?outcome=refused");
        }
        out.flush();
    }

    private void showRefusals(String location) {
        out.println("The first refused lines (all of them: GET " + api.url(location) + "):");
        for (var refusal : api.get(location + "&limit=" + SHOWN_REFUSALS).path("items")) {
            out.println("  " + refusal);
        }
    }

    private static ProgressBarBuilder bar(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200);
    }
}
