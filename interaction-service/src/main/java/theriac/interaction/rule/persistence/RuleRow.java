package theriac.interaction.rule.persistence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// One kept version of a rule.
@Entity
@Table(name = "interaction_rule")
class RuleRow {

    /// Its key.
    @Embeddable
    record Key(String id, int version) {}

    @EmbeddedId
    private Key key = new Key("", 0);

    private String document = "";

    /// For Hibernate, which fills the fields.
    protected RuleRow() {}

    RuleRow(Key key, String document) {
        this.key = key;
        this.document = document;
    }

    Key key() {
        return key;
    }

    String document() {
        return document;
    }
}
