package dk.overgang.referral.discharges;

import dk.overgang.access.Caller;
import dk.overgang.referral.citizens.ShortList;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.discharges.DischargeAnswers.DischargeAnswer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whom to contact before the discharge (F-04).
@RestController
class DischargeInbox {

    private final ExpectedDischarges discharges;
    private final Clock clock;

    DischargeInbox(ExpectedDischarges discharges, Clock clock) {
        this.discharges = discharges;
        this.clock = clock;
    }

    @GetMapping("/api/v1/expected-discharges")
    ShortList<DischargeAnswer> expected(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        var today = DanishDay.of(clock.instant());
        return discharges.shownTo(caller, limit, after).map(one -> DischargeAnswer.of(one, today));
    }
}
