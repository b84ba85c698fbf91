package dk.overgang.course.plans.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyEnded;
import dk.overgang.encryption.domain.EncryptedText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The plan of a course, as it is stored: everything that was done to it. What it says is what its changes have
/// made of it, so that each former version stays readable (F-27): version n is made of the first n changes.
///
/// @param id follows from the course; not the same, because the events of course and plan are numbered apart
public record CoursePlan(UUID id, UUID courseId, UUID citizenId, String municipality, List<PlanChange> changes) {

    /// That the plan was changed.
    ///
    /// @param evaluations when the effort goals are to be evaluated, as it stood then
    public record PlanChanged(EvaluationCalendar evaluations) {}

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    public CoursePlan {
        changes = List.copyOf(changes);
    }

    /// The id of a course's plan.
    public static UUID idOf(UUID courseId) {
        return UUID.nameUUIDFromBytes(("plan:" + courseId).getBytes(StandardCharsets.UTF_8));
    }

    /// The empty plan of a course.
    public static CoursePlan of(Course course) {
        return new CoursePlan(idOf(course.id()), course.id(), course.citizenId(), course.municipality(), List.of());
    }

    /// What becomes of a command. After the end of its course a plan is read and no longer changed.
    public Decision<CoursePlan> decide(PlanCommand command, Occasion occasion) {
        var ending = occasion.course().ending();
        return ending == null
                ? new PlanRules(contents(), occasion).decide(command).within(this::with)
                : Decision.refused(new AlreadyEnded(ending.on()));
    }

    private CoursePlan with(PlanChange change) {
        var all = Stream.concat(changes.stream(), Stream.of(change)).toList();
        return new CoursePlan(id, courseId, citizenId, municipality, all);
    }

    /// The same plan with each of its texts encrypted anew.
    public CoursePlan renewed(UnaryOperator<EncryptedText> renewal) {
        return new CoursePlan(
                id,
                courseId,
                citizenId,
                municipality,
                changes.stream().map(change -> change.renewed(renewal)).toList());
    }

    /// The lowest number of the data keys that its texts are encrypted with.
    public Optional<Integer> oldestKey() {
        return changes.stream()
                .flatMap(change -> change.entry().texts())
                .map(EncryptedText::key)
                .min(Integer::compareTo);
    }

    /// How often it was changed.
    public int version() {
        return changes.size();
    }

    public PlanContents contents() {
        return contents(version());
    }

    /// What it said after so many changes.
    public PlanContents contents(int version) {
        return new PlanContents(changes.subList(0, version));
    }

    /// The day in Denmark on which the first activity was planned, if that is among so many changes.
    public Optional<LocalDate> activityPlanOn(int version) {
        return changes.stream()
                .limit(version)
                .filter(change -> change.what() == PlanChange.Kind.ACTIVITY_PLANNED)
                .findFirst()
                .map(change -> LocalDate.ofInstant(change.at(), COPENHAGEN));
    }
}
