package dk.overgang.course.contact.domain;

import static dk.overgang.course.contact.domain.CourseA.TEXT;
import static dk.overgang.course.contact.domain.CourseA.contact;
import static dk.overgang.course.contact.domain.CourseA.day;
import static dk.overgang.course.contact.domain.CourseA.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.contact.domain.Contact.Correction;
import dk.overgang.course.contact.domain.Contact.Details;
import dk.overgang.course.contact.domain.Contact.Kind;
import dk.overgang.course.contact.domain.Contact.Party;
import dk.overgang.course.contact.domain.Contact.Place;
import dk.overgang.course.contact.domain.ContactCommand.Correct;
import dk.overgang.course.contact.domain.ContactCommand.LogContact;
import dk.overgang.course.contact.domain.ContactCommand.WriteNote;
import dk.overgang.course.contact.domain.ContactRefusal.DateOutOfRange;
import dk.overgang.course.contact.domain.ContactRefusal.MinutesOutOfRange;
import dk.overgang.course.contact.domain.ContactRefusal.NotAContact;
import dk.overgang.course.contact.domain.ContactRefusal.NotTheAuthor;
import dk.overgang.course.contact.domain.ContactRefusal.PlaceOfACall;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/// What is noted of a course (R-274, F-35).
/// Rules: R-275.
class ContactTest {

    private static final LocalDate TODAY = day("2026-05-20");

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-20", "2026-03-02", "2025-05-19"})
    void a_contact_is_noted_on_its_day_or_within_a_year(String on) {
        var met = meeting(on, Party.CITIZEN);

        assertThat(log(met)).isEqualTo(Decision.changed(met));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-21", "2025-05-18"})
    void a_day_ahead_or_long_ago_is_refused_with_the_days_that_are_allowed(String on) {
        var refused = Decision.<Contact>refused(new DateOutOfRange(day("2025-05-19"), TODAY));

        assertThat(log(meeting(on, Party.CITIZEN))).isEqualTo(refused);
        assertThat(Contact.decide(new WriteNote(note(on), TODAY))).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 45, 720})
    void minutes_are_recorded(int minutes) {
        var met = contact("2026-05-20", Kind.MEETING, null, minutes, Party.CITIZEN);

        assertThat(log(met)).isEqualTo(Decision.changed(met));
        assertThat(met.fact().minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 721})
    void minutes_that_cannot_be_are_refused(int minutes) {
        assertThat(log(contact("2026-05-20", Kind.MEETING, null, minutes, Party.CITIZEN)))
                .isEqualTo(Decision.refused(new MinutesOutOfRange(1, 720)));
    }

