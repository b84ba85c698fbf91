package dk.overgang.portal.login;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Makes a person of an id token; nothing else is asked of the provider.
final class PortalUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String ROLE = "ROLE_";

    private final String rolesClaim;

    PortalUsers(String rolesClaim) {
        this.rolesClaim = rolesClaim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        var roles = Objects.requireNonNullElse(token.getClaimAsStringList(rolesClaim), List.<String>of());
        var authorities = Stream.concat(Stream.of("PERSON"), roles.stream().map(ROLE::concat))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
        return new DefaultOidcUser(authorities, token);
    }
}
