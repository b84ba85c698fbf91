package dk.overgang.launcher.identity;

import dk.overgang.access.Role;
import dk.overgang.launcher.identity.accounts.DemoClient;
import dk.overgang.launcher.identity.accounts.DemoPerson;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// Adds to an access token the claims that the services need: type, audience, role, municipality and organisation; and
/// the person's name, which the portal shows.
final class DemoClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            var _ = context.getJwsHeader().type("at+jwt");
            var _ = context.getClaims()
                    .audience(List.of(TokenIssuer.AUDIENCE))
                    .claim("client_id", context.getRegisteredClient().getClientId());
        }
        // Every grant that this server offers names who asks.
        var name =
                Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
        DemoPerson.of(name).ifPresent(person -> {
            var _ = context.getClaims().subject(person.subject());
            claims(context, person.role(), person.municipality());
            var _ = context.getClaims().claim("name", person.fullName());
        });
        DemoClient.of(name).ifPresent(client -> {
            claims(context, client.role(), client.municipality());
            client.sor().ifPresent(sor -> context.getClaims().claim("sor", sor));
        });
    }

    private static void claims(JwtEncodingContext context, Role role, String municipality) {
        var _ = context.getClaims().claim("roles", List.of(role.claim())).claim("municipality", municipality);
    }
}
