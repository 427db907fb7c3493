package theriac.platform.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.platform.BrokerProcess;
import theriac.platform.PlatformException;

/// A program of the platform as `java` is told to run it: a small heap, the simple collector, its start-up archive.
record JavaProgram(
        List<String> options, List<Path> classPath, String mainClass, List<String> arguments, StartupArchive archive) {

    private static final List<String> SMALL = List.of("-Xmx384m", "-XX:+UseSerialGC");

    static JavaProgram kafka(Workspace workspace, int port) {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        return new JavaProgram(
                List.of("--sun-misc-unsafe-memory-access=allow"),
                classPath,
                BrokerProcess.class.getName(),
                List.of(workspace.kafka().toString(), Integer.toString(port)),
                StartupArchive.of(workspace.checkout().resolve("local-platform/target"), classPath));
    }

    /// The packaged application with its jars on a plain class path: archives hold only classes from such.
    static JavaProgram service(Workspace workspace, Service service, Path settings) {
        var application = service.application(workspace);
        var classPath = Stream.of("quarkus", "app", "lib/main", "lib/boot")
                .flatMap(folder -> jars(application.resolve(folder)))
                .toList();
        var options = new ArrayList<>(openedPackages(application.resolve("quarkus-run.jar")));
        options.add("--enable-native-access=ALL-UNNAMED");
        options.add("-Dquarkus.profile=local");
        options.add("-Dquarkus.config.locations=" + settings.toUri());
        options.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        return new JavaProgram(
                options,
                classPath,
                "io.quarkus.runner.GeneratedMain",
                List.of(),
                StartupArchive.of(application.resolveSibling("."), classPath));
    }

    /// The arguments of `java`.
    List<String> commandLine() {
        var line = new ArrayList<>(SMALL);
        line.addAll(archive.options());
        line.addAll(options);
        line.add("-cp");
        line.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }

    /// What the application's own jar asks of `java -jar`, which a plain class path has to be told.
    private static List<String> openedPackages(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var opened = file.getManifest().getMainAttributes().getValue("Add-Opens");
            return opened == null
                    ? List.of()
                    : Stream.of(opened.split(" ", -1))
                            .map(name -> "--add-opens=" + name + "=ALL-UNNAMED")
                            .toList();
        } catch (IOException e) {
            throw new PlatformException("The build of " + jar + " is broken: " + e.getMessage(), e);
        }
    }

    /// The jars of a folder, the transformed classes of Quarkus before the classes that they replace.
    private static Stream<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
