package theriac.platform.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import theriac.platform.Chromium;
import theriac.platform.PlatformException;

/// `theriac test`: the whole build with all its tests.
@Command(
        name = "test",
        description = {
            "Builds everything and runs all tests ('mvn verify'), two modules at a time. What tests print is in",
            "*-output.txt below target/surefire-reports and target/failsafe-reports of each module. Exits as Maven exits."
        })
final class TestCommand implements Callable<Integer> {

    /// While the tests of one module wait, those of another compute; what both print would be a tangle on the console.
    /// Maven takes the first `-T` that it is given, so one among the arguments counts more.
    private static final List<String> TWO_MODULES_AT_A_TIME =
            List.of("-T2", "-Dmaven.test.redirectTestOutputToFile=true");

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Parameters(
            paramLabel = "ARGUMENT",
            arity = "0..*",
            description =
                    "Further arguments for Maven, after '--', such as: -- -pl catalog-service -am, or -- -T1 for one module"
                            + " after the other.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        var workspace = launcher.workspace();
        RunningPlatform.find(workspace).ifPresent(running -> {
            throw new PlatformException(
                    "The platform runs from the files that the tests build anew. Stop it first with: "
                            + workspace.command() + " down");
        });
        var command = new ArrayList<>(List.of("mvn", "-B", "verify"));
        command.addAll(arguments);
        command.addAll(TWO_MODULES_AT_A_TIME);
        var exitCode = Foreground.run(workspace, command);
        if (Chromium.find().isEmpty()) {
            skipped("browser tests. To run them, " + Chromium.ADVICE);
        }
        if (!isOnThePath("kubectl")) {
            skipped("tests of the manifests in deploy/. To run them, install kubectl 1.21 or newer");
        }
        return exitCode;
    }

    private void skipped(String what) {
        launcher.out().println("SKIPPED: " + what + ".");
        launcher.out().flush();
    }

    private static boolean isOnThePath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
