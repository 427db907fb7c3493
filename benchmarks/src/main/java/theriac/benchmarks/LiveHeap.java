package theriac.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What is reachable on the heap of another JVM, collected first.
///
/// @param process its process id
record LiveHeap(String process) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    long bytes() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, process, "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        var total = TOTAL.matcher(answer);
        if (!total.find()) {
            throw new IllegalStateException("jcmd answered otherwise: " + answer);
        }
        return Long.parseLong(total.group(1));
    }
}
