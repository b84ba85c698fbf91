package dk.overgang.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The realm that `docker-compose.yml` gives to Keycloak makes tokens such as the services accept, and no others.
class KeycloakRealmTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode realm = realm();

    @Test
    void its_roles_are_those_of_the_services() {
        assertThat(realm.at("/roles/realm")
                        .valueStream()
                        .map(role -> role.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Role.values()).map(Role::claim).toList());
        assertThat(realm.path("users").valueStream())
                .allSatisfy(user -> assertThat(
                                user.path("realmRoles").valueStream().map(JsonNode::asString))
                        .hasSize(1)
                        .allMatch(role -> Stream.of(Role.values())
                                .anyMatch(known -> known.claim().equals(role))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "portal", "worker-portal"})
    void a_clients_access_tokens_carry_what_the_services_ask_for(String id) {
        var client = client(id);
        assertThat(client.at("/attributes/access.token.header.type.rfc9068").asString())
                .isEqualTo("true");
        assertThat(config(client, "oidc-audience-mapper", "audience"))
                .containsEntry("included.custom.audience", "overgang")
                .containsEntry("access.token.claim", "true");
        assertThat(config(client, "oidc-usermodel-realm-role-mapper", "roles"))
                .containsEntry("claim.name", "roles")
                .containsEntry("multivalued", "true")
                .containsEntry("access.token.claim", "true");
        for (var claim : List.of("municipality", "sor")) {
            assertThat(config(client, "oidc-usermodel-attribute-mapper", claim))
                    .containsEntry("claim.name", claim)
                    .containsEntry("user.attribute", claim)
                    .containsEntry("jsonType.label", "String")
                    .containsEntry("access.token.claim", "true");
        }
        // Scopes of one's own would displace Keycloak's, and with them the subject.
        assertThat(realm.has("clientScopes")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "portal"})
    void a_machine_proves_who_it_is_with_its_own_key_and_in_no_other_way(String id) {
        var client = client(id);
        assertThat(client.path("clientAuthenticatorType").asString()).isEqualTo("client-jwt");
        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(client.path("publicClient").asBoolean()).isFalse();
        assertThat(client.path("standardFlowEnabled").asBoolean()).isFalse();
        assertThat(client.at("/attributes/token.endpoint.auth.signing.max.exp").asInt())
                .isLessThanOrEqualTo(300);
        assertThat(client.at("/attributes/use.jwks.url").asString()).isEqualTo("true");
        assertThat(user("service-account-" + id).path("serviceAccountClientId").asString())
                .isEqualTo(id);
    }

    @Test
    void people_log_in_with_a_proof_key_and_come_back_to_one_address() {
        var portal = client("worker-portal");
        assertThat(portal.path("publicClient").asBoolean()).isFalse();
        assertThat(portal.path("clientAuthenticatorType").asString()).isEqualTo("client-secret");
        assertThat(portal.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(portal.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(portal.path("redirectUris").valueStream().map(JsonNode::asString))
                .isNotEmpty()
                .noneMatch(address -> address.contains("*"));
    }

    /// The portal shows who is logged in, and reads nothing out of an access token, which is for the services.
    @Test
    void the_portal_is_told_the_role_in_its_id_token() {
        var portal = client("worker-portal");
        assertThat(config(portal, "oidc-usermodel-realm-role-mapper", "roles")).containsEntry("id.token.claim", "true");
        assertThat(config(portal, "oidc-usermodel-attribute-mapper", "municipality"))
                .containsEntry("id.token.claim", "true");
    }

    @Test
    void no_client_takes_a_password_or_gives_a_token_into_an_address() {
        assertThat(realm.path("clients").valueStream()).hasSize(3).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.has("secret")).isFalse();
        });
    }

    @Test
    void its_tokens_are_short_and_signed_as_the_services_allow() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(60, 900);
        assertThat(Set.of("RS256", "PS256", "ES256"))
                .contains(realm.path("defaultSignatureAlgorithm").asString());
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    }

    @Test
    void nobody_chooses_their_own_municipality_or_organisation() {
        var profile = JSON.readTree(realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .at("/0/config/kc.user.profile.config/0")
                .asString());
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        for (var attribute : List.of("municipality", "sor")) {
            var editors = profile.path("attributes")
                    .valueStream()
                    .filter(one -> one.path("name").asString().equals(attribute))
                    .flatMap(one -> one.at("/permissions/edit").valueStream())
                    .map(JsonNode::asString);
            assertThat(editors).containsExactly("admin");
        }
    }

    @Test
    void a_password_for_trying_out_must_be_changed_at_the_first_login() {
        assertThat(realm.path("users")
                        .valueStream()
                        .flatMap(user -> user.path("credentials").valueStream()))
                .isNotEmpty()
                .allSatisfy(credential ->
                        assertThat(credential.path("temporary").asBoolean()).isTrue());
    }

    private JsonNode client(String id) {
        return one("clients", "clientId", id);
    }

    private JsonNode user(String name) {
        return one("users", "username", name);
    }

    private JsonNode one(String list, String key, String value) {
        return realm.path(list)
                .valueStream()
                .filter(one -> one.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> config(JsonNode client, String kind, String name) {
        return client.path("protocolMappers")
                .valueStream()
                .filter(mapper -> mapper.path("protocolMapper").asString().equals(kind)
                        && mapper.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("config")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    private static JsonNode realm() {
        try {
            return JSON.readTree(
                    Files.readString(ComposeFile.beside(Path.of("docker", "keycloak", "overgang-realm.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
