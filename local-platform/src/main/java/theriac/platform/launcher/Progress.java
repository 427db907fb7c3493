package theriac.platform.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

import theriac.platform.PlatformException;

/// Tells the person at the keyboard what the launcher waits for, and for how long.
final class Progress {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration REMINDER = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(50);

    private final PrintWriter out;
    private final long began = System.nanoTime();

    Progress(PrintWriter out) {
        this.out = out;
    }

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /// Waits until each of these is ready, and says so as they become it.
    ///
    /// @param ready by name, whether it is ready
    /// @param onEachLook what may end the waiting by an exception
    void await(Map<String, BooleanSupplier> ready, Runnable onEachLook) {
        var waiting = new LinkedHashMap<>(ready);
        var start = System.nanoTime();
        var reminder = start;
        while (!waiting.isEmpty()) {
            onEachLook.run();
            waiting.entrySet().removeIf(entry -> isReady(entry.getKey(), entry.getValue(), start));
            if (since(reminder).compareTo(REMINDER) > 0) {
                reminder = System.nanoTime();
                say("  waiting for " + String.join(", ", waiting.keySet()) + " (" + seconds(since(start)) + ")");
            }
            if (since(start).compareTo(LIMIT) > 0) {
                throw new PlatformException(String.join(", ", new ArrayList<>(waiting.keySet())) + " did not become"
                        + " ready within " + seconds(LIMIT) + ".");
            }
            pause();
        }
    }

    /// How long this launcher has worked.
    String elapsed() {
        return seconds(since(began));
    }

    static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Interrupted.", e);
        }
    }

    private boolean isReady(String name, BooleanSupplier ready, long start) {
        if (!ready.getAsBoolean()) {
            return false;
        }
        say("  " + name + " is ready after " + seconds(since(start)));
        return true;
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
