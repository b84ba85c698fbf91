package dk.overgang.launcher.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dk.overgang.launcher.http.Route;
import dk.overgang.launcher.identity.accounts.DemoPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// Spring Authorization Server as the demo uses it: people log in on a page (authorization code with PKCE), other
/// systems authenticate with a key (private_key_jwt).
///
/// A context of its own beside the services' and without Spring Boot's automatic configuration, which would find
/// everything that lies on the launcher's class path.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AuthorizationServer {

    /// What needs somebody who has logged in, or a client that has proved who it is.
    private static final String[] PROTOCOL = {
        "/oauth2/authorize", "/oauth2/token", "/oauth2/introspect", "/oauth2/revoke", "/userinfo"
    };

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, ClientAssertions assertions) {
        return http.oauth2AuthorizationServer(server -> {
                    var _ = http.securityMatcher(server.getEndpointsMatcher());
                    var _ = server.oidc(Customizer.withDefaults())
                            .clientAuthentication(clients -> clients.authenticationProviders(
                                            providers -> providers.stream()
                                                    .filter(JwtClientAssertionAuthenticationProvider.class::isInstance)
                                                    .map(JwtClientAssertionAuthenticationProvider.class::cast)
                                                    .forEach(provider -> provider.setJwtDecoderFactory(assertions)))
                                    .errorResponseHandler(AuthorizationServer::unknownClient));
                })
                .authorizeHttpRequests(requests -> requests.requestMatchers(PROTOCOL)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    /// The pages answer by themselves; nothing lies behind them.
    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http) throws IOException {
        return http.securityMatcher("/login", "/logout")
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .formLogin(form -> form.loginPage("/login"))
                .addFilterBefore(new LoginPage(), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /// The demo's own controls, which are for programs on this machine and refuse web pages themselves; at every other
    /// address there is nothing.
    @Bean
    @Order(3)
    SecurityFilterChain controls(HttpSecurity http, List<Route> controls) {
        var addresses = controls.stream().map(Route::path).distinct().toArray(String[]::new);
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(addresses)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .build();
    }

    @Bean
    RegisteredClientRepository clients(DemoIdentityProvider provider) {
        return new InMemoryRegisteredClientRepository(DemoClients.all(provider.portal()));
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(Stream.of(DemoPerson.values())
                .map(person -> User.withUsername(person.login())
                        .password("{noop}" + DemoPerson.PASSWORD)
                        .authorities(person.role().claim())
                        .build())
                .toList());
    }

    @Bean
    AuthorizationServerSettings settings(DemoIdentityProvider provider) {
        return AuthorizationServerSettings.builder()
                .issuer(provider.issuer())
                .jwkSetEndpoint("/jwks")
                .build();
    }

    @Bean
    JWKSource<SecurityContext> keys(DemoIdentityProvider provider) {
        return new ImmutableJWKSet<>(new JWKSet(provider.keys().signing()));
    }

    /// Reads the server's own tokens where it asks for them, such as at its user info.
    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /// The claims of an access token, whichever grant it was issued by.
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return new DemoClaims();
    }

    /// 400, as RFC 6749 (5.2) has it for a client that proves itself in the body; Spring would say 401.
    private static void unknownClient(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var code = why instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"error\":\"%s\"}".formatted(code));
    }
}
