package dk.overgang.referral.discharges;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.decisions.DischargePlanning;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.discharges.ExpectedDischarges.InHospital;
import dk.overgang.referral.discharges.domain.ExpectedDischarge;
import dk.overgang.referral.discharges.domain.ExpectedDischarge.Source;
import dk.overgang.referral.referrals.Referrals;
import dk.overgang.referral.stays.domain.Stay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Lists whom to contact before the discharge (F-04), and notes the expected day: a worker reports it for a
/// citizen, a ward for what it referred. No event carries the day, because no other service decides from it.
@RestController
class DischargeController {

    record Day(@NotNull LocalDate on) {}

    /// When a citizen is expected home.
    ///
    /// @param daysLeft whole days from today in Denmark, below zero when overdue
    record DayView(
            @Nullable LocalDate expectedOn,
            @Nullable Long daysLeft,
            @Nullable Source dateFrom) {

        static final DayView UNKNOWN = new DayView(null, null, null);

        private static DayView of(Optional<ExpectedDischarge> expected, LocalDate today) {
            return expected.map(one -> new DayView(one.on(), left(one, today), one.source()))
                    .orElse(UNKNOWN);
        }
    }

    /// A citizen who is expected home, in the list of a municipality.
    ///
    /// @param hospital the SOR unit that sent the notice, or the place that was written down
    /// @param hospitalName what the hospital's messages call that unit
    record DischargeView(
            UUID citizenId,
            @Nullable UUID courseId,
            UUID stayId,
            Stay.Kind kind,
            String hospital,
            @Nullable String hospitalName,
            @Nullable Instant admittedAt,
            boolean onLeave,
            @Nullable LocalDate expectedOn,
            @Nullable Long daysLeft,
            @Nullable Source dateFrom) {

        private static DischargeView of(InHospital one, LocalDate today) {
            var citizen = one.citizen();
            var expected = one.expected();
            var stay = expected.stay();
            return new DischargeView(
                    citizen.citizenId(),
                    citizen.course().map(CourseView::courseId).orElse(null),
                    stay.id(),
                    stay.kind(),
                    stay.hospital(),
                    citizen.hospital().nameOf(stay.hospital()).orElse(null),
                    stay.from(),
                    stay.state() == Stay.State.ON_LEAVE,
                    expected.on(),
                    left(expected, today),
                    expected.source());
        }
    }

    private static @Nullable Long left(ExpectedDischarge expected, LocalDate today) {
        var left = expected.daysLeft(today);
        return left.isPresent() ? left.getAsLong() : null;
    }

    private final CommandHandler<Citizen> commands;
    private final ExpectedDischarges discharges;
    private final Referrals referrals;
    private final Clock clock;

    DischargeController(
            CommandHandler<Citizen> commands, ExpectedDischarges discharges, Referrals referrals, Clock clock) {
        this.commands = commands;
        this.discharges = discharges;
        this.referrals = referrals;
        this.clock = clock;
    }

    @GetMapping("/api/v1/expected-discharges")
    Page<DischargeView> expected(Caller caller, Paging paging) {
        return discharges.page(caller, paging).map(one -> DischargeView.of(one, today()));
    }

    @PostMapping("/api/v1/citizens/{citizen}/expected-discharge")
    ResponseEntity<DayView> report(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody Day expected) {
        return answer(commands.handle(
                citizen, request, before -> report(request, expected, before, DischargePlanning::stay)));
    }

    @DeleteMapping("/api/v1/citizens/{citizen}/expected-discharge")
    ResponseEntity<DayView> takeBack(@PathVariable UUID citizen, CommandRequest request) {
        return answer(commands.handle(citizen, request, before -> takeBack(before, DischargePlanning::stay)));
    }

    @PostMapping("/api/v1/referrals/{id}/expected-discharge")
    ResponseEntity<DayView> reportAsSender(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody Day expected) {
        return answerToSender(
                commands.handle(
                        () -> reached(request, id),
                        request,
                        before -> report(request, expected, before, stayBehind(id))),
                id);
    }

    @DeleteMapping("/api/v1/referrals/{id}/expected-discharge")
    ResponseEntity<DayView> takeBackAsSender(@PathVariable UUID id, CommandRequest request) {
        return answerToSender(
                commands.handle(() -> reached(request, id), request, before -> takeBack(before, stayBehind(id))), id);
    }

    private Stored<Citizen> reached(CommandRequest request, UUID referral) {
        return referrals.reach(request.caller(), referral).orElseThrow(Problem::notFound);
    }

    private static Function<DischargePlanning, Optional<Stay>> stayBehind(UUID referral) {
        return home -> home.citizen().referral(referral).flatMap(home::stayBehind);
    }

    /// Sets the day on which the citizen is expected home.
    ///
    /// @param stay of which stay the caller may report
    private Decision<Citizen> report(
            CommandRequest request, Day expected, Citizen citizen, Function<DischargePlanning, Optional<Stay>> stay) {
        var home = discharges.home(citizen);
        return home.report(
                stay.apply(home),
                expected.on(),
                clock.instant(),
                request.caller().subject());
    }

    private Decision<Citizen> takeBack(Citizen citizen, Function<DischargePlanning, Optional<Stay>> stay) {
        var home = discharges.home(citizen);
        return home.takeBack(stay.apply(home));
    }

    private ResponseEntity<DayView> answer(Stored<Citizen> stored) {
        return Versioned.ok(
                stored, citizen -> DayView.of(discharges.home(citizen).expected(), today()));
    }

    /// Also a request that comes again is answered with the present: the sender learns of no stay that began after it
    /// referred.
    private ResponseEntity<DayView> answerToSender(Stored<Citizen> stored, UUID referral) {
        var home = discharges.home(stored.state());
        return stayBehind(referral).apply(home).isPresent()
                ? answer(stored)
                : Versioned.ok(stored, _ -> DayView.UNKNOWN);
    }

    private LocalDate today() {
        return DanishDay.of(clock.instant());
    }
}
