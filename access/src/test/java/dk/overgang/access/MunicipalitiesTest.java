package dk.overgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class MunicipalitiesTest {

    private final Municipalities municipalities = MunicipalityFile.read(new ClassPathResource("municipalities.csv"));

    @Test
    void the_receiver_of_the_sample_messages_is_copenhagen() {
        assertThat(municipalities.ofSor("953741000016009"))
                .hasValueSatisfying(found -> assertThat(found)
                        .extracting(Municipality::code, Municipality::name, Municipality::gln)
                        .containsExactly("0101", "København", "5790001348120"));
    }

    @Test
    void a_municipality_is_found_by_its_code() {
        assertThat(municipalities.of("0751")).map(Municipality::name).hasValue("Aarhus");
        assertThat(municipalities.of("0461")).map(Municipality::name).hasValue("Odense");
    }

    @Test
    void a_receiver_we_do_not_serve_is_none() {
        assertThat(municipalities.ofSor("0")).isEmpty();
        assertThat(municipalities.of("9999")).isEmpty();
    }
}
