package dk.overgang.medcom;

import static dk.overgang.medcom.Samples.JSON;
import static dk.overgang.medcom.Samples.XML;
import static dk.overgang.medcom.Samples.admission;
import static dk.overgang.medcom.Samples.discharge;
import static dk.overgang.medcom.Samples.understood;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.FhirCodec;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.FhirFormat;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.Reading.Refused;
import dk.overgang.medcom.message.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgingTest {

    private static final Dispatch DISPATCH =
            new Dispatch(new UUID(5, 1), new UUID(5, 2), Instant.parse("2026-03-09T08:45:33Z"));

    private final FhirMessages messages = new FhirMessages();

    @Test
    void the_answer_names_the_header_it_answers_and_goes_back_where_it_came_from() {
        var header = header(answerTo(discharge(), Verdict.ok()));

        assertThat(header.getIdPart()).isEqualTo(DISPATCH.headerId().toString());
        assertThat(header.getEventCoding().getCode()).isEqualTo("acknowledgement-message");
        assertThat(header.getResponse().getIdentifier()).isEqualTo("h-2");
        assertThat(header.getResponse().getCode()).isEqualTo(ResponseType.OK);
        assertThat(header.getResponse().hasDetails()).isFalse();
        assertThat(header.getDestinationFirstRep().getEndpoint()).endsWith("#id=" + Samples.HOSPITAL);
        assertThat(header.getSource().getEndpoint()).endsWith("#id=" + Samples.MUNICIPALITY);
    }

    @Test
    void sender_and_receiver_have_changed_places() {
        var answer = answerTo(discharge(), Verdict.ok());
        var entries = Entries.of(answer);

        assertThat(entries.all(Organization.class)).hasSize(2);
        assertThat(entries.sorOf(header(answer).getSender())).contains(Samples.MUNICIPALITY);
        assertThat(entries.sorOf(header(answer).getDestinationFirstRep().getReceiver()))
                .contains(Samples.HOSPITAL);
    }

    @Test
    void of_the_history_only_the_newest_provenance_is_repeated_beside_our_own() {
        var received = Entries.of(FhirCodec.bundle(discharge(), FhirFormat.JSON).orElseThrow());
        var provenances = Entries.of(answerTo(discharge(), Verdict.ok())).all(Provenance.class);

        assertThat(received.all(Provenance.class)).hasSize(2);
        assertThat(provenances).hasSize(2);
        assertThat(provenances
                        .getFirst()
                        .equalsDeep(received.all(Provenance.class).getLast()))
                .isTrue();
        assertThat(provenances.getLast().getActivity().getCodingFirstRep().getCode())
                .isEqualTo("acknowledgement");
        assertThat(provenances.getLast().getTargetFirstRep().getReference())
                .isEqualTo("MessageHeader/" + DISPATCH.headerId());
        assertThat(provenances.getLast().getEntityFirstRep().getWhat().getReference())
                .isEqualTo("MessageHeader/h-2");
    }

    @Test
    void a_refusal_is_fatal_and_names_the_element() {
        var refused = (Refused) Samples.read(admission().replace("\"code\":\"IMP\"", "\"code\":\"AMB\""), JSON);
        var answer = parse(
                messages.acknowledgement(refused.ids(), Verdict.fatal(refused.issues()), DISPATCH, JSON),
                FhirFormat.JSON);
        var outcome = Entries.of(answer).all(OperationOutcome.class).getFirst();

        assertThat(header(answer).getResponse().getCode()).isEqualTo(ResponseType.FATALERROR);
        assertThat(header(answer).getResponse().getDetails().getReference())
                .isEqualTo("OperationOutcome/" + outcome.getIdPart());
        assertThat(outcome.getIssueFirstRep().getExpression().getFirst().getValue())
                .isEqualTo("Encounter.class");
        assertThat(outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode())
                .isEqualTo("MSG_VALUESET_VALUE_UNKNOWN");
        assertThat(outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getSystem())
                .isEqualTo("http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-acknowledgement-error-codes");
    }

    @Test
    void trouble_here_is_a_transient_error() {
        assertThat(header(answerTo(admission(), Verdict.unavailable()))
                        .getResponse()
                        .getCode())
                .isEqualTo(ResponseType.TRANSIENTERROR);
    }

    @Test
    void a_duplicate_may_be_told_to_be_one_and_is_still_ok() {
        var answer = answerTo(admission(), Verdict.okAgain());

        assertThat(header(answer).getResponse().getCode()).isEqualTo(ResponseType.OK);
        assertThat(Entries.of(answer)
                        .all(OperationOutcome.class)
                        .getFirst()
                        .getIssueFirstRep()
                        .getSeverity())
                .isEqualTo(OperationOutcome.IssueSeverity.INFORMATION);
    }

    @Test
    void a_message_without_organizations_and_provenance_is_answered_by_its_addresses() {
        var bare = admission()
                .replace("\"resourceType\":\"Organization\"", "\"resourceType\":\"Basic\"")
                .replace("\"resourceType\":\"Provenance\"", "\"resourceType\":\"Basic\"");
        var refused = (Refused) Samples.read(bare, JSON);
        var answer = parse(
                messages.acknowledgement(refused.ids(), Verdict.fatal(refused.issues()), DISPATCH, JSON),
                FhirFormat.JSON);

        assertThat(Entries.of(answer)
                        .sorOf(header(answer).getDestinationFirstRep().getReceiver()))
                .contains(Samples.HOSPITAL);
        assertThat(Entries.of(answer).all(Provenance.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, XML})
    void what_the_message_names_by_its_full_url_alone_has_an_id_in_the_answer(String format) {
        var ids = understood(namedByFullUrlAlone(discharge()), JSON).ids();
        var written = messages.acknowledgement(ids, Verdict.ok(), DISPATCH, format);
        var answer = parse(written, format.equals(JSON) ? FhirFormat.JSON : FhirFormat.XML);
        var entries = Entries.of(answer);

        assertThat(new String(written, UTF_8)).doesNotContain("null");
        assertThat(entries.sorOf(header(answer).getSender())).contains(Samples.MUNICIPALITY);
        assertThat(entries.sorOf(header(answer).getDestinationFirstRep().getReceiver()))
                .contains(Samples.HOSPITAL);
        assertThat(entries.all(Provenance.class))
                .hasSize(2)
                .extracting(Provenance::getIdPart)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    /// FHIR lets a resource in a bundle do without an id: references then give its full url.
    private static String namedByFullUrlAlone(String message) {
        var bundle = FhirCodec.bundle(message, FhirFormat.JSON).orElseThrow();
        var anonymous = message;
        for (var entry : bundle.getEntry()) {
            var resource = entry.getResource();
            if (resource instanceof Organization || resource instanceof Provenance) {
                var url = "urn:uuid:" + resource.getIdPart();
                anonymous = anonymous
                        .replace("\"" + entry.getFullUrl() + "\"", "\"" + url + "\"")
                        .replace("\"id\":\"%s\",".formatted(resource.getIdPart()), "")
                        .replace(resource.fhirType() + "/" + resource.getIdPart(), url);
            }
        }
        assertThat(anonymous).doesNotContain("Organization/");
        return anonymous;
    }

    @Test
    void xml_is_answered_in_xml() {
        var ids = understood(admission(), JSON).ids();
        var answer = messages.acknowledgement(ids, Verdict.ok(), DISPATCH, XML);

        assertThat(new String(answer, UTF_8)).startsWith("<Bundle");
        assertThat(header(parse(answer, FhirFormat.XML)).getResponse().getIdentifier())
                .isEqualTo("h-2");
    }

    @Test
    void no_answer_names_the_citizen() {
        var answer = messages.acknowledgement(understood(admission(), JSON).ids(), Verdict.ok(), DISPATCH, JSON);

        assertThat(new String(answer, UTF_8)).doesNotContain(Samples.NUMBER_OF_NOBODY, Samples.FAMILY);
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "text/plain", ""})
    void an_outcome_without_a_known_format_is_json(String contentType) {
        var outcome = messages.operationOutcome(List.of(FhirIssue.tooLarge()), contentType);

        assertThat(FhirMessages.answerType(contentType)).isEqualTo(JSON);
        assertThat(new String(outcome, UTF_8)).contains("\"OperationOutcome\"", "MSG_Element_To_Long");
    }

    private Bundle answerTo(String message, Verdict verdict) {
        var ids = understood(message, JSON).ids();
        return parse(messages.acknowledgement(ids, verdict, DISPATCH, JSON), FhirFormat.JSON);
    }

    private static Bundle parse(byte[] answer, FhirFormat format) {
        return FhirCodec.bundle(new String(answer, UTF_8), format).orElseThrow();
    }

    private static MessageHeader header(Bundle answer) {
        return (MessageHeader) answer.getEntryFirstRep().getResource();
    }
}
