package dk.overgang.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

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

    public Optional<Municipality> ofSor(String sor) {
        return Optional.ofNullable(bySor.get(sor));
    }
}
