package theriac.imports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;

/// Reads the next piece of a file on a thread of its own while one is received, and never more than that one.
///
/// @param <T> a piece
public final class ReadAhead<T> implements AutoCloseable {

    private final LongFunction<T> pieceAfter;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("read-ahead").factory());
    private CompletableFuture<T> next;

    /// Begins to read the piece after a place.
    ///
    /// @param pieceAfter reads the piece that follows a place; one call at a time
    public ReadAhead(LongFunction<T> pieceAfter, long place) {
        this.pieceAfter = pieceAfter;
        this.next = read(place);
    }

    private CompletableFuture<T> read(long place) {
        return CompletableFuture.supplyAsync(() -> pieceAfter.apply(place), reader);
    }

    /// The piece that is being read; the one after its end is read from now on.
    ///
    /// @throws RuntimeException what the reading threw
    public T take(long end) {
        var piece = await();
        next = read(end);
        return piece;
    }

    private T await() {
        try {
            return next.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /// Waits for the piece that is being read: nothing is read any more then.
    @Override
    public void close() {
        reader.close();
    }
}
