package dk.overgang.systemtests.failures;

import static dk.overgang.systemtests.platform.PlatformClock.COPENHAGEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.ServicesInProcess;
import dk.overgang.systemtests.platform.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The broker or the store stops and comes back after some seconds.
class BrokerOrStoreAwayTest {

    private static final Duration AWAY = Duration.ofSeconds(6);
    private static final int CITIZENS = 5;

    private static final StoppableInfrastructure PARTS = StoppableInfrastructure.started();
    private static final ServicesInProcess SERVICES = ServicesInProcess.on(PARTS.environment());
    private static final Api API =
            new Api(service -> PARTS.address(service, SERVICES.ports().getOrDefault(service, 0)));

    private final Actors actors = Actors.using(API);
    private final LocalDate today = LocalDate.now(COPENHAGEN);

    @AfterAll
    static void stop() {
        SERVICES.close();
        PARTS.close();
    }

    @AfterEach
    void back() {
        PARTS.startBroker();
        PARTS.startStore();
    }

    @Test
    void f10_without_the_broker_notices_are_accepted_and_all_take_effect_when_it_comes_back() {
        var people = people();
        PARTS.stopBroker();

        people.forEach(person -> actors.region().tells(admissionOf(person)));
        Waiting.await("readiness without the broker")
                .during(AWAY)
                .untilAsserted(() -> assertThat(readiness(Service.REFERRAL)).isEqualTo(200));
        assertThat(people)
                .allSatisfy(person ->
                        assertThat(actors.worker().looksAt(person).status()).isEqualTo("ACTIVE"));
        PARTS.startBroker();

        people.forEach(person -> actors.view().awaitEverywhere(person, "PAUSED", 2));
    }

    @Test
    void f14_without_the_store_nothing_is_accepted_and_nothing_is_parked_and_all_goes_on_when_it_comes_back() {
        var people = people();
        PARTS.stopStore();

        var refused = people.stream()
                .map(person -> actors.region().posts(admissionOf(person)))
                .toList();
        assertThat(refused).extracting(Reply::status).containsOnly(503);
        assertThat(refused)
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent());
        PARTS.startStore();

        Waiting.await("the services to be back").until(() -> readiness(Service.REFERRAL) == 200);
        assertThat(people)
                .allSatisfy(person ->
                        assertThat(actors.view().stays(person.citizenId())).isEmpty());
        people.forEach(person -> Waiting.await("an answer")
                .until(() -> actors.region().posts(admissionOf(person)).status() == 202));
        people.forEach(person -> actors.view().awaitEverywhere(person, "PAUSED", 2));
        for (var service : List.of(Service.COURSE, Service.NETWORK, Service.NOTIFICATION)) {
            assertThat(API.get(service, "/api/v1/parked", Caller.of("operator"))
                            .ok()
                            .json()
                            .path("items"))
                    .isEmpty();
        }
    }

    private List<Person> people() {
        return Stream.generate(() -> actors.startedOn(today.minusDays(40)))
                .limit(CITIZENS)
                .toList();
    }

    private PlainNotice admissionOf(Person person) {
        return PlainNotice.of(person.cpr(), "ADMITTED", "ward", today.minusDays(3));
    }

    private static int readiness(Service service) {
        return API.send(service, "/actuator/health/readiness", request -> request)
                .status();
    }
}
