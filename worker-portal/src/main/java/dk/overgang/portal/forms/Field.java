package dk.overgang.portal.forms;

import static java.util.stream.Collectors.joining;

import dk.overgang.portal.layout.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A field of a form and what stands in it.
///
/// @param name the JSON pointer of what it fills, without the first slash, so that refusals find it
/// @param hint null where the label says it all
/// @param options of a choice
/// @param values several of a field of boxes; day, month and year of a day
public record Field(
        String name, Look look, String label, @Nullable String hint, List<Option> options, List<String> values) {

    /// How it is filled.
    public enum Look {
        HIDDEN,
        LINE,
        TEXT,
        DAY,
        /// One answer, as large taps.
        ONE,
        /// One answer of a row of numbers.
        SCALE,
        /// One answer of a long list.
        LIST,
        SEVERAL,
        YES,
        /// Nothing to fill: what follows from the form, or what it is about.
        NOTE,
        /// Nothing to fill: what the next fields are about.
        HEADING
    }

    /// A day as three fields.
    public record Parts(String day, String month, String year) {}

    public Field {
        options = List.copyOf(options);
        values = List.copyOf(values);
    }

    private Field(String name, Look look, String label, List<Option> options) {
        this(name, look, label, null, options, List.of());
    }

    public static Field hidden(String name, String value) {
        return new Field(name, Look.HIDDEN, "", null, List.of(), List.of(value));
    }

    public static Field line(String name, String label) {
        return new Field(name, Look.LINE, label, List.of());
    }

    public static Field text(String name, String label) {
        return new Field(name, Look.TEXT, label, List.of());
    }

    public static Field day(String name, String label, @Nullable LocalDate day) {
        var values = day == null
                ? List.<String>of()
                : List.of(
                        Integer.toString(day.getDayOfMonth()),
                        Integer.toString(day.getMonthValue()),
                        Integer.toString(day.getYear()));
        return new Field(name, Look.DAY, label, null, List.of(), values);
    }

    public static Field one(String name, String label, List<Option> options) {
        return new Field(name, Look.ONE, label, options);
    }

    public static Field scale(String name, String label, List<Option> options) {
        return new Field(name, Look.SCALE, label, options);
    }

    public static Field list(String name, String label, List<Option> options) {
        return new Field(name, Look.LIST, label, options);
    }

    public static Field several(String name, String label, List<Option> options) {
        return new Field(name, Look.SEVERAL, label, options);
    }

    public static Field yes(String name, String label) {
        return new Field(name, Look.YES, label, List.of());
    }

    public static Field note(String text) {
        return new Field("", Look.NOTE, text, List.of());
    }

    public static Field heading(String text) {
        return new Field("", Look.HEADING, text, List.of());
    }

    /// Whether there is something to fill, and so something to be refused.
    boolean isAsked() {
        return look != Look.NOTE && look != Look.HEADING;
    }

    public Field hinted(@Nullable String text) {
        return new Field(name, look, label, text, options, values);
    }

    /// With what stands in it; null is nothing.
    public Field with(@Nullable String value) {
        return with(value == null ? List.of() : List.of(value));
    }

    public Field with(List<String> now) {
        return new Field(name, look, label, hint, options, now);
    }

    /// The same field of another row, with nothing in it.
    Field named(String other) {
        return new Field(other, look, label, hint, options, List.of());
    }

    /// With what somebody typed.
    public Field with(Typed typed) {
        return switch (look) {
            case HIDDEN, NOTE, HEADING -> this;
            case DAY -> with(typed.parts(name));
            case SEVERAL -> with(typed.all(name));
            case LINE, TEXT, ONE, SCALE, LIST, YES ->
                with(Optional.ofNullable(typed.raw(name)).filter(text -> !text.isEmpty()).stream()
                        .toList());
        };
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    public Parts day() {
        return new Parts(part(0), part(1), part(2));
    }

    private String part(int at) {
        return values.size() > at ? values.get(at) : "";
    }

    /// What stands in it, for people; empty where nothing does.
    public String said(Words words) {
        return switch (look) {
            case HIDDEN, NOTE, HEADING -> "";
            case LINE, TEXT -> value();
            case YES -> values.isEmpty() ? "" : words.text("forms.yes");
            case DAY ->
                Stream.of(part(0), part(1), part(2))
                        .filter(part -> !part.isEmpty())
                        .collect(joining("."));
            case ONE, SCALE, LIST, SEVERAL ->
                options.stream()
                        .filter(option -> has(option.value()))
                        .map(Option::label)
                        .collect(joining(", "));
        };
    }
}
