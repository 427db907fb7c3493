package theriac.platform.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import theriac.platform.PlatformException;

/// `theriac bench [NAME]`: measurements, each beside a limit or a peer measured in the same run.
@Command(name = "bench", description = "Measures the platform and prints a table: figure, limit or peer, ratio.")
final class BenchCommand implements Callable<Integer> {

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "The benchmarks to run (default: all).")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        var workspace = launcher.workspace();
        var libraries = workspace.checkout().resolve("benchmarks/target/benchmarks");
        if (!Files.isDirectory(libraries)) {
            throw new PlatformException("The benchmarks are not built. Build them with: mvn package -DskipTests");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-Dtheriac.home=" + workspace.checkout(),
                "-cp",
                libraries.resolve("*").toString(),
                "theriac.benchmarks.Main"));
        command.addAll(names);
        return Foreground.run(workspace, command);
    }
}
