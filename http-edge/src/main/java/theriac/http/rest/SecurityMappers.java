package theriac.http.rest;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

import theriac.http.Problem;

/// Answers those whose token is missing, not good, or not good enough.
final class SecurityMappers {

    private SecurityMappers() {}

    private static Response unauthenticated(String detail) {
        var problem = new Problem(401, "unauthenticated", "A valid token is needed", detail, List.of());
        return ProblemBody.answer(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @Provider
    static final class MissingToken implements ExceptionMapper<UnauthorizedException> {
        @Override
        public Response toResponse(UnauthorizedException missing) {
            return unauthenticated("Send a bearer token in the Authorization header.");
        }
    }

    @Provider
    static final class BadToken implements ExceptionMapper<AuthenticationFailedException> {
        @Override
        public Response toResponse(AuthenticationFailedException bad) {
            return unauthenticated("The token is expired, altered, or from another issuer.");
        }
    }

    @Provider
    static final class UnfinishedToken implements ExceptionMapper<AuthenticationCompletionException> {
        @Override
        public Response toResponse(AuthenticationCompletionException bad) {
            return unauthenticated("The token could not be verified.");
        }
    }

    @Provider
    static final class MissingRole implements ExceptionMapper<ForbiddenException> {
        @Override
        public Response toResponse(ForbiddenException missing) {
            return ProblemBody.answer(Problem.forbidden("None of the token's roles may do this."))
                    .build();
        }
    }
}
