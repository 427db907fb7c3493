package theriac.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/// A packaged service as an image starts it, with nothing but what its environment says.
record PackagedService(String module) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /// Where the build puts the application.
    Path application() {
        return Checkout.ROOT.resolve(module).resolve("target/quarkus-app");
    }

    /// Runs it to its end in a folder that holds the application.
    Ended runIn(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var output = Files.createTempFile(module, ".txt");
        var command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.onExit()).succeedsWithin(Duration.ofMinutes(1));
        return new Ended(process.exitValue(), Files.readString(output));
    }

    /// How it ended and what it said.
    record Ended(int exitCode, String output) {}
}
