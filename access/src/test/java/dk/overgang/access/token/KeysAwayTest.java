package dk.overgang.access.token;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.Issuer;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

class KeysAwayTest {

    @Test
    void a_token_is_neither_good_nor_bad_while_the_keys_cannot_be_fetched() throws IOException {
        var decoder = new TokenDecoder(new TokenProperties(
                Issuer.ISSUER,
                "http://localhost:" + closedPort(),
                "overgang",
                Set.of(SignatureAlgorithm.RS256),
                Duration.ofHours(12)));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> decoder.decode(Issuer.token(Role.WORKER)))
                .withMessage("unavailable");
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
