package theriac.platform.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Processes of an earlier run whose launcher was killed.
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {}

    /// Stops them, services before Kafka before PostgreSQL, and tells their names.
    static List<String> stop(Workspace workspace) {
        var stopped = new ArrayList<String>();
        var services = Stream.of(Service.values()).map(Service::label);
        Stream.concat(services, Stream.of(LocalPlatform.KAFKA)).forEach(name -> {
            var runFile = RunFile.of(workspace, name);
            runFile.process().ifPresent(process -> {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                stop(process);
                stopped.add(name);
            });
            runFile.delete();
        });
        if (LocalPostgres.stopLeftover(workspace)) {
            stopped.add(LocalPlatform.POSTGRESQL);
        }
        RunningPlatform.forget(workspace);
        return stopped;
    }

    /// Ends a process: asked first, killed when it does not listen.
    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a process is not computed", e);
        }
    }
}
