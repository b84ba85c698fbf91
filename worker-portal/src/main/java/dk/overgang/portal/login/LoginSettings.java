package dk.overgang.portal.login;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The identity provider and the portal's own name there.
///
/// @param clientSecret none for a provider that registers the portal as a public client
/// @param authorize where browsers are sent to log in, and `logout` where to log out; without the latter only the
///     portal's own session ends
/// @param token where this process exchanges codes, and `jwks` where it fetches the keys of id tokens
/// @param rolesClaim the claim of the id token that names the person's roles
@ConfigurationProperties("overgang.portal.login")
record LoginSettings(
        String clientId,
        @Nullable String clientSecret,
        List<String> scope,
        URI issuer,
        URI authorize,
        URI token,
        URI jwks,
        @Nullable URI logout,
        @DefaultValue("roles") String rolesClaim) {

    LoginSettings {
        scope = List.copyOf(scope);
    }

    boolean isConfidential() {
        return clientSecret != null && !clientSecret.isBlank();
    }
}
