package theriac.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// A fixed number of clients that each send the next request when the last is answered.
record ClosedLoop(HttpClient http, int clients) {

    /// What a turn of load gave.
    record Outcome(double perSecond, double medianMillis, double p99Millis) {}

    /// Sends for this long. A refused request fails the run: only answered work counts.
    Outcome run(Duration turn, Supplier<HttpRequest> requests) throws Exception {
        var latencies = new ArrayList<java.util.concurrent.Future<long[]>>();
        var start = System.nanoTime();
        var end = start + turn.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var client = 0; client < clients; client++) {
                latencies.add(threads.submit(() -> sendUntil(end, requests)));
            }
        }
        var nanos = LongStream.empty();
        for (var client : latencies) {
            nanos = LongStream.concat(nanos, LongStream.of(client.get()));
        }
        var all = nanos.toArray();
        var elapsed = (System.nanoTime() - start) / 1e9;
        return new Outcome(
                all.length / elapsed, Statistics.percentile(all, 50) / 1e6, Statistics.percentile(all, 99) / 1e6);
    }

    private long[] sendUntil(long end, Supplier<HttpRequest> requests) throws IOException, InterruptedException {
        var latencies = LongStream.builder();
        while (System.nanoTime() < end) {
            var began = System.nanoTime();
            var answer = http.send(requests.get(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
            }
            latencies.add(System.nanoTime() - began);
        }
        return latencies.build().toArray();
    }

    /// Numbers that are never given twice, also not by an earlier run.
    static Supplier<String> uniqueNumbers() {
        var next = new AtomicLong(System.nanoTime());
        return () -> Long.toString(next.incrementAndGet(), 36);
    }
}
