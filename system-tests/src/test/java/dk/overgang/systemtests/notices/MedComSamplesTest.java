package dk.overgang.systemtests.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.Skip;
import dk.overgang.systemtests.actors.Acknowledgement;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.CourseView.Pause;
import dk.overgang.systemtests.actors.CourseView.Proposal;
import dk.overgang.systemtests.actors.PlatformView.Stay;
import dk.overgang.systemtests.actors.Region;
import dk.overgang.systemtests.notices.MedComSamples.Flow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// MedCom's published messages, posted to the running platform. They are not ours to copy: where `shared/medcom`
/// is not found beside the repository, this is skipped.
class MedComSamplesTest {

    private final Actors actors = SharedPlatform.ACTORS;

    @Test
    void every_example_of_the_guide_is_understood_and_tells_the_same_in_json_and_xml() {
        var fromJson = guide(".json", Region.FHIR_JSON, MedComSamples.CPR);
        var fromXml = guide(".xml", Region.FHIR_XML, actors.authority().freshCpr());

        assertThat(fromJson).isNotEmpty().isEqualTo(fromXml);
    }

    @TestFactory
    Stream<DynamicTest> receiver_flows_end_as_medcom_says() {
        return samples().flows().stream().map(flow -> DynamicTest.dynamicTest(flow.id(), () -> play(flow)));
    }

    @TestFactory
    Stream<DynamicTest> receiver_flows_end_alike_in_either_order_with_a_running_course() {
        return samples().flows().stream()
                .filter(flow -> flow.files().stream().distinct().count() > 1)
                .map(flow -> DynamicTest.dynamicTest(
                        flow.id(),
                        () -> assertThat(told(flow, flow.files(), "told"))
                                .isEqualTo(told(flow, flow.files().reversed(), "reversed"))));
    }

    /// How the course and the stays of a citizen with a running course stand after a flow.
    private Ended told(Flow flow, List<String> files, String order) {
        var person = actors.startedOn(SharedPlatform.CLOCK.today().minusDays(40));
        var tag = flow.id().substring(0, 1) + order;
        files.forEach(file -> assertThat(
                        actors.region().isAnswered(samples().message(file, tag, person.cpr()), Region.FHIR_JSON))
                .matches(Acknowledgement::isOk));
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        var course = actors.worker().looksAt(person);
        return new Ended(
                actors.view().agreed(person).status(),
                course.standingPauses().stream().map(Pause::from).toList(),
                course.proposals().stream().map(Proposal::date).toList(),
                told(person.citizenId()));
    }

    private record Ended(String status, List<LocalDate> pauses, List<LocalDate> proposals, List<Told> stays) {}

    /// What all the guide's examples together tell of one citizen.
    private List<Told> guide(String extension, String contentType, String cpr) {
        var referred = actors.authority().refers(cpr, Authority.NINE_MONTHS);
        var bundles = samples().guideBundles(extension);
        assertThat(bundles).hasSize(12);
        for (var bundle : bundles) {
            var text = MedComSamples.text(bundle, "guide" + extension).replace(MedComSamples.CPR, cpr);
            assertThat(actors.region().isAnswered(text, contentType))
                    .as("answer to %s", bundle.getFileName())
                    .matches(Acknowledgement::isOk);
        }
        return told(referred.citizenId());
    }

    private void play(Flow flow) {
        var cpr = actors.authority().freshCpr();
        var referred = actors.authority().refers(cpr, Authority.NINE_MONTHS);
        var tag = flow.id().replaceAll("[^A-Za-z]", "");
        var answers = flow.files().stream()
                .map(file -> actors.region().isAnswered(samples().message(file, tag, cpr), Region.FHIR_JSON))
                .toList();

        assertThat(answers).allMatch(Acknowledgement::isOk);
        endsAsExpected(flow, referred.citizenId(), answers);
    }

    private void endsAsExpected(Flow flow, String citizenId, List<Acknowledgement> answers) {
        switch (flow.expect()) {
            case "ADMITTED", "ADMITTED, one continuous stay" ->
                ended(citizenId, "INPATIENT", "ADMITTED", "2023-03-01T11:00:00Z");
            case "ACUTE" -> ended(citizenId, "ACUTE", "ACUTE", "2023-02-28T09:00:04Z");
            case "ON_LEAVE", "DISCHARGED" -> ended(citizenId, "INPATIENT", flow.expect(), "2023-03-01T11:00:00Z");
            case "DECEASED" ->
                assertThat(actors.view().stays(citizenId))
                        .singleElement()
                        .matches(stay -> stay.state().equals("DECEASED"));
            case "NOT ADMITTED; the admission is shown as cancelled" ->
                ended(citizenId, "INPATIENT", "CANCELLED", "2023-03-01T11:00:00Z");
            case "ADMITTED, start moved from 12:00 to 08:00" ->
                ended(citizenId, "INPATIENT", "ADMITTED", "2023-03-01T07:00:00Z");
            case "one notice, the second one logged, the same positive acknowledgement again" -> {
                ended(citizenId, "INPATIENT", "ADMITTED", "2023-03-01T11:00:00Z");
                assertThat(answers).hasSize(2).containsOnly(answers.getFirst());
            }
            default -> nothingIsKept();
        }
    }

    private void ended(String citizenId, String kind, String state, String from) {
        assertThat(actors.view().stays(citizenId))
                .singleElement()
                .extracting(Stay::kind, Stay::state, Stay::from)
                .containsExactly(kind, state, from);
    }

    /// The sample without a legal basis is about somebody else, who is not known here, also when referred later.
    private void nothingIsKept() {
        assertThat(actors.authority().search(MedComSamples.UNSERVED_CPR)).isEmpty();
        var later = actors.authority().refers(MedComSamples.UNSERVED_CPR, Authority.NINE_MONTHS);
        assertThat(actors.view().stays(later.citizenId())).isEmpty();
    }

    private List<Told> told(String citizenId) {
        return actors.view().stays(citizenId).stream().map(Told::of).toList();
    }

    /// A stay without the ids that differ from citizen to citizen.
    private record Told(
            String kind,
            String state,
            @Nullable String from,
            @Nullable String to) {

        static Told of(Stay stay) {
            return new Told(stay.kind(), stay.state(), stay.from(), stay.to());
        }
    }

    /// Skipped with its reason where the samples are not.
    private static MedComSamples samples() {
        var samples = MedComSamples.found();
        Skip.unless(samples.isPresent(), "MedCom's samples, because there is no directory shared/medcom here or above");
        return samples.orElseThrow();
    }
}
