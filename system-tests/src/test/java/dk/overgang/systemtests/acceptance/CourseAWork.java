package dk.overgang.systemtests.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.actors.Actors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the worker did in acceptance course A, as `acceptance/course-a.json` lists it: contacts, a closed door, items
/// of the checklist and measurements, each noted on its day; and what the platform must make of them.
record CourseAWork(Actors actors) {

    private static final JsonNode LISTED = listed();

    static void noteIn(CourseStory anna, Actors actors) {
        var work = new CourseAWork(actors);
        work.isDoneDayByDay(anna);
        work.countsContacts(anna);
        work.showsTheChecklist(anna);
        work.showsTheMeasurements(anna);
    }

    private void isDoneDayByDay(CourseStory anna) {
        for (var contact : LISTED.get("contacts")) {
            anna.on(day(contact), posts("contacts", contact));
        }
        for (var attempt : LISTED.get("attempts")) {
            anna.on(day(attempt), posts("attempts", attempt));
        }
        for (var item : LISTED.get("items")) {
            var done = Map.of("state", "DONE", "on", day(item));
            anna.on(
                    day(item),
                    story -> actors.worker()
                            .notes(
                                    story.person(),
                                    "checklist/items/" + item.get("code").asString(),
                                    done));
        }
        for (var measurement : LISTED.get("measurements")) {
            anna.on(day(measurement), measures(measurement));
        }
    }

    /// The contacts of each phase, by the phase that each lay in; the closed door is none of them.
    private void countsContacts(CourseStory anna) {
        anna.atTheEndOf("2026-03-01", contacts(Map.of("CONTACT", 3)))
                .atTheEndOf("2026-05-19", contacts(Map.of("CONTACT", 3, "1", 14)))
                .atTheEndOf("2026-06-10", contacts(Map.of("CONTACT", 3, "1", 14, "PAUSE", 3)))
                .atTheEndOf("2026-06-23", contacts(Map.of("CONTACT", 3, "1", 17, "PAUSE", 3)))
                .atTheEndOf("2026-09-23", contacts(Map.of("CONTACT", 3, "1", 17, "PAUSE", 3, "2", 12)))
                .atTheEndOf("2026-12-23", contacts(Map.of("CONTACT", 3, "1", 17, "PAUSE", 3, "2", 12, "3", 9)))
                .atTheEndOf(
                        "2026-12-23",
                        story -> assertThat(numbers(story, "coordination"))
                                .containsEntry("1", 4)
                                .containsEntry("2", 4)
                                .containsEntry("3", 6))
                .atTheEndOf(
                        "2026-12-23",
                        story -> assertThat(numbers(story, "attempts"))
                                .containsEntry("1", 1)
                                .containsEntry("2", 0))
                .atTheEndOf(
                        "2026-12-23",
                        story -> assertThat(seen(story, "contacts/intensity")
                                        .get("falling")
                                        .asBoolean())
                                .isTrue());
    }

    /// Eight of nine items before the first boundary; the ninth is carried over it and met on 15 July.
    private void showsTheChecklist(CourseStory anna) {
        anna.atTheEndOf("2026-05-19", phaseOne(8))
                .atTheEndOf("2026-05-19", missing(Set.of("ACTIVITIES_UNDER_WAY")))
                .atTheEndOf("2026-06-24", carriedOver("2026-06-24"))
                .atTheEndOf("2026-07-15", phaseOne(9))
                .atTheEndOf("2026-09-23", story -> assertThat(missing(story)).doesNotContain("EVALUATED", "ADJUSTED"));
    }

    private void showsTheMeasurements(CourseStory anna) {
        anna.on("2026-03-10", story -> {
                    var six = Map.of(
                            "instrument", "SWEMWBS",
                            "on", "2026-03-10",
                            "answeredBy", "CITIZEN",
                            "answers", Map.of("OPTIMISM", 2));
                    var refused = actors.worker()
                            .tries(story.person(), "measurements", six)
                            .is(422);
                    assertThat(refused.json().at("/errors").size()).isEqualTo(6);
                })
                .atTheEndOf(
                        "2026-03-10",
                        story -> assertThat(points(story, "START")).containsOnly("DONE"))
                .atTheEndOf(
                        "2026-12-10", story -> assertThat(points(story, "END")).containsOnly("DONE"))
                .atTheEndOf("2026-12-10", story -> {
                    var star = progress(story, "RECOVERY_STAR");
                    assertThat(star.get("better").asInt()).isEqualTo(6);
                    assertThat(star.get("worse").asInt()).isZero();
                    var wellbeing = progress(story, "SWEMWBS").get("score");
                    assertThat(wellbeing.get("from").asInt()).isEqualTo(17);
                    assertThat(wellbeing.get("to").asInt()).isEqualTo(23);
                    assertThat(progress(story, "SDS").get("better").asInt()).isEqualTo(3);
                });
    }

    private Consumer<CourseStory> posts(String what, JsonNode body) {
        return story -> actors.worker().notes(story.person(), what, body);
    }

    private Consumer<CourseStory> measures(JsonNode measurement) {
        var body = new TreeMap<String, Object>();
        measurement.properties().forEach(field -> body.put(field.getKey(), field.getValue()));
        body.put("answeredBy", "CITIZEN_WITH_WORKER");
        return story -> actors.worker().notes(story.person(), "measurements", body);
    }

    private Consumer<CourseStory> contacts(Map<String, Integer> byPhase) {
        return story -> assertThat(numbers(story, "contacts")).containsExactlyInAnyOrderEntriesOf(byPhase);
    }

    private Map<String, Integer> numbers(CourseStory story, String name) {
        var numbers = new TreeMap<String, Integer>();
        for (var phase : seen(story, "contacts/intensity").get("phases")) {
            numbers.put(phase.get("phase").asString(), phase.get(name).asInt());
        }
        return numbers;
    }

    private Consumer<CourseStory> phaseOne(int done) {
        return story -> {
            var phase = seen(story, "checklist").get("phases").get(1);
            assertThat(phase.get("done").asInt()).isEqualTo(done);
            assertThat(phase.get("of").asInt()).isEqualTo(9);
        };
    }

    private Consumer<CourseStory> missing(Set<String> codes) {
        return story -> assertThat(missing(story)).containsAll(codes);
    }

    private List<String> missing(CourseStory story) {
        return seen(story, "checklist")
                .get("missing")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private Consumer<CourseStory> carriedOver(String since) {
        return story -> {
            var item = seen(story, "checklist/items/ACTIVITIES_UNDER_WAY").get("item");
            assertThat(item.get("carriedOverSince").asString()).isEqualTo(since);
            assertThat(item.get("owner").get("role").asString()).isEqualTo("WORKER");
        };
    }

    private List<String> points(CourseStory story, String kind) {
        return seen(story, "measurements/points")
                .get("points")
                .valueStream()
                .filter(point -> point.get("point").asString().equals(kind))
                .map(point -> point.get("state").asString())
                .toList();
    }

    private JsonNode progress(CourseStory story, String instrument) {
        return seen(story, "measurements/progress")
                .get("instruments")
                .valueStream()
                .filter(one -> one.get("instrument").asString().equals(instrument))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode seen(CourseStory story, String what) {
        return actors.worker().reads(story.person(), what);
    }

    private static String day(JsonNode entry) {
        return entry.get("on").asString();
    }

    private static JsonNode listed() {
        try (var file = CourseAWork.class.getResourceAsStream("/acceptance/course-a.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
