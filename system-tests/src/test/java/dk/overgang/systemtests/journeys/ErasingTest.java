package dk.overgang.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.LaunchedPlatform;
import dk.overgang.systemtests.platform.PlatformClock;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// When the time is over for which a closed case is kept, no service knows the citizen any more (standards 3.3).
/// It takes years, so the platform is its own.
class ErasingTest {

    private static final LaunchedPlatform PLATFORM = LaunchedPlatform.fresh("erasing");
    private static final int KEPT_DAYS = 1825;

    private final Actors actors = Actors.using(PLATFORM.api());
    private final PlatformClock clock = PLATFORM.clock();
    private final LocalDate today = clock.today();

    @AfterAll
    static void end() {
        PLATFORM.kill();
    }

    @Test
    void a_closed_case_is_forgotten_by_every_service_when_its_time_is_over_and_an_open_one_by_none() {
        var closed = consenting(actors.startedOn(today));
        actors.worker().ends(closed, "MOVED", today);
        actors.view().awaitEverywhere(closed, "ENDED", 1);
        clock.forwardTo(today.plusDays(KEPT_DAYS - 1), LocalTime.NOON);
        var open = consenting(actors.startedOn(clock.today()));
        assertThat(known(closed)).containsOnly(true);

        clock.forwardTo(today.plusDays(KEPT_DAYS + 1), LocalTime.NOON);

        Waiting.await("all services to forget")
                .untilAsserted(() -> assertThat(known(closed)).containsOnly(false));
        assertThat(actors.authority().search(closed.cpr())).isEmpty();
        assertThat(known(open)).containsOnly(true);
    }

    private Person consenting(Person person) {
        var given = Map.of(
                "purpose", "TAKE_PART",
                "givenOn", clock.today(),
                "evidence", Map.of("kind", "SIGNED_FORM", "reference", "F2-1048", "on", clock.today()));
        var address = "/api/v1/citizens/%s/consents".formatted(person.citizenId());
        PLATFORM.api()
                .post(Service.REFERRAL, address, Caller.of("worker"), given)
                .is(201);
        return person;
    }

    /// Whether each place where the citizen is shown still shows it.
    private List<Boolean> known(Person person) {
        return List.of(
                isThere(Service.REFERRAL, "/api/v1/citizens/" + person.citizenId()),
                isThere(Service.COURSE, "/api/v1/courses/" + person.courseId()),
                isThere(Service.NETWORK, "/api/v1/networks/" + person.courseId()),
                isThere(Service.NOTIFICATION, "/api/v1/recipients?citizenId=" + person.citizenId()),
                reminders(person).path("course").isObject());
    }

    private static boolean isThere(Service service, String address) {
        return PLATFORM.api().get(service, address, Caller.of("worker")).status() == 200;
    }

    private static JsonNode reminders(Person person) {
        var address = "/api/v1/reminders?courseId=" + person.courseId();
        return PLATFORM.api()
                .get(Service.NOTIFICATION, address, Caller.of("worker"))
                .ok()
                .json();
    }
}
