package dk.overgang.network.plans.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Agree;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Write;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.AlreadyAgreed;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.CitizenAbsent;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.CitizenDied;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.CourseNotStarted;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.DateOutOfRange;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.Incomplete;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.NothingWritten;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.TooManyVersions;
import dk.overgang.network.plans.domain.PlanVersion.Party;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The plan for the time after a course, one of each kind (F-55), with everything that it has said: version n is
/// what the n-th change made of it.
///
/// @param id follows from course and kind
public record LongTermPlan(
        UUID id, UUID courseId, UUID citizenId, String municipality, Kind kind, List<PlanVersion> versions) {

    /// What a plan is for.
    public enum Kind {
        /// The time after a course.
        LONG_TERM,
        /// Staying in work or education after the job track.
        RETENTION
    }

    /// All versions stand in one document, which the database limits to 16 MB; a version has at most 80 kB.
    static final int MOST_VERSIONS = 150;

    private static final int YEARS_TO_REVIEW = 5;

    public LongTermPlan {
        versions = List.copyOf(versions);
    }

    public static UUID idOf(UUID courseId, Kind kind) {
        return UUID.nameUUIDFromBytes((courseId + "/plans/" + kind).getBytes(StandardCharsets.UTF_8));
    }

    /// The plan of a course in which nothing stands yet.
    public static LongTermPlan of(CourseFacts course, Kind kind) {
        return new LongTermPlan(
                idOf(course.courseId(), kind),
                course.courseId(),
                course.citizenId(),
                course.municipality(),
                kind,
                List.of());
    }

    /// What becomes of a command. A course that ended otherwise than by death leaves its plan open: it is what the
    /// citizen goes on with.
    public Decision<LongTermPlan> decide(LongTermPlanCommand command) {
        if (command.occasion().hasDied()) {
            return Decision.refused(new CitizenDied());
        }
        return switch (command) {
            case Write write -> write(write);
            case Agree agree -> agree(agree);
        };
    }

    private Decision<LongTermPlan> write(Write write) {
        if (versions.size() >= MOST_VERSIONS) {
            return Decision.refused(new TooManyVersions(MOST_VERSIONS));
        }
        return Decision.unless(
                wrongReview(write).or(() -> new InvolvedMembers(write.occasion().network()).wrong(write.contents())),
                () -> Decision.changed(with(Stream.concat(
                        versions.stream(),
                        Stream.of(new PlanVersion(write.contents(), write.at(), write.by(), null))))));
    }

    /// A day that stood there before may have passed.
    private Optional<LongTermPlanRefusal> wrongReview(Write write) {
        var on = write.contents().reviewOn();
        var known = current().map(version -> version.contents().reviewOn());
        return on == null || known.equals(Optional.of(on))
                ? Optional.empty()
                : outside(
                        "reviewOn",
                        on,
                        write.occasion().today(),
                        write.occasion().today().plusYears(YEARS_TO_REVIEW));
    }

    private Decision<LongTermPlan> agree(Agree agree) {
        if (versions.isEmpty()) {
            return Decision.refused(new NothingWritten());
        }
        var plan = agree.occasion().network().course().plan();
        if (plan == null) {
            return Decision.refused(new CourseNotStarted());
        }
        var last = versions.getLast();
        if (last.agreement() != null) {
            return Decision.refused(new AlreadyAgreed(last.agreement().on()));
        }
        var missing = last.contents().missing();
        if (!missing.isEmpty()) {
            return Decision.refused(new Incomplete(missing));
        }
        if (!agree.agreement().with().contains(Party.CITIZEN)) {
            return Decision.refused(new CitizenAbsent());
        }
        var earliest = plan.start() == null ? LocalDate.EPOCH : plan.start();
        return Decision.unless(
                outside("on", agree.agreement().on(), earliest, agree.occasion().today()),
                () -> Decision.changed(with(Stream.concat(
                        versions.stream().limit(versions.size() - 1L), Stream.of(last.agreed(agree.agreement()))))));
    }

    private static Optional<LongTermPlanRefusal> outside(
            String field, LocalDate on, LocalDate earliest, LocalDate latest) {
        return on.isBefore(earliest) || on.isAfter(latest)
                ? Optional.of(new DateOutOfRange(field, earliest, latest))
                : Optional.empty();
    }

    private LongTermPlan with(Stream<PlanVersion> all) {
        return new LongTermPlan(id, courseId, citizenId, municipality, kind, all.toList());
    }

    /// How often it was written; 0 before the first time.
    public int version() {
        return versions.size();
    }

    /// What it says now; empty before it is written.
    public Optional<PlanVersion> current() {
        return version(version());
    }

    /// What it said; empty where there is no such version.
    ///
    /// @param number the first one is 1
    public Optional<PlanVersion> version(int number) {
        return number < 1 || number > versions.size() ? Optional.empty() : Optional.of(versions.get(number - 1));
    }

    /// The same plan with each of its texts encrypted anew.
    public LongTermPlan renewed(UnaryOperator<EncryptedText> renewal) {
        return with(versions.stream().map(version -> version.renewed(renewal)));
    }

    /// The lowest number of the data keys that its texts are encrypted with.
    public Optional<Integer> oldestKey() {
        return versions.stream()
                .flatMap(version -> version.contents().texts())
                .map(EncryptedText::key)
                .min(Integer::compareTo);
    }
}
