package dk.overgang.referral.referrals;

import dk.overgang.access.Caller;
import dk.overgang.access.Municipalities;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.RefusalProblems;
import dk.overgang.commands.Versioned;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.identities.domain.Person;
import dk.overgang.referral.referrals.domain.Programmes;
import dk.overgang.referral.referrals.domain.Receive;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.Sender;
import dk.overgang.referral.referrals.domain.Transition;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Receives referrals.
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralController {

    /// What a sender says of the citizen it refers.
    ///
    /// @param municipality for senders whose token names none
    record NewReferral(
            @NotNull @Valid CitizenBody citizen,
            @NotNull String programme,
            @Nullable String source,
            @Nullable @Valid TransitionBody transition,
            @Nullable @Valid BackgroundBody background,
            @Nullable String municipality) {

        Referral received(UUID id, CommandRequest request, Clock clock) {
            var caller = request.caller();
            return Referral.received(
                    id,
                    programme,
                    String.valueOf(source),
                    new Sender(caller.subject(), caller.sor()),
                    transition == null ? new Transition("", null) : transition.toTransition(),
                    background == null ? Background.unknown() : background.toBackground(),
                    clock.instant());
        }
    }

    record CitizenBody(
            @NotNull String cpr,
            @NotNull @Size(min = 1, max = 200) String name) {

        @Override
        public String toString() {
            return "CitizenBody";
        }
    }

    record TransitionBody(@Nullable String type, @Nullable LocalDate expectedOn) {

        Transition toTransition() {
            return new Transition(String.valueOf(type), expectedOn);
        }
    }

    private final Referrals referrals;
    private final Programmes programmes;
    private final IntakeRules intake;
    private final Municipalities municipalities;
    private final Clock clock;

    ReferralController(
            Referrals referrals,
            Programmes programmes,
            IntakeRules intake,
            Municipalities municipalities,
            Clock clock) {
        this.referrals = referrals;
        this.programmes = programmes;
        this.intake = intake;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<ReferralView> receive(
            CommandRequest request, Locale locale, @Valid @RequestBody NewReferral referral) {
        var caller = request.caller();
        var cpr = Cpr.read(referral.citizen().cpr(), DanishDay.of(clock.instant()))
                .orElseThrow(() -> Problem.invalid("citizen.cpr", "cpr"));
        var person = new Person(cpr, referral.citizen().name().strip());
        var id = request.newId();
        var roles = caller.roles().stream().map(Role::claim).toList();
        var command = new Receive(referral.received(id, request, clock), roles, programmes, intake);
        var municipality = municipality(caller, referral.municipality())
                .orElseThrow(() -> RefusalProblems.of(command.withoutMunicipality()));
        var received = referrals.receive(request, municipality, person, command);
        return Versioned.created(
                URI.create("/api/v1/referrals/" + id),
                received,
                citizen -> ReferralView.of(citizen, id, caller, locale));
    }

    /// Nobody refers to another municipality than the one that its token names, if it names one.
    private Optional<String> municipality(Caller caller, @Nullable String named) {
        return municipalities.wantedBy(caller, named).filter(code -> named == null || named.equals(code));
    }
}
