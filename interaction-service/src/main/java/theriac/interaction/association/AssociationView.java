package theriac.interaction.association;

import java.util.List;

import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Freshness;

/// This replica's view of what assessors confirmed.
public interface AssociationView {

    /// The associations whose first drug this is, whether their confirmation still holds or not.
    List<Association> of(DrugId drug);

    /// How far the view can be relied on now.
    Freshness freshness();
}
