package dk.overgang.referral.stays;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.overgang.medcom.FhirMessages;
import dk.overgang.medcom.message.Reading.Understood;
import dk.overgang.referral.stays.domain.EpisodeId;
import dk.overgang.referral.stays.domain.HospitalHistory;
import dk.overgang.referral.stays.domain.HospitalNotice;
import dk.overgang.referral.stays.domain.Stay;
import dk.overgang.referral.stays.domain.Stay.State;
import dk.overgang.testkit.MedComFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The flows of MedCom's test protocol, where its files lie beside the repository (`shared/medcom`, or the
/// property `medcom`): which stay each of them leaves.
class MedComFlowsTest {

    private static final Instant NOON = Instant.parse("2023-03-01T11:00:00Z");
    private static final UUID CITIZEN = new UUID(9, 9);

    private final FhirMessages messages = new FhirMessages();

    @BeforeAll
    static void the_samples_are_here() {
        assumeTrue(
                MedComFiles.directory().isPresent(),
                "no MedCom samples: there is no shared/medcom beside the repository");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A admit, STIN_A, ADMITTED",
        "B transfer to another region, STIN_B1 STIN_B2, ADMITTED",
        "D acute ambulant, STAA_D, ACUTE",
        "F start of leave, STIN_F STOR_F, ON_LEAVE",
        "H discharge, STIN_H SLHJ_H, DISCHARGED",
        "J dead on arrival, MORS_J, DECEASED",
        "N cancelled admission, STIN_N AN_STIN_N, CANCELLED",
        "O corrected time, STIN_O RE_STIN_O, ADMITTED",
        "TEK duplicate, TEK_DUB TEK_DUB, ADMITTED",
        "TEK no legal basis, TEK_LOV, ADMITTED"
    })
    void every_flow_ends_as_the_protocol_says_in_either_order(String flow, String files, State expected)
            throws IOException {
        var notices = notices(files);

        assertThat(Files.readString(flows().resolve("flows.json"))).contains("\"" + flow + "\"");
        assertThat(only(history(notices)).state()).isEqualTo(expected);
        assertThat(history(notices.reversed()).stays())
                .isEqualTo(history(notices).stays());
    }

    @Test
    void a_corrected_admission_counts_from_the_corrected_time() throws IOException {
        assertThat(only(history(notices("STIN_O RE_STIN_O"))).from()).isEqualTo(Instant.parse("2023-03-01T07:00:00Z"));
    }

    @Test
    void a_transfer_keeps_the_first_start_and_shows_the_hospital_of_now() throws IOException {
        var stay = only(history(notices("STIN_B1 STIN_B2")));

        assertThat(stay.from()).isEqualTo(NOON);
        assertThat(stay.hospital()).isEqualTo("502701000016000");
    }

    @Test
    void the_dead_are_dead_whatever_the_status_says() throws IOException {
        assertThat(history(notices("MORS_J")).deceasedAt()).contains(NOON);
    }

    private static Stay only(HospitalHistory history) {
        assertThat(history.stays()).hasSize(1);
        return history.stays().getFirst();
    }

    private static HospitalHistory history(List<HospitalNotice> notices) {
        var history = HospitalHistory.empty();
        for (var notice : notices) {
            history = history.with(notice);
        }
        return history;
    }

    private List<HospitalNotice> notices(String files) throws IOException {
        var folder = flows();
        return Stream.of(files.split(" "))
                .map(file -> notice(folder.resolve(file + ".json")))
                .toList();
    }

    private HospitalNotice notice(Path file) {
        var reported = understood(file);
        return new HospitalNotice(
                reported.ids().senderSor() + "/" + reported.ids().headerId(),
                EpisodeId.of(CITIZEN, reported.episodes().getFirst()),
                reported.type(),
                reported.change(),
                reported.occurredAt(),
                reported.sentAt(),
                reported.stayFrom(),
                reported.stayTo(),
                reported.hospital(),
                HospitalNotice.Context.NOTHING);
    }

    private Understood understood(Path file) {
        try {
            var reading = messages.read(Files.readString(file, UTF_8).getBytes(UTF_8), "application/fhir+json");
            assertThat(reading).as(file.getFileName().toString()).isInstanceOf(Understood.class);
            return (Understood) reading;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path flows() {
        return MedComFiles.directory().orElseThrow().resolve("receiver-flows");
    }
}
