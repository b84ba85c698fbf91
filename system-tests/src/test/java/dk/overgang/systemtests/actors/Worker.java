package dk.overgang.systemtests.actors;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The CTI worker, who starts, pauses and resumes courses.
public record Worker(Api api) {

    private static final Caller WORKER = Caller.of("worker");

    @CanIgnoreReturnValue
    public CourseView starts(Person person, LocalDate on) {
        return does(person, "start", Map.of("on", on));
    }

    /// Starts on a day since which a phase has passed, which must be confirmed.
    @CanIgnoreReturnValue
    public CourseView startsLongAgo(Person person, LocalDate on) {
        return does(person, "start", Map.of("on", on, "confirmed", true));
    }

    @CanIgnoreReturnValue
    public CourseView pauses(Person person, String reason, LocalDate from) {
        return does(person, "pause", Map.of("reason", reason, "from", from));
    }

    @CanIgnoreReturnValue
    public CourseView resumes(Person person, LocalDate on) {
        return does(person, "resume", Map.of("on", on));
    }

    /// Resumes on a day, which may be refused because the course has changed since.
    @CanIgnoreReturnValue
    public Reply triesToResume(Person person, LocalDate on) {
        return api.post(Service.COURSE, path(person) + "/resume", WORKER, Map.of("on", on));
    }

    /// Waits for the proposal to resume and says yes to its date.
    @CanIgnoreReturnValue
    public CourseView resumesAsProposed(Person person) {
        return resumes(person, awaitsProposal(person, "RESUME").date());
    }

    public CourseView.Proposal awaitsProposal(Person person, String kind) {
        return Waiting.await("a proposal to " + kind)
                .until(() -> looksAt(person), course -> course.proposal(kind).isPresent())
                .proposal(kind)
                .orElseThrow();
    }

    @CanIgnoreReturnValue
    public CourseView voids(Person person, CourseView.Pause pause) {
        return does(person, "pauses/" + pause.id() + "/void", Map.of());
    }

    @CanIgnoreReturnValue
    public CourseView confirms(Person person, CourseView.Pause pause) {
        return does(person, "pauses/" + pause.id() + "/confirm", Map.of());
    }

    @CanIgnoreReturnValue
    public CourseView ends(Person person, String reason, LocalDate on) {
        return does(person, "end", Map.of("reason", reason, "on", on));
    }

    /// Notes something in one of the rooms of the course, for example a contact.
    @CanIgnoreReturnValue
    public Reply notes(Person person, String what, Object body) {
        return tries(person, what, body).ok();
    }

    /// The same, which may be refused.
    public Reply tries(Person person, String what, Object body) {
        return api.post(Service.COURSE, path(person) + "/" + what, WORKER, body);
    }

    /// Reads something in one of the rooms of the course.
    ///
    /// @param what behind the address of the course; empty for the course itself
    public JsonNode reads(Person person, String what) {
        var address = what.isEmpty() ? path(person) : path(person) + "/" + what;
        return api.get(Service.COURSE, address, WORKER).ok().json();
    }

    public CourseView looksAt(Person person) {
        return api.get(Service.COURSE, path(person), WORKER).ok().as(CourseView.class);
    }

    /// The plan as it would be with one more pause.
    public CourseView.Plan asksWhatIf(Person person, LocalDate pauseFrom, LocalDate pauseTo) {
        var query = "/what-if?pauseFrom=%s&pauseTo=%s".formatted(pauseFrom, pauseTo);
        return api.get(Service.COURSE, path(person) + query, WORKER).ok().as(CourseView.Plan.class);
    }

    private CourseView does(Person person, String what, Map<String, ?> body) {
        return api.post(Service.COURSE, path(person) + "/" + what, WORKER, body)
                .ok()
                .as(CourseView.class);
    }

    private static String path(Person person) {
        return "/api/v1/courses/" + person.courseId();
    }
}
