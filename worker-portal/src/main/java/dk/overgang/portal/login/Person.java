package dk.overgang.portal.login;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Who is logged in, as the id token has it. What the person may see and do, the services decide.
///
/// @param roles the claim's names, such as `worker` and `leader`
public record Person(String subject, String name, String municipality, Set<String> roles) implements Serializable {

    public Person {
        roles = Set.copyOf(roles);
    }

    /// Who asks in this request; empty on the pages for everybody.
    public static Optional<Person> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof OidcUser user
                ? Optional.of(of(user))
                : Optional.empty();
    }

    private static Person of(OidcUser user) {
        var name = user.getFullName();
        return new Person(
                user.getName(),
                name == null ? user.getName() : name,
                Objects.requireNonNullElse(user.getClaimAsString("municipality"), ""),
                Set.copyOf(user.getAuthorities().stream()
                        .map(granted -> String.valueOf(granted.getAuthority()))
                        .filter(authority -> authority.startsWith(PortalUsers.ROLE))
                        .map(authority -> authority.substring(PortalUsers.ROLE.length()))
                        .toList()));
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(List<String> some) {
        return some.stream().anyMatch(roles::contains);
    }

    /// The person as the services name a worker; empty for somebody who is none.
    public Optional<UUID> worker() {
        try {
            return is("worker") ? Optional.of(UUID.fromString(subject)) : Optional.empty();
        } catch (IllegalArgumentException noWorkersSubject) {
            return Optional.empty();
        }
    }
}
