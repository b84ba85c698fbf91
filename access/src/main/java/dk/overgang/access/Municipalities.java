package dk.overgang.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/// The municipalities that the platform serves. The SOR code of a notice's receiver decides to which municipality
/// its citizen belongs.
public final class Municipalities {

    private final Map<String, Municipality> byCode;
    private final Map<String, Municipality> bySor;

    public Municipalities(Collection<Municipality> all) {
        byCode = all.stream().collect(toUnmodifiableMap(Municipality::code, m -> m));
        bySor = all.stream().collect(toUnmodifiableMap(Municipality::sor, m -> m));
    }

    /// Reads the municipalities from a file.
    ///
    /// @param file lines `code;name;sor;gln;cvr`
    public static Municipalities in(Resource file) {
        return MunicipalityFile.read(file);
    }

    public Collection<Municipality> all() {
        return byCode.values();
    }

    public Optional<Municipality> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The municipality for which a caller acts: the one of its token, or for a token without municipality the
    /// named one.
    ///
    /// @return the code; empty where the platform serves no municipality of the given name
    public Optional<String> wantedBy(Caller caller, @Nullable String named) {
        return caller.municipality().isEmpty()
                ? Optional.ofNullable(named).flatMap(this::of).map(Municipality::code)
                : Optional.of(caller.municipality());
    }

    public Optional<Municipality> ofSor(String sor) {
        return Optional.ofNullable(bySor.get(sor));
    }
}
