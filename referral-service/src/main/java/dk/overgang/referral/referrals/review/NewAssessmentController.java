package dk.overgang.referral.referrals.review;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.decisions.Reassessing;
import dk.overgang.referral.citizens.domain.decisions.Reassessing.Request;
import dk.overgang.referral.referrals.ReferralView;
import dk.overgang.referral.referrals.domain.Sender;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Opens a new assessment of need from a course, which from then on is a referral as any other.
@RestController
class NewAssessmentController {

    /// The source under which such referrals are counted; no sender may name it.
    private static final String SOURCE = "NEW_ASSESSMENT";

    record NewAssessment(@Nullable LocalDate transitionOn) {}

    private final CommandHandler<Citizen> commands;
    private final Clock clock;

    NewAssessmentController(CommandHandler<Citizen> commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/api/v1/citizens/{citizen}/new-assessments")
    ResponseEntity<ReferralView> open(
            CommandRequest request, @PathVariable UUID citizen, @Valid @RequestBody NewAssessment assessment) {
        var id = request.newId();
        var sender = new Sender(request.caller().subject(), request.caller().sor());
        var command = new Request(id, sender, assessment.transitionOn(), clock.instant());
        var opened = commands.handle(
                citizen,
                request,
                before -> new Reassessing(before, SOURCE).open(command).then(after -> after.noting(command.at())));
        return Versioned.created(
                URI.create("/api/v1/referrals/" + id),
                opened,
                after -> ReferralView.toSender(after, after.referral(id).orElseThrow()));
    }
}
