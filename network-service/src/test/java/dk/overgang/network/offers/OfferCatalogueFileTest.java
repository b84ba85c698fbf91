package dk.overgang.network.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.access.files.DataFiles;
import dk.overgang.network.offers.domain.OfferCatalogue;
import dk.overgang.network.offers.domain.OfferCatalogue.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/// The codes of the directory are data, and a file is right as a whole or not read.
class OfferCatalogueFileTest {

    private static final ClassPathResource SHIPPED = new ClassPathResource("offer-catalogue.json");

    @Test
    void the_shipped_file_holds_the_kinds_of_the_method() {
        var shipped = DataFiles.read(SHIPPED, OfferCatalogue.class);

        assertThat(shipped.kindCodes())
                .contains("DROP_IN_CENTRE", "FOOD_CLUB", "GROUP_COURSE", "ASSOCIATION", "INTERNSHIP", "TREATMENT");
        assertThat(OfferCatalogue.codes(shipped.areas()))
                .containsExactly(
                        "ECONOMY",
                        "HOME",
                        "NETWORK",
                        "DAILY_ACTIVITIES",
                        "PHYSICAL_HEALTH",
                        "MENTAL_HEALTH",
                        "SUBSTANCE_USE",
                        "EDUCATION_AND_WORK");
        assertThat(shipped.kinds().stream().filter(Kind::throughCitizensWish))
                .extracting(Kind::code)
                .containsExactly("ASSOCIATION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 1            | \"version\": 0         | version must be 1 or more",
                "FOOD_CLUB                 | DROP_IN_CENTRE         | kinds must not hold two",
                "\"code\": \"PRIVATE\"     | \"code\": \"private\"  | capital letters",
                "SAME_SITUATION            | ALIKE                  | audiences must hold, in this order",
                "ORDINARY_COMMUNITY\", \"name\": {\"da\": \"Alment | COMMUNITY\", \"name\": {\"da\": \"Alment | tags must hold ORDINARY_COMMUNITY",
                "Værested                  | ' '                    | must not be blank",
                "\"goneReasons\"           | \"goneWhy\"            | goneReasons"
            })
    void a_file_with_a_fault_is_refused_and_names_it(String right, String wrong, String what) throws IOException {
        var text = SHIPPED.getContentAsString(StandardCharsets.UTF_8).replace(right, wrong);

        assertThatThrownBy(() -> DataFiles.read(
                        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), OfferCatalogue.class))
                .hasMessageContaining(what)
                .hasMessageContaining("line");
    }
}
