package dk.overgang.portal.stay;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.course.CourseReasons;
import dk.overgang.portal.services.pause.PauseApi;
import dk.overgang.portal.services.pause.PausedCourse.Pause;
import dk.overgang.portal.services.pause.PausedCourse.Proposal;
import dk.overgang.portal.services.pause.StayApi;
import dk.overgang.portal.services.pause.WhatIf;
import dk.overgang.portal.whatif.DateTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a course's pauses together.
@Component
class PauseDesk {

    private static final int LAST_PHASE = 3;

    /// What the page shows.
    ///
    /// @param questions what was told of stays and cannot all be true; their pauses are judged there
    /// @param reasons that the municipality offers
    /// @param running the pause that has not ended
    /// @param former the pauses that are over, the latest first
    /// @param held what a return today would do to the dates; null where none is possible
    /// @param notHeld why that cannot be shown
    /// @param mayPause why no pause of the own can begin; null where one can
    record Desk(
            Course course,
            String title,
            List<Settling> questions,
            List<Judgement> judgements,
            @Nullable Leave leave,
            @Nullable Running running,
            List<Former> former,
            List<Offer> offers,
            @Nullable DateTable held,
            @Nullable String notHeld,
            Part<List<ShownStay>> stays,
            CourseReasons.Reasons reasons,
            boolean mayPause,
            @Nullable String whyNoPause,
            UUID key) {}

    /// A pause that somebody has to judge.
    ///
    /// @param choices to confirm it or to void it, each with what follows
    /// @param ifVoided the dates that would move then
    /// @param version that both were computed from
    record Judgement(
            UUID id,
            String text,
            String reason,
            List<Codes.Choice> choices,
            @Nullable DateTable ifVoided,
            @Nullable String version) {}

    /// @param reviewDue what is said of a review that is due
    record Running(
            UUID id,
            String reason,
            String reasonWord,
            String since,
            boolean confirmed,
            List<String> reviews,
            @Nullable String reviewDue,
            @Nullable String whyNoReview,
            @Nullable String whyNoReason) {

        public boolean mayReview() {
            return whyNoReview == null;
        }

        public boolean mayDescribe() {
            return whyNoReason == null;
        }
    }

    record Former(String text, String reason, @Nullable String state) {}

    /// What the platform proposes.
    ///
    /// @param address where it is decided, with the proposed day
    record Offer(String text, String action, String address) {}

    private final Courses courses;
    private final PauseApi pauses;
    private final StayApi stays;
    private final CourseReasons reasons;
    private final Parts parts;

    PauseDesk(Courses courses, PauseApi pauses, StayApi stays, CourseReasons reasons, Parts parts) {
        this.courses = courses;
        this.pauses = pauses;
        this.stays = stays;
        this.reasons = reasons;
        this.parts = parts;
    }

    Desk of(UUID id, Words words) {
        var offered = reasons.all();
        var course = courses.of(id, words);
        var now = course.now();
        var admitted = parts.beside(() -> stays.stays(now.citizenId()).items());
        var open = now.openPause();
        var held = open.map(_ -> parts.start(() -> tried(() -> resumed(id, words))));
        var questions = Settling.of(now, words);
        var judged = now.unconfirmed().stream()
                .filter(pause -> !Settling.isAbout(now, pause.id()))
                .map(pause -> parts.start(() -> judgement(course, pause, words)))
                .toList();
        var judgements =
                judged.stream().flatMap(one -> one.get().found().stream()).toList();
        var preview = held.map(one -> one.get().orElse(new Tried(null, words.text("stay.held.away"))));
        var pause = now.may("PAUSE", null);
        var found = admitted.get();
        var known = offered.get().orElse(CourseReasons.Reasons.NONE);
        return new Desk(
                course,
                words.text(title(questions, judgements, open.isPresent())),
                questions,
                judgements,
                found.found()
                        .flatMap(some -> Leave.of(some, now.may("RESUME", null), words))
                        .orElse(null),
                open.map(one -> running(course, one, known, words)).orElse(null),
                now.pauses().stream()
                        .filter(one -> !one.isOpen())
                        .sorted(Comparator.comparing(Pause::from).reversed())
                        .map(one -> former(one, known, words))
                        .toList(),
                now.proposals().stream()
                        .flatMap(proposal -> offer(id, proposal, words).stream())
                        .toList(),
                preview.map(Tried::preview).map(one -> DateTable.of(one, words)).orElse(null),
                preview.map(Tried::why).orElse(null),
                found.map(some -> ShownStay.of(some, words)),
                known,
                pause.allowed(),
                pause.why(),
                UUID.randomUUID());
    }

    private static String title(List<Settling> questions, List<Judgement> judgements, boolean paused) {
        if (!questions.isEmpty()) {
            return "stay.title.settle";
        }
        if (!judgements.isEmpty()) {
            return "stay.title.received";
        }
        return paused ? "stay.title.paused" : "stay.title";
    }

    private record Tried(@Nullable WhatIf preview, @Nullable String why) {}

