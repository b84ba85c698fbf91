package dk.overgang.course.course.domain;

import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.Question.Choice;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.util.List;
import java.util.stream.Stream;

/// What the worker is asked to settle: stays of which not all that was told can be true, with what each choice
/// would do to the dates.
record Questions(Course course) {

    List<Question> standing() {
        return course.ending() != null
                ? List.of()
                : course.stays().stream()
                        .filter(stay -> stay.counts() && !stay.contradictions().isEmpty())
                        .filter(this::isUnsettled)
                        .map(stay -> new Question(stay.id(), stay.contradictions(), choices(stay)))
                        .toList();
    }

    /// Until its pause is judged, in this course or in the one before it; before the start as long as it stands.
    private boolean isUnsettled(HospitalStay stay) {
        return (course.start() == null && stay.without(course.judged()).isPresent())
                || pauses(stay).anyMatch(pause -> pause.isOpen() || !pause.confirmed())
                || proposed(stay).findAny().isPresent();
    }

    private List<Choice> choices(HospitalStay stay) {
        var judgements = pauses(stay).flatMap(pause -> Stream.of(confirmed(pause), voided(pause)));
        return Stream.concat(proposed(stay).map(this::accepted), judgements).toList();
    }

    private Choice confirmed(Pause pause) {
        return new Choice(Question.Kind.CONFIRM, null, pause.id(), course.plan().orElse(null));
    }

    private Choice voided(Pause pause) {
        return new Choice(
                Question.Kind.VOID,
                null,
                pause.id(),
                course.planAfter(new VoidPause(pause.id(), pause.from())).orElse(null));
    }

    private Choice accepted(Proposal proposal) {
        var kind = proposal.kind() == Proposal.Kind.RESUME ? Question.Kind.RESUME : Question.Kind.PAUSE;
        return new Choice(
                kind,
                proposal.date(),
                proposal.pause(),
                course.planAfter(proposal).orElse(null));
    }

    private Stream<Pause> pauses(HospitalStay stay) {
        return course.pauses().stream().filter(pause -> !pause.voided() && stay.shares(pause.episodes()));
    }

    /// What is proposed about the stay's pauses, or about a pause that it has not got yet.
    private Stream<Proposal> proposed(HospitalStay stay) {
        var admissions = course.admissions();
        var days = admissions.uncovered().stream()
                .filter(open -> open.shares(stay.episodes()))
                .map(open -> admissions.pauseFor(open, false).from())
                .toList();
        return course.proposals().stream()
                .filter(proposal -> proposal.pause() == null
                        ? proposal.kind() == Proposal.Kind.PAUSE && days.contains(proposal.date())
                        : pauses(stay).anyMatch(pause -> pause.id().equals(proposal.pause())));
    }
}
