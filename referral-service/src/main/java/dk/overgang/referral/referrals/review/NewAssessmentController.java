package dk.overgang.referral.referrals.review;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Terms;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.citizens.CitizenDecisions;
import dk.overgang.referral.citizens.CitizenDecisions.Asking;
import dk.overgang.referral.citizens.CitizenDecisions.Change;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.decisions.Reassessing;
import dk.overgang.referral.citizens.domain.decisions.Reassessing.Request;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.AlreadyOpen;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.Deceased;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.Moved;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.NoCourse;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.Opened;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.TooMany;
import dk.overgang.referral.referrals.ReferralAnswers.ReferralAnswer;
import dk.overgang.referral.referrals.domain.Sender;
import dk.overgang.referral.referrals.events.ReferralFacts;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Opens a new assessment of need from a course: from then on it is a referral as any other.
@RestController
class NewAssessmentController {

    /// The source under which they are counted; no sender may name it.
    private static final String SOURCE = "NEW_ASSESSMENT";

    record NewAssessment(@Nullable LocalDate transitionOn) {}

    private final CitizenDecisions decisions;
    private final CitizenDirectory directory;
    private final Clock clock;

    NewAssessmentController(CitizenDecisions decisions, CitizenDirectory directory, Clock clock) {
        this.decisions = decisions;
        this.directory = directory;
        this.clock = clock;
    }

    @PostMapping("/api/v1/citizens/{citizen}/new-assessments")
    ResponseEntity<ReferralAnswer> open(
            Caller caller, @PathVariable UUID citizen, Terms terms, @Valid @RequestBody NewAssessment wanted) {
        var key = IdempotencyKey.given(caller.subject(), terms.key(), citizen + "/new-assessment " + wanted);
        var id = Optional.ofNullable(key).map(IdempotencyKey::created).orElseGet(UUID::randomUUID);
        var sender = new Sender(caller.subject(), caller.sor());
        var request = new Request(id, sender, wanted.transitionOn(), clock.instant());
        decisions
                .decide(
                        new Asking(() -> directory.shownTo(caller, citizen), terms, key),
                        before -> new Reassessing(before, SOURCE).open(request),
                        (before, decision) -> change(before, decision, request))
                .ifPresent(NewAssessmentController::refuse);
        return answer(directory.shownTo(caller, citizen), id);
    }

    private static Optional<Change> change(Citizen before, ReassessmentDecision decision, Request request) {
        if (decision instanceof Opened(var opened)) {
            var after = opened.noting(request.at());
            return Optional.of(new Change(after, ReferralFacts.between(before, after, request.at())));
        }
        return Optional.empty();
    }

    private static ResponseEntity<ReferralAnswer> answer(Stored<Citizen> citizen, UUID id) {
        var referral = citizen.state().referral(id).orElseThrow(Problem::notFound);
        return ResponseEntity.created(URI.create("/api/v1/referrals/" + id))
                .eTag(Long.toString(citizen.version()))
                .body(ReferralAnswer.toSender(citizen.state(), referral));
    }

    private static void refuse(ReassessmentDecision decision) {
        switch (decision) {
            case Opened _ -> {}
            case AlreadyOpen() -> throw Problem.conflict("reassessment:already-open");
            case NoCourse() -> throw Problem.conflict("reassessment:no-course");
            case TooMany() -> throw Problem.conflict("referral:too-many");
            case Deceased() -> throw Problem.conflict("referral:citizen-deceased");
            case Moved() -> throw Problem.conflict("referral:citizen-moved");
        }
    }
}
