package dk.overgang.commands;

import dk.overgang.access.Problem;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.commands.domain.Refusal.Fault;
import java.util.List;
import org.springframework.http.HttpStatus;

/// Turns every refusal into a problem (RFC 9457): the only place that does.
public final class RefusalProblems {

    private RefusalProblems() {}

    public static Problem of(Refusal refusal) {
        var reason = refusal.reason();
        return switch (reason.kind()) {
            case NOT_FOUND -> Problem.notFound();
            case CONFLICT -> Problem.conflict(reason.code(), reason.arguments().toArray());
            case INVALID -> invalid(reason.faults());
        };
    }

    private static Problem invalid(List<Fault> faults) {
        var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        for (var fault : faults) {
            problem = problem.at(fault.field(), fault.code(), fault.arguments().toArray());
        }
        return problem;
    }
}
