package dk.overgang.referral.identities.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A CPR number or one of its replacements (standards 3.1). Modulus 11 is no test: valid numbers fail it since
/// 2007.
public record Cpr(String value) {

    private static final String ORDINARY = "[0-9]{10}";

    /// X-eCPR and D-eCPR: a birth date, a mark that names the issuer, two letters and a digit.
    private static final String REPLACEMENT = "[0-9]{6}[01567][A-Z]{2}[0-9]";

    public Cpr {
        if (!value.matches(ORDINARY) && !value.matches(REPLACEMENT)) {
            throw new IllegalArgumentException("Not a CPR number");
        }
    }

    /// Reads what people write, with a dash or a space before the last four; nobody is born after today.
    public static Optional<Cpr> read(String text, LocalDate today) {
        var value = text.strip().replaceFirst("^(.{6})[ -](.{4})$", "$1$2").toUpperCase(Locale.ROOT);
        var isPossible = value.matches(ORDINARY)
                ? isBirthDate(value, century(value), today)
                : value.matches(REPLACEMENT)
                        && Stream.of(1900, 2000).anyMatch(century -> isBirthDate(value, century, today));
        return isPossible ? Optional.of(new Cpr(value)) : Optional.empty();
    }

    /// The birth date of the number, for whoever need not know the rest: `070392-****`.
    public String masked() {
        return value.substring(0, 6) + "-****";
    }

    /// A replacement number does not tell the century: the later one that is not yet to come is taken.
    public LocalDate bornOn(LocalDate today) {
        var century = value.matches(ORDINARY) ? century(value) : isBirthDate(value, 2000, today) ? 2000 : 1900;
        return LocalDate.of(
                century + Integer.parseInt(value.substring(4, 6)),
                Integer.parseInt(value.substring(2, 4)),
                Integer.parseInt(value.substring(0, 2)));
    }

    /// The seventh digit tells the century together with the year.
    private static int century(String value) {
        var year = Integer.parseInt(value.substring(4, 6));
        return switch (value.charAt(6)) {
            case '0', '1', '2', '3' -> 1900;
            case '4', '9' -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
    }

    private static boolean isBirthDate(String value, int century, LocalDate today) {
        var day = Integer.parseInt(value.substring(0, 2));
        var month = Integer.parseInt(value.substring(2, 4));
        if (month < 1 || month > 12) {
            return false;
        }
        var born = YearMonth.of(century + Integer.parseInt(value.substring(4, 6)), month);
        return born.isValidDay(day) && !born.atDay(day).isAfter(today);
    }

    /// Masked, because a record's text ends up in log lines.
    @Override
    public String toString() {
        return "Cpr[******-****]";
    }
}
