package dk.overgang.network.networks.members;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFiles;
import dk.overgang.network.networks.domain.members.Member;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/// The file of the codes of networks: read as a whole or not at all.
class NetworkCodesTest {

    private static final ClassPathResource SHIPPED = new ClassPathResource("network-codes.json");
    private static final Locale DANISH = Locale.of("da");

    private final NetworkCodes codes = DataFiles.read(SHIPPED, NetworkCodes.class);

    /// F-61: 30 days, as shipped.
    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_name_a_limit_and_relations(Member.Kind kind) {
        assertThat(codes.kind(kind).silenceDays()).isEqualTo(30);
        assertThat(codes.relationsOf(kind)).contains("OTHER").hasSizeGreaterThan(3);
    }

    @Test
    void what_the_citizen_reads_is_worded_for_the_citizen() {
        assertThat(codes.state(Member.State.TAKEN_OVER, true, DANISH)).isEqualTo("hjælper mig nu");
        assertThat(codes.state(Member.State.TAKEN_OVER, false, DANISH)).isEqualTo("har taget over");
        assertThat(codes.state(Member.State.TAKEN_OVER, false, Locale.ENGLISH)).isEqualTo("has taken over");
    }

    ///
    @Test
    void relations_say_which_are_ordinary_communities_and_which_keep_a_job() {
        assertThat(codes.relations())
                .filteredOn(relation -> relation.focus().contains("ORDINARY_COMMUNITY"))
                .extracting(NetworkCodes.Relation::code)
                .contains("ASSOCIATION", "SPORTS_CLUB");
        assertThat(codes.relations())
                .filteredOn(relation -> relation.focus().contains("KEEPS_JOB"))
                .extracting(NetworkCodes.Relation::code)
                .contains("COLLEAGUE", "EMPLOYER", "MENTOR");
    }

    @Test
    void a_relation_of_an_earlier_edition_is_somebody_else() {
        assertThat(codes.relation("GUARDIAN", DANISH)).isEqualTo("en anden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 1           | \"version\": 0        | version must be 1 or more",
                "\"version\": 1           | \"edition\": 1        | version",
                "\"code\": \"PRIVATE\"    | \"code\": \"AUTHORITY\" | kinds must not hold two of the same code",
                "\"silenceDays\": 30      | \"silenceDays\": 0    | silenceDays must be 1 or more",
                "\"code\": \"OTHER\"      | \"code\": \"ELSE\"    | relations must hold OTHER",
                "\"code\": \"FRIEND\"     | \"code\": \"ven\"     | code must be 2 to 40 capital letters",
                "\"en\": \"friend\"       | \"en\": \"\"          | both languages",
                "\"code\": \"WENT_WELL\"  | \"code\": \"GOES_ON\" | outcomes must not hold two of the same code",
                "\"code\": \"LAEGE\"      | \"code\": \"JOBCENTER\" | bodies must not hold two of the same code",
                "\"code\": \"LAEGE\"      | \"code\": \"læge\"    | code must be 2 to 40 capital letters",
                "\"KEEPS_JOB\"            | \"KEEPS\"             | focus may hold",
                "\"kinds\": [\"PRIVATE\"] | \"kinds\": []         | kinds must hold at least one kind"
            })
    void a_fault_stops_the_start_and_says_where_it_is(String right, String wrong, String fault) throws IOException {
        var text = SHIPPED.getContentAsString(UTF_8);
        assertThat(text).contains(right);
        var file = new ByteArrayResource(text.replace(right, wrong).getBytes(UTF_8));

        assertThatThrownBy(() -> DataFiles.read(file, NetworkCodes.class))
                .isInstanceOf(DataFileFault.class)
                .hasMessageContaining(fault)
                .hasMessageContaining("line ");
    }
}
