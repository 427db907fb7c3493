package theriac.http.rest;

import java.io.IOException;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import theriac.http.Problem;
import theriac.http.Upload;

/// Refuses a body that is longer than its endpoint takes: before reading it where its length is announced, else at the
/// first byte too many.
@Provider
class BodyLimit implements ContainerRequestFilter, ReaderInterceptor, ExceptionMapper<LimitedInputStream.Exceeded> {

    private final ResourceInfo resource;
    private final long bodyLimit;
    private final long uploadLimit;

    BodyLimit(
            ResourceInfo resource,
            @ConfigProperty(name = "theriac.http.max-body-size") MemorySize bodyLimit,
            @ConfigProperty(name = "theriac.http.max-upload-size") MemorySize uploadLimit) {
        this.resource = resource;
        this.bodyLimit = bodyLimit.asLongValue();
        this.uploadLimit = uploadLimit.asLongValue();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > limit()) {
            request.abortWith(refusal(limit()));
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        reading.setInputStream(new LimitedInputStream(reading.getInputStream(), limit()));
        return reading.proceed();
    }

    @Override
    public Response toResponse(LimitedInputStream.Exceeded exceeded) {
        return refusal(exceeded.limit());
    }

    private long limit() {
        return resource.getResourceMethod().isAnnotationPresent(Upload.class) ? uploadLimit : bodyLimit;
    }

    /// The rest of the body is not waited for: the connection ends with the answer.
    private static Response refusal(long limit) {
        return ProblemBody.answer(Problem.tooLarge(limit))
                .header("Connection", "close")
                .build();
    }
}
