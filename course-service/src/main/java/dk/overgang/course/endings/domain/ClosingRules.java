package dk.overgang.course.endings.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseRefusal;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.endings.domain.ClosingCommand.AnswerCondition;
import dk.overgang.course.endings.domain.ClosingCommand.Close;
import dk.overgang.course.endings.domain.ClosingCommand.HoldFormalEnding;
import dk.overgang.course.endings.domain.ClosingCommand.MakeSheet;
import dk.overgang.course.endings.domain.ClosingCommand.PlanFormalEnding;
import dk.overgang.course.endings.domain.ClosingRecord.Accepted;
import dk.overgang.course.endings.domain.ClosingRecord.Closing;
import dk.overgang.course.endings.domain.ClosingRecord.ConditionState;
import dk.overgang.course.endings.domain.ClosingRecord.Sheet;
import dk.overgang.course.endings.domain.ClosingRefusal.AlwaysRelevant;
import dk.overgang.course.endings.domain.ClosingRefusal.CitizenDied;
import dk.overgang.course.endings.domain.ClosingRefusal.ConditionsUnanswered;
import dk.overgang.course.endings.domain.ClosingRefusal.DateOutOfRange;
import dk.overgang.course.endings.domain.ClosingRefusal.HeldAlready;
import dk.overgang.course.endings.domain.ClosingRefusal.HidesOpenItems;
import dk.overgang.course.endings.domain.ClosingRefusal.InAPause;
import dk.overgang.course.endings.domain.ClosingRefusal.InterimActorMissing;
import dk.overgang.course.endings.domain.ClosingRefusal.InterimActorNotNeeded;
import dk.overgang.course.endings.domain.ClosingRefusal.LeaderMustAnswer;
import dk.overgang.course.endings.domain.ClosingRefusal.NamedTwice;
import dk.overgang.course.endings.domain.ClosingRefusal.NoFormalEnding;
import dk.overgang.course.endings.domain.ClosingRefusal.NobodyResponsible;
import dk.overgang.course.endings.domain.ClosingRefusal.NotOpen;
import dk.overgang.course.endings.domain.ClosingRefusal.OtherActors;
import dk.overgang.course.endings.domain.ClosingRefusal.ReasonMissing;
import dk.overgang.course.endings.domain.ClosingRefusal.ReasonNotNeeded;
import dk.overgang.course.endings.domain.ClosingRefusal.TooEarly;
import dk.overgang.course.endings.domain.ClosingRefusal.UnknownCode;
import dk.overgang.course.endings.domain.ConditionAnswer.Verdict;
import dk.overgang.course.endings.domain.FormalEnding.Guests;
import dk.overgang.course.endings.domain.FormalEnding.Held;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What may be written into a closing record. It decides no date: the course ends by time alone (C3).
record ClosingRules(ClosingRecord record, Course course, ProgrammeVersion programme, ClosingCodes codes) {

    Decision<ClosingRecord> decide(ClosingCommand command) {
        return switch (command) {
            case AnswerCondition answer -> answer(answer);
            case PlanFormalEnding plan -> plan(plan);
            case HoldFormalEnding hold -> hold(hold);
            case MakeSheet make -> makeSheet(make);
            case Close close -> close(close);
        };
    }

    private Decision<ClosingRecord> answer(AnswerCondition command) {
        return Decision.unless(
                tooEarly()
                        .or(this::afterDeath)
                        .or(() -> wrongReason(command))
                        .or(() -> irrelevance(command))
                        .or(() -> interim(command)),
                () -> Decision.changed(record.with(new ConditionAnswer(
                        command.condition(),
                        command.verdict(),
                        command.reason(),
                        command.text(),
                        command.interim(),
                        command.signed().by(),
                        command.signed().at()))));
    }

    /// In the last phase and after the end, however the course ended.
    private Optional<Refusal> tooEarly() {
        if (course.ending() != null) {
            return Optional.empty();
        }
        return course.plan()
                .<Optional<Refusal>>map(plan ->
                        course.phase() < Plan.PHASES ? Optional.of(new TooEarly(lastPhase(plan))) : Optional.empty())
                .orElseGet(() -> Optional.of(new CourseRefusal.NotStarted()));
    }

    private static LocalDate lastPhase(Plan plan) {
        return plan.phases().getLast().start();
    }

    private Optional<Refusal> afterDeath() {
        return Optional.ofNullable(course.ending()).filter(Ending::isDeath).map(ending -> new CitizenDied(ending.on()));
    }

