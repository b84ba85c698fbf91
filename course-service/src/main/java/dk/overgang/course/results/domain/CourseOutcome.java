package dk.overgang.course.results.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.results.domain.OutcomeRefusal.CitizenDied;
import dk.overgang.course.results.domain.OutcomeRefusal.NeverBegan;
import dk.overgang.course.results.domain.OutcomeRefusal.NoSuchResult;
import dk.overgang.course.results.domain.OutcomeRefusal.NoSuchValue;
import dk.overgang.course.results.domain.OutcomeRefusal.ReasonMissing;
import dk.overgang.course.results.domain.OutcomeRefusal.ReasonNotNeeded;
import dk.overgang.course.results.domain.OutcomeRefusal.TooEarly;
import dk.overgang.course.results.domain.OutcomeRefusal.ValueMissing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a course has led to at its end, in codes. What the course and its measurements know
/// themselves, admissions and wellbeing, is not kept here a second time.
///
/// @param id follows from the course; not the same, because the events of course and outcome are numbered apart
/// @param entries the first one, and each correction; the last one holds
public record CourseOutcome(UUID id, UUID courseId, UUID citizenId, String municipality, List<OutcomeEntry> entries) {

    /// Why something else is recorded than before.
    public enum CorrectionReason {
        /// Something else was entered than was meant.
        TYPING_ERROR,
        /// It was learned afterwards.
        LEARNED_LATER,
        OTHER
    }

    /// What somebody recorded.
    ///
    /// @param values by the code of the result
    /// @param codesVersion the edition of the codes by which it was recorded
    /// @param reason null for the first one
    /// @param by the subject of the token
    public record OutcomeEntry(
            Map<String, String> values,
            int codesVersion,
            @Nullable CorrectionReason reason,
            String by,
            LocalDate on,
            Instant at) {

        public OutcomeEntry {
            values = Map.copyOf(values);
        }
    }

    /// Somebody records the outcome, or corrects it.
    ///
    /// @param values of a correction those that change
    /// @param course as it stands
    public record Note(
            Map<String, String> values,
            @Nullable CorrectionReason reason,
            Course course,
            OutcomeCodes codes,
            String by,
            LocalDate today,
            Instant at) {

        public Note {
            values = Map.copyOf(values);
        }
    }

    public CourseOutcome {
        entries = List.copyOf(entries);
    }

    /// The id of the outcome of a course.
    public static UUID idOf(UUID courseId) {
        return UUID.nameUUIDFromBytes((courseId + "/outcome").getBytes(UTF_8));
    }

    /// Of a course of which nobody has recorded anything.
    public static CourseOutcome of(Course course) {
        return new CourseOutcome(idOf(course.id()), course.id(), course.citizenId(), course.municipality(), List.of());
    }

    /// The entry that holds; none before the first one.
    public Optional<OutcomeEntry> standing() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /// Whether somebody still has to record it. Nobody has to for a course that never began, for one that goes
    /// on as another (E12), and after a death (E23).
    public boolean isMissing(Course course) {
        var ending = course.ending();
        var isAsked = ending == null || !(ending.isDeath() || ending.reason().equals(Ending.RESTARTED));
        return isAsked && course.start() != null && standing().isEmpty();
    }

    public Decision<CourseOutcome> decide(Note note) {
        var recorded = note.codes().recordedIn(note.course().programme().code());
        return standing().map(standing -> correct(standing, note, recorded)).orElseGet(() -> first(note, recorded));
    }

    private Decision<CourseOutcome> first(Note note, List<OutcomeCodes.Result> recorded) {
        return Decision.unless(
                notNow(note.course())
                        .or(() -> note.reason() == null ? Optional.empty() : Optional.of(new ReasonNotNeeded()))
                        .or(() -> unusable(note.values(), recorded))
                        .or(() -> incomplete(note.values(), recorded)),
                () -> Decision.changed(with(note, note.values())));
    }

    /// Also after a death: what was recorded wrongly is put right, and nothing else is asked (E23).
    private Decision<CourseOutcome> correct(OutcomeEntry standing, Note note, List<OutcomeCodes.Result> recorded) {
        var values = new HashMap<>(standing.values());
        values.putAll(note.values());
        if (values.equals(standing.values())) {
            return Decision.unchanged();
        }
        return Decision.unless(
                unusable(note.values(), recorded)
                        .or(() -> note.reason() == null
                                ? Optional.of(new ReasonMissing(standing.on()))
                                : Optional.empty()),
                () -> Decision.changed(with(note, values)));
    }

    private CourseOutcome with(Note note, Map<String, String> values) {
        var entry = new OutcomeEntry(values, note.codes().version(), note.reason(), note.by(), note.today(), note.at());
        return new CourseOutcome(
                id,
                courseId,
                citizenId,
                municipality,
                Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /// The outcome belongs to the last phase and to what follows the end, however the course ended (E22); after a
    /// death nothing is asked (E23).
    private static Optional<OutcomeRefusal> notNow(Course course) {
        var ending = course.ending();
        if (ending != null && ending.isDeath()) {
            return Optional.of(new CitizenDied(ending.on()));
        }
        var plan = course.plan().orElse(null);
        if (plan == null) {
            return Optional.of(new NeverBegan());
        }
        return ending != null || course.phase() == Plan.PHASES
                ? Optional.empty()
                : Optional.of(new TooEarly(plan.ends().get(Plan.PHASES - 2)));
    }

    private static Optional<OutcomeRefusal> unusable(Map<String, String> values, List<OutcomeCodes.Result> recorded) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(value -> unusable(value.getKey(), value.getValue(), recorded).stream())
                .findFirst();
    }

    private static Optional<OutcomeRefusal> unusable(String code, String value, List<OutcomeCodes.Result> recorded) {
        var result = OutcomeCodes.named(recorded, code);
        if (result.isEmpty()) {
            return Optional.of(new NoSuchResult(
                    recorded.stream().map(OutcomeCodes.Result::code).toList()));
        }
        var known = result.get().valueCodes();
        return known.contains(value) ? Optional.empty() : Optional.of(new NoSuchValue(code, known));
    }

    private static Optional<OutcomeRefusal> incomplete(Map<String, String> values, List<OutcomeCodes.Result> recorded) {
        return recorded.stream()
                .filter(result -> !values.containsKey(result.code()))
                .findFirst()
                .map(result -> new ValueMissing(result.code(), result.valueCodes()));
    }
}
