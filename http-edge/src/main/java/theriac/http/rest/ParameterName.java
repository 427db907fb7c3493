package theriac.http.rest;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/// How a problem names a parameter of the request: `query:limit`, `path:drugId`, `header:If-Match`.
final class ParameterName {

    private ParameterName() {}

    static Optional<String> of(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(annotation -> name(annotation).stream())
                .findFirst();
    }

    private static Optional<String> name(Annotation annotation) {
        return switch (annotation) {
            case QueryParam query -> Optional.of("query:" + query.value());
            case PathParam path -> Optional.of("path:" + path.value());
            case HeaderParam header -> Optional.of("header:" + header.value());
            default -> Optional.empty();
        };
    }
}
