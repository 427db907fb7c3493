package theriac.system;

import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;

/// Signals to processes, such as `KILL`.
final class Signals {

    private Signals() {}

    static void send(String name, ProcessHandle process) throws IOException, InterruptedException {
        var exitCode = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(exitCode).isZero();
    }
}
