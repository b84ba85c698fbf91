package dk.overgang.course.course;

import dk.overgang.course.course.domain.Programme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The programmes of `programmes.yml`.
@ConfigurationProperties("overgang.course")
record Programmes(List<Offered> programmes) {

    /// @param months how long its courses last, unless the law they are granted under says otherwise
    /// @param monthsUnder how long under which law, where that is another number
    record Offered(
            String code, int months, @DefaultValue Map<String, Integer> monthsUnder, Programme.PausePolicy pause) {

        private Programme under(@Nullable String legalBasis) {
            return new Programme(
                    code, legalBasis == null ? months : monthsUnder.getOrDefault(legalBasis, months), pause);
        }
    }

    /// What a course of that programme is, granted under that law.
    ///
    /// @throws IllegalArgumentException when nobody offers it: referral-service accepts into offered programmes
    ///     only
    Programme named(String code, @Nullable String legalBasis) {
        return programmes.stream()
                .filter(offered -> offered.code().equals(code))
                .map(offered -> offered.under(legalBasis))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No programme is called " + code));
    }
}
