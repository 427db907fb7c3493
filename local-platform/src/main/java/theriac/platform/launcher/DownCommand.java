package theriac.platform.launcher;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import theriac.platform.PlatformException;

/// `theriac down`: what Ctrl-C does, from another terminal, and also after a launcher was killed.
@Command(name = "down", description = "Stops the platform that runs here, or what a killed one left. Data stays.")
final class DownCommand implements Runnable {

    private static final long PATIENCE_SECONDS = 90;

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Override
    public void run() {
        var workspace = launcher.workspace();
        var progress = new Progress(launcher.out());
        var running = RunFile.of(workspace, RunningPlatform.LAUNCHER).process();
        running.ifPresent(DownCommand::stop);
        var left = Leftovers.stop(workspace);
        if (running.isPresent()) {
            progress.say("The platform is stopped.");
        } else if (left.isEmpty()) {
            progress.say("Nothing runs here.");
        } else {
            progress.say("Stopped what a killed run had left: " + String.join(", ", left) + ".");
        }
    }

    private static void stop(ProcessHandle running) {
        running.destroy();
        try {
            running.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new PlatformException("The launcher (process " + running.pid() + ") does not stop.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a process is not computed", e);
        }
    }
}
