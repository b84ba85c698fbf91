package dk.overgang.portal.login;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// The portal as a client of the identity provider: authorization code with PKCE (RFC 7636), tokens in the session.
/// Nothing is asked of the provider before somebody logs in, so that the portal starts without it.
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    static final String REGISTRATION = "overgang";
    static final String LOGIN = "/oauth2/authorization/" + REGISTRATION;
    static final String CALLBACK = "/login/callback";

    @Bean
    ClientRegistrationRepository clientRegistrations(LoginSettings login, PortalSettings portal) {
        var registration = ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(login.clientId())
                .clientAuthenticationMethod(
                        login.isConfidential()
                                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                                : ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(portal.address() + CALLBACK)
                .scope(login.scope())
                .issuerUri(login.issuer().toString())
                .authorizationUri(login.authorize().toString())
                .tokenUri(login.token().toString())
                .jwkSetUri(login.jwks().toString())
                .userNameAttributeName("sub");
        if (login.isConfidential()) {
            registration.clientSecret(login.clientSecret());
        }
        if (login.logout() != null) {
            registration.providerConfigurationMetadata(
                    Map.of("end_session_endpoint", login.logout().toString()));
        }
        return new InMemoryClientRegistrationRepository(registration.build());
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /// Renews an access token that ends, where the provider gave a refresh token.
    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.clockSkew(Duration.ofSeconds(30)))
                .build());
        return manager;
    }

    /// What the portal asks others with: never without a limit of time.
    @Bean
    JdkClientHttpRequestFactory requestFactory() {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(Duration.ofSeconds(30));
        return factory;
    }
}