    ///
    @ParameterizedTest
    @EnumSource(Place.class)
    void a_meeting_takes_place_anywhere(Place place) {
        var met = contact("2026-05-20", Kind.MEETING, place, null, Party.CITIZEN);

        assertThat(log(met)).isEqualTo(Decision.changed(met));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PHONE_CALL", "MESSAGE", "VIDEO"})
    void only_a_meeting_has_a_place(Kind kind) {
        var called = contact("2026-05-20", kind, null, null, Party.CITIZEN);

        assertThat(log(called)).isEqualTo(Decision.changed(called));
        assertThat(log(contact("2026-05-20", kind, Place.HOME, null, Party.CITIZEN)))
                .isEqualTo(Decision.refused(new PlaceOfACall()));
    }

    @Test
    void a_note_is_no_contact() {
        var note = note("2026-05-20");

        assertThat(Contact.decide(new WriteNote(note, TODAY))).isEqualTo(Decision.changed(note));
        assertThat(note.isContact()).isFalse();
        assertThat(note.isWithCitizen()).isFalse();
        assertThat(note.isCoordination()).isFalse();
        assertThat(log(note)).isEqualTo(Decision.refused(new NotAContact()));
    }

    ///
    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"CITIZEN", "WORKER"},
            mode = Mode.EXCLUDE)
    void a_meeting_of_others_alone_is_coordination_and_no_contact_with_the_citizen(Party party) {
        var alone = meeting("2026-05-20", party);
        var together = meeting("2026-05-20", party, Party.CITIZEN);

        assertThat(alone.isWithCitizen()).isFalse();
        assertThat(alone.isCoordination()).isTrue();
        assertThat(together.isWithCitizen()).isTrue();
        assertThat(together.isCoordination()).isTrue();
    }

    @Test
    void two_workers_who_meet_the_citizen_coordinate_nothing_with_others() {
        assertThat(meeting("2026-05-20", Party.CITIZEN, Party.WORKER).isCoordination())
                .isFalse();
    }

    @Test
    void the_course_learns_a_day_and_numbers() {
        assertThat(contact("2026-05-19", Kind.VIDEO, null, null, Party.AUTHORITY)
                        .fact())
                .isEqualTo(new ContactFact(new UUID(3, "2026-05-19".hashCode()), day("2026-05-19"), "VIDEO", false, 0));
    }

    @Test
    void who_was_there_and_what_was_worked_with_counts_once() {
        var goal = new UUID(5, 5);

        var details = new Details(
                null,
                List.of(Party.WORKER, Party.CITIZEN, Party.WORKER),
                null,
                List.of("HOME", "HOME"),
                List.of(goal, goal));

        assertThat(details.present()).containsExactly(Party.CITIZEN, Party.WORKER);
        assertThat(details.areas()).containsExactly("HOME");
        assertThat(details.subGoals()).containsExactly(goal);
    }

    @Test
    void another_citizen_gets_an_entry_with_a_note_of_its_own_and_none_of_the_first_ones() {
        var goals = new Details(Place.HOME, List.of(Party.CITIZEN), 60, List.of("HOME"), List.of(new UUID(5, 5)));
        var course = CourseA.inContact();
        var first = new Contact(
                new UUID(3, 1),
                course.id(),
                course.citizenId(),
                "0101",
                TODAY,
                Kind.MEETING,
                goals,
                TEXT,
                List.of(),
                TODAY,
                "worker",
                null);
        var bent = Course.opened(
                new UUID(0, 18),
                new UUID(0, 2),
                "0101",
                new Programme("SEL85-9M", 9, Policy.AUTOMATIC),
                null,
                Casework.UNKNOWN);

        var other = first.alsoIn(new UUID(3, 2), bent, null);

        assertThat(other.id()).isEqualTo(new UUID(3, 2));
        assertThat(other.courseId()).isEqualTo(bent.id());
        assertThat(other.citizenId()).isEqualTo(bent.citizenId());
        assertThat(other.note()).isNull();
        assertThat(other.details())
                .isEqualTo(new Details(Place.HOME, List.of(Party.CITIZEN), 60, List.of("HOME"), List.of()));
        assertThat(other.on()).isEqualTo(TODAY);
    }

    @Test
    void the_author_puts_corrections_beside_the_note_and_nothing_is_overwritten() {
        var note = note("2026-05-19");
        var one = new Correction(TEXT, "WRONG_DATE", day("2026-05-19"));
        var two = new Correction(TEXT, null, TODAY);

        var corrected = changed(changed(note, new Correct(one, "worker")), new Correct(two, "worker"));

        assertThat(corrected.note()).isEqualTo(note.note());
        assertThat(corrected.corrections()).containsExactly(one, two);
    }

    @Test
    void nobody_corrects_what_somebody_else_has_written() {
        var correction = new Correction(TEXT, null, TODAY);

        assertThat(note("2026-05-19").decide(new Correct(correction, "another")))
                .isEqualTo(Decision.refused(new NotTheAuthor()));
    }

    /// E23
    @Test
    void nobody_has_met_the_citizen_after_the_death_but_others_are_met_and_notes_are_written() {
        var dead = CourseA.dies(CourseA.started(), "2026-05-10", "2026-05-12");

        assertThat(Contact.decide(new LogContact(meeting("2026-05-10", Party.CITIZEN), dead, TODAY)))
                .isInstanceOf(Changed.class);
        assertThat(Contact.decide(new LogContact(meeting("2026-05-11", Party.CITIZEN), dead, TODAY)))
                .isEqualTo(Decision.refused(new DateOutOfRange(day("2025-05-19"), day("2026-05-10"))));
        assertThat(Contact.decide(new LogContact(meeting("2026-05-11", Party.NETWORK), dead, TODAY)))
                .isInstanceOf(Changed.class);
        assertThat(Contact.decide(new WriteNote(note("2026-05-20"), TODAY))).isInstanceOf(Changed.class);
    }

    @Test
    void who_has_completed_the_course_is_still_met() {
        var visit = new LogContact(meeting("2027-09-24", Party.CITIZEN), CourseA.completed(), day("2027-09-24"));

        assertThat(Contact.decide(visit)).isInstanceOf(Changed.class);
    }

    private static Decision<Contact> log(Contact contact) {
        return Contact.decide(new LogContact(contact, CourseA.started(), TODAY));
    }

    private static Contact note(String on) {
        return Contact.note(new UUID(1, 1), CourseA.started(), day(on), TEXT, day(on), "worker");
    }

    private static Contact changed(Contact contact, Correct command) {
        if (contact.decide(command) instanceof Changed<Contact>(var after, var _)) {
            return after;
        }
        throw new AssertionError("It is refused");
    }
}
