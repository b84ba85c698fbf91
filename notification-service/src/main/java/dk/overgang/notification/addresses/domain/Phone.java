package dk.overgang.notification.addresses.domain;

/// A phone number as people write it.
public record Phone(String written) {

    /// What is taken for one: eight digits, or the country's number in front, with spaces.
    public static final String PATTERN = "([0-9] ?){8}|[+][1-9]( ?[0-9]){6,14}";

    /// With the country's number in front, for example `+4512345678`.
    public String international() {
        var digits = written.replace(" ", "");
        return digits.startsWith("+") ? digits : "+45" + digits;
    }
}
