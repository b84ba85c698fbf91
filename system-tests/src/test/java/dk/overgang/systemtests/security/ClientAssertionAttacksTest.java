package dk.overgang.systemtests.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The assertions by which a region's system proves who it is, stolen, stretched and forged.
class ClientAssertionAttacksTest {

    private static final String CLIENT = "demo-region";

    private final Api api = SharedPlatform.platform().api();
    private final ECKey key = key();
    private final String endpoint = api.send(Service.IDENTITY, "/.well-known/openid-configuration", request -> request)
            .ok()
            .text("token_endpoint");

    @Test
    void a6_an_assertion_is_good_for_one_token() throws JOSEException {
        var assertion = assertion(key, UUID.randomUUID().toString(), 60);
        var token = proves(assertion).ok().text("access_token");
        api.send(
                        Service.REFERRAL,
                        "/api/v1/hospital-notices",
                        request -> request.header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                .is(422);
        isRefused(proves(assertion));
        isRefused(proves(assertion));
    }

    @Test
    void a6_a_forged_assertion_takes_nothing_from_the_one_whose_id_it_carries() throws JOSEException {
        var id = UUID.randomUUID().toString();
        var forger = new ECKeyGenerator(Curve.P_384).keyID(key.getKeyID()).generate();
        isRefused(proves(assertion(forger, id, 60)));
        isRefused(proves(assertion(key, id, 600)));
        proves(assertion(key, id, 60)).ok();
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 400, 86_400})
    void a5_an_assertion_of_another_time_or_for_too_long_is_refused(int seconds) throws JOSEException {
        isRefused(proves(assertion(key, UUID.randomUUID().toString(), seconds)));
    }

    private static void isRefused(Reply reply) {
        reply.is(400);
        assertThat(reply.text("error")).isEqualTo("invalid_client");
        assertThat(reply.body()).doesNotContain("access_token");
    }

    private Reply proves(String assertion) {
        var form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", UTF_8)
                + "&client_assertion=" + assertion;
        return api.send(
                Service.IDENTITY,
                "/oauth2/token",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private String assertion(ECKey signer, String id, int seconds) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(CLIENT)
                .subject(CLIENT)
                .audience(endpoint)
                .jwtID(id)
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                .build();
        var assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384)
                        .keyID(signer.getKeyID())
                        .build(),
                claims);
        assertion.sign(new ECDSASigner(signer));
        return assertion.serialize();
    }

    /// In the demo it lies beside the identity provider's own.
    private static ECKey key() {
        try {
            return ECKey.parse(
                    Files.readString(SharedPlatform.platform().signingKey().resolveSibling(CLIENT + ".json")));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
