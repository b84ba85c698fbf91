package dk.overgang.systemtests.reminders;

import dk.overgang.systemtests.platform.RecordedEvents.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the events on Kafka say of a course and of what belongs to it.
///
/// @param rooms the newest event of each room of the course, by the first word of its type
/// @param many the newest event of each contact, measurement and long-term plan, by the first word of its type
record ToldCourse(
        JsonNode course, @Nullable JsonNode citizen, Map<String, JsonNode> rooms, Map<String, List<JsonNode>> many) {

    private static final List<String> OF_A_COURSE =
            List.of("checklist", "plan", "closing", "continuing-support", "network");
    private static final Map<String, String> OF_MANY =
            Map.of("contact", "contactId", "measurement", "measurementId", "long-term-plan", "planId");
    private static final List<String> OF_A_CITIZEN =
            List.of("consent", "referral", "onward-referral", "stay", "citizen");
    private static final JsonNode NOTHING = new JsonMapper().createObjectNode();

    /// Half-open times out of the course; those that overlap or touch are one (E4).
    record Pause(LocalDate from, @Nullable LocalDate to) {}

    /// All courses that the events tell of.
    static List<ToldCourse> all(List<Event> events) {
        var newest = new LinkedHashMap<String, Event>();
        for (var event : events) {
            place(event)
                    .ifPresent(place -> newest.merge(
                            place, event, (one, other) -> other.sequence() >= one.sequence() ? other : one));
        }
        var courses = new ArrayList<ToldCourse>();
        newest.forEach((place, event) -> {
            if (place.startsWith("course/")) {
                courses.add(with(event.data(), newest));
            }
        });
        return courses;
    }

    private static Optional<String> place(Event event) {
        var word = event.type().replaceFirst("^dk\\.overgang\\.", "").replaceFirst("\\..*", "");
        var data = event.data();
        if (word.equals("course") || event.type().equals("dk.overgang.worker.assigned.v1")) {
            return Optional.of("course/" + data.path("courseId").asString(""));
        }
        if (OF_A_COURSE.contains(word)) {
            return Optional.of(word + "/" + data.path("courseId").asString(""));
        }
        if (OF_A_CITIZEN.contains(word)) {
            return Optional.of("citizen/" + data.path("citizenId").asString(""));
        }
        return Optional.ofNullable(OF_MANY.get(word))
                .map(id -> "%s/%s/%s"
                        .formatted(
                                word,
                                data.path("courseId").asString(""),
                                data.path(id).asString("")));
    }

    private static ToldCourse with(JsonNode course, Map<String, Event> newest) {
        var id = course.path("courseId").asString("");
        var rooms = new LinkedHashMap<String, JsonNode>();
        var many = new LinkedHashMap<String, List<JsonNode>>();
        newest.forEach((place, event) -> {
            var parts = place.split("/", -1);
            if (OF_A_COURSE.contains(parts[0]) && parts[1].equals(id)) {
                rooms.put(parts[0], event.data());
            } else if (OF_MANY.containsKey(parts[0]) && parts[1].equals(id)) {
                many.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(event.data());
            }
        });
        var citizen = newest.get("citizen/" + course.path("citizenId").asString(""));
        return new ToldCourse(course, citizen == null ? null : citizen.data(), rooms, many);
    }

    String id() {
        return course.path("courseId").asString("");
    }

    boolean ended() {
        return course.path("status").asString("").equals("ENDED");
    }

    boolean completed() {
        return ended() && course.path("endReason").asString("").equals("COMPLETED");
    }

    String programme() {
        return course.path("programme").asString("");
    }

    Optional<LocalDate> start() {
        return date(course.path("plan"), "start");
    }

    /// The day after a phase.
    Optional<LocalDate> boundary(int number) {
        return list(course.path("plan"), "phases")
                .filter(phase -> phase.path("number").intValue() == number)
                .flatMap(phase -> date(phase, "end").stream())
                .findFirst();
    }

    Optional<LocalDate> phaseStart(int number) {
        return number == 1 ? start() : boundary(number - 1);
    }

    Optional<LocalDate> plannedEnd() {
        return boundary(3);
    }

    boolean held() {
        return course.path("plan").path("held").asBoolean(false);
    }

    List<Pause> pauses() {
        var merged = new ArrayList<Pause>();
        start().ifPresent(start -> list(course, "pauses")
                .filter(pause -> !pause.path("voided").asBoolean(false))
                .map(pause -> new Pause(
                        later(date(pause, "from").orElseThrow(), start),
                        date(pause, "to").orElse(null)))
                .filter(pause -> pause.to() == null || !pause.to().isBefore(start))
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .forEach(pause -> merge(merged, pause)));
        return merged;
    }

    private static void merge(List<Pause> merged, Pause next) {
        var last = merged.isEmpty() ? null : merged.getLast();
        var end = last == null ? null : last.to();
        if (last == null || (end != null && end.isBefore(next.from()))) {
            merged.add(next);
        } else {
            var to = end == null || next.to() == null ? null : later(end, next.to());
            var _ = merged.set(merged.size() - 1, new Pause(last.from(), to));
        }
    }

    Optional<Pause> openPause() {
        return pauses().stream().filter(pause -> pause.to() == null).findFirst();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    JsonNode room(String name) {
        return rooms.getOrDefault(name, NOTHING);
    }

    /// Those that were not withdrawn as mistakes.
    Stream<JsonNode> all(String name) {
        return many.getOrDefault(name, List.of()).stream()
                .filter(one -> !one.path("withdrawn").asBoolean(false));
    }

    JsonNode knownCitizen() {
        return citizen == null ? NOTHING : citizen;
    }

    Stream<LocalDate> contacts() {
        return all("contact")
                .filter(contact -> contact.path("withCitizen").asBoolean(false))
                .flatMap(contact -> date(contact, "on").stream());
    }

    /// The elements of a list in a node; none where it has no such list.
    static Stream<JsonNode> list(JsonNode node, String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false);
    }

    static Optional<LocalDate> date(JsonNode node, String name) {
        return node.path(name).isString()
                ? Optional.of(LocalDate.parse(node.path(name).asString("")))
                : Optional.empty();
    }

    /// The day on which a plan of that kind was agreed.
    boolean agreed(String kind) {
        return all("long-term-plan")
                .anyMatch(plan -> plan.path("kind").asString("").equals(kind)
                        && date(plan, "agreedOn").isPresent());
    }

    /// Whether the instruments were all used at that point of the course.
    boolean measured(List<String> instruments, String point) {
        return instruments.stream()
                .allMatch(code -> measurements(point)
                        .anyMatch(one -> one.path("instrument").asString("").equals(code)));
    }

    /// Whether one of the instruments was used at that change of phase.
    boolean measuredAtChange(List<String> instruments, int number) {
        return measurements("PHASE_CHANGE")
                .anyMatch(one -> instruments.contains(one.path("instrument").asString(""))
                        && one.path("pointNumber").asInt(0) == number);
    }

    private Stream<JsonNode> measurements(String point) {
        return all("measurement").filter(one -> one.path("point").asString("").equals(point));
    }

    /// The items of the checklist for a phase that count.
    List<JsonNode> counted(int phase) {
        return list(room("checklist"), "items")
                .filter(item -> item.path("phase").asInt(0) == phase)
                .filter(item -> !item.path("kind").asString("").equals("ACTIVITY"))
                .toList();
    }
}
