package theriac.platform.launcher;

import java.io.IOException;
import java.util.List;

import theriac.platform.PlatformException;

/// A program that takes over the terminal until it ends.
final class Foreground {

    private Foreground() {}

    /// Runs the command in the checkout, with this launcher's Java as its `JAVA_HOME`, and gives back its exit code.
    static int run(Workspace workspace, List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(workspace.checkout().toFile())
                .inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new PlatformException(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Interrupted.", e);
        }
    }
}
