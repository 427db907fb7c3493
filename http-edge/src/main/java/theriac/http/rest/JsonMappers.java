package theriac.http.rest;

import java.io.CharConversionException;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import theriac.http.Problem;

/// Answers those whose JSON can't be read.
final class JsonMappers {

    private JsonMappers() {}

    @Provider
    static final class Mismatched implements ExceptionMapper<MismatchedInputException> {
        @Override
        public Response toResponse(MismatchedInputException exception) {
            return answer(exception);
        }
    }

    @Provider
    static final class Unreadable implements ExceptionMapper<JsonProcessingException> {
        @Override
        public Response toResponse(JsonProcessingException exception) {
            return answer(exception);
        }
    }

    @Provider
    static final class BrokenCharacters implements ExceptionMapper<CharConversionException> {
        @Override
        public Response toResponse(CharConversionException exception) {
            return ProblemBody.answer(Problem.invalid("", "is not well-formed JSON in UTF-8"))
                    .build();
        }
    }

    private static Response answer(JsonProcessingException exception) {
        return UnreadableJson.isAboutReading(exception)
                ? ProblemBody.answer(UnreadableJson.problem(exception)).build()
                : Incident.answer(exception);
    }
}
