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
            case CONFLICT -> Problem.conflict(reason.code(), texts(reason.arguments()));
            case INVALID -> invalid(reason.faults());
        };
    }

    private static Problem invalid(List<Fault> faults) {
        var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        for (var fault : faults) {
            problem = problem.at(fault.field(), fault.code(), texts(fault.arguments()));
        }
        return problem;
    }

    /// Dates and codes as they stand in JSON, whatever the language; only numbers are left to the message.
    private static Object[] texts(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Number ? argument : argument.toString())
                .toArray();
    }
}
