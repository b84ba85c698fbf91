package dk.overgang.course.plans.domain;

import static dk.overgang.course.plans.domain.AnnasPlan.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
import dk.overgang.course.plans.domain.PlanCommand.AddNeed;
import dk.overgang.course.plans.domain.PlanCommand.ChangeActivity;
import dk.overgang.course.plans.domain.PlanCommand.CloseNeed;
import dk.overgang.course.plans.domain.PlanCommand.NoteCitizensWords;
import dk.overgang.course.plans.domain.PlanCommand.NoteWorkersView;
import dk.overgang.course.plans.domain.PlanCommand.PlanActivity;
import dk.overgang.course.plans.domain.PlanCommand.Prioritise;
import dk.overgang.course.plans.domain.PlanCommand.ReopenNeed;
import dk.overgang.course.plans.domain.PlanRefusal.NeedClosed;
import dk.overgang.course.plans.domain.PlanRefusal.NeedNotClosed;
import dk.overgang.course.plans.domain.PlanRefusal.NoSuchEntry;
import dk.overgang.course.plans.domain.PlanRefusal.ServesNothing;
import dk.overgang.course.plans.domain.entries.Activity;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.Need.Reason;
import dk.overgang.course.plans.domain.entries.Priority;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A need that nobody works with any more (R-119, R-126, F-27).
class ClosingANeedTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-24");

    private final AnnasPlan anna = AnnasPlan.started().on("2026-03-24");
    private UUID id;

    @BeforeEach
    void a_need() {
        id = anna.does(new AddNeed("HOME", Need.Kind.NEED, text("ro om natten"), null, Priority.NOW));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void a_need_is_closed_with_a_reason_and_the_former_version_stays_readable(Reason reason) {
        var before = anna.plan().version();

        anna.does(new CloseNeed(id, reason, TODAY));

        assertThat(need().state()).isEqualTo(Need.State.CLOSED);
        assertThat(need().closed()).isEqualTo(new Need.Closed(reason, TODAY));
        assertThat(need().citizensWords()).isEqualTo(text("ro om natten"));
        assertThat(anna.plan()
                        .contents(before)
                        .find(Need.class, id)
                        .orElseThrow()
                        .state())
                .isEqualTo(Need.State.IN_PLAN);
    }

    @Test
    void a_closed_need_is_reopened_as_it_was_and_both_changes_stay() {
        var before = need();
        anna.does(new CloseNeed(id, Reason.TAKEN_OVER, TODAY));

        anna.does(new ReopenNeed(id));

        assertThat(need()).isEqualTo(before);
        assertThat(anna.plan().changes())
                .extracting(PlanChange::what)
                .endsWith(PlanChange.Kind.NEED_CLOSED, PlanChange.Kind.NEED_REOPENED);
    }

    @Test
    void a_closed_need_is_neither_changed_nor_closed_again() {
        anna.does(new CloseNeed(id, Reason.MET, TODAY));
        var closed = new NeedClosed(Reason.MET, TODAY);

        assertThat(anna.isRefused(new CloseNeed(id, Reason.TAKEN_OVER, TODAY))).isEqualTo(closed);
        assertThat(anna.isRefused(new Prioritise(id, Priority.LATER))).isEqualTo(closed);
        assertThat(anna.isRefused(new NoteCitizensWords(id, text("andet")))).isEqualTo(closed);
        assertThat(anna.isRefused(new NoteWorkersView(id, text("andet")))).isEqualTo(closed);
    }

    @Test
    void an_open_need_is_not_reopened_and_an_unknown_one_not_found() {
        assertThat(anna.isRefused(new ReopenNeed(id))).isEqualTo(new NeedNotClosed());
        assertThat(anna.isRefused(new CloseNeed(new UUID(99, 99), Reason.MET, TODAY)))
                .isEqualTo(new NoSuchEntry());
    }

    /// The contact phase began on 2 February.
    @Test
    void it_is_closed_on_a_day_of_the_course_that_has_come() {
        var allowed = new DateOutOfRange("on", LocalDate.parse("2026-02-02"), TODAY);
        assertThat(anna.isRefused(new CloseNeed(id, Reason.MET, LocalDate.parse("2026-02-01"))))
                .isEqualTo(allowed);
        assertThat(anna.isRefused(new CloseNeed(id, Reason.MET, LocalDate.parse("2026-03-25"))))
                .isEqualTo(allowed);

        anna.does(new CloseNeed(id, Reason.MET, LocalDate.parse("2026-02-02")));
    }

    ///
    @Test
    void no_new_activity_serves_a_closed_need_and_one_that_did_is_still_carried_on() {
        var activity = anna.does(new PlanActivity(serving(id)));
        anna.does(new CloseNeed(id, Reason.MET, TODAY));

        assertThat(anna.isRefused(new PlanActivity(serving(id)))).isEqualTo(new ServesNothing("serves.0"));
        anna.does(new ChangeActivity(activity, serving(id), Activity.State.STOPPED));
    }

    private static Activity.Content serving(UUID need) {
        return new Activity.Content(text("aftenrutine"), List.of(need), Priority.NOW, Activity.Doer.CITIZEN, null);
    }

    private Need need() {
        return anna.contents().find(Need.class, id).orElseThrow();
    }
}
