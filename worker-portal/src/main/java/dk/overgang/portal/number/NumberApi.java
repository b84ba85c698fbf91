package dk.overgang.portal.number;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/// Each number that is answered leaves an entry in the access log, with its purpose.
interface NumberApi {

    record Wanted(String purpose) {}

    /// The whole number.
    ///
    /// @param cpr ten characters
    record WholeNumber(String cpr) {

        /// A number in no log, whatever logs the record.
        @Override
        public String toString() {
            return "WholeNumber";
        }
    }

    @PostExchange("/api/v1/citizens/{citizen}/number-reads")
    WholeNumber read(@PathVariable UUID citizen, @RequestBody Wanted wanted);
}
