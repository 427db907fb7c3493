package theriac.interaction.rule.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// The rows of all kept rules.
@ApplicationScoped
class RuleRows implements PanacheRepositoryBase<RuleRow, RuleRow.Key> {}
