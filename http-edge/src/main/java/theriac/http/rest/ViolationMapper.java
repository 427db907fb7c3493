package theriac.http.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonPointer;

import theriac.http.Problem;

/// Answers those whose request breaks a constraint of its fields. A broken constraint of anything but the request is
/// our own fault.
@Provider
class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    private final ResourceInfo resource;

    ViolationMapper(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        if (!exception.getConstraintViolations().stream().allMatch(ViolationMapper::isOfTheRequest)) {
            return Incident.answer(exception);
        }
        var violations = exception.getConstraintViolations().stream()
                .map(violation -> new Problem.Violation(pointer(violation), violation.getMessage()))
                .sorted((one, other) -> one.pointer().compareTo(other.pointer()))
                .toList();
        return ProblemBody.answer(Problem.invalid(violations)).build();
    }

    private static boolean isOfTheRequest(ConstraintViolation<?> violation) {
        var nodes = violation.getPropertyPath().iterator();
        return nodes.hasNext()
                && nodes.next().getKind() == ElementKind.METHOD
                && nodes.hasNext()
                && nodes.next().getKind() == ElementKind.PARAMETER;
    }

    private String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                pointer.append(parameter(node.as(Path.ParameterNode.class)));
            } else if (node.getKind() != ElementKind.METHOD) {
                appendTo(pointer, node);
            }
        }
        return pointer.toString();
    }

    private String parameter(Path.ParameterNode node) {
        var annotations = resource.getResourceMethod().getParameterAnnotations()[node.getParameterIndex()];
        return ParameterName.of(annotations).orElse("");
    }

    private static void appendTo(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append(JsonPointer.empty().appendProperty(node.getKey().toString()));
        }
        if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
            pointer.append(JsonPointer.empty().appendProperty(node.getName()));
        }
    }
}
