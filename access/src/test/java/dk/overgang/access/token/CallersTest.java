package dk.overgang.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

class CallersTest {

    @ParameterizedTest
    @CsvSource({
        "9D0F7C1E-5B0A-4C3E-9A51-0D5A6F0C1E01, 9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01",
        "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01, 9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01",
        "Demo-Leader, Demo-Leader"
    })
    void a_person_who_is_known_by_a_uuid_is_the_same_in_capitals(String said, String known) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(said)
                .claim("municipality", "0101")
                .build();

        assertThat(Callers.of(token).subject()).isEqualTo(known);
    }
}
