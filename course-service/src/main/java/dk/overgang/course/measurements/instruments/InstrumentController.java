package dk.overgang.course.measurements.instruments;

import dk.overgang.access.lists.Page;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.measurements.instruments.domain.Direction;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.measurements.instruments.domain.Item;
import dk.overgang.course.measurements.instruments.domain.Scale;
import dk.overgang.course.measurements.instruments.domain.ScoreRule;
import dk.overgang.course.programmes.domain.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the instruments in force: what a form of one needs.
@RestController
class InstrumentController {

    /// @param scores the lowest and the highest score; none where each item stands alone
    record InstrumentView(
            String code,
            int version,
            Text name,
            Text licence,
            int recallWeeks,
            Direction direction,
            ScoreRule scoreRule,
            @Nullable Scale scores,
            int missingAllowed,
            List<AnsweredBy> answeredBy,
            List<InstrumentItem> items,
            List<Text> published) {

        private static InstrumentView of(Instrument instrument, Map<String, Map<String, String>> wording) {
            return new InstrumentView(
                    instrument.code(),
                    instrument.version(),
                    instrument.name(),
                    instrument.licence(),
                    instrument.recallWeeks(),
                    instrument.direction(),
                    instrument.scoreRule(),
                    instrument.scores().orElse(null),
                    instrument.missingAllowed(),
                    instrument.answeredBy(),
                    instrument.items().stream()
                            .map(item -> InstrumentItem.of(item, instrument.scaleOf(item), wording))
                            .toList(),
                    instrument.published());
        }
    }

    /// @param wording as the municipality has given it, by language; empty where only the label is shown
    record InstrumentItem(String code, Text label, Map<String, String> wording, Scale scale) {

        private static InstrumentItem of(Item item, Scale scale, Map<String, Map<String, String>> wording) {
            var own = wording.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, words -> words.getValue().getOrDefault(item.code(), "")));
            return new InstrumentItem(item.code(), item.label(), own, scale);
        }
    }

    private final InstrumentCatalogue instruments;

    InstrumentController(InstrumentCatalogue instruments) {
        this.instruments = instruments;
    }

    @GetMapping("/api/v1/instruments")
    Page<InstrumentView> inForce() {
        return Page.whole(instruments.inForce()).map(each -> InstrumentView.of(each, instruments.wording(each.id())));
    }
}
