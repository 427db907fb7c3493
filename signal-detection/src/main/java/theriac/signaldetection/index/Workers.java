package theriac.signaldetection.index;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Who does the work of a long count.
///
/// @param executor where all but one of them run; the thread that asks is the other
/// @param count how many work at the same time
public record Workers(Executor executor, int count) {

    /// The thread that asks, alone.
    public static final Workers ALONE = new Workers(Runnable::run, 1);

    public Workers {
        if (count < 1) {
            throw new IllegalArgumentException("somebody must work");
        }
    }

    /// Lets every worker do the same and waits for all. What one throws is thrown.
    void all(Runnable work) {
        var others = new ArrayList<CompletableFuture<Void>>();
        for (var other = 1; other < count; other++) {
            others.add(CompletableFuture.runAsync(work, executor));
        }
        try {
            work.run();
        } finally {
            join(others);
        }
    }

    private static void join(ArrayList<CompletableFuture<Void>> others) {
        try {
            others.forEach(CompletableFuture::join);
        } catch (CompletionException | CancellationException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
