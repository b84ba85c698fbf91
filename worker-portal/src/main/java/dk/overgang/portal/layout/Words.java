package dk.overgang.portal.layout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/// Days in words, in the reader's language, counted from today in Denmark.
///
/// @param today on the platform's clock
public record Words(MessageSource texts, Locale locale, LocalDate today) {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), DENMARK);
    }

    /// torsdag 26. november 2026
    public String whole(LocalDate day) {
        return format(day, "words.whole");
    }

    /// 26. nov., and with its year where that is another one
    public String day(LocalDate day) {
        return format(day, day.getYear() == today.getYear() ? "words.day" : "words.day-of-year");
    }

    /// The day of a moment, in Denmark.
    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, DENMARK));
    }

    /// tors. 3. dec., and with its year where that is another one
    public String weekday(LocalDate day) {
        return format(day, day.getYear() == today.getYear() ? "words.weekday" : "words.weekday-of-year");
    }

    /// i dag, i morgen, om 11 dage, i går, 2 dage siden
    public String away(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today, day);
        return switch ((int) days) {
            case 0 -> text("words.today");
            case 1 -> text("words.tomorrow");
            case -1 -> text("words.yesterday");
            default -> days > 0 ? text("words.in-days", days) : text("words.days-ago", -days);
        };
    }

    /// i dag kl. 7.30, i går kl. 16.12, and before that the day with the time
    public String moment(Instant at) {
        var there = at.atZone(DENMARK);
        var day = there.toLocalDate();
        return text(
                "words.moment",
                day.isBefore(today.minusDays(1)) || day.isAfter(today) ? day(day) : away(day),
                DateTimeFormatter.ofPattern(text("words.time"), locale).format(there));
    }

    /// A text of the bundles, for what is put together in Java.
    public String text(String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }

    /// A worker who has never been here has only an id.
    public String unnamed(String id) {
        return text("team.unnamed", id.length() > 8 ? id.substring(0, 8) : id);
    }

    /// The text of a code of a service's open list; a code without one is shown as it is.
    public String coded(String prefix, String code) {
        return Objects.requireNonNull(texts.getMessage(prefix + code, null, code, locale));
    }

    private String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(text(pattern), locale).format(day);
    }
}
