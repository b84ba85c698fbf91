package dk.overgang.notification.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import dk.overgang.notification.calendars.domain.Entry;
import dk.overgang.notification.calendars.domain.Entry.Place;
import dk.overgang.notification.calendars.domain.Language;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// F-64: what ical4j writes, biweekly reads.
class CalendarWriterTest {

    private static final UUID COURSE = UUID.fromString("0f5b9c1e-2a77-4c1d-9a5e-6d3b1a2b3c4d");
    private static final Instant AT = Instant.parse("2026-05-20T13:40:00Z");

    private final CalendarWriter writer = new CalendarWriter(URI.create("https://overgang.example"));

    @Test
    void an_entry_says_what_is_to_be_done_in_which_course_and_nothing_else() {
        var event = only(entry("Gennemgå tjeklisten for fase 1", Place.STANDING, true));

        assertThat(event.getUid().getValue()).isEqualTo(new UUID(0, 7) + "@overgang");
        assertThat(event.getSummary().getValue()).isEqualTo("Gennemgå tjeklisten for fase 1 · 1A2B-3C4D");
        assertThat(event.getUrl().getValue()).isEqualTo("https://overgang.example/forloeb/" + COURSE);
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(AT);
        ICalDate start = event.getDateStart().getValue();
        assertThat(start.hasTime()).isFalse();
        assertThat(start.getRawComponents().toString(false, false)).isEqualTo("20260602");
        assertThat(event.getClassification().isPrivate()).isTrue();
        assertThat(event.getDescription()).isNull();
    }

    @Test
    void what_is_done_is_marked_and_what_is_off_is_cancelled() {
        var done = only(entry("Mål", Place.DONE, true));
        var off = only(entry("Mål", Place.OFF, false));

        assertThat(done.getSummary().getValue()).startsWith("✓ Mål");
        assertThat(done.getStatus().isConfirmed()).isTrue();
        assertThat(off.getSummary().getValue()).startsWith("Aflyst: Mål");
        assertThat(off.getStatus().isCancelled()).isTrue();
        assertThat(off.getUrl()).as("another worker's course").isNull();
    }

    @Test
    void a_calendar_says_what_it_is_and_how_often_it_changes() {
        var text = text(List.of());
        var calendar = read(text);

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text)
                .contains("VERSION:2.0\r\n", "PRODID:-//Overgang//CTI//DA\r\n", "X-WR-CALNAME:CTI-påmindelser\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "X-PUBLISHED-TTL:PT1H\r\n")
                .doesNotContain("METHOD");
        assertThat(calendar.getEvents()).isEmpty();
        assertThat(new String(writer.write(Language.EN, List.of()), UTF_8)).contains("X-WR-CALNAME:CTI reminders\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mål, delmål; og \\ en skråstreg",
                "to\nlinjer",
                "BEGIN:VALARM",
                "Gennemgå støtten fra kommunen, naboen, søsteren og åen om både det næste møde og det, der følger efter æ",
                "Følg op 👩‍👧 på børnene"
            })
    void whatever_a_municipality_writes_into_its_catalogue_is_read_as_it_was_written(String title) {
        assertThat(only(entry(title, Place.STANDING, true)).getSummary().getValue())
                .isEqualTo(title + " · 1A2B-3C4D");
    }

    @Test
    void the_same_entries_make_the_same_bytes() {
        var entries = IntStream.range(0, 500)
                .mapToObj(number -> entry("Påmindelse " + number, Place.STANDING, true))
                .toList();

        assertThat(writer.write(Language.DA, entries)).isEqualTo(writer.write(Language.DA, entries));
    }

    private static Entry entry(String title, Place place, boolean linked) {
        return new Entry(new UUID(0, 7), COURSE, LocalDate.parse("2026-06-02"), 3, AT, place, title, linked);
    }

    private VEvent only(Entry entry) {
        return read(text(List.of(entry))).getEvents().getFirst();
    }

    private String text(List<Entry> entries) {
        return new String(writer.write(Language.DA, entries), UTF_8);
    }

    private static ICalendar read(String text) {
        var calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()
                        || calendar.getEvents().isEmpty())
                .as(() -> calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        return calendar;
    }
}
