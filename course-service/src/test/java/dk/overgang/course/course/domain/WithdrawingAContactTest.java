package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.annas;
import static dk.overgang.course.course.domain.Courses.day;
import static dk.overgang.course.course.domain.Courses.inContact;
import static dk.overgang.course.course.domain.Courses.then;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.NoteContact;
import dk.overgang.course.course.domain.CourseCommand.WithdrawContact;
import dk.overgang.course.course.domain.casework.ContactFact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a course knows of contacts when one of them was noted by mistake.
class WithdrawingAContactTest {

    private static final NoteContact FIRST = met(1, "2026-02-20", "MEETING", true);
    private static final NoteContact SECOND = met(2, "2026-02-25", "MEETING", true);
    private static final NoteContact COORDINATION = met(3, "2026-03-01", "PHONE_CALL", false);

    @Test
    void the_last_contact_falls_back_to_the_one_before() {
        var course = then(inContact(NINE_MONTHS), SECOND, FIRST, COORDINATION);
        assertThat(course.lastContactOn()).isEqualTo("2026-02-25");

        assertThat(then(course, withdrawn(2, null)).lastContactOn()).isEqualTo("2026-02-20");
        assertThat(then(course, withdrawn(1, "2026-02-25")).lastContactOn()).isEqualTo("2026-02-25");
        assertThat(then(course, withdrawn(3, "2026-02-25")).lastContactOn()).isEqualTo("2026-02-25");
        assertThat(then(course, withdrawn(2, null), withdrawn(1, null)).lastContactOn())
                .isNull();
    }

    @Test
    void a_meeting_that_never_was_does_not_count_before_the_start() {
        var course = then(inContact(NINE_MONTHS), FIRST, SECOND);
        assertThat(course.casework().meetingsBefore(day("2026-03-02"))).isEqualTo(2);

        var without = then(course, withdrawn(1, "2026-02-25"));

        assertThat(without.casework().meetingsBefore(day("2026-03-02"))).isEqualTo(1);
        assertThat(without.casework().knows(new UUID(3, 1))).isFalse();
    }

    /// A course from before it kept its contacts knows the day of the last one alone.
    @Test
    void what_the_log_alone_remembers_counts_as_the_last_contact() {
        var course = then(inContact(NINE_MONTHS), SECOND);

        assertThat(then(course, withdrawn(2, "2026-01-30")).lastContactOn()).isEqualTo("2026-01-30");
    }

    @Test
    void it_moves_no_date_and_counts_after_the_end() {
        var ended = then(annas(), FIRST, SECOND, new End("MOVED", day("2026-03-20"), day("2026-03-20")));

        var without = then(ended, withdrawn(2, null));

        assertThat(without.lastContactOn()).isEqualTo("2026-02-20");
        assertThat(without.plan()).isEqualTo(ended.plan());
        assertThat(without.ending()).isEqualTo(ended.ending());
        assertThat(without.planVersion()).isEqualTo(ended.planVersion());
    }

    @Test
    void the_same_withdrawal_heard_twice_changes_nothing() {
        var without = then(inContact(NINE_MONTHS), FIRST, SECOND, withdrawn(2, "2026-02-20"));

        assertThat(without.decide(withdrawn(2, "2026-02-20"))).isEqualTo(Decision.unchanged());
    }

    private static WithdrawContact withdrawn(int contact, @Nullable String last) {
        return new WithdrawContact(new UUID(3, contact), last == null ? null : day(last));
    }

    private static NoteContact met(int contact, String on, String kind, boolean withCitizen) {
        return new NoteContact(new ContactFact(new UUID(3, contact), day(on), kind, withCitizen, 45));
    }
}
