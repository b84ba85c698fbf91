package dk.overgang.network.networks.members;

import dk.overgang.access.http.body.StrictJson;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;

/// Shows the codes of networks with their texts.
@RestController
class NetworkCodesController {

    /// Reads the file of the codes, which is right as a whole or stops the start.
    @Configuration(proxyBeanMethods = false)
    static class CodesConfiguration {

        /// @param file where the codes stand, for example `file:/etc/overgang/network-codes.json`
        @Bean
        static NetworkCodes networkCodes(
                @Value("${overgang.network.codes:classpath:network-codes.json}") Resource file) {
            return read(file);
        }
    }

    private final NetworkCodes codes;

    NetworkCodesController(NetworkCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/api/v1/network-codes")
    NetworkCodes all() {
        return codes;
    }

    /// @throws IllegalStateException that names the file and the line
    static NetworkCodes read(Resource file) {
        var strict = StrictJson.mapper(Stream.empty())
                .rebuild()
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        try (var json = file.getInputStream()) {
            return strict.readValue(json, NetworkCodes.class);
        } catch (JacksonException wrong) {
            var location = wrong.getLocation();
            var line = location == null ? 0 : location.getLineNr();
            throw new IllegalStateException(
                    "%s, line %d: %s".formatted(file.getDescription(), line, wrong.getOriginalMessage()), wrong);
        } catch (IOException unreadable) {
            throw new IllegalStateException("%s cannot be read".formatted(file.getDescription()), unreadable);
        }
    }
}