    private Optional<Refusal> wrongReason(AnswerCondition command) {
        var known = ClosingCodes.names(codes.notMetReasons());
        var reason = command.reason();
        if (command.verdict() != Verdict.NOT_MET) {
            return reason == null ? Optional.empty() : Optional.of(new ReasonNotNeeded());
        }
        return reason != null && known.contains(reason) ? Optional.empty() : Optional.of(new ReasonMissing(known));
    }

    private Optional<Refusal> irrelevance(AnswerCondition command) {
        if (command.verdict() != Verdict.NOT_RELEVANT || EndingEffects.asksForNoConditions(course)) {
            return Optional.empty();
        }
        if (command.condition() != Condition.HANDOVER_CONVERSATIONS_HELD) {
            return Optional.of(new AlwaysRelevant());
        }
        return Optional.ofNullable(record.heard().network())
                .map(Heard.Network::actors)
                .filter(actors -> actors > 0)
                .map(OtherActors::new);
    }

    private static Optional<Refusal> interim(AnswerCondition command) {
        var isUnplaced = command.condition() == Condition.RESPONSIBILITY_PLACED && command.verdict() == Verdict.NOT_MET;
        if (!isUnplaced) {
            return command.interim() == null ? Optional.empty() : Optional.of(new InterimActorNotNeeded());
        }
        if (!command.signed().isLeader()) {
            return Optional.of(new LeaderMustAnswer());
        }
        return command.interim() == null ? Optional.of(new InterimActorMissing()) : Optional.empty();
    }

    private Decision<ClosingRecord> plan(PlanFormalEnding command) {
        var held = record.formalEnding() == null ? null : record.formalEnding().held();
        if (held != null) {
            return Decision.refused(new HeldAlready(held.on()));
        }
        return Decision.unless(
                afterDeath()
                        .or(this::inAPause)
                        .or(() -> unknown("form", command.form(), codes.forms()))
                        .or(() -> unknownGuests(command.guests()))
                        .or(() -> outside(command.on(), latest())),
                () -> Decision.changed(record.with(new FormalEnding(
                        command.on(),
                        command.form(),
                        command.guests(),
                        command.note(),
                        null,
                        command.signed().by()))));
    }

    private Optional<Refusal> inAPause() {
        return course.heldSince().map(InAPause::new);
    }

