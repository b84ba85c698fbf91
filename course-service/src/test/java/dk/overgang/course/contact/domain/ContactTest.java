package dk.overgang.course.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.contact.domain.Contact.Kind;
import dk.overgang.course.contact.domain.ContactCommand.Note;
import dk.overgang.course.contact.domain.ContactRefusal.DateOutOfRange;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-20");

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-20", "2026-03-02", "2025-05-19"})
    void a_contact_is_noted_on_its_day_or_within_a_year(String day) {
        var on = LocalDate.parse(day);

        assertThat(Contact.decide(note(on))).isEqualTo(Decision.changed(contact(on)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-21", "2025-05-18"})
    void a_day_ahead_or_long_ago_is_refused_with_the_days_that_are_allowed(String day) {
        assertThat(Contact.decide(note(LocalDate.parse(day))))
                .isEqualTo(Decision.refused(new DateOutOfRange(LocalDate.parse("2025-05-19"), TODAY)));
    }

    private static Note note(LocalDate on) {
        return new Note(contact(on), TODAY);
    }

    private static Contact contact(LocalDate on) {
        return new Contact(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), "0101", on, Kind.MEETING, "worker");
    }
}
