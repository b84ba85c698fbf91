package dk.overgang.referral.referrals.capacity;

import dk.overgang.access.Caller;
import dk.overgang.access.Municipalities;
import dk.overgang.access.Problem;
import dk.overgang.referral.referrals.capacity.CapacityNorms.Capacity;
import dk.overgang.referral.referrals.capacity.CapacityNorms.Norm;
import dk.overgang.referral.referrals.domain.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whether it makes sense to refer now (F-12): a ward asks before it writes. It informs and never refuses.
@RestController
class CapacityController {

    /// Whether a programme has room for one more citizen.
    ///
    /// @param places absent where the municipality has set no norm, so that somebody must look
    record CapacityAnswer(
            String municipality,
            String programme,
            Capacity capacity,
            @Nullable Integer places,
            @Nullable Long active) {}

    private final CourseNumbers numbers;
    private final CapacityNorms norms;
    private final Programmes programmes;
    private final Municipalities municipalities;

    CapacityController(
            CourseNumbers numbers, CapacityNorms norms, Programmes programmes, Municipalities municipalities) {
        this.numbers = numbers;
        this.norms = norms;
        this.programmes = programmes;
        this.municipalities = municipalities;
    }

    @GetMapping("/api/v1/capacity")
    CapacityAnswer capacity(
            Caller caller,
            @RequestParam String programme,
            @RequestParam(required = false) @Nullable String municipality) {
        if (!programmes.knows(programme)) {
            throw Problem.parameter("programme", "one-of", String.join(", ", programmes.codes()));
        }
        var where = municipalities
                .wantedBy(caller, municipality)
                .orElseThrow(() -> Problem.parameter("municipality", "municipality"));
        return norms.norm(where, programme)
                .map(norm -> answer(norm, numbers.active(where, programme)))
                .orElseGet(() -> new CapacityAnswer(where, programme, Capacity.NEEDS_ASSESSMENT, null, null));
    }

    private CapacityAnswer answer(Norm norm, long active) {
        return new CapacityAnswer(
                norm.municipality(), norm.programme(), norms.capacity(norm, active), norm.places(), active);
    }
}
