package theriac.deploy.configuration;

/// One thing that an operator may set.
///
/// @param key with `<name>` where one chooses a name
/// @param type in an operator's words, such as `duration`
/// @param standard what holds unless it is set: a value, `required`, or nothing
public record Setting(String key, String type, String standard, String meaning) {

    static final String REQUIRED = "required";

    Setting withStandard(String value) {
        return new Setting(key, type, value, meaning);
    }
}
