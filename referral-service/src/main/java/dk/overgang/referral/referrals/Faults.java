package dk.overgang.referral.referrals;

import dk.overgang.access.Problem;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.util.List;
import org.springframework.http.HttpStatus;

/// What the rules of the data do not allow, as a problem that names each field and what is allowed there.
public final class Faults {

    private Faults() {}

    public static Problem problem(List<Fault> faults) {
        var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        for (var fault : faults) {
            problem = problem.at(fault.field(), fault.code(), String.join(", ", fault.allowed()));
        }
        return problem;
    }

    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw problem(faults);
        }
    }
}
