package dk.overgang.commands;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.http.ProblemAnswers;
import dk.overgang.access.security.Permissions;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Refused;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/// Finds out whether a caller may do something now by trying it: the route of its request decides about the
/// role, and the aggregate's own decision about the rest. There is no second set of rules that could say
/// something else.
public final class AllowedActions {

    /// A request that is tried.
    ///
    /// @param of the part that it is about; null where it is about the whole
    /// @param path the address of its request
    /// @param decision what the aggregate would answer; may throw the [Problem] that its controller throws
    public record Trial(
            String action,
            @Nullable UUID of,
            HttpMethod method,
            String path,
            Supplier<? extends Decision<?>> decision) {

        public static Trial post(String action, String path, Supplier<? extends Decision<?>> decision) {
            return new Trial(action, null, HttpMethod.POST, path, decision);
        }

        public static Trial delete(String action, String path, Supplier<? extends Decision<?>> decision) {
            return new Trial(action, null, HttpMethod.DELETE, path, decision);
        }

        /// The same about a part.
        public Trial of(UUID part) {
            return new Trial(action, part, method, path, decision);
        }
    }

    private final Permissions permissions;
    private final ProblemAnswers answers;

    AllowedActions(Permissions permissions, ProblemAnswers answers) {
        this.permissions = permissions;
        this.answers = answers;
    }

    public AllowedAction of(Caller caller, Trial trial) {
        return refusal(caller, trial)
                .map(problem -> new AllowedAction(
                        trial.action(), trial.of(), false, problem.name(), answers.explanation(problem)))
                .orElseGet(() -> new AllowedAction(trial.action(), trial.of(), true, null, null));
    }

    /// The role is asked first, as the service does before it looks at anything.
    private Optional<Problem> refusal(Caller caller, Trial trial) {
        if (!permissions.allow(caller, trial.method(), trial.path())) {
            return Optional.of(Problem.of(HttpStatus.FORBIDDEN, "insufficient-scope"));
        }
        try {
            return trial.decision().get() instanceof Refused<?>(var why)
                    ? Optional.of(RefusalProblems.of(why))
                    : Optional.empty();
        } catch (Problem thrown) {
            return Optional.of(thrown);
        }
    }
}
