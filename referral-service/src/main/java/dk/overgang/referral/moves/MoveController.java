package dk.overgang.referral.moves;

import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Municipalities;
import dk.overgang.access.Problem;
import dk.overgang.access.Terms;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.consents.domain.Consent;
import dk.overgang.referral.moves.HandoverPackage.Contents;
import dk.overgang.referral.moves.Moving.Asking;
import dk.overgang.referral.moves.domain.Move;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Moves away, and packages that arrived. A package is there only while the citizen's consent is.
@RestController
class MoveController {

    private static final int YEARS_BACK = 2;

    record NewMove(@NotNull String to, @NotNull LocalDate on) {}

    /// `shared`: a package goes along, because the citizen consents to it.
    record MoveAnswer(UUID moveId, String to, LocalDate on, boolean shared) {

        static MoveAnswer of(Move move) {
            return new MoveAnswer(move.moveId(), move.to(), move.on(), move.consentId() != null);
        }
    }

    record PackageAnswer(
            UUID packageId, String from, UUID citizenId, UUID referralId, LocalDate movedOn, Contents contents) {

        static PackageAnswer of(HandoverPackage arrived) {
            return new PackageAnswer(
                    arrived.packageId(),
                    arrived.from(),
                    arrived.newCitizenId(),
                    arrived.newReferralId(),
                    arrived.movedOn(),
                    arrived.contents());
        }
    }

    record Page(List<PackageAnswer> items, @Nullable UUID next) {}

    private final Moving moving;
    private final AggregateStore<Citizen> citizens;
    private final AggregateStore<HandoverPackage> packages;
    private final Municipalities municipalities;
    private final DueWork handovers;
    private final CitizenDirectory directory;
    private final Scopes scopes;

    MoveController(
            Moving moving,
            AggregateStore<Citizen> citizens,
            AggregateStore<HandoverPackage> packages,
            Municipalities municipalities,
            DueWork handovers,
            CitizenDirectory directory,
            Scopes scopes) {
        this.moving = moving;
        this.citizens = citizens;
        this.packages = packages;
        this.municipalities = municipalities;
        this.handovers = handovers;
        this.directory = directory;
        this.scopes = scopes;
    }

    @PostMapping("/api/v1/citizens/{citizen}/moves")
    ResponseEntity<MoveAnswer> move(
            Caller caller, @PathVariable UUID citizen, Terms terms, @Valid @RequestBody NewMove command) {
        var today = moving.today();
        if (municipalities.of(command.to()).isEmpty() || scopes.of(caller).isOf(command.to())) {
            throw Problem.invalid("to", "other-municipality");
        }
        if (command.on().isAfter(today) || command.on().isBefore(today.minusYears(YEARS_BACK))) {
            throw Problem.invalid(
                    "on", "date-outside", today.minusYears(YEARS_BACK).toString(), today.toString());
        }
        var named = IdempotencyKey.given(caller.subject(), terms.key(), citizen + "/moves " + command);
        var move = moving.move(new Asking(caller, citizen, named), command.to(), command.on());
        handovers.changed();
        return ResponseEntity.status(HttpStatus.CREATED).body(MoveAnswer.of(move));
    }

    @GetMapping("/api/v1/handover-packages")
    Page packages(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        var here = scopes.of(caller).in("to");
        var wanted = after == null ? here : here.and("_id").gt(after);
        var found = packages.find(query(wanted).with(Sort.by("_id")).limit(limit + 1));
        var page = found.stream().limit(limit).toList();
        var items = page.stream()
                .map(Stored::state)
                .filter(arrived -> isShown(arrived, caller))
                .map(PackageAnswer::of)
                .toList();
        return new Page(items, found.size() > limit ? page.getLast().id() : null);
    }

    @GetMapping("/api/v1/handover-packages/{id}")
    PackageAnswer handoverPackage(Caller caller, @PathVariable UUID id) {
        return packages.find(id)
                .map(Stored::state)
                .filter(arrived -> isShown(arrived, caller))
                .map(PackageAnswer::of)
                .orElseThrow(Problem::notFound);
    }

    /// A package is seen by whoever may see the citizen it arrived for.
    private boolean isShown(HandoverPackage arrived, Caller caller) {
        return isStillShared(arrived) && directory.isShownTo(caller, arrived.newCitizenId());
    }

    /// A consent taken back or run out ends what may be read, at once.
    private boolean isStillShared(HandoverPackage arrived) {
        return citizens.find(arrived.citizenId())
                .flatMap(
                        citizen -> citizen.state().consents().on(moving.today()).find(arrived.consentId()))
                .filter(Consent::isInForce)
                .isPresent();
    }
}
