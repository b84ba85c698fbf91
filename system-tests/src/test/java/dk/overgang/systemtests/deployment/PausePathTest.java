package dk.overgang.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.CourseView.Pause;
import dk.overgang.systemtests.actors.PlainNotice;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The main path on the demo's own broker and store.
class PausePathTest {

    private final Actors actors = SharedPlatform.ACTORS;
    private final LocalDate today = SharedPlatform.CLOCK.today();

    @Test
    void an_admission_pauses_the_course_everywhere_and_a_confirmed_discharge_moves_the_plan() {
        new PausePath(actors, today).play();
    }

    @Test
    void a_pause_stays_marked_unconfirmed_until_the_worker_has_judged_it() {
        var person = actors.startedOn(today.minusDays(20));
        actors.region().tells(PlainNotice.of(person.cpr(), "ADMITTED", "ward", today.minusDays(1)));
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        var pause = actors.worker().looksAt(person).pauses().getFirst();

        var judged = actors.worker().confirms(person, pause);

        assertThat(pause.confirmed()).isFalse();
        assertThat(judged.pauses()).singleElement().matches(Pause::confirmed);
        assertThat(judged.status()).isEqualTo("PAUSED");
    }

    @Test
    void asking_what_a_pause_would_do_changes_nothing() {
        var person = actors.startedOn(today.minusDays(20));
        var before = actors.worker().looksAt(person);

        var plan = actors.worker().asksWhatIf(person, today, today.plusDays(30));

        assertThat(plan.boundaries())
                .isEqualTo(before.boundaries().stream()
                        .map(boundary -> boundary.plusDays(30))
                        .toList());
        assertThat(actors.worker().looksAt(person)).isEqualTo(before);
    }
}
