package dk.overgang.course.endings.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.course.endings.domain.ConditionStatus.Source;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The closing record of a course, one for each (E21, F-46): what was heard and answered about the closing conditions,
/// the formal ending, the results sheet and the decision that closes the course. The course ends on its day whatever
/// stands here (C3), and the record stays open for what is written down later.
///
/// @param id follows from the course; not the same, because the events of both are numbered apart
/// @param heard what network-service has told, which may be before anybody has answered anything
/// @param answers every answer, the first one first; the last one about a condition stands
/// @param formalEnding null while none is planned
/// @param sheet null while the results sheet was not made
/// @param closings every decision to close, the first one first; the last one stands
public record ClosingRecord(
        UUID id,
        UUID courseId,
        UUID citizenId,
        String municipality,
        Heard heard,
        List<ConditionAnswer> answers,
        @Nullable FormalEnding formalEnding,
        @Nullable Sheet sheet,
        List<Closing> closings) {

    /// The kind of open items that are conditions.
    static final String CONDITION = "CONDITION";

    /// That the results sheet was made ready for the formal ending.
    ///
    /// @param thanks the worker's own words to the citizen; null where there are none
    public record Sheet(LocalDate on, @Nullable EncryptedText thanks, String by) {}

    /// One decision to close the course.
    ///
    /// @param conditions where they stood
    /// @param accepted every item that was open
    /// @param note the closing note; null where there is none
    public record Closing(
            LocalDate on,
            List<ConditionState> conditions,
            List<Accepted> accepted,
            @Nullable EncryptedText note,
            String by,
            Instant at) {

        public Closing {
            conditions = List.copyOf(conditions);
            accepted = List.copyOf(accepted);
        }
    }

    public record ConditionState(Condition code, Condition.State state) {}

    /// An open item that somebody accepts as open.
    ///
    /// @param code of the open item
    /// @param reason a code of the municipality's data
    public record Accepted(
            String code, String reason, @Nullable EncryptedText text) {}

    public ClosingRecord {
        answers = List.copyOf(answers);
        closings = List.copyOf(closings);
    }

    public static UUID idOf(UUID courseId) {
        return UUID.nameUUIDFromBytes((courseId + "/closing").getBytes(UTF_8));
    }

    /// The record of a course of which nothing is written down yet.
    public static ClosingRecord of(UUID courseId, UUID citizenId, String municipality) {
        return new ClosingRecord(
                idOf(courseId), courseId, citizenId, municipality, Heard.NOTHING, List.of(), null, null, List.of());
    }

    /// What becomes of a command.
    ///
    /// @param programme the version that the course began with
    public Decision<ClosingRecord> decide(
            ClosingCommand command, Course course, ProgrammeVersion programme, ClosingCodes codes) {
        return new ClosingRules(this, course, programme, codes).decide(command);
    }

    /// Everything that a closing of today must name; nothing before the start and after a death.
    ///
    /// @param elsewhere what is open in the other rooms
    public List<OpenItem> open(
            List<OpenItem> elsewhere, Course course, ProgrammeVersion programme, ClosingCodes codes, LocalDate today) {
        return new ClosingRules(this, course, programme, codes).open(elsewhere, today);
    }

    /// What becomes of news of network-service.
    ///
    /// @param news makes the new state of what is known
    public Decision<ClosingRecord> hear(UnaryOperator<Heard> news) {
        var now = news.apply(heard);
        return now.equals(heard) ? Decision.unchanged() : Decision.changed(with(now));
    }

    /// Where the conditions stand by what was heard and answered, whatever became of the course.
    public List<ConditionStatus> conditions() {
        return Arrays.stream(Condition.values()).map(this::status).toList();
    }

    /// Where the conditions of a course stand. Of a course that ended in a way that asks for none, those that nobody
    /// has answered are not relevant; after a death none is (E21, E23).
    public List<ConditionStatus> conditions(Course course) {
        return conditions().stream().map(status -> in(course, status)).toList();
    }

    private static ConditionStatus in(Course course, ConditionStatus status) {
        var isSilenced = EndingEffects.isDeath(course)
                || (EndingEffects.asksForNoConditions(course) && status.isOpen() && status.answer() == null);
        return isSilenced
                ? new ConditionStatus(status.condition(), Condition.State.NOT_RELEVANT, Source.ENDING, null, null)
                : status;
    }

    /// An answer counts until what was heard changes after it.
    private ConditionStatus status(Condition condition) {
        var fact = heard.fact(condition);
        return answer(condition)
                .filter(answer -> fact.filter(told -> told.changedAt().isAfter(answer.at()))
                        .isEmpty())
                .map(answer -> new ConditionStatus(condition, answer.state(), Source.ANSWER, null, answer))
                .or(() -> fact.map(told -> new ConditionStatus(
                        condition,
                        told.met() ? Condition.State.MET : Condition.State.NOT_MET,
                        Source.NETWORK,
                        told.since(),
                        null)))
                .orElseGet(
                        () -> new ConditionStatus(condition, Condition.State.UNANSWERED, Source.NOTHING, null, null));
    }

    private Optional<ConditionAnswer> answer(Condition condition) {
        return answers.stream()
                .filter(answer -> answer.condition() == condition)
                .reduce((_, later) -> later);
    }

    /// The decision that stands; none before the first.
    public Optional<Closing> closing() {
        return closings.isEmpty() ? Optional.empty() : Optional.of(closings.getLast());
    }

    ClosingRecord with(ConditionAnswer answer) {
        var all = Stream.concat(answers.stream(), Stream.of(answer)).toList();
        return new ClosingRecord(id, courseId, citizenId, municipality, heard, all, formalEnding, sheet, closings);
    }

    ClosingRecord with(FormalEnding planned) {
        return new ClosingRecord(id, courseId, citizenId, municipality, heard, answers, planned, sheet, closings);
    }

    ClosingRecord with(Sheet made) {
        return new ClosingRecord(id, courseId, citizenId, municipality, heard, answers, formalEnding, made, closings);
    }

    ClosingRecord with(Closing closing) {
        var all = Stream.concat(closings.stream(), Stream.of(closing)).toList();
        return new ClosingRecord(id, courseId, citizenId, municipality, heard, answers, formalEnding, sheet, all);
    }

    private ClosingRecord with(Heard now) {
        return new ClosingRecord(id, courseId, citizenId, municipality, now, answers, formalEnding, sheet, closings);
    }

    /// The lowest number of the data keys that its texts are encrypted with.
    public Optional<Integer> oldestKey() {
        return texts().map(EncryptedText::key).min(Integer::compareTo);
    }

    private Stream<EncryptedText> texts() {
        return Stream.of(
                        answers.stream().flatMap(ConditionAnswer::texts),
                        formalEnding == null ? Stream.<EncryptedText>empty() : formalEnding.texts(),
                        sheet == null ? Stream.<EncryptedText>empty() : Stream.ofNullable(sheet.thanks()),
                        closings.stream().map(Closing::note).flatMap(Stream::ofNullable),
                        closings.stream()
                                .flatMap(closing -> closing.accepted().stream())
                                .map(Accepted::text)
                                .flatMap(Stream::ofNullable))
                .flatMap(some -> some);
    }

    /// The same record with each of its texts encrypted anew.
    public ClosingRecord renewed(UnaryOperator<EncryptedText> anew) {
        return new ClosingRecord(
                id,
                courseId,
                citizenId,
                municipality,
                heard,
                answers.stream().map(answer -> answer.renewed(anew)).toList(),
                formalEnding == null ? null : formalEnding.renewed(anew),
                sheet == null ? null : new Sheet(sheet.on(), anew(anew, sheet.thanks()), sheet.by()),
                closings.stream().map(closing -> renewed(closing, anew)).toList());
    }

    private static Closing renewed(Closing closing, UnaryOperator<EncryptedText> anew) {
        return new Closing(
                closing.on(),
                closing.conditions(),
                closing.accepted().stream()
                        .map(one -> new Accepted(one.code(), one.reason(), anew(anew, one.text())))
                        .toList(),
                anew(anew, closing.note()),
                closing.by(),
                closing.at());
    }

    static @Nullable EncryptedText anew(UnaryOperator<EncryptedText> anew, @Nullable EncryptedText text) {
        return text == null ? null : anew.apply(text);
    }
}
