package dk.overgang.launcher.identity;

import dk.overgang.launcher.identity.accounts.DemoClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The clients of a demo as the authorization server registers them.
final class DemoClients {

    static final String WORKER_PORTAL = "worker-portal";

    /// What the portal of a demo and of compose proves itself with, beside the proof key of each login.
    static final String PORTAL_SECRET = "only-for-trying-out";

    private DemoClients() {}

    static List<RegisteredClient> all(String portal) {
        return Stream.concat(
                        Stream.of(workerPortal(portal)),
                        Stream.of(DemoClient.values()).map(DemoClients::machine))
                .toList();
    }

    /// A backend for browsers, which keeps a secret and renews its tokens: a code is worth nothing without the proof
    /// key
    /// of the login either.
    private static RegisteredClient workerPortal(String address) {
        return RegisteredClient.withId(WORKER_PORTAL)
                .clientId(WORKER_PORTAL)
                .clientSecret("{noop}" + PORTAL_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(address + "/login/callback")
                .postLogoutRedirectUri(address + "/logget-ud")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TokenIssuer.LIFE)
                        .refreshTokenTimeToLive(Duration.ofHours(10))
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient machine(DemoClient client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(life())
                .build();
    }

    private static TokenSettings life() {
        return TokenSettings.builder().accessTokenTimeToLive(TokenIssuer.LIFE).build();
    }
}
