package dk.overgang.course.course;

import dk.overgang.course.course.domain.Programme;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The programmes of `programmes.yml`.
@ConfigurationProperties("overgang.course")
record Programmes(List<Offered> programmes) {

    record Offered(String code, int months, Programme.PausePolicy pause) {}

    /// @throws IllegalArgumentException when nobody offers it: referral-service accepts into offered programmes
    ///     only
    Programme named(String code) {
        return programmes.stream()
                .filter(offered -> offered.code().equals(code))
                .map(offered -> new Programme(offered.code(), offered.months(), offered.pause()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No programme is called " + code));
    }
}
