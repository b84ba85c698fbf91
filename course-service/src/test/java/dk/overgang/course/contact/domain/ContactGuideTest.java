package dk.overgang.course.contact.domain;

import static dk.overgang.course.contact.domain.CourseA.day;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.contact.domain.ContactGuide.Adapt;
import dk.overgang.course.contact.domain.ContactGuide.Change;
import dk.overgang.course.contact.domain.ContactGuide.Norm;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyEnded;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How close the contact with one citizen should be.
class ContactGuideTest {

    private final ContactGuide untouched = ContactGuide.of(CourseA.started());

    @Test
    void of_each_phase_the_last_change_holds_and_all_are_kept() {
        var guide = adapted(adapted(untouched, change(1, new Norm(2, 1))), change(1, new Norm(3, 1)));

        assertThat(guide.adapted(1).map(Change::norm)).contains(new Norm(3, 1));
        assertThat(guide.adapted(2)).isEmpty();
        assertThat(guide.changes()).hasSize(2);
    }

    @Test
    void the_programmes_guide_may_hold_again() {
        var guide = adapted(adapted(untouched, change(2, new Norm(2, 1))), change(2, null));

        assertThat(guide.adapted(2)).isEmpty();
        assertThat(guide.changes()).extracting(Change::norm).containsExactly(new Norm(2, 1), null);
    }

    @Test
    void nothing_is_adapted_after_the_end() {
        var over = CourseA.completed();

        assertThat(untouched.decide(new Adapt(change(3, new Norm(1, 1)), over)))
                .isEqualTo(Decision.refused(new AlreadyEnded(day("2026-12-24"))));
    }

    @Test
    void a_norm_may_be_less_than_one_contact_a_week_and_none() {
        assertThat(List.of(new Norm(1, 3), new Norm(0, 1), new Norm(3, 2)))
                .extracting(Norm::aWeek)
                .containsExactly(0.33, 0.0, 1.5);
    }

    private static Change change(int phase, @Nullable Norm norm) {
        return new Change(phase, norm, "MORE_SUPPORT", "worker", day("2026-03-10"));
    }

    private static ContactGuide adapted(ContactGuide guide, Change change) {
        if (guide.decide(new Adapt(change, CourseA.started())) instanceof Changed<ContactGuide>(var after, var _)) {
            return after;
        }
        throw new AssertionError(change + " was refused");
    }
}
