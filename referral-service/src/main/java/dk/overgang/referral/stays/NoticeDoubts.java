package dk.overgang.referral.stays;

import dk.overgang.medcom.message.Doubt;
import dk.overgang.referral.stays.domain.Contradiction;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Counts what is odd about messages that are taken all the same, so that an operator can tell the region.
@Component
public class NoticeDoubts {

    private static final String METER = "notice.data.quality";

    private final MeterRegistry meters;

    public NoticeDoubts(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(Set<Doubt> doubts) {
        doubts.forEach(doubt -> count(doubt.tag()));
    }

    /// Messages that this one repeats the history of, and that are not here.
    void countMissing(int predecessors) {
        if (predecessors > 0) {
            count("predecessor-missing");
        }
    }

    /// What a notice leaves a stay with that cannot all be true.
    void countContradictions(Set<Contradiction> contradictions) {
        contradictions.forEach(
                found -> count(found.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private void count(String problem) {
        meters.counter(METER, "problem", problem).increment();
    }
}
