package dk.overgang.network.support.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.support.domain.SupportChange.Kind;
import dk.overgang.network.support.domain.SupportCommand.Apply;
import dk.overgang.network.support.domain.SupportCommand.DecideApplication;
import dk.overgang.network.support.domain.SupportCommand.NameWorker;
import dk.overgang.network.support.domain.SupportCommand.Occasion;
import dk.overgang.network.support.domain.SupportCommand.RecordNeed;
import dk.overgang.network.support.domain.SupportFacts.Answer;
import dk.overgang.network.support.domain.SupportFacts.Need;
import dk.overgang.network.support.domain.SupportFacts.NewWorker;
import dk.overgang.network.support.domain.SupportFacts.Outcome;
import dk.overgang.network.support.domain.SupportRefusal.AlreadyGranted;
import dk.overgang.network.support.domain.SupportRefusal.CitizenDied;
import dk.overgang.network.support.domain.SupportRefusal.DateOutOfRange;
import dk.overgang.network.support.domain.SupportRefusal.DayTooEarly;
import dk.overgang.network.support.domain.SupportRefusal.FirstDayMissing;
import dk.overgang.network.support.domain.SupportRefusal.IsCtiWorker;
import dk.overgang.network.support.domain.SupportRefusal.NotAppliedFor;
import dk.overgang.network.support.domain.SupportRefusal.NotGranted;
import dk.overgang.network.support.domain.SupportRefusal.NotNeeded;
import dk.overgang.network.support.domain.SupportRefusal.OnlyIfGranted;
import dk.overgang.network.support.domain.SupportRefusal.OnlyIfNeeded;
import dk.overgang.network.support.domain.SupportRefusal.UnknownKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The register of support after one course (fortsat støtte, R-181), as it is stored: everything that was done to it.
/// It goes on being kept when the course has ended, and is closed by the citizen's death. The grant that the course
/// rests on is another thing, which nothing here touches (C2).
///
/// @param id follows from the course; not the same, because the events of both are numbered apart
public record ContinuingSupport(
        UUID id, UUID courseId, UUID citizenId, String municipality, List<SupportChange> changes) {

    /// What happened is recorded on its day or up to this many days later; an older date is taken for a slip.
    private static final int DAYS_TO_RECORD = 366;

    /// A grant that begins later is taken for a slip.
    private static final int YEARS_AHEAD = 2;

    public ContinuingSupport {
        changes = List.copyOf(changes);
    }

    /// The id of a course's register.
    public static UUID idOf(UUID courseId) {
        return UUID.nameUUIDFromBytes((courseId + "/continuing-support").getBytes(StandardCharsets.UTF_8));
    }

    /// The empty register of a course.
    public static ContinuingSupport of(CourseFacts course) {
        return new ContinuingSupport(
                idOf(course.courseId()), course.courseId(), course.citizenId(), course.municipality(), List.of());
    }

    /// What stands now.
    public SupportFacts facts() {
        return changes.isEmpty() ? SupportFacts.NONE : changes.getLast().after();
    }

    /// What becomes of a command.
    public Decision<ContinuingSupport> decide(SupportCommand command, Occasion occasion) {
        if (occasion.hasDied()) {
            return Decision.refused(new CitizenDied());
        }
        return switch (command) {
            case RecordNeed(var need) ->
                unless(wrongNeed(need, occasion), occasion, Kind.NEED_RECORDED, facts().with(need));
            case Apply(var on) -> unless(whyNotApply(on, occasion), occasion, Kind.APPLIED, facts().appliedFor(on));
            case DecideApplication(var outcome) ->
                unless(wrongOutcome(outcome, occasion), occasion, Kind.DECIDED, facts().decided(outcome));
            case NameWorker(var worker) ->
                unless(whyNotWorker(worker, occasion), occasion, Kind.WORKER_NAMED, facts().with(worker));
        };
    }

    private Decision<ContinuingSupport> unless(
            Optional<SupportRefusal> why, Occasion occasion, Kind what, SupportFacts after) {
        return Decision.unless(
                why,
                () -> after.equals(facts())
                        ? Decision.unchanged()
                        : Decision.changed(with(new SupportChange(occasion.now(), occasion.by(), what, after))));
    }

    private ContinuingSupport with(SupportChange change) {
        return new ContinuingSupport(
                id,
                courseId,
                citizenId,
                municipality,
                Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    private Optional<SupportRefusal> wrongNeed(Need need, Occasion occasion) {
        var kind = need.kind();
        if (need.needed() != Answer.YES && need.level() != null) {
            return Optional.of(new OnlyIfNeeded("level"));
        }
        if (need.needed() != Answer.YES && kind != null) {
            return Optional.of(new OnlyIfNeeded("kind"));
        }
        if (kind != null && !occasion.rules().codes().contains(kind)) {
            return Optional.of(new UnknownKind(occasion.rules().codes()));
        }
        return outside("on", earliest(occasion), need.on(), occasion.today());
    }

    private Optional<SupportRefusal> whyNotApply(LocalDate on, Occasion occasion) {
        var facts = facts();
        var outcome = facts.outcome();
        if (outcome != null && outcome.isGranted()) {
            return Optional.of(new AlreadyGranted(outcome.on()));
        }
        if (facts.needed() == Answer.NO) {
            return Optional.of(new NotNeeded());
        }
        return outside("on", outcome == null ? earliest(occasion) : outcome.on(), on, occasion.today());
    }

    /// A late decision is shown as late and not refused: the citizen gets one.
    private Optional<SupportRefusal> wrongOutcome(Outcome outcome, Occasion occasion) {
        var appliedOn = facts().appliedOn();
        return appliedOn == null
                ? Optional.of(new NotAppliedFor())
                : outside("decidedOn", appliedOn, outcome.on(), occasion.today())
                        .or(() -> wrongStart(outcome));
    }

    private static Optional<SupportRefusal> wrongStart(Outcome outcome) {
        var from = outcome.fromOn();
        if (!outcome.isGranted()) {
            return Stream.concat(
                            Stream.ofNullable(from).map(_ -> "fromOn"),
                            Stream.ofNullable(outcome.level()).map(_ -> "level"))
                    .findFirst()
                    .map(OnlyIfGranted::new);
        }
        if (from == null) {
            return Optional.of(new FirstDayMissing());
        }
        return from.isBefore(outcome.on())
                ? Optional.of(new DayTooEarly("fromOn", outcome.on()))
                : outside("fromOn", outcome.on(), from, outcome.on().plusYears(YEARS_AHEAD));
    }

    private Optional<SupportRefusal> whyNotWorker(NewWorker named, Occasion occasion) {
        var outcome = facts().outcome();
        if (outcome == null || !outcome.isGranted()) {
            return Optional.of(new NotGranted());
        }
        return occasion.rules().needsAnotherWorker(facts().kind().orElse(null))
                        && occasion.course().isOrWasWorker(named.worker())
                ? Optional.of(new IsCtiWorker())
                : outside("on", outcome.on(), named.namedOn(), occasion.today());
    }

    private static LocalDate earliest(Occasion occasion) {
        return occasion.today().minusDays(DAYS_TO_RECORD);
    }

    private static Optional<SupportRefusal> outside(String field, LocalDate earliest, LocalDate day, LocalDate latest) {
        return day.isBefore(earliest) || day.isAfter(latest)
                ? Optional.of(new DateOutOfRange(field, earliest, latest))
                : Optional.empty();
    }

    /// The same register with each of its texts encrypted anew.
    public ContinuingSupport renewed(UnaryOperator<EncryptedText> anew) {
        var renewed = changes.stream()
                .map(change -> new SupportChange(
                        change.at(), change.by(), change.what(), change.after().renewed(anew)))
                .toList();
        return new ContinuingSupport(id, courseId, citizenId, municipality, renewed);
    }

    /// The lowest number of the data keys that its texts are encrypted with.
    public Optional<Integer> oldestKey() {
        return changes.stream()
                .flatMap(change -> change.after().texts())
                .map(EncryptedText::key)
                .min(Integer::compareTo);
    }
}
