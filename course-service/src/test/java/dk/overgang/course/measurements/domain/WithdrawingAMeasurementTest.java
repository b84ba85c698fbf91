package dk.overgang.course.measurements.domain;

import static dk.overgang.course.measurements.domain.Measuring.FUNCTIONING;
import static dk.overgang.course.measurements.domain.Measuring.MORNING;
import static dk.overgang.course.measurements.domain.Measuring.STAR;
import static dk.overgang.course.measurements.domain.Measuring.USES;
import static dk.overgang.course.measurements.domain.Measuring.day;
import static dk.overgang.course.measurements.domain.Measuring.made;
import static dk.overgang.course.measurements.domain.Measuring.started;
import static dk.overgang.course.measurements.domain.Measuring.taken;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.casework.Withdrawal;
import dk.overgang.course.course.domain.casework.WithdrawalRefusal.AlreadyWithdrawn;
import dk.overgang.course.course.domain.casework.WithdrawalRefusal.NeitherAuthorNorLeader;
import dk.overgang.course.measurements.domain.Measurement.CorrectionReason;
import dk.overgang.course.measurements.domain.MeasurementCommand.Correct;
import dk.overgang.course.measurements.domain.MeasurementCommand.Entered;
import dk.overgang.course.measurements.domain.MeasurementCommand.Withdraw;
import dk.overgang.course.measurements.domain.MeasurementPoints.State;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A measurement that was made by mistake stays readable and counts for nothing.
class WithdrawingAMeasurementTest {

    private static final Withdrawal BY_AUTHOR = new Withdrawal("WRONG_CITIZEN", "worker", day("2026-03-12"));
    private static final Withdrawal BY_OTHER = new Withdrawal("WRONG_CITIZEN", "other", day("2026-03-12"));

    private final Measurement start = taken(started(), FUNCTIONING, "2026-03-10", PointKind.START, 8, 7, 6);

    @Test
    void its_author_or_a_leader_withdraws_it_once() {
        assertThat(made(start.decide(new Withdraw(BY_AUTHOR, false))).withdrawn())
                .isEqualTo(BY_AUTHOR);
        assertThat(made(start.decide(new Withdraw(BY_OTHER, true))).withdrawn()).isEqualTo(BY_OTHER);
        assertThat(start.decide(new Withdraw(BY_OTHER, false)))
                .isEqualTo(Decision.refused(new NeitherAuthorNorLeader()));
        assertThat(withdrawn(start).decide(new Withdraw(BY_AUTHOR, false)))
                .isEqualTo(Decision.refused(new AlreadyWithdrawn(day("2026-03-12"))));
    }

    /// Who corrected the answers has not made the measurement.
    @Test
    void its_author_is_who_entered_the_first_answers() {
        var corrected = made(start.decide(new Correct(
                FUNCTIONING, Map.of("WORK_SCHOOL", 0), CorrectionReason.TYPING_ERROR, new Entered("other", MORNING))));

        assertThat(corrected.decide(new Withdraw(BY_OTHER, false)))
                .isEqualTo(Decision.refused(new NeitherAuthorNorLeader()));
        assertThat(withdrawn(corrected).former()).hasSize(1);
    }

    @Test
    void its_answers_are_not_changed_any_more() {
        var correct = new Correct(
                FUNCTIONING, Map.of("WORK_SCHOOL", 0), CorrectionReason.OTHER, new Entered("worker", MORNING));

        assertThat(withdrawn(start).decide(correct))
                .isEqualTo(Decision.refused(new AlreadyWithdrawn(day("2026-03-12"))));
    }

    @Test
    void its_point_in_time_is_open_again_and_the_one_made_anew_is_done_for_it() {
        var points = MeasurementPoints.of(started(), USES);
        assertThat(state(points, start)).isEqualTo(State.DONE);

        assertThat(state(points, withdrawn(start))).isEqualTo(State.OPEN);
        assertThat(state(
                        points,
                        withdrawn(start),
                        taken(started(), FUNCTIONING, "2026-03-11", PointKind.START, 1, 1, 1)))
                .isEqualTo(State.DONE);
    }

    @Test
    void progress_is_counted_without_it() {
        var latest = taken(started(), FUNCTIONING, "2026-04-10", null, 5, 5, 5);
        var mistaken = withdrawn(taken(started(), FUNCTIONING, "2026-04-12", null, 10, 10, 10));

        assertThat(Progress.of(List.of(start, latest, mistaken), _ -> FUNCTIONING))
                .singleElement()
                .satisfies(progress -> assertThat(progress.latest()).isEqualTo(latest));
        assertThat(Progress.of(List.of(withdrawn(start)), _ -> STAR)).isEmpty();
    }

    private static Measurement withdrawn(Measurement measurement) {
        return made(measurement.decide(new Withdraw(BY_AUTHOR, false)));
    }

    private static State state(MeasurementPoints points, Measurement... made) {
        return points.on(day("2026-03-12"), List.of(made)).stream()
                .filter(due -> due.point().instrument().code().equals("SDS")
                        && due.point().kind() == PointKind.START)
                .findFirst()
                .orElseThrow()
                .state();
    }
}
