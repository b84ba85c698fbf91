package dk.overgang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.actors.Cast;
import dk.overgang.systemtests.actors.CourseShown.Pause;
import dk.overgang.systemtests.actors.Notice;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The system's main job on the demo's own broker and store.
class PausePathTest {

    private final Cast cast = Shared.CAST;
    private final LocalDate today = Shared.CLOCK.today();

    @Test
    void an_admission_pauses_the_course_everywhere_and_a_confirmed_discharge_moves_the_plan() {
        new PausePath(cast, today).play();
    }

    @Test
    void a_pause_stays_marked_unconfirmed_until_the_worker_has_judged_it() {
        var person = cast.startedOn(today.minusDays(20));
        cast.region().tells(Notice.of(person.cpr(), "ADMITTED", "ward", today.minusDays(1)));
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);
        var pause = cast.worker().looksAt(person).pauses().getFirst();

        var judged = cast.worker().confirms(person, pause);

        assertThat(pause.confirmed()).isFalse();
        assertThat(judged.pauses()).singleElement().matches(Pause::confirmed);
        assertThat(judged.status()).isEqualTo("PAUSED");
    }

    @Test
    void asking_what_a_pause_would_do_changes_nothing() {
        var person = cast.startedOn(today.minusDays(20));
        var before = cast.worker().looksAt(person);

        var plan = cast.worker().asksWhatIf(person, today, today.plusDays(30));

        assertThat(plan.boundaries())
                .isEqualTo(before.boundaries().stream()
                        .map(boundary -> boundary.plusDays(30))
                        .toList());
        assertThat(cast.worker().looksAt(person)).isEqualTo(before);
    }
}
