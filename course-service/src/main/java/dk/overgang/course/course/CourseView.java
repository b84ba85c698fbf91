package dk.overgang.course.course;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.course.course.CoursePublication.PlanV1;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.Question;
import dk.overgang.course.course.domain.Question.Choice;
import dk.overgang.course.course.domain.casework.StartCorrection;
import dk.overgang.course.course.domain.casework.Support;
import dk.overgang.course.course.domain.dates.PhaseDay;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.PauseReview;
import dk.overgang.course.course.domain.pauses.Proposal;
import dk.overgang.course.course.domain.warnings.CourseWarning;
import dk.overgang.course.course.domain.warnings.CourseWarnings;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A course as people see it.
record CourseView(
        UUID courseId,
        UUID citizenId,
        UUID referralId,
        String programme,
        int programmeVersion,
        @Nullable UUID worker,
        int workerChanges,
        Course.Status status,
        boolean onHold,
        @Nullable Integer phase,
        @Nullable PhaseDay phaseDay,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate contactSince,
        @Nullable LocalDate transitionOn,
        boolean transitionUncertain,
        @Nullable LocalDate homeLostOn,
        @Nullable PlanV1 plan,
        List<PauseView> pauses,
        List<ProposalView> proposals,
        List<QuestionView> toSettle,
        List<CourseWarning> warnings,
        long admittedTimes,
        @Nullable Support grant,
        @Nullable LocalDate lastContactOn,
        List<StartCorrection> startCorrections,
        @Nullable UUID restartOf,
        @Nullable UUID restartedAs,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @JsonUnwrapped ListedDates listed) {

    /// A pause as others hear of it, and what came of its reviews.
    record PauseView(
            UUID id,
            String reason,
            LocalDate from,
            @Nullable LocalDate to,
            boolean confirmed,
            boolean voided,
            List<PauseReview> reviews) {

        static PauseView of(Pause pause) {
            return new PauseView(
                    pause.id(),
                    pause.reason(),
                    pause.from(),
                    pause.to(),
                    pause.confirmed(),
                    pause.voided(),
                    pause.reviews());
        }
    }

    /// `plan`: what the plan would be if the worker said yes.
    record ProposalView(
            UUID id,
            Proposal.Kind kind,
            LocalDate date,
            @Nullable UUID pause,
            @Nullable PlanV1 plan) {}

    /// What was told of a stay and cannot all be true, and what each choice would do to the dates.
    record QuestionView(UUID stayId, List<String> contradictions, List<ChoiceView> choices) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question.stay(),
                    question.contradictions(),
                    question.choices().stream().map(ChoiceView::of).toList());
        }
    }

    record ChoiceView(
            Question.Kind kind,
            @Nullable LocalDate on,
            @Nullable UUID pause,
            @Nullable PlanV1 plan) {

        static ChoiceView of(Choice choice) {
            var plan = choice.plan();
            return new ChoiceView(choice.kind(), choice.on(), choice.pause(), plan == null ? null : PlanV1.of(plan));
        }
    }

    static CourseView of(Course course, ProgrammeVersion programme, LocalDate today) {
        var ending = Optional.ofNullable(course.ending());
        var casework = course.casework();
        var preparation = casework.preparation();
        return new CourseView(
                course.id(),
                course.citizenId(),
                course.referralId(),
                course.programme().code(),
                course.programme().version(),
                course.worker(),
                casework.workerChanges(),
                course.status(),
                course.onHold(),
                course.currentPhase().orElse(null),
                course.phaseDay(today).orElse(null),
                preparation.openedOn(),
                preparation.contactSince(),
                course.transitionOn(),
                course.isTransitionUncertain(),
                preparation.homeLostOn(),
                course.plan().map(PlanV1::of).orElse(null),
                course.currentPauses().stream().map(PauseView::of).toList(),
                proposals(course),
                course.toSettle().stream().map(QuestionView::of).toList(),
                new CourseWarnings(course, programme, today).standing(),
                course.admittedTimes(),
                casework.support(),
                course.lastContactOn(),
                casework.startCorrections(),
                casework.succession().restartOf(),
                casework.succession().restartedAs(),
                ending.map(Ending::on).orElse(null),
                ending.map(Ending::reason).orElse(null),
                ListedDates.of(course));
    }

    /// An ended course is no longer asked about.
    private static List<ProposalView> proposals(Course course) {
        return course.ending() != null
                ? List.of()
                : course.proposals().stream()
                        .map(proposal -> view(course, proposal))
                        .toList();
    }

    private static ProposalView view(Course course, Proposal proposal) {
        var plan = course.planAfter(proposal).map(PlanV1::of).orElse(null);
        return new ProposalView(proposal.id(), proposal.kind(), proposal.date(), proposal.pause(), plan);
    }
}
