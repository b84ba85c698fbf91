package dk.overgang.course.checklists;

import static dk.overgang.course.checklists.domain.Story.W1;
import static dk.overgang.course.checklists.domain.Story.codes;
import static dk.overgang.course.checklists.domain.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.checklists.domain.ChecklistProgress.Count;
import dk.overgang.course.checklists.domain.ChecklistProgress.Standing;
import dk.overgang.course.checklists.domain.Owner;
import dk.overgang.course.checklists.domain.Owner.Role;
import dk.overgang.course.checklists.domain.Story;
import org.junit.jupiter.api.Test;

/// Anna's nine months with the shipped checklist: eight of nine items of phase 1 are met at the review, the ninth is
/// carried over boundary 1 and met in phase 2, and nothing is carried over boundary 2 (C1, R-087 to to
///
class CourseAChecklistTest {

    private static final Story PHASE_ONE = Story.opened(ChecklistFilesTest.general())
            .does("TOLD_COURSE", "2026-02-04")
            .does("TOLD_PHASES_AND_ENDING", "2026-02-04")
            .does("ADVISED_ON_SUPPORT", "2026-02-18")
            .does("KNOWS_WORKER", "2026-02-18")
            .starts("2026-03-02")
            .does("OWN_HOME", "2026-03-02")
            .does("NETWORK_BEGUN", "2026-03-17")
            .does("NEEDS_AND_PLAN", "2026-03-24")
            .does("ECONOMY", "2026-04-21")
            .does("COORDINATION", "2026-04-28")
            .does("JOB_CENTRE", "2026-04-28")
            .does("MEETINGS_HELD", "2026-05-12")
            .does("LOCAL_OFFERS", "2026-05-12");
    private static final Story BOUNDARY_ONE =
            PHASE_ONE.pauses("2026-05-20").resumes("2026-06-11").lives("2026-06-24");
    private static final Story PHASE_TWO = BOUNDARY_ONE
            .does("ACTIVITIES_UNDER_WAY", "2026-07-15")
            .does("NEEDS_IN_FOCUS", "2026-07-27")
            .does("OFFERS_TAKE_PART", "2026-09-08")
            .does("MORE_SELF_HELPED", "2026-08-26")
            .does("NETWORK_OBSERVED", "2026-09-17")
            .does("GOALS_SUPPORTED", "2026-09-17")
            .does("EVALUATED", "2026-09-23")
            .does("ADJUSTED", "2026-09-23");

    @Test
    void nothing_of_the_contact_phase_is_carried_over_into_phase_one() {
        assertThat(PHASE_ONE.progress().count(0)).isEqualTo(new Count(4, 4));
        assertThat(PHASE_ONE.progress().boundary(0)).contains(day("2026-03-02"));
    }

    @Test
    void at_the_review_eight_of_nine_items_are_met() {
        assertThat(PHASE_ONE.progress().count(1)).isEqualTo(new Count(8, 9));
        assertThat(codes(PHASE_ONE.progress().missing())).containsExactly("ACTIVITIES_UNDER_WAY");
    }

    @Test
    void the_open_item_is_carried_over_boundary_one_with_w1_as_its_owner() {
        var carried = BOUNDARY_ONE.status("ACTIVITIES_UNDER_WAY");

        assertThat(BOUNDARY_ONE.progress().phase()).isEqualTo(2);
        assertThat(carried.standing()).isEqualTo(Standing.CARRIED_OVER);
        assertThat(carried.carriedOverSince()).isEqualTo("2026-06-24");
        assertThat(carried.owner()).isEqualTo(new Owner(Role.WORKER, W1));
        assertThat(codes(BOUNDARY_ONE.progress().missingAt(1))).containsExactly("ACTIVITIES_UNDER_WAY");
    }

    @Test
    void it_is_met_in_phase_two_and_counts_for_phase_one() {
        assertThat(PHASE_TWO.status("ACTIVITIES_UNDER_WAY").standing()).isEqualTo(Standing.DONE);
        assertThat(PHASE_TWO.progress().count(1)).isEqualTo(new Count(9, 9));
    }

    @Test
    void nothing_is_carried_over_boundary_two() {
        var third = PHASE_TWO.lives("2026-09-24");

        assertThat(PHASE_TWO.lives("2026-09-23").progress().phase()).isEqualTo(2);
        assertThat(third.progress().phase()).isEqualTo(3);
        assertThat(third.progress().missingAt(2)).isEmpty();
        assertThat(third.progress().items()).noneMatch(status -> status.standing() == Standing.CARRIED_OVER);
    }
}
