package dk.overgang.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The municipalities the platform serves, as data: a notice's receiver SOR decides whose citizen it is about.
public final class Municipalities {

    private final Map<String, Municipality> byCode;
    private final Map<String, Municipality> bySor;

    public Municipalities(Collection<Municipality> all) {
        byCode = all.stream().collect(toUnmodifiableMap(Municipality::code, m -> m));
        bySor = all.stream().collect(toUnmodifiableMap(Municipality::sor, m -> m));
    }

    public Optional<Municipality> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// What a caller's wish is for: a token's own municipality leaves no choice, one that works for many says which.
    ///
    /// @return the code; empty where none is named that the platform serves
    public Optional<String> wantedBy(Caller caller, @Nullable String named) {
        return caller.municipality().isEmpty()
                ? Optional.ofNullable(named).flatMap(this::of).map(Municipality::code)
                : Optional.of(caller.municipality());
    }

    public Optional<Municipality> ofSor(String sor) {
        return Optional.ofNullable(bySor.get(sor));
    }
}
