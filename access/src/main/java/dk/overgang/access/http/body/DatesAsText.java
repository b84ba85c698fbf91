package dk.overgang.access.http.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Reads dates and points in time from ISO 8601 text only: not from numbers or lists, and no date from a point in
/// time.
public final class DatesAsText {

    private static final int LAST_YEAR = 9999;
    private static final int LENGTH_OF_A_DAY = "2026-05-20".length();

    private DatesAsText() {}

    static SimpleModule module() {
        return new SimpleModule("dates as text")
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, DatesAsText::day))
                .addDeserializer(Instant.class, new Text<>(Instant.class, DatesAsText::instant));
    }

    /// A day of a year of four digits; further ones are typing errors, and more than calendars and stores can count.
    ///
    /// @throws DateTimeException where the text is none
    public static LocalDate day(String text) {
        if (text.length() != LENGTH_OF_A_DAY) {
            throw new DateTimeException("Not a day of our time");
        }
        return LocalDate.parse(text);
    }

    private static Instant instant(String text) {
        var at = OffsetDateTime.parse(text);
        if (at.getYear() < 1 || at.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not a moment of our time");
        }
        return at.toInstant();
    }

    private static final class Text<T> extends StdDeserializer<T> {

        private final Function<String, T> parse;

        private Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked") // Jackson answers an object of the type it is asked for, or throws.
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return parse.apply(json.getString());
            } catch (DateTimeException none) {
                return (T) context.handleWeirdStringValue(handledType(), json.getString(), "no such date");
            }
        }
    }
}
