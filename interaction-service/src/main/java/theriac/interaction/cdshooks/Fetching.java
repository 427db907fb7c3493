package theriac.interaction.cdshooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;

import theriac.interaction.cdshooks.chart.Chart;
import theriac.interaction.cdshooks.chart.Element;

/// Fetches what a request leaves out from the FHIR server of a registered system: that server alone, no redirects, a
/// bounded number of pages and bytes, in a bounded time.
@ApplicationScoped
class Fetching {

    private static final int MOST_PAGES = 10;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    private final ObjectMapper json;
    private final CdsHooksSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    Fetching(ObjectMapper json, CdsHooksSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    /// What came of one question.
    sealed interface Fetched {

        /// All pages.
        record Pages(List<Element> pages) implements Fetched {}

        /// Nothing, or not all.
        record Failed(String why) implements Fetched {}
    }

    /// Asks a server for several things at once.
    ///
    /// @param server a registered base address
    Map<PrefetchKey, Fetched> fetch(URI server, String token, String patientId, Set<PrefetchKey> keys) {
        var answers = new EnumMap<PrefetchKey, Fetched>(PrefetchKey.class);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new EnumMap<PrefetchKey, CompletableFuture<Fetched>>(PrefetchKey.class);
            for (var key : keys) {
                asked.put(key, CompletableFuture.supplyAsync(() -> all(server, token, key, patientId), workers));
            }
            var all = CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new));
            awaitThem(all);
            asked.forEach((key, future) -> answers.put(key, future.getNow(new Fetched.Failed("it took too long"))));
            workers.shutdownNow();
        }
        return answers;
    }

    private void awaitThem(CompletableFuture<Void> all) {
        try {
            all.get(settings.fetchWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException someFailed) {
            all.cancel(true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Fetched all(URI server, String token, PrefetchKey key, String patientId) {
        var base = server.toString().replaceAll("/+$", "");
        var pages = new ArrayList<Element>();
        var next = base + "/" + key.query(patientId);
        while (!next.isEmpty()) {
            if (pages.size() == MOST_PAGES) {
                return new Fetched.Failed("it has more than " + MOST_PAGES + " pages");
            }
            if (!next.startsWith(base + "/") && !next.startsWith(base + "?")) {
                return new Fetched.Failed("its next page is on another server");
            }
            try {
                var page =
                        page(URI.create(next), token, new Element(NullNode.getInstance(), "/fhirServer/" + key.key()));
                pages.add(page);
                next = Chart.links(page, "next").findFirst().orElse("");
            } catch (IOException | IllegalArgumentException failure) {
                return new Fetched.Failed(
                        failure instanceof NotAnswered refused ? refused.getMessage() : "it could not be read");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return new Fetched.Failed("it took too long");
            }
        }
        return new Fetched.Pages(List.copyOf(pages));
    }

    /// The server answered otherwise than with data.
    private static final class NotAnswered extends IOException {

        private static final long serialVersionUID = 1L;

        NotAnswered(String why) {
            super(why);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private Element page(URI address, String token, Element place) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(settings.fetchWithin())
                .header("Accept", "application/fhir+json")
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new NotAnswered("the server answered " + answer.statusCode());
            }
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new NotAnswered("it is longer than " + MOST_BYTES + " bytes");
            }
            var read = json.readTree(bytes);
            if (read == null || !read.isObject()) {
                throw new NotAnswered("it is no FHIR resource");
            }
            return new Element(read, place.pointer());
        } catch (JsonProcessingException noJson) {
            throw new NotAnswered("it is no JSON");
        }
    }
}
