package dk.overgang.launcher.identity;

import dk.overgang.launcher.identity.accounts.DemoClient;
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

    /// Where the worker portal of the demo and of compose is asked to come back.
    private static final String PORTAL_ADDRESS = "http://localhost:8080/login/callback";

    private DemoClients() {}

    static List<RegisteredClient> all() {
        return Stream.concat(
                        Stream.of(workerPortal()),
                        Stream.of(DemoClient.values()).map(DemoClients::machine))
                .toList();
    }

    /// Runs in a browser and can keep no secret: a code is worth nothing without its proof key.
    private static RegisteredClient workerPortal() {
        return RegisteredClient.withId(WORKER_PORTAL)
                .clientId(WORKER_PORTAL)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(PORTAL_ADDRESS)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(life())
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
