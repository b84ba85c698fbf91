package dk.overgang.systemtests.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What each service shows about a citizen and a course.
public record PlatformView(Api api) {

    /// What a service knows of a course.
    public record Known(String status, @Nullable Integer planVersion) {}

    public record Stay(
            String kind,
            String state,
            @Nullable String from,
            @Nullable String to,
            List<String> episodes) {}

    public record Reminder(String kind, int number, String due, String state) {}

    public record Meeting(String kind, String on, String state, int planVersion) {}

    private static final Caller WORKER = Caller.of("worker");
    private static final JsonMapper JSON = new JsonMapper();

    public Map<Service, Known> everywhere(Person person) {
        return Map.of(
                Service.REFERRAL, known(citizen(person.citizenId())),
                Service.COURSE, inCourseService(person),
                Service.NETWORK, known(network(person)),
                Service.NOTIFICATION, known(reminderPage(person)));
    }

    /// Waits until all four services show the same state of the course, and returns it.
    public Known agreed(Person person) {
        return Waiting.await("the services to agree")
                .until(() -> everywhere(person).values().stream().distinct().toList(), known -> known.size() == 1)
                .getFirst();
    }

    /// Waits until all four services show that status, and one version of the plan.
    public void awaitEverywhere(Person person, String status) {
        Waiting.await("the course to be " + status + " everywhere").untilAsserted(() -> {
            var shown = everywhere(person).values();
            assertThat(shown).extracting(Known::status).containsOnly(status);
            assertThat(shown.stream().distinct()).hasSize(1);
        });
    }

    public void awaitEverywhere(Person person, String status, @Nullable Integer planVersion) {
        Waiting.await("the course to be %s by plan %s everywhere".formatted(status, planVersion))
                .untilAsserted(
                        () -> assertThat(everywhere(person).values()).containsOnly(new Known(status, planVersion)));
    }

    public JsonNode citizen(String citizenId) {
        return api.get(Service.REFERRAL, "/api/v1/citizens/" + citizenId, WORKER)
                .ok()
                .json();
    }

    public List<Stay> stays(String citizenId) {
        var stays = api.get(Service.REFERRAL, "/api/v1/citizens/" + citizenId + "/stays", WORKER)
                .ok()
                .json();
        return List.of(JSON.treeToValue(stays.path("items"), Stay[].class));
    }

    public List<Reminder> reminders(Person person) {
        return List.of(JSON.treeToValue(reminderPage(person).path("items"), Reminder[].class));
    }

    public Reminder reminder(Person person, String kind, int number) {
        return reminders(person).stream()
                .filter(reminder -> reminder.kind().equals(kind) && reminder.number() == number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no %s %d yet".formatted(kind, number)));
    }

    /// Answers a reminder, for example that it is done.
    public Reply answers(Person person, String kind, int number, String answer) {
        var id = reminderPage(person)
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asString("").equals(kind)
                        && one.path("number").asInt(0) == number)
                .map(one -> one.path("id").asString(""))
                .findFirst()
                .orElseThrow();
        return api.post(Service.NOTIFICATION, "/api/v1/reminders/" + id + "/" + answer, WORKER, Map.of());
    }

    public List<Meeting> meetings(Person person) {
        return List.of(JSON.treeToValue(network(person).path("meetings"), Meeting[].class));
    }

    public JsonNode network(Person person) {
        var network = api.get(Service.NETWORK, "/api/v1/networks/" + person.courseId(), WORKER);
        return network.status() == 404 ? JSON.missingNode() : network.ok().json();
    }

    private Known inCourseService(Person person) {
        var course = new Worker(api).looksAt(person);
        return new Known(
                course.status(),
                Optional.ofNullable(course.plan()).map(CourseView.Plan::version).orElse(null));
    }

    private JsonNode reminderPage(Person person) {
        return api.get(Service.NOTIFICATION, "/api/v1/reminders?limit=200&courseId=" + person.courseId(), WORKER)
                .ok()
                .json();
    }

    private static Known known(JsonNode carrier) {
        var course = carrier.path("course");
        var version = course.path("planVersion");
        return new Known(course.path("status").asString(""), version.isNumber() ? version.intValue() : null);
    }
}
