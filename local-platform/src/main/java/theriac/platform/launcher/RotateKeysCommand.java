package theriac.platform.launcher;

import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import theriac.platform.PlatformException;

/// `theriac rotate-keys [SERVICE]`: all keys of data about people wrapped with the current master key.
@Command(
        name = "rotate-keys",
        description = {
            "Has services wrap all keys of data about people with their current master key, so that older master keys",
            "can be taken out of their settings. What is encrypted stays as it is. It may be repeated."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the current master key of each service wraps all of its keys",
            "1:a service did not come to the end"
        })
final class RotateKeysCommand implements Callable<Integer> {

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Parameters(
            paramLabel = "SERVICE",
            arity = "0..1",
            description = "catalog, interaction or adverse-event. All three if none is named.")
    private @Nullable String service;

    @Mixin
    private ServiceElsewhere elsewhere = new ServiceElsewhere();

    @Override
    public Integer call() {
        if (service == null && elsewhere.isNamed()) {
            throw new PlatformException("Say which service answers at that address.");
        }
        var rotation = new KeyRotation(launcher.out());
        var allDone = true;
        for (var each : service == null ? Service.behindTheDashboard() : List.of(Service.named(service))) {
            var api = elsewhere.api(each, launcher.workspace(), "theriac-rotate-keys");
            allDone &= rotation.isDone(each.label(), api);
        }
        return allDone ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
