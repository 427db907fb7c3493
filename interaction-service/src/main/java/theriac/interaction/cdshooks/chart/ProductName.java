package theriac.interaction.cdshooks.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import theriac.interaction.drug.Quantity;

/// The name of a product as RxNorm builds it, such as `Warfarin Sodium 0.5 MG Oral Tablet`: ingredients with their
/// strengths, joined by slashes, and a form.
final class ProductName {

    private static final Pattern BEFORE = Pattern.compile("(?i)^\\s*(?:\\d+(?:\\.\\d+)?\\s+(?:HR|ML|ACTUAT)\\s+)+");
    private static final Pattern STRENGTH =
            Pattern.compile("(?i)\\s(\\d+(?:\\.\\d+)?)\\s*([A-Z%]+(?:/[A-Z]+)?)(?=\\s|$)");
    private static final Set<String> SALTS_AND_FORMS = Set.copyOf(Arrays.asList(
            ("acetate anhydrous besylate bitartrate bromide calcium carbonate chloride citrate decanoate dihydrate fumarate"
                            + " gluconate hcl hydrate hydrobromide hydrochloride lactate magnesium maleate mesylate"
                            + " monohydrate nitrate oxalate palmitate pamoate phosphate potassium sodium succinate sulfate"
                            + " sulphate tartrate tosylate tromethamine"
                            + " buccal capsule capsules cream delayed er extended film gel injectable injection liquid"
                            + " ointment ophthalmic oral patch release solution spray sublingual suppository suspension"
                            + " syrup tablet tablets topical transdermal")
                    .split(" ")));

    private ProductName() {}

    /// One ingredient.
    ///
    /// @param names under which it may be known, the fullest first
    /// @param perUnit how much one tablet or the like holds
    /// @param perMilliliter how much 1 mL holds
    record Ingredient(List<String> names, Optional<Quantity> perUnit, Optional<Quantity> perMilliliter) {}

    static List<Ingredient> ingredients(String written) {
        var plain = BEFORE.matcher(written.replaceAll("\\[[^\\]]*\\]", " ")).replaceFirst("");
        return Arrays.stream(plain.split(" / "))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(ProductName::ingredient)
                .toList();
    }

    /// By which route a product of this name is given, as far as its form says.
    static Optional<String> route(String written) {
        var name = written.toLowerCase(Locale.ROOT);
        return List.of("oral", "topical", "sublingual", "buccal", "transdermal", "ophthalmic", "nasal", "rectal")
                .stream()
                .filter(route -> name.matches(".*\\b" + route + "\\b.*"))
                .findFirst();
    }

    private static Ingredient ingredient(String part) {
        var strength = STRENGTH.matcher(part);
        if (!strength.find()) {
            return new Ingredient(names(part), Optional.empty(), Optional.empty());
        }
        var amount = new BigDecimal(strength.group(1));
        var unit = strength.group(2).toUpperCase(Locale.ROOT);
        var perMilliliter = unit.endsWith("/ML");
        var held = amount.signum() > 0 ? mass(amount, unit.replace("/ML", "")) : Optional.<Quantity>empty();
        return new Ingredient(
                names(part.substring(0, strength.start())),
                perMilliliter ? Optional.empty() : held,
                perMilliliter ? held : Optional.empty());
    }

    private static Optional<Quantity> mass(BigDecimal amount, String unit) {
        return switch (unit) {
            case "MG" -> Optional.of(new Quantity(amount, "mg"));
            case "MCG", "UG" -> Optional.of(new Quantity(amount, "microgram"));
            case "G", "GM" -> Optional.of(new Quantity(amount.movePointRight(3), "mg"));
            default -> Optional.empty();
        };
    }

    /// Salts and forms at the end are left off, word by word; no other word is.
    private static List<String> names(String written) {
        var names = new ArrayList<String>();
        var name = written.strip();
        while (!name.isEmpty()) {
            names.add(name);
            var space = name.lastIndexOf(' ');
            var last = name.substring(space + 1).toLowerCase(Locale.ROOT);
            name = space > 0 && SALTS_AND_FORMS.contains(last)
                    ? name.substring(0, space).strip()
                    : "";
        }
        return names;
    }
}
