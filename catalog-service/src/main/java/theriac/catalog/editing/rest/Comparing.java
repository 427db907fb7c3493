package theriac.catalog.editing.rest;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import theriac.catalog.editing.document.Differences;

/// Compares documents as they are answered.
@ApplicationScoped
class Comparing {

    private final ObjectMapper json;

    Comparing(ObjectMapper json) {
        this.json = json;
    }

    DifferencesBody between(Object before, Object after) {
        return new DifferencesBody(Differences.between(json.valueToTree(before), json.valueToTree(after)));
    }
}
