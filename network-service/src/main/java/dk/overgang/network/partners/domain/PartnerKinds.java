package dk.overgang.network.partners.domain;

import dk.overgang.network.data.domain.Text;
import java.util.List;
import java.util.function.ToIntFunction;

/// The kinds of formal partners, as data, and how often a partner of each needs contact and information.
///
/// @param version grows with each edition of the file
/// @param keepWarmDays for partners of a kind that stands in the file no more
/// @param informDays likewise
public record PartnerKinds(int version, int keepWarmDays, int informDays, List<PartnerKind> kinds) {

    private static final int MOST_DAYS = 1_000;

    /// One kind of partner.
    ///
    /// @param code what partners keep of it: never changed and never used anew
    /// @param hint what to bear in mind, for whoever registers a partner
    /// @param keepWarmDays from one contact until the next is due
    /// @param informDays from one information until the next is due
    public record PartnerKind(String code, Text name, Text hint, int keepWarmDays, int informDays) {

        public PartnerKind {
            require(
                    code.matches("[A-Z][A-Z0-9_]{1,39}"),
                    "code must be 2 to 40 capital letters, digits and underscores");
            requireDays("keepWarmDays", keepWarmDays);
            requireDays("informDays", informDays);
        }
    }

    public PartnerKinds {
        require(version > 0, "version must be 1 or more");
        requireDays("keepWarmDays", keepWarmDays);
        requireDays("informDays", informDays);
        require(!kinds.isEmpty(), "kinds must hold at least one kind");
        require(
                kinds.stream().map(PartnerKind::code).distinct().count() == kinds.size(),
                "kinds must not hold two of the same code");
        kinds = List.copyOf(kinds);
    }

    public List<String> codes() {
        return kinds.stream().map(PartnerKind::code).toList();
    }

    int keepWarmDays(String kind) {
        return days(kind, PartnerKind::keepWarmDays, keepWarmDays);
    }

    int informDays(String kind) {
        return days(kind, PartnerKind::informDays, informDays);
    }

    private int days(String kind, ToIntFunction<PartnerKind> ofKind, int otherwise) {
        return kinds.stream()
                .filter(known -> known.code().equals(kind))
                .mapToInt(ofKind)
                .findFirst()
                .orElse(otherwise);
    }

    private static void requireDays(String what, int days) {
        require(days >= 1 && days <= MOST_DAYS, what + " must be 1 to " + MOST_DAYS);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
