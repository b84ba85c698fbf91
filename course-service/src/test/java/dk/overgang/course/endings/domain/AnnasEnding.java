package dk.overgang.course.endings.domain;

import dk.overgang.access.files.DataFiles;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.PassTime;
import dk.overgang.course.course.domain.CourseCommand.Restart;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.course.endings.domain.ClosingCommand.AnswerCondition;
import dk.overgang.course.endings.domain.ClosingCommand.Close;
import dk.overgang.course.endings.domain.ClosingCommand.HoldFormalEnding;
import dk.overgang.course.endings.domain.ClosingCommand.MakeSheet;
import dk.overgang.course.endings.domain.ClosingCommand.PlanFormalEnding;
import dk.overgang.course.endings.domain.ClosingCommand.Signed;
import dk.overgang.course.endings.domain.ClosingRecord.Accepted;
import dk.overgang.course.endings.domain.ConditionAnswer.InterimActor;
import dk.overgang.course.endings.domain.ConditionAnswer.Verdict;
import dk.overgang.course.endings.domain.FormalEnding.Guests;
import dk.overgang.course.endings.domain.Heard.Fact;
import dk.overgang.course.endings.domain.Heard.KindCount;
import dk.overgang.course.endings.domain.Heard.LongTermPlan;
import dk.overgang.course.endings.domain.Heard.Network;
import dk.overgang.course.endings.domain.Heard.Support;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// The ending of a course of nine months from 2 March 2026: its last phase begins on 2 September, and it ends on 2
/// December.
public record AnnasEnding(
        Course course, ClosingRecord record, List<OpenItem> elsewhere, LocalDate today, String track) {

    static final ClosingCodes CODES = DataFiles.read(new ClassPathResource("closing.json"), ClosingCodes.class);

    private static final EncryptedText TEXT = new EncryptedText(new Ciphertext(new byte[] {1}), 3);
    private static final InterimActor TEAM = new InterimActor(InterimActor.Kind.AUTHORITY, TEXT);

    static AnnasEnding inContact() {
        var course = Course.opened(
                new UUID(0, 17),
                new UUID(0, 1),
                "0101",
                new Programme("SEL85-9M", 9, Policy.AUTOMATIC),
                day("2026-03-02"),
                Casework.openedOn(day("2026-02-02"), null));
        var record = ClosingRecord.of(course.id(), course.citizenId(), course.municipality());
        return new AnnasEnding(course, record, List.of(), day("2026-02-02"), "sel85-9m-1");
    }

    static AnnasEnding inPhaseOne() {
        return inContact().on("2026-03-02").does(new Start(day("2026-03-02"), day("2026-03-02")));
    }

    static AnnasEnding inTheLastPhase() {
        return inPhaseOne().passes("2026-11-20");
    }

    /// Everything that can be written into a record stands in it.
    public static AnnasEnding withEverything() {
        return inTheLastPhase()
                .hears("2026-11-01", Condition.NETWORK_CAN_TAKE_OVER, true)
                .hearsOfPlan("LONG_TERM", "2026-11-20", true)
                .hearsOfSupport("YES", "2026-11-17")
                .then(AnnasEnding::answersForEverything)
                .plans("2026-11-24", "CAFE_VISIT")
                .on("2026-11-25")
                .holds("2026-11-24")
                .makesSheet()
                .opens("SUB_GOAL", "one")
                .closes("SUB_GOAL:one", "CONDITION:RESPONSIBILITY_PLACED");
    }

    private static AnnasEnding answersForEverything(AnnasEnding anna) {
        return anna.answers(Condition.HANDOVER_CONVERSATIONS_HELD, Verdict.NOT_RELEVANT, null)
                .leaves(Condition.RESPONSIBILITY_PLACED);
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private ProgrammeVersion programme() {
        return DataFiles.read(new ClassPathResource("programmes/%s.json".formatted(track)), ProgrammeVersion.class);
    }

    AnnasEnding then(UnaryOperator<AnnasEnding> more) {
        return more.apply(this);
    }

    AnnasEnding on(String date) {
        return new AnnasEnding(course, record, elsewhere, day(date), track);
    }

    /// The same course in the job track.
    AnnasEnding inTheJobTrack() {
        return new AnnasEnding(course, record, elsewhere, today, "job-1");
    }

    AnnasEnding passes(String date) {
        return on(date).does(new PassTime(day(date)));
    }

    AnnasEnding does(CourseCommand command) {
        return switch (course.decide(command)) {
            case Changed<Course>(var after, var _) -> new AnnasEnding(after, record, elsewhere, today, track);
            case Unchanged<Course> _ -> this;
            case Refused<Course>(var why) -> throw new AssertionError(command + " was refused: " + why);
        };
    }

    AnnasEnding ends(String reason) {
        return switch (reason) {
            case "DEATH" -> does(new HearOfCitizen(List.of(), today, today));
            case "RESTARTED" -> does(new Restart(new UUID(0, 18), today, null, today));
            default -> does(new End(reason, today, today));
        };
    }

    AnnasEnding opens(String kind, @Nullable String of) {
        var all = Stream.concat(elsewhere.stream(), Stream.of(new OpenItem(kind, of, null)))
                .toList();
        return new AnnasEnding(course, record, all, today, track);
    }

    AnnasEnding hears(String date, Condition condition, boolean met) {
        var network = new Network(
                0, 1, List.of(new KindCount("PRIVATE", 1)), List.of(new KindCount("CITIZEN", 2)), List.of());
        return hears(heard -> heard.network(network, List.of(new Fact(condition, met, null, noon(day(date))))));
    }

    AnnasEnding hearsOfActors(int actors) {
        return hears(heard -> heard.network(new Network(actors, 0, List.of(), List.of(), List.of()), List.of()));
    }

    AnnasEnding hearsOfPlan(String kind, @Nullable String agreedOn, boolean hasCrisisPart) {
        var plan = new LongTermPlan(
                new UUID(4, kind.length()), kind, agreedOn == null ? null : day(agreedOn), hasCrisisPart);
        return hears(heard -> heard.plan(plan, noon(today)));
    }

    AnnasEnding hearsOfSupport(String needed, @Nullable String decidedOn) {
        var support = new Support(
                needed,
                "HIGHER",
                day("2026-10-28"),
                decidedOn == null ? null : day(decidedOn),
                decidedOn == null ? null : "GRANTED",
                null,
                null);
        return hears(heard -> heard.support(support));
    }

    private AnnasEnding hears(UnaryOperator<Heard> news) {
        return with(record.hear(news));
    }

    AnnasEnding answers(Condition condition, Verdict verdict, @Nullable String reason) {
        return with(decide(answer(condition, verdict, reason, null, false)));
    }

    /// A leader leaves a condition unmet and names who is responsible meanwhile.
    AnnasEnding leaves(Condition condition) {
        return with(decide(answer(
                condition,
                Verdict.NOT_MET,
                "WAITING_FOR_OTHERS",
                condition == Condition.RESPONSIBILITY_PLACED ? TEAM : null,
                true)));
    }

    Refusal refusedAnswer(Condition condition, Verdict verdict, @Nullable String reason) {
        return refusal(answer(condition, verdict, reason, null, false));
    }

    Refusal refusedLeader(Condition condition, boolean withInterimActor) {
        return refusal(answer(condition, Verdict.NOT_MET, "OTHER", withInterimActor ? TEAM : null, true));
    }

    private AnswerCondition answer(
            Condition condition,
            Verdict verdict,
            @Nullable String reason,
            @Nullable InterimActor interim,
            boolean isLeader) {
        return new AnswerCondition(condition, verdict, reason, TEXT, interim, signed(isLeader));
    }

    AnnasEnding plans(String on, String form) {
        return with(decide(plan(on, form)));
    }

    Refusal refusedPlan(String on, String form) {
        return refusal(plan(on, form));
    }

    private PlanFormalEnding plan(String on, String form) {
        var guests = List.of(new Guests("FAMILY", 2, TEXT), new Guests("NEW_SUPPORTER", 1, null));
        return new PlanFormalEnding(day(on), form, guests, TEXT, signed(false));
    }

    AnnasEnding holds(String on) {
        return with(decide(new HoldFormalEnding(day(on), TEXT, signed(false))));
    }

    Refusal refusedHolding(String on) {
        return refusal(new HoldFormalEnding(day(on), TEXT, signed(false)));
    }

    AnnasEnding makesSheet() {
        return with(decide(new MakeSheet(TEXT, signed(false))));
    }

    Refusal refusedSheet() {
        return refusal(new MakeSheet(null, signed(false)));
    }

    AnnasEnding closes(String... accepted) {
        return with(decide(close(accepted)));
    }

    Refusal refusedClosing(String... accepted) {
        return refusal(close(accepted));
    }

    private Close close(String... accepted) {
        var all = Stream.of(accepted)
                .map(code -> new Accepted(code, "GOES_ON_WITH_OTHERS", TEXT))
                .toList();
        return new Close(all, TEXT, elsewhere, signed(false));
    }

    Signed signed(boolean isLeader) {
        return new Signed(isLeader ? "leader" : "worker", isLeader, noon(today), today);
    }

    private Refusal refusal(ClosingCommand command) {
        return switch (decide(command)) {
            case Refused<ClosingRecord>(var why) -> why;
            case Changed<ClosingRecord> _, Unchanged<ClosingRecord> _ ->
                throw new AssertionError(command + " was not refused");
        };
    }

    private Decision<ClosingRecord> decide(ClosingCommand command) {
        return record.decide(command, course, programme(), CODES);
    }

    private AnnasEnding with(Decision<ClosingRecord> decision) {
        return switch (decision) {
            case Changed<ClosingRecord>(var after, var _) -> new AnnasEnding(course, after, elsewhere, today, track);
            case Unchanged<ClosingRecord> _ -> this;
            case Refused<ClosingRecord>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    /// The codes of what a closing of today must name.
    List<String> open() {
        return record.open(elsewhere, course, programme(), CODES, today).stream()
                .map(OpenItem::code)
                .toList();
    }

    Condition.State state(Condition condition) {
        return status(condition).state();
    }

    ConditionStatus status(Condition condition) {
        return record.conditions(course).stream()
                .filter(status -> status.condition() == condition)
                .findFirst()
                .orElseThrow();
    }
}