    private Optional<Refusal> unknownGuests(List<Guests> guests) {
        return IntStream.range(0, guests.size())
                .mapToObj(i -> unknown("guests." + i + ".kind", guests.get(i).kind(), codes.guests()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> unknown(String field, String code, List<ClosingCodes.ClosingCode> known) {
        var names = ClosingCodes.names(known);
        return names.contains(code) ? Optional.empty() : Optional.of(new UnknownCode(field, names));
    }

    private Decision<ClosingRecord> hold(HoldFormalEnding command) {
        var planned = record.formalEnding();
        if (planned == null) {
            return Decision.refused(afterDeath().orElseGet(NoFormalEnding::new));
        }
        var today = command.signed().today();
        var ending = course.ending();
        var last = ending != null && ending.isDeath() ? ending.on() : latest().orElse(today);
        return Decision.unless(
                outside(command.on(), Optional.of(last.isBefore(today) ? last : today)),
                () -> Decision.changed(record.with(planned.heldOn(new Held(
                        command.on(), command.agreed(), command.signed().by())))));
    }

    /// Within the last phase, or some days after the end.
    private Optional<Refusal> outside(LocalDate on, Optional<LocalDate> latest) {
        var earliest = earliest();
        if (earliest.isEmpty() || latest.isEmpty()) {
            return Optional.of(new CourseRefusal.NotStarted());
        }
        return on.isBefore(earliest.get()) || on.isAfter(latest.get())
                ? Optional.of(new DateOutOfRange("on", earliest.get(), latest.get()))
                : Optional.empty();
    }

    /// The first day of the last phase; where the course ended before it, the day it ended.
    private Optional<LocalDate> earliest() {
        return course.plan()
                .map(ClosingRules::lastPhase)
                .map(day -> Stream.concat(Stream.of(day), ended().stream())
                        .min(LocalDate::compareTo)
                        .orElseThrow());
    }

    private Optional<LocalDate> latest() {
        return ended().or(() -> course.plan().map(Plan::plannedEnd)).map(end -> end.plusDays(codes.daysAfterEnd()));
    }

    private Optional<LocalDate> ended() {
        return Optional.ofNullable(course.ending()).map(Ending::on);
    }

    private Decision<ClosingRecord> makeSheet(MakeSheet command) {
        return Decision.unless(
                tooEarly().or(this::afterDeath),
                () -> Decision.changed(record.with(new Sheet(
                        command.signed().today(),
                        command.thanks(),
                        command.signed().by()))));
    }

    /// A decision that hides an open item is refused; one after a death has none to name (E23).
    private Decision<ClosingRecord> close(Close command) {
        var open = open(command.elsewhere(), command.signed().today());
        return Decision.unless(
                tooEarly().or(this::unanswered).or(this::unplaced).or(() -> wrong(command.accepted(), open)),
                () -> Decision.changed(record.with(new Closing(
                        command.signed().today(),
                        record.conditions(course).stream()
                                .map(status -> new ConditionState(status.condition(), status.state()))
                                .toList(),
                        command.accepted(),
                        command.note(),
                        command.signed().by(),
                        command.signed().at()))));
    }

    private Optional<Refusal> unanswered() {
        var codesOfThem = record.conditions(course).stream()
                .filter(status -> status.state() == Condition.State.UNANSWERED)
                .map(status -> status.condition().name())
                .toList();
        return codesOfThem.isEmpty() ? Optional.empty() : Optional.of(new ConditionsUnanswered(codesOfThem));
    }

    /// What network-service tells is not enough here: a leader answers for it.
    private Optional<Refusal> unplaced() {
        return record.conditions(course).stream()
                .filter(status -> status.condition() == Condition.RESPONSIBILITY_PLACED)
                .filter(status -> status.state() == Condition.State.NOT_MET && status.answer() == null)
                .findFirst()
                .map(_ -> new NobodyResponsible());
    }

    private Optional<Refusal> wrong(List<Accepted> accepted, List<OpenItem> open) {
        var openCodes = open.stream().map(OpenItem::code).toList();
        var reasons = ClosingCodes.names(codes.acceptedReasons());
        var named = new HashSet<String>();
        for (var i = 0; i < accepted.size(); i++) {
            var one = accepted.get(i);
            if (!openCodes.contains(one.code())) {
                return Optional.of(new NotOpen(i, openCodes));
            }
            if (!named.add(one.code())) {
                return Optional.of(new NamedTwice(i));
            }
            if (!reasons.contains(one.reason())) {
                return Optional.of(new UnknownCode("accepted." + i + ".reason", reasons));
            }
        }
        var hidden = openCodes.stream().filter(code -> !named.contains(code)).toList();
        return hidden.isEmpty() ? Optional.empty() : Optional.of(new HidesOpenItems(hidden));
    }

    /// Everything that is open today: here, and in the other rooms. Nothing is before the start and after a death.
    List<OpenItem> open(List<OpenItem> elsewhere, LocalDate today) {
        if (course.start() == null || EndingEffects.isDeath(course)) {
            return List.of();
        }
        var conditions = record.conditions(course).stream()
                .filter(ConditionStatus::isOpen)
                .map(status ->
                        new OpenItem(ClosingRecord.CONDITION, status.condition().name(), null));
        return Stream.of(conditions, atTheEnd(today), elsewhere.stream())
                .flatMap(some -> some)
                .toList();
    }

    /// What belongs to an ending that is prepared; nobody prepares one for who has left or begins anew.
    private Stream<OpenItem> atTheEnd(LocalDate today) {
        if (EndingEffects.asksForNoConditions(course)) {
            return Stream.empty();
        }
        var end = ended().or(() -> course.plan().map(Plan::plannedEnd));
        var support = record.heard().support();
        var formalEnding = record.formalEnding();
        return Stream.of(
                        open(
                                support == null || !support.isDecided(),
                                "CONTINUED_SUPPORT_DECISION",
                                end.map(day -> day.minusDays(codes.supportDecisionDaysBeforeEnd()))),
                        open(
                                formalEnding == null || !formalEnding.stands(today),
                                "FORMAL_ENDING",
                                end.map(day -> day.minusDays(codes.formalEndingDaysBeforeEnd()))),
                        open(isJobTrack() && !record.heard().hasRetentionPlan(), "RETENTION_PLAN", end))
                .flatMap(some -> some);
    }

    /// The programmes that begin with a job.
    private boolean isJobTrack() {
        return switch (programme.startTrigger()) {
            case JOB_MATCH, JOB_START -> true;
            case MOVE_IN, DISCHARGE, DECISION -> false;
        };
    }

    private static Stream<OpenItem> open(boolean isOpen, String kind, Optional<LocalDate> dueOn) {
        return isOpen ? Stream.of(new OpenItem(kind, null, dueOn.orElse(null))) : Stream.empty();
    }
}
