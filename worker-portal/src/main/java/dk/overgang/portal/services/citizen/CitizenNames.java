package dk.overgang.portal.services.citizen;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.overgang.portal.services.AskedAtOnce;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The names of citizens. Nothing is kept: whoever reads a name reads it anew, and the access log has it.
@Component
public class CitizenNames {

    /// Never with the number: who needs it asks for it, and that is logged.
    ///
    /// @param addressProtected that the citizen has name and address protection
    public record Citizen(
            UUID citizenId,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable Boolean addressProtected) {

        public boolean isProtected() {
            return Boolean.TRUE.equals(addressProtected);
        }
    }

    private final CitizenApi citizens;
    private final Parts parts;

    CitizenNames(ServiceClients clients, Parts parts) {
        this.citizens = clients.of(RemoteService.REFERRAL, CitizenApi.class);
        this.parts = parts;
    }

    /// The names of those whom the person may see; all of them are missing when referral-service is away.
    public Part<Map<UUID, String>> of(Collection<UUID> wanted) {
        if (wanted.isEmpty()) {
            return Part.of(Map.of());
        }
        return parts.start(() -> named(wanted)).get();
    }

    /// The name of one, if the person may see it.
    public Optional<String> of(UUID citizen) {
        return of(List.of(citizen)).found().map(names -> names.get(citizen));
    }

    /// One citizen by name, birth date and protection; empty for whom the person may not see. Logged like a name.
    public Part<Optional<Citizen>> citizen(UUID citizen) {
        return parts.beside(() -> citizens.names(new CitizenApi.Wanted(List.of(citizen))).citizens().stream()
                        .findFirst())
                .get();
    }

    private Map<UUID, String> named(Collection<UUID> wanted) {
        return byId(AskedAtOnce.of(wanted)
                .flatMap(some -> citizens.names(new CitizenApi.Wanted(some)).citizens().stream()));
    }

    private static Map<UUID, String> byId(Stream<Citizen> citizens) {
        return citizens.collect(toUnmodifiableMap(Citizen::citizenId, Citizen::name, (a, _) -> a));
    }
}
