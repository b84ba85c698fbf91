package dk.overgang.network.networks.members;

import dk.overgang.access.files.DataFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

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
            return DataFiles.read(file, NetworkCodes.class);
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
}