    private static Tried tried(Supplier<WhatIf> question) {
        try {
            return new Tried(question.get(), null);
        } catch (ServiceProblem refused) {
            var why = refused.faults().stream()
                    .map(ServiceProblem.Fault::detail)
                    .findFirst()
                    .or(() -> Optional.ofNullable(refused.detail()));
            return new Tried(null, why.orElse(refused.title()));
        }
    }

    private WhatIf resumed(UUID id, Words words) {
        return pauses.whatIf(id, null, words.today().toString(), null, null);
    }

    private Judgement judgement(Course course, Pause pause, Words words) {
        var voided = tried(() -> pauses.whatIf(course.id(), null, null, null, pause.id()));
        var preview = voided.preview();
        return new Judgement(
                pause.id(),
                pause.to() == null
                        ? words.text("stay.judge.open", words.day(pause.from()))
                        : words.text("stay.judge.closed", words.day(pause.from()), words.day(pause.to())),
                pause.reason(),
                List.of(
                        choice(
                                course,
                                pause,
                                "CONFIRM",
                                pause.to() == null
                                        ? words.text("stay.confirm.open")
                                        : words.text(
                                                "stay.confirm.closed", words.day(pause.from()), words.day(pause.to())),
                                words),
                        choice(course, pause, "VOID", ifVoided(preview, words), words)),
                preview == null || preview.moves().isEmpty() ? null : DateTable.of(preview, words),
                preview == null ? course.version() : preview.version());
    }

    private static Codes.Choice choice(Course course, Pause pause, String decision, String consequence, Words words) {
        var may = course.now().may(decision + "_PAUSE", pause.id());
        var why = may.why() == null ? words.text("stay.not-allowed") : may.why();
        return new Codes.Choice(
                decision, words.text("stay.decision." + decision), may.allowed() ? consequence : why, may.allowed());
    }

    private static String ifVoided(@Nullable WhatIf preview, Words words) {
        if (preview == null) {
            return words.text("stay.void");
        }
        if (preview.endedOn() != null) {
            return words.text("stay.void.ended", words.day(preview.endedOn()));
        }
        return preview.phases().stream()
                .filter(phase -> phase.start().isAfter(words.today()) && phase.number() <= LAST_PHASE)
                .findFirst()
                .map(phase -> words.text("stay.void.phase", phase.number(), words.day(phase.start())))
                .orElseGet(() -> words.text("stay.void.end", words.day(preview.plannedEnd())));
    }

    private static Running running(Course course, Pause pause, CourseReasons.Reasons reasons, Words words) {
        var review = course.now().may("REVIEW_PAUSE", pause.id());
        var describe = course.now().may("DESCRIBE_PAUSE", pause.id());
        return new Running(
                pause.id(),
                pause.reason(),
                reasons.ofPause(pause.reason(), words.locale()),
                words.day(pause.from()) + ", " + words.away(pause.from()),
                pause.confirmed(),
                pause.looked().stream()
                        .map(look -> words.text(
                                "stay.reviewed", words.day(look.on()), words.coded("stay.outcome.", look.outcome())))
                        .toList(),
                course.now().warnings().stream()
                        .filter(warning -> warning.code().equals("PAUSE_REVIEW_DUE"))
                        .findFirst()
                        .map(warning -> warning.on() == null
                                ? words.text("stay.review.now")
                                : words.text("stay.review.due", words.day(warning.on())))
                        .orElse(null),
                why(review.allowed(), review.why(), words),
                why(describe.allowed(), describe.why(), words));
    }

    private static @Nullable String why(boolean allowed, @Nullable String why, Words words) {
        if (allowed) {
            return null;
        }
        return why == null ? words.text("stay.not-allowed") : why;
    }

    private static Former former(Pause pause, CourseReasons.Reasons reasons, Words words) {
        var text = pause.to() == null
                ? words.text("stay.former.since", words.day(pause.from()))
                : words.text("stay.former", words.day(pause.from()), words.day(pause.to()));
        var state = pause.voided() ? "stay.former.voided" : pause.confirmed() ? null : "stay.unconfirmed";
        return new Former(
                text, reasons.ofPause(pause.reason(), words.locale()), state == null ? null : words.text(state));
    }

    private static Optional<Offer> offer(UUID course, Proposal proposal, Words words) {
        var day = proposal.date();
        var query = "?dag=%d&maaned=%d&aar=%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        var base = "/forloeb/" + course + "/pause/";
        return switch (proposal.kind()) {
            case "RESUME" ->
                Optional.of(new Offer(
                        words.text("stay.offer.RESUME", words.day(day)),
                        words.text("stay.offer.RESUME.go"),
                        base + "genoptag" + query + (proposal.pause() == null ? "" : "&pause=" + proposal.pause())));
            case "PAUSE" ->
                Optional.of(new Offer(
                        words.text("stay.offer.PAUSE", words.day(day)),
                        words.text("stay.offer.PAUSE.go"),
                        base + "ny" + query));
            default -> Optional.empty();
        };
    }
}
