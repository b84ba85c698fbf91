package dk.overgang.network.support.domain;

import dk.overgang.network.data.domain.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kinds of continuing support and its deadline, as data.
///
/// @param version grows with each edition of the file
/// @param decisionDaysBeforeEnd how many days before the planned end of the course the decision should stand (E19)
public record SupportRules(int version, int decisionDaysBeforeEnd, List<SupportKind> kinds) {

    private static final int MOST_DAYS = 365;

    /// One kind of support.
    ///
    /// @param code what the register keeps of it: never changed and never used anew
    /// @param anotherWorker whether it must be given by somebody else than the CTI worker (R-040, E20)
    public record SupportKind(String code, Text name, boolean anotherWorker) {

        public SupportKind {
            require(
                    code.matches("[A-Z][A-Z0-9_]{1,39}"),
                    "code must be 2 to 40 capital letters, digits and underscores");
        }
    }

    public SupportRules {
        require(version > 0, "version must be 1 or more");
        require(
                decisionDaysBeforeEnd >= 0 && decisionDaysBeforeEnd <= MOST_DAYS,
                "decisionDaysBeforeEnd must be 0 to " + MOST_DAYS);
        require(!kinds.isEmpty(), "kinds must hold at least one kind");
        require(
                kinds.stream().map(SupportKind::code).distinct().count() == kinds.size(),
                "kinds must not hold two of the same code");
        kinds = List.copyOf(kinds);
    }

    List<String> codes() {
        return kinds.stream().map(SupportKind::code).toList();
    }

    /// Of a kind that is not known, as of none, it is demanded too.
    boolean needsAnotherWorker(@Nullable String kind) {
        return kinds.stream()
                .filter(known -> known.code().equals(kind))
                .findFirst()
                .map(SupportKind::anotherWorker)
                .orElse(true);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
