package dk.overgang.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFiles;
import dk.overgang.network.partners.domain.PartnerKinds;
import dk.overgang.network.support.domain.SupportRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/// A municipality's own data file is right as a whole, or the service does not start and says what is wrong.
class DataFilesTest {

    private static final Resource KINDS = new ClassPathResource("partner-kinds.json");
    private static final Resource RULES = new ClassPathResource("continuing-support.json");

    @Test
    void the_shipped_files_are_right() {
        assertThat(DataFiles.read(KINDS, PartnerKinds.class).kinds()).hasSize(6);
        assertThat(DataFiles.read(RULES, SupportRules.class).kinds()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"version\": 1            | \"version\": 0                    | version must be 1 or more",
                "\"code\": \"WARD\"        | \"code\": \"ward\"                | capital letters",
                "\"code\": \"SHELTER\"     | \"code\": \"WARD\"                | two of the same code",
                "\"keepWarmDays\": 60      | \"keepWarmDays\": 0               | keepWarmDays must be 1 to 1000",
                "\"informDays\": 180       | \"informDays\": 1001              | informDays must be 1 to 1000",
                "\"informDays\": 180       | \"informDay\": 180                | informDay",
                "\"informDays\": 180       | \"informDays\": \"180\"           | informDays",
                "\"da\": \"Botilbud\"      | \"da\": \" \"                     | both languages"
            })
    void a_fault_in_the_kinds_of_partners_is_named(String right, String wrong, String fault) throws IOException {
        assertRefused(KINDS, right, wrong, PartnerKinds.class, fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"version\": 1                | \"version\": 0                   | version must be 1 or more",
                "\"decisionDaysBeforeEnd\": 30 | \"decisionDaysBeforeEnd\": -1    | must be 0 to 365",
                "\"decisionDaysBeforeEnd\": 30 | \"decisionDaysBeforeEnd\": 366   | must be 0 to 365",
                "\"code\": \"MENTOR\"          | \"code\": \"SEL85\"              | two of the same code",
                "\"code\": \"MENTOR\"          | \"code\": \"§85\"                | capital letters",
                "\"anotherWorker\": true       | \"anotherWorker\": null          | anotherWorker"
            })
    void a_fault_in_the_rules_of_continuing_support_is_named(String right, String wrong, String fault)
            throws IOException {
        assertRefused(RULES, right, wrong, SupportRules.class, fault);
    }

    private static void assertRefused(Resource file, String right, String wrong, Class<?> type, String fault)
            throws IOException {
        var shipped = file.getContentAsString(UTF_8);
        assertThat(shipped).contains(right);
        var changed = new ByteArrayResource(shipped.replace(right, wrong).getBytes(UTF_8), "own.json");
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> DataFiles.read(changed, type))
                .withMessageContaining("own.json], line")
                .withMessageContaining(fault);
    }
}
