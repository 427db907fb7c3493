package theriac.adverseevent.disproportionality.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Describes what every endpoint about pairs answers to a question that cannot be read.
@APIResponse(
        responseCode = "400",
        description = "A parameter is not valid",
        content =
                @Content(
                        mediaType = SignalExamples.PROBLEM_JSON,
                        examples = @ExampleObject(name = "a bad subgroup", value = SignalExamples.INVALID_SUBGROUP)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface RefusesQuestions {}
