package dk.overgang.portal.ending;

import static java.util.stream.Collectors.joining;

import dk.overgang.portal.forms.Deed.Act;
import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.closing.ClosingApi;
import dk.overgang.portal.services.closing.ClosingApi.Closing;
import dk.overgang.portal.services.closing.ClosingApi.Coded;
import dk.overgang.portal.services.closing.ClosingApi.Open;
import dk.overgang.portal.services.worker.WorkerNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The page of an ending in lines.
///
/// @param met how many of the conditions are met or not relevant
/// @param formal the formal ending that is planned or was held; null without one
/// @param decision the decision that stands; null without one
record EndingLines(
        List<ConditionLine> conditions,
        long met,
        List<OpenLine> open,
        @Nullable FormalLine formal,
        List<Act> formalActs,
        List<Fact> support,
        Mark supportMark,
        List<Act> supportActs,
        @Nullable String sheet,
        List<Act> sheetActs,
        OutcomeLines outcome,
        @Nullable DecisionLine decision,
        List<Act> decisionActs,
        @Nullable String ends) {

    /// Late, wait, good or open, always with an icon and a word.
    record Mark(String kind, String icon, String word) {}

    record ConditionLine(String title, Mark mark, List<String> why, List<String> former, List<Act> acts) {}

    /// @param where it is done
    record OpenLine(String title, @Nullable String where, boolean late) {}

    record FormalLine(
            String title,
            Mark mark,
            List<String> guests,
            @Nullable String note,
            @Nullable String agreed) {}

    record Fact(String label, String text) {}

    /// @param accepted what was left open, each with its reason
    /// @param uncovered what has become open since
    record DecisionLine(
            String title, List<String> accepted, @Nullable String note, List<String> uncovered) {}

    static EndingLines of(SeenEnding seen) {
        var closing = seen.closing().found();
        var conditions = conditions(seen);
        return new EndingLines(
                conditions,
                conditions.stream()
                        .filter(one -> !one.mark().kind().equals("late")
                                && !one.mark().kind().equals("wait"))
                        .count(),
                seen.open().stream().map(one -> open(seen, one)).toList(),
                closing.map(Closing::formalEnding).map(one -> formal(seen, one)).orElse(null),
                acts(
                        seen,
                        "afrunding",
                        new Offer("PLAN_FORMAL_ENDING", "afrunding", "ending.plan-formal"),
                        new Offer("HOLD_FORMAL_ENDING", "afrunding-holdt", "ending.hold-formal")),
                seen.support().found().map(one -> support(seen, one)).orElse(List.of()),
                supportMark(seen),
                supportActs(seen),
                closing.map(Closing::resultsSheet)
                        .map(one -> seen.words()
                                .text("ending.sheet.made", seen.words().day(one.on())))
                        .orElse(null),
                acts(seen, "resultat", new Offer("MAKE_RESULTS_SHEET", "resultatark-klar", "ending.make-sheet")),
                OutcomeLines.of(seen),
                closing.map(Closing::closing)
                        .map(one -> decision(seen, closing.get(), one))
                        .orElse(null),
                acts(seen, "beslutning", new Offer("CLOSE", "afslut", "ending.close")),
                closing.map(one -> ends(seen, one)).orElse(null));
    }

    /// When the course ends, or ended and why.
    private static @Nullable String ends(SeenEnding seen, Closing closing) {
        var words = seen.words();
        if (closing.endedOn() != null) {
            var reason = closing.endReason() == null ? "" : words.coded("ending.reason.", closing.endReason());
            return words.text(
                    closing.early() ? "ending.ended-early" : "ending.ended", words.whole(closing.endedOn()), reason);
        }
        return closing.plannedEnd() == null
                ? null
                : words.text("ending.ends", words.whole(closing.plannedEnd()), words.away(closing.plannedEnd()));
    }

    private static List<ConditionLine> conditions(SeenEnding seen) {
        var answers = seen.closing().found().map(Closing::conditions).orElse(List.of());
        var codes = seen.codes().conditions();
        return IntStream.range(0, codes.size())
                .mapToObj(at -> condition(
                        seen,
                        at,
                        codes.get(at),
                        answers.stream()
                                .filter(one -> one.code().equals(codes.get(at).code()))
                                .findFirst()))
                .toList();
    }

    private static ConditionLine condition(
            SeenEnding seen, int at, Coded code, Optional<ClosingApi.Condition> answered) {
        var words = seen.words();
        var title = code.text().in(words.locale());
        var state = answered.map(ClosingApi.Condition::state).orElse("UNANSWERED");
        var word = words.text("ending.condition." + state);
        var mark = switch (state) {
            case "MET" -> new Mark("good", "success", word);
            case "NOT_MET" -> new Mark("late", "error", word);
            case "NOT_RELEVANT" -> new Mark("open", "close", word);
            default -> new Mark("wait", "hourglass", word);
        };
        var since =
                answered
                        .map(ClosingApi.Condition::since)
                        .map(day -> words.text("ending.since", words.day(day)))
                        .stream();
        var answer = answered.map(ClosingApi.Condition::answer).stream().flatMap(one -> said(seen, one));
        var former = answered.map(ClosingApi.Condition::formerAnswers).orElse(List.of()).stream()
                .map(one -> Stream.concat(
                                Stream.ofNullable(one.state()).map(was -> words.text("ending.condition." + was)),
                                said(seen, one))
                        .collect(joining(". ")))
                .toList();
        return new ConditionLine(
                title,
                mark,
                Stream.concat(since, answer).toList(),
                former,
                acts(
                        seen,
                        "betingelser",
                        title,
                        new Offer("ANSWER_CONDITION", "betingelse-" + (at + 1), "ending.answer")));
    }

    /// The reason, the words, who is responsible meanwhile, and who answered.
    private static Stream<String> said(SeenEnding seen, ClosingApi.Answer answer) {
        var words = seen.words();
        var interim = answer.interimActor();
        var at = answer.at();
        var by = answer.by();
        return Stream.of(
                        Coded.find(seen.codes().notMetReasons(), answer.reason(), words.locale()).stream(),
                        Stream.ofNullable(answer.text()),
                        Stream.ofNullable(interim)
                                .map(actor -> words.text(
                                        "ending.interim", actor.name(), words.text("ending.interim." + actor.kind()))),
                        at == null || by == null
                                ? Stream.<String>empty()
                                : Stream.of(words.text(
                                        interim == null ? "ending.answered-by" : "ending.signed-by",
                                        words.day(at),
                                        WorkerNames.name(seen.names(), by)
                                                .orElseGet(() -> words.text("ending.colleague")))))
                .flatMap(some -> some);
    }

    private static OpenLine open(SeenEnding seen, Open open) {
        var where = switch (open.kind()) {
            case "CONDITION" -> "afslutning#betingelser";
            case "SUB_GOAL", "GOAL_EVALUATION" -> "plan";
            case "CHECKLIST_ITEM" -> "tjekliste";
            case "END_MEASUREMENT" -> "maalinger";
            case "CONTINUED_SUPPORT_DECISION" -> "afslutning#stoette";
            case "FORMAL_ENDING" -> "afslutning#afrunding";
            case "RETENTION_PLAN" -> "fastholdelsesplan";
            case "OUTCOME" -> "afslutning#" + OutcomeDeeds.SECTION;
            default -> null;
        };
        return new OpenLine(
                seen.title(open),
                where == null ? null : seen.header().address(where),
                open.dueOn() != null && open.dueOn().isBefore(seen.words().today()));
    }

    private static FormalLine formal(SeenEnding seen, ClosingApi.FormalEnding formal) {
        var words = seen.words();
        var held = formal.heldOn();
        var mark = held != null
                ? new Mark("good", "success", words.text("ending.formal.held", words.day(held)))
                : formal.on().isBefore(words.today())
                        ? new Mark("late", "error", words.text("ending.formal.passed"))
                        : new Mark("open", "time", words.text("ending.formal.planned"));
        return new FormalLine(
                words.text(
                        "ending.formal.when",
                        Coded.text(seen.codes().forms(), formal.form(), words.locale()),
                        words.weekday(formal.on())),
                mark,
                formal.guests().stream().map(some -> guests(seen, some)).toList(),
                formal.note(),
                formal.agreed());
    }

    private static String guests(SeenEnding seen, ClosingApi.Guests some) {
        var words = seen.words();
        var kind = Coded.text(seen.codes().guests(), some.kind(), words.locale());
        return some.names() == null
                ? words.text("ending.guests", some.number(), kind)
                : words.text("ending.guests.named", some.number(), kind, some.names());
    }

    private static Mark supportMark(SeenEnding seen) {
        var words = seen.words();
        var register = seen.support().found().orElse(null);
        if (register == null || (register.needed().equals("UNKNOWN") && !register.overdue())) {
            return new Mark("wait", "hourglass", words.text("ending.support.unknown"));
        }
        if (register.overdue()) {
            return new Mark("late", "error", words.text("ending.support.overdue"));
        }
        if (register.needed().equals("NO")) {
            return new Mark("good", "check", words.text("ending.support.none"));
        }
        return register.decision() == null
                ? new Mark("wait", "hourglass", words.text("ending.support.waits"))
                : register.decision().equals("GRANTED")
                        ? register.newWorkerMissing() || register.newWorkerIsCtiWorker()
                                ? new Mark("wait", "hourglass", words.text("ending.support.worker-missing"))
                                : new Mark("good", "success", words.text("ending.support.granted"))
                        : new Mark("late", "error", words.text("ending.support.refused"));
    }

    private static List<Fact> support(SeenEnding seen, SupportApi.Register register) {
        var words = seen.words();
        return Stream.of(
                        fact(seen, "needed", words.text("ending.needed." + register.needed())),
                        fact(seen, "kind", kind(seen, register.kind())),
                        fact(
                                seen,
                                "level",
                                register.level() == null ? null : words.text("ending.level." + register.level())),
                        fact(seen, "from", day(seen, register.fromOn())),
                        fact(seen, "talkedOn", day(seen, register.talkedOn())),
                        fact(seen, "citizensView", view(seen, register.citizensView())),
                        fact(seen, "workersView", view(seen, register.workersView())),
                        fact(seen, "appliedOn", day(seen, register.appliedOn())),
                        fact(seen, "decidedOn", decided(seen, register)),
                        fact(seen, "deadline", deadline(seen, register)),
                        fact(seen, "waiting", days(seen, register.waitingDays())),
                        fact(seen, "gap", days(seen, register.gapDays())),
                        fact(seen, "newWorker", worker(seen, register)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fact> fact(SeenEnding seen, String what, @Nullable String text) {
        return text == null
                ? Optional.empty()
                : Optional.of(new Fact(seen.words().text("ending.support." + what), text));
    }

    static @Nullable String kind(SeenEnding seen, @Nullable String code) {
        return code == null
                ? null
                : seen.kinds().stream()
                        .filter(one -> one.code().equals(code))
                        .map(one -> one.name().in(seen.words().locale()))
                        .findFirst()
                        .orElse(code);
    }

    private static @Nullable String day(SeenEnding seen, @Nullable LocalDate day) {
        return day == null ? null : seen.words().day(day);
    }

    private static @Nullable String days(SeenEnding seen, @Nullable Long days) {
        return days == null ? null : seen.words().text(days == 1 ? "ending.days.one" : "ending.days", days);
    }

    private static @Nullable String view(SeenEnding seen, SupportApi.@Nullable View view) {
        if (view == null) {
            return null;
        }
        var answer = seen.words().text("ending.needed." + view.answer());
        return view.words() == null ? answer : answer + ". " + view.words();
    }

    private static @Nullable String decided(SeenEnding seen, SupportApi.Register register) {
        if (register.decision() == null || register.decidedOn() == null) {
            return null;
        }
        return seen.words()
                .text(
                        register.late() ? "ending.decided.late" : "ending.decided",
                        seen.words().text("ending.verdict." + register.decision()),
                        seen.words().day(register.decidedOn()));
    }

    private static @Nullable String deadline(SeenEnding seen, SupportApi.Register register) {
        if (register.decision() != null || register.needed().equals("NO") || register.deadline() == null) {
            return null;
        }
        var day = seen.words().day(register.deadline());
        return register.deadlineHeld() ? seen.words().text("ending.deadline.held", day) : day;
    }

    private static @Nullable String worker(SeenEnding seen, SupportApi.Register register) {
        var worker = register.newWorker();
        if (worker == null) {
            return null;
        }
        var name = WorkerNames.name(seen.names(), worker.toString())
                .orElseGet(() -> seen.words().text("ending.colleague"));
        return register.newWorkerIsCtiWorker() ? seen.words().text("ending.cti-worker", name) : name;
    }

    private static DecisionLine decision(SeenEnding seen, Closing closing, ClosingApi.Decision decision) {
        var words = seen.words();
        var by = decision.by();
        var named = seen.open();
        return new DecisionLine(
                words.text(
                        "ending.decision.by",
                        words.day(decision.on()),
                        by == null
                                ? words.text("ending.colleague")
                                : WorkerNames.name(seen.names(), by).orElseGet(() -> words.text("ending.colleague"))),
                Optional.ofNullable(decision.accepted()).orElse(List.of()).stream()
                        .map(one -> title(seen, named, one.code())
                                + ": "
                                + Coded.text(seen.codes().acceptedReasons(), one.reason(), words.locale())
                                + (one.text() == null ? "" : ". " + one.text()))
                        .toList(),
                decision.note(),
                Optional.ofNullable(closing.uncovered()).orElse(List.of()).stream()
                        .map(code -> title(seen, named, code))
                        .toList());
    }

    /// What was open then and is closed now has its kind and its code alone.
    private static String title(SeenEnding seen, List<Open> open, String code) {
        return open.stream()
                .filter(one -> one.code().equals(code))
                .map(seen::title)
                .findFirst()
                .orElseGet(() -> {
                    var parts = code.split(":", 2);
                    return seen.title(new Open(code, parts[0], parts.length == 2 ? parts[1] : null, null));
                });
    }

    private record Offer(String action, String deed, String text) {}

    private static List<Act> acts(SeenEnding seen, String section, Offer... offers) {
        return acts(seen, section, "", offers);
    }

    private static List<Act> acts(SeenEnding seen, String section, String about, Offer... offers) {
        var allowed = seen.closing().found().map(Closing::allowed).orElse(null);
        return allowed == null
                ? List.of()
                : Stream.of(offers)
                        .flatMap(offer -> Allowed.find(allowed, offer.action()).stream()
                                .map(said -> act(seen, section, about, offer, said.allowed(), said.why())))
                        .toList();
    }

    private static Act act(
            SeenEnding seen, String section, String about, Offer offer, boolean allowed, @Nullable String why) {
        return new Act(seen.header().address("afslutning/" + offer.deed()), section, offer.text(), about, allowed, why);
    }

    private static List<Act> supportActs(SeenEnding seen) {
        var register = seen.support().found().orElse(null);
        if (register == null) {
            return List.of();
        }
        var said = register.allowed();
        return Stream.of(
                        new Offer("RECORD_NEED", "stoettebehov", "ending.need"),
                        new Offer("APPLY", "ansoegning", "ending.apply"),
                        new Offer("DECIDE", "afgoerelse", "ending.decide"),
                        new Offer("NAME_WORKER", "ny-stoetteperson", "ending.name-worker"))
                .flatMap(offer -> said == null
                        ? Stream.of(act(seen, "stoette", "", offer, true, null))
                        : Allowed.find(said, offer.action()).stream()
                                .map(one -> act(seen, "stoette", "", offer, one.allowed(), one.why())))
                .toList();
    }
}
