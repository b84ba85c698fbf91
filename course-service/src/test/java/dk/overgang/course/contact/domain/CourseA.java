package dk.overgang.course.contact.domain;

import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.contact.domain.Contact.Details;
import dk.overgang.course.contact.domain.Contact.Kind;
import dk.overgang.course.contact.domain.Contact.Party;
import dk.overgang.course.contact.domain.Contact.Place;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.PassTime;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Course A of the acceptance tables: nine months from 2 March 2026, paused by a stay from 20 May to 11 June, and
/// its contacts.
final class CourseA {

    /// Day, kind, and who was there beside the worker.
    private static final String CONTACTS = """
            2026-02-04 MEETING CITIZEN
            2026-02-18 MEETING CITIZEN
            2026-02-25 MEETING CITIZEN WARD AUTHORITY
            2026-03-02 MEETING CITIZEN
            2026-03-04 MEETING CITIZEN
            2026-03-10 MEETING CITIZEN
            2026-03-12 MEETING CITIZEN OFFER
            2026-03-17 MEETING CITIZEN
            2026-03-24 MEETING CITIZEN NETWORK
            2026-03-31 MEETING CITIZEN
            2026-04-07 MEETING CITIZEN
            2026-04-17 MEETING CITIZEN
            2026-04-21 MEETING CITIZEN
            2026-04-28 MEETING CITIZEN JOB_CENTRE
            2026-05-05 MEETING CITIZEN
            2026-05-12 MEETING CITIZEN OFFER
            2026-05-19 MEETING CITIZEN
            2026-05-27 MEETING CITIZEN
            2026-06-03 PHONE_CALL CITIZEN
            2026-06-10 MEETING CITIZEN WARD NETWORK
            2026-06-12 MEETING CITIZEN
            2026-06-16 MEETING CITIZEN
            2026-06-17 MEETING CITIZEN
            2026-06-24 MEETING CITIZEN
            2026-07-01 MEETING CITIZEN
            2026-07-09 MEETING CITIZEN
            2026-07-15 MEETING CITIZEN OFFER
            2026-07-27 MEETING CITIZEN
            2026-08-04 PHONE_CALL CITIZEN
            2026-08-12 MEETING CITIZEN OFFER
            2026-08-17 MEETING CITIZEN WORKER
            2026-08-26 MEETING CITIZEN
            2026-09-08 MEETING CITIZEN OFFER
            2026-09-15 PHONE_CALL OFFER
            2026-09-17 MEETING CITIZEN
            2026-09-23 MEETING CITIZEN
            2026-09-24 MEETING CITIZEN
            2026-10-14 MEETING CITIZEN
            2026-10-28 PHONE_CALL AUTHORITY
            2026-11-04 MEETING CITIZEN NETWORK
            2026-11-18 MEETING CITIZEN OFFER JOB_CENTRE
            2026-11-20 MEETING CITIZEN NETWORK OFFER
            2026-12-02 MEETING CITIZEN OFFER
            2026-12-10 MEETING CITIZEN
            2026-12-16 MEETING CITIZEN NETWORK OFFER
            2026-12-22 MEETING CITIZEN
            """;

    static final EncryptedText TEXT = new EncryptedText(new Ciphertext(new byte[] {1, 2}), 1);

    private CourseA() {}

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static Course inContact() {
        return Course.opened(
                new UUID(0, 17),
                new UUID(0, 1),
                "0101",
                new Programme("SEL85-9M", 9, Policy.AUTOMATIC),
                day("2026-03-02"),
                Casework.openedOn(day("2026-02-02"), null));
    }

    static Course started() {
        return then(inContact(), new Start(day("2026-03-02"), day("2026-03-02")));
    }

    static Course paused() {
        return hears(started(), "2026-05-20", null);
    }

    static Course resumed() {
        var discharged = hears(paused(), "2026-06-11", "2026-06-11");
        return then(discharged, new Resume(day("2026-06-11"), day("2026-06-11")));
    }

    static Course completed() {
        return then(resumed(), new PassTime(day("2026-12-24")));
    }

    static Course dies(Course course, String on, String today) {
        return then(course, new HearOfCitizen(List.of(), day(on), day(today)));
    }

    static Course voids(Course course, UUID pause, String today) {
        return then(course, new VoidPause(pause, day(today)));
    }

    private static Course hears(Course course, String today, @Nullable String discharged) {
        var stay = new HospitalStay(
                new UUID(7, 2),
                List.of(new UUID(8, 2)),
                true,
                false,
                day("2026-05-20"),
                discharged == null ? null : day(discharged),
                List.of(),
                List.of());
        return then(course, new HearOfCitizen(List.of(stay), null, day(today)));
    }

    private static Course then(Course course, CourseCommand command) {
        if (course.decide(command) instanceof Changed<Course>(var after, var _)) {
            return after;
        }
        throw new AssertionError(command + " changes nothing");
    }

    static List<Contact> contacts() {
        return CONTACTS.lines()
                .map(line -> line.split(" ", -1))
                .map(CourseA::contact)
                .toList();
    }

    private static Contact contact(String[] words) {
        var present = Stream.of(words).skip(2).map(Party::valueOf).toArray(Party[]::new);
        return contact(words[0], Kind.valueOf(words[1]), null, null, present);
    }

    static Contact meeting(String on, Party... present) {
        return contact(on, Kind.MEETING, null, null, present);
    }

    static Contact contact(String on, Kind kind, @Nullable Place place, @Nullable Integer minutes, Party... present) {
        return new Contact(
                new UUID(3, on.hashCode()),
                inContact().id(),
                inContact().citizenId(),
                "0101",
                day(on),
                kind,
                new Details(place, List.of(present), minutes, List.of(), List.of()),
                null,
                List.of(),
                day(on),
                "worker",
                null);
    }

    static Attempt closedDoor() {
        return new Attempt(
                new UUID(4, 14),
                inContact().id(),
                inContact().citizenId(),
                "0101",
                day("2026-04-14"),
                Attempt.Kind.CLOSED_DOOR,
                true,
                15,
                day("2026-04-17"),
                "worker",
                null);
    }
}
